"""The marked view holds every word of the base and of the current text, and tells which is which."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Request, Standing
from resolution.reader import read
from resolution.reflow import Reading, ReadSection, reflow
from resolution.tree import Change, Document, SectionId
from tests.resolution.reflow.acting import decided, standing_of
from tests.resolution.reflow.texts import after, requests, texts

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "tui" / "samples" / "demo.md"
SEED = ROOT.parent / "shared" / "seed" / "dl10e-rev2.md"
_ROLES = {"text", "separator", "reference"}


def _section_words(section: ReadSection, without: Change) -> list[str]:
    return [
        word
        for paragraph in section.paragraphs
        for word in "".join(
            run.text for run in paragraph.runs if run.role in _ROLES and run.change != without
        ).split()
    ]


def _words(reading: Reading, *, without: Change) -> dict[SectionId, list[str]]:
    """The words of each section that stands, those with that change left out."""
    found = {one.id: _section_words(one, without) for one in reading.sections if not one.is_empty}
    return {section: words for section, words in found.items() if words}


def _with_open_strikes(reading: Reading) -> set[SectionId]:
    """Where struck words wait for a decision, the space round them is neither side's yet."""
    return {
        section.id
        for section in reading.sections
        if any(run.change == "deleted" for paragraph in section.paragraphs for run in paragraph.runs)
    }


def _with_joins(document: Document) -> set[SectionId]:
    """Where a bracket spans a break, one side may have two paragraphs that are one on the other."""
    return {paragraph.section for paragraph in document.paragraphs() if paragraph.joins is not None}


def _assert_same(
    made: dict[SectionId, list[str]], wanted: dict[SectionId, list[str]], loose: set[SectionId]
) -> None:
    """The same words to the space; in the `loose` sections the same but for the spaces."""
    for section in loose:
        assert "".join(made.pop(section, ())) == "".join(wanted.pop(section, ()))
    assert made == wanted


def assert_exact(standing: Standing) -> None:
    """The marked view gives back both texts, each without what it marks of the other."""
    marked, current = reflow(standing, "marked"), reflow(standing, "current")
    base = reflow(standing, "base")
    loose = _with_joins(standing.document)
    _assert_same(_words(marked, without="inserted"), _words(base, without="inserted"), loose)
    loose |= _with_open_strikes(current)
    _assert_same(_words(marked, without="deleted"), _words(current, without="deleted"), loose)


@settings(max_examples=200)
@given(texts, st.lists(requests, max_size=8))
def test_each_side_reads_as_its_own_view_to_the_space(text: str, asked: list[Request]) -> None:
    assert_exact(after(Standing(read(text)), asked))


@pytest.mark.parametrize("acts", ["", "accept 1, choose 2: 1, accept 3, reject 5, accept 6", "reject 9"])
def test_the_demo_text_gives_both_texts_back(acts: str) -> None:
    assert_exact(_decided_as_far_as_possible(DEMO, acts))


@pytest.mark.skipif(not SEED.exists(), reason="the shared seed text is not beside the checkout")
@pytest.mark.parametrize("acts", ["", "accept 1, choose 2: 1, accept 3, reject 5, accept 6, choose 7: 2"])
def test_the_real_text_gives_both_texts_back(acts: str) -> None:
    assert_exact(decided(Standing(read(SEED.read_text(encoding="utf-8"))), acts))


def _decided_as_far_as_possible(path: Path, acts: str) -> Standing:
    return decided(Standing(read(path.read_text(encoding="utf-8"))), acts)


def test_what_is_open_shows_its_brackets() -> None:
    (paragraph,) = reflow(standing_of("*noting*\n\nthe [new] text\n"), "marked").sections[0].paragraphs
    assert paragraph.text == "the [new] text"
    assert [(run.text, run.role) for run in paragraph.runs if run.role == "bracket"] == [
        ("[", "bracket"),
        ("]", "bracket"),
    ]


def test_a_paragraph_that_reads_the_same_is_the_same_object() -> None:
    start = standing_of("*noting*\n\na) one [small] ~~old~~ thing;\n\nb) another [big] thing,\n")
    before = reflow(start, "marked")
    later = reflow(decided(start, "reject 1"), "marked", before)
    assert later.sections[0].paragraphs[0] is not before.sections[0].paragraphs[0]
    assert later.sections[0].paragraphs[1] is before.sections[0].paragraphs[1]


def test_a_section_that_only_one_side_has_says_so() -> None:
    text = "*noting*\n\n~~the fact,~~\n\n*recalling*\n\n[the other,]\n\n*resolves*\n\nto act\n"
    reading = reflow(standing_of(text, "accept 1"), "marked")
    assert [section.change for section in reading.sections] == ["deleted", "inserted", ""]
