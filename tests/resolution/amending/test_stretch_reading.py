"""A stretch of a section read again says of the whole section what reading all of it says."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.amending import NoOneSection, grafted, notation_of
from resolution.amending.notation import with_inserted, with_replaced
from resolution.deciding import Amend, Insert, Standing, apply, decide
from resolution.reader import read
from resolution.reader.section_reading import SectionReader
from resolution.tree import Document, SectionId

_WORDS = [
    "alpha beta;",
    "gamma,",
    "delta:",
    "[one] two;",
    "one] of [two;",
    "[three",
    "x [p / q] y;",
    "{--old--} {++new++};",
    "~~gone~~",
    "WTDC-10 and WTDC-140 of 20102014;",
    "[{>>no point<<}2018];",
    "in considering b) above;",
    "of the\n\nnext line;",
]
_LABELS = [
    "",
    "a) ",
    "b) ",
    "c) ",
    "d) ",
    "e) ",
    "h) ",
    "i) ",
    "j) ",
    "ii) ",
    "1 ",
    "2 ",
    "5 ",
    "b bis) ",
    "- b) ",
]
_HEADS = ["", "", "", "", "ARB/1/2\n\n", "EUR/3/4 - option 1\n\n", "Option 2\n\n", "[", "NOC\n\n"]
_TAILS = ["", "", "", "]", "\n\nARB/9/9"]


@st.composite
def _paragraphs(draw: st.DrawFn) -> str:
    parts = [draw(st.sampled_from(_HEADS)), draw(st.sampled_from(_LABELS)), draw(st.sampled_from(_WORDS))]
    return "".join(parts) + draw(st.sampled_from(_TAILS))


_plain = st.integers(0, 9).map(lambda at: f"{'abcdefghijkl'[at]}) plain words {at};")
_section = st.builds(
    lambda call, run: "\n\n".join([call, *run]),
    st.sampled_from(["*considering*", "resolves", "[*noting*", "# Article 1"]),
    st.lists(st.one_of(_paragraphs(), _plain, _plain), min_size=1, max_size=9),
)
_series = st.builds(
    lambda call, run: "\n\n".join([call, *(one(at) for at, one in enumerate(run))]),
    st.sampled_from(["*considering*", "resolves"]),
    st.lists(
        st.sampled_from(
            [
                lambda at: f"{'abcdefghijklmnopq'[at]}) plain words {at};",
                lambda at: f"{'abcdefghijklmnopq'[at]}) plain words {at};",
                lambda at: f"{'abcdefghijklmnopq'[at]}) [some] words {at};",
                lambda at: f"ARB/{at}/1\n\n{'abcdefghijklmnopq'[at]}) new words {at};",
                lambda at: f"{'abcdefghijklmnopq'[at]}) a list:\n\ni) one;\n\nii) two;",
            ]
        ),
        min_size=6,
        max_size=15,
    ),
)
_texts = st.lists(st.one_of(_section, _series, _series), min_size=1, max_size=2).map(
    lambda sections: "\n\n".join(sections) + "\n"
)
_edits = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["replace", "insert", "end"]), _paragraphs()),
    min_size=1,
    max_size=4,
)


def _edited(document: Document, at: int, how: str, words: str) -> tuple[SectionId, str] | None:
    paragraphs = list(document.paragraphs())
    if not paragraphs:
        return None
    one = paragraphs[at % len(paragraphs)]
    if how == "insert":
        return one.section, with_inserted(document, one.section, one.id, words)
    new = words if how == "replace" else f"{notation_of(one)} {words}"
    return one.section, with_replaced(document, one.id, new)


def _made(document: Document, section: SectionId, notation: str, version: int) -> Document | None:
    try:
        return grafted(document, section, notation, version=version, first_point=len(document.points) + 1)
    except NoOneSection:
        return None


@settings(max_examples=120)
@given(_texts, _edits)
def test_a_stretch_read_again_gives_the_text_that_the_whole_section_gives(
    text: str, edits: list[tuple[int, str, str]]
) -> None:
    document = read(text)
    for version, edit in enumerate(edits, 1):
        asked = _edited(document, *edit)
        if asked is None:
            return
        made = _made(document, *asked, version)
        with patch("resolution.amending.stretch_reading._stretch", return_value=None):
            whole = _made(document, *asked, version)
        assert made == whole
        document = made or document


@pytest.fixture
def lengths() -> Iterator[list[int]]:
    """How many paragraphs each reading of a section, or of a stretch of it, read."""
    read_run = SectionReader._run
    found: list[int] = []

    def counted(self: SectionReader, *args: object, **kwargs: object) -> object:
        run = read_run(self, *args, **kwargs)  # type: ignore[arg-type]
        found.append(len(run.paragraphs))
        return run

    with patch.object(SectionReader, "_run", counted):
        yield found


def test_an_act_in_a_long_section_reads_some_paragraphs_round_its_place(lengths: list[int]) -> None:
    lines = (f"{at} to count {'[all] ' if at % 2 else ''}lamps {at};" for at in range(1, 401))
    standing = Standing(read("resolves\n\n" + "\n\n".join(lines) + "\n"))
    lengths.clear()
    middle = standing.document.sections[0].paragraphs[200]
    event = decide(standing, Insert(SectionId("s1"), middle.id, "that [none] is forgotten;"))
    standing = apply(standing, event, 1)
    event = decide(standing, Amend(middle.id, notation_of(middle).replace("count", "count [and light]")))
    standing = apply(standing, event, 2)
    assert len(lengths) <= 3
    assert max(lengths) <= 8
    assert standing.document.sections[0].paragraphs[-1].text == "to count lamps 400;"
