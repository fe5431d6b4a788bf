"""Two texts word by word: what each had can be read out of the changes again."""

from hypothesis import given
from hypothesis import strategies as st

from resolution.reflow.text_changes import MOST_WORDS, text_changes

texts = st.lists(st.sampled_from(["alpha", "beta", "[gamma]", "(of", "delta)", "~~x~~", "5,", "é"])).map(
    " ".join
)


def _told(before: str, after: str) -> list[tuple[str, str]]:
    return [(run.text, run.change) for run in text_changes(before, after)]


@given(texts, texts)
def test_both_texts_can_be_had_back(before: str, after: str) -> None:
    runs = text_changes(before, after)
    assert "".join(run.text for run in runs if run.change != "inserted") == before
    assert "".join(run.text for run in runs if run.change != "deleted") == after


def test_a_word_that_took_the_place_of_another_stands_behind_it() -> None:
    assert _told("the old rule;", "the new rule;") == [
        ("the ", ""),
        ("old", "deleted"),
        ("new", "inserted"),
        (" rule;", ""),
    ]


def test_a_mark_is_a_word_of_its_own() -> None:
    assert _told("one; two", "one, two") == [("one", ""), (";", "deleted"), (",", "inserted"), (" two", "")]


def test_where_thousands_of_words_differ_all_are_replaced() -> None:
    before = " ".join(f"a{at}" for at in range(MOST_WORDS))
    assert _told(f"x {before} y", "x a1 b y") == [
        ("x ", ""),
        (before, "deleted"),
        ("a1 b", "inserted"),
        (" y", ""),
    ]
