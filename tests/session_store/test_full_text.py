"""The index finds what the words of a query mean to people, and never reads them as a language of its own."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from session_store.full_text import FullText, terms_of

ENTRIES = {
    3: "Québec: statement. Regrets the wording of point 3; don't close it.",
    5: "中国代表团对第三段表示保留",
    6: "Ελλάδα, ΟΔΟΣ; Straße; мой; Việt; مَدرسة; हिन्दी; İstanbul; 한국",
    8: "The room AND the chair, NOT (yet) y* a:b",
}


@pytest.fixture
def index() -> Iterator[FullText]:
    with FullText() as index:
        for version, words in ENTRIES.items():
            index.put(version, words)
        yield index


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("quebec", [3]),
        ("REGR poi", [3]),
        ('"wording of"', [3]),
        ('"of wording"', []),
        *(
            (word, [6])
            for word in ("ελλαδα", "οδος", "STRASSE", "мои", "viet", "مدرسة", "हिन्दी", "istanbul", "한국")
        ),
        ("हन", []),
        ("don't", [3]),
        ("保留", [5]),
        ("第三段表", [5]),
        ("表第", []),
        ("the", [3, 8]),
        ("NOT", [8]),
        ("a:b", [8]),
        ("(yet) AND", [8]),
        ("the nobody", []),
        ('"the room', [8]),
        ("* ( _", []),
        ("", []),
    ],
)
def test_every_word_of_the_query_must_begin_a_word_of_the_entry(
    index: FullText, query: str, found: list[int]
) -> None:
    assert index.find(query) == found


def test_what_is_put_anew_takes_the_place_of_what_was_there(index: FullText) -> None:
    index.put(3, "Welcomes it.")
    assert index.find("quebec") == []
    assert index.find("welcomes") == [3]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_words_can_be_put_and_asked_for(words: str) -> None:
    with FullText() as index:
        index.put(1, words)
        found = index.find(words)
        assert found in ([], [1])
        if words.isascii() and '"' not in words and terms_of(words):
            assert found == [1]
