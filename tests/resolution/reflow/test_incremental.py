"""What a decision did not touch is the same object: identity answers whether it changed."""

from sys import modules

import pytest

from resolution.deciding import Accept, Reject, Standing, Undo, apply, decide
from resolution.reader import read
from resolution.reflow import Reading, View, consequences, reflow
from resolution.reflow.drafts import Draft, draft_of
from resolution.reflow.visibility import Visibility
from resolution.tree import Paragraph

TEXT = """\
*considering*

[a) the new;]

b) the first;

c) the second,

*noting*

a) one [small] thing;

b) another thing,

*resolves*

1 as in considering b);

2 to act
"""


def _readings(number: int) -> tuple[Reading, Reading]:
    before = Standing(read(TEXT))
    after = apply(before, decide(before, Reject(number)), 1)
    reading = reflow(before, "clean")
    return reading, reflow(after, "clean", reading)


def _changed(before: Reading, after: Reading) -> list[str]:
    return [new.call for old, new in zip(before.sections, after.sections, strict=True) if old is not new]


def test_only_the_decided_section_and_the_one_that_speaks_of_it_are_new() -> None:
    assert _changed(*_readings(1)) == ["considering", "resolves"]
    assert _changed(*_readings(2)) == ["noting"]


def test_a_paragraph_that_reads_the_same_is_the_same_object() -> None:
    before, after = _readings(2)
    assert after.sections[1].paragraphs[0] is not before.sections[1].paragraphs[0]
    assert after.sections[1].paragraphs[1] is before.sections[1].paragraphs[1]


def test_a_decision_undone_reads_as_before() -> None:
    start = Standing(read(TEXT))
    decided = apply(start, decide(start, Reject(1)), 1)
    undone = apply(decided, decide(decided, Undo()), 2)
    reading = reflow(decided, "clean")
    assert reflow(undone, "clean", reading) == reflow(undone, "clean")
    assert reflow(undone, "clean").sections == reflow(start, "clean").sections


def test_two_tentative_standings_of_one_version_are_told_apart() -> None:
    start = Standing(read(TEXT))
    accepted = apply(start, decide(start, Accept(1)), 1)
    rejected = apply(start, decide(start, Reject(1)), 1)
    assert reflow(rejected, "clean", reflow(accepted, "clean")) == reflow(rejected, "clean")


def test_a_reading_of_another_view_or_document_is_not_built_upon() -> None:
    start, other = Standing(read(TEXT)), Standing(read("*noting*\n\nthe fact,\n"))
    assert reflow(start, "base", reflow(start, "clean")) == reflow(start, "base")
    assert reflow(other, "clean", reflow(start, "clean")) == reflow(other, "clean")


def test_readings_of_different_documents_have_no_consequences_for_each_other() -> None:
    one, other = Standing(read(TEXT)), Standing(read("*noting*\n\nthe fact,\n"))
    assert consequences(reflow(one, "clean"), reflow(other, "clean")) == ()


def test_a_decision_works_over_few_paragraphs_however_long_the_text() -> None:
    text = "\n\n".join(
        "*noting*\n\n" + "\n\n".join(f"{letter}) one [small] thing, {place};" for letter in "abcdefghij")
        for place in range(60)
    )
    start = Standing(read(text))
    before = reflow(start, "clean")
    after = reflow(apply(start, decide(start, Reject(301)), 1), "clean", before)
    new = [
        paragraph
        for old, section in zip(before.sections, after.sections, strict=True)
        for known, paragraph in zip(old.paragraphs, section.paragraphs, strict=True)
        if paragraph is not known
    ]
    assert [paragraph.text for paragraph in new] == ["one thing, 30;"]


@pytest.mark.parametrize("view", ["working", "current", "clean", "base"])
def test_a_decision_within_one_paragraph_drafts_that_paragraph_alone(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Standing(read(TEXT))
    reading = reflow(start, view)
    drafted: list[str] = []

    def counted(paragraph: Paragraph, visibility: Visibility) -> Draft:
        drafted.append(paragraph.label or "")
        return draft_of(paragraph, visibility)

    for module in ("resurvey", "survey"):
        monkeypatch.setattr(modules[f"resolution.reflow.{module}"], "draft_of", counted)
    after = apply(start, decide(start, Accept(2)), 1)
    again = reflow(after, view, reading)
    assert drafted == ["a)"]
    assert again == reflow(after, view)


def test_the_marked_view_after_the_clean_one_drafts_only_what_the_base_text_may_read_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    standing = Standing(read(TEXT.replace("to act", "to ~~sing~~act")))
    clean = reflow(standing, "clean")
    drafted: list[str] = []

    def counted(paragraph: Paragraph, visibility: Visibility) -> Draft:
        drafted.append(paragraph.text)
        return draft_of(paragraph, visibility)

    monkeypatch.setattr(modules["resolution.reflow.survey"], "draft_of", counted)
    marked = reflow(standing, "marked", clean)
    assert drafted == ["the new;", "one small thing;", "to act"]
    assert marked == reflow(standing, "marked")


def test_from_another_view_what_the_document_tells_is_taken_over() -> None:
    standing = Standing(read(TEXT))
    current = reflow(standing, "current")
    clean = reflow(standing, "clean", current)
    assert clean.sections == reflow(standing, "clean").sections
    assert clean.memory is not None
    assert current.memory is not None
    assert clean.memory.index is current.memory.index


def test_from_another_document_nothing_is_taken_over() -> None:
    other = reflow(Standing(read(TEXT.replace("second", "[last]"))), "current")
    standing = Standing(read(TEXT))
    assert reflow(standing, "clean", other).sections == reflow(standing, "clean").sections
