"""Texts written as Word files: what they are once all changes are accepted, or refused; whose they are."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from resolution.deciding import Accept, Choose, Reject, Request, Standing, apply, decide
from resolution.exchange.docx import WordView, as_docx, read_docx
from resolution.exchange.docx.changes import Side, WordBody
from resolution.exchange.docx.names import VAL, W
from resolution.exchange.docx.package import open_package
from resolution.exchange.docx.parts import Parts
from resolution.exchange.docx.walking import body_of
from resolution.exchange.text import standing_sections
from resolution.reader import read
from resolution.reflow import View, reflow
from resolution.reflow.profile import ITU
from resolution.tree import PointNumber
from tests.resolution.exchange.docx.packages import corpus
from tests.resolution.reflow.texts import after, requests
from tests.resolution.reflow.texts import texts as written_texts

TEXT = """RESOLUTION 1 (REV. ~~ROME~~{++OSLO++})

*recalling*

a) {--one--}{++two++};

ARB/1/2

b) to keep ~~three~~{++four++} boats;

B/3/4

c) five;

[d) that is open [and so is this];]

*resolves*

1 to [lend]/[give] boats, as in *recalling* d);

- i) soon;

~~2 gone.~~
"""
GOING_ON = """
3 to act[, and so on]

[i) here;]

4 to rest.
"""
"""An insertion over the end of a paragraph of the base text."""
TIMES = {2: "2026-05-05T09:10:11.123Z", 3: "2026-05-06T00:00:00.000Z"}


def decided(text: str, *asked: Request) -> Standing:
    standing = Standing(read(text))
    for version, request in enumerate(asked, 2):
        standing = apply(standing, decide(standing, request), version)
    return standing


def written(standing: Standing, view: WordView) -> bytes:
    return as_docx(standing, view, profile=ITU, times=TIMES)


def body_in(data: bytes) -> WordBody:
    body = Parts(open_package(data)).document.find(f"{W}body")
    assert body is not None
    return body_of(body)


def texts(data: bytes, side: Side) -> list[str]:
    """The paragraphs of one side in one spacing; what is in the table at the head left out."""
    body = body_in(data)
    kept = WordBody([one for one in body.paragraphs if not one.in_table])
    return [line for line in (" ".join(text.split()) for text in kept.texts(side)) if line]


def printed(standing: Standing, view: View) -> list[str]:
    """What `adref text` prints, but for what an open point strikes: in Word that is a deletion."""
    reading = reflow(standing, view, profile=ITU)
    head = reading.head
    base = (head.base_title, head.base_subject, head.base_enacting)
    lines = list(base if view == "base" else (head.title, head.subject, head.enacting))
    for section in standing_sections(reading):
        lines.append(section.call)
        for one in section.paragraphs:
            label = one.clean_label if view == "clean" else one.label
            lines += [run.text for run in one.runs[: _headings(one.runs)]]
            kept = (run.text for run in one.runs[_headings(one.runs) :] if run.change != "deleted")
            lines.append(f"{label or ''} {''.join(kept)}")
    return [line for line in (" ".join((line or "").split()) for line in lines) if line]


def _headings(runs: Iterable[object]) -> int:
    count = 0
    for run in runs:
        if getattr(run, "role", "") not in {"source", "option", "note"}:
            break
        count += 1
    return count


STANDING = decided(TEXT, Accept(PointNumber(1)), Reject(PointNumber(2)), Choose(PointNumber(5), (2,)))


def test_all_accepted_it_is_the_clean_text_and_all_refused_the_base_text() -> None:
    data = written(STANDING, "marked")
    assert texts(data, "base") == printed(STANDING, "base")
    assert texts(data, "current") == printed(STANDING, "clean")
    assert "to give boats, as in recalling c):" in texts(data, "current")


def test_the_clean_file_is_the_clean_text() -> None:
    assert texts(written(STANDING, "clean"), "current") == printed(STANDING, "clean")


def test_changes_are_their_sources_and_bear_the_time_of_the_decision() -> None:
    changes = {
        (change.kind, span.text.strip(), change.author, change.date)
        for paragraph in body_in(written(STANDING, "marked")).paragraphs
        for span in paragraph.spans
        for change in span.changes
    }
    assert ("inserted", "four", "ARB/1/2", "2026-05-05T09:10:11Z") in changes
    assert ("deleted", "three", "ARB/1/2", "2026-05-05T09:10:11Z") in changes
    assert ("inserted", "two", "adref", "") in changes


def test_a_paragraph_that_comes_or_goes_does_so_with_its_mark() -> None:
    marks = {
        paragraph.text("base") + paragraph.text("current"): [change.kind for change in paragraph.mark]
        for paragraph in body_in(written(STANDING, "marked")).paragraphs
    }
    assert marks["2\tgone."] == ["deleted"]
    assert marks["c)\t[that is open [and so is this];]"] == ["inserted"]


def test_an_insertion_over_the_end_of_a_paragraph_is_marked_as_it_is_typed() -> None:
    standing = decided(TEXT + GOING_ON)
    data = written(standing, "marked")
    last = body_in(data).paragraphs[-3:]
    assert [[change.kind for change in one.mark] for one in last] == [["inserted"], [], []]
    before = [str(one.get(VAL)) for one in last[1].element.iterfind(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle")]
    assert (before, [one.style for one in last]) == ([], ["", "enumlev1", ""])
    assert len(list(last[1].element.iterfind(f"{W}pPr/{W}pPrChange"))) == 1
    assert texts(data, "base") == printed(standing, "base")


def test_what_is_open_stands_in_its_brackets_and_is_no_base_text() -> None:
    data = written(decided(TEXT), "marked")
    assert "to [lend]/[give] boats, as in recalling d):" in texts(data, "current")
    assert "1 to boats, as in recalling d);" in texts(data, "base")
    assert "ARB/1/2" in texts(data, "current")
    assert "ARB/1/2" not in texts(data, "base")


@pytest.mark.parametrize("view", ["marked", "clean", "working"])
def test_written_files_are_valid(view: WordView, tmp_path: Path) -> None:
    from docx_integrity import check
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "text.docx"
    noted = (TEXT + GOING_ON).replace("five;", "five{>>footnote 1: so {++it++} is<<}{>>Chair: why<<};")
    path.write_bytes(written(decided(noted), view))
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []
    assert check(str(path)) == []


def test_the_same_text_is_written_in_the_same_bytes() -> None:
    assert written(STANDING, "marked") == written(STANDING, "marked")


def test_every_file_of_the_corpus_reads_the_same_once_it_was_written() -> None:
    differing = []
    for path in (*corpus("rp"), *corpus("other")):
        if path.stem == "malformed" or "RP033" in path.stem:
            continue
        told = read_docx(path.read_bytes())
        data = as_docx(Standing(read(told.text)), "working", profile=ITU, times={}, origins=told.origins)
        again = read_docx(data)
        if again.text != told.text or read(again.text) != read(told.text):
            differing.append(path.stem)
    assert differing == []


def test_a_text_reads_the_same_once_it_was_written_as_a_word_file() -> None:
    document = read(TEXT)
    again = read(read_docx(written(Standing(document), "working")).text)
    assert [(p.kind, p.label, [(o.text, o.sources) for o in p.options]) for p in again.points] == [
        (p.kind, p.label, [(o.text, o.sources) for o in p.options]) for p in document.points
    ]
    assert [(p.label, p.text, p.level, p.is_deleted) for p in again.paragraphs()] == [
        (p.label, p.text, p.level, p.is_deleted) for p in document.paragraphs()
    ]
    assert again.head.title == document.head.title
    assert again.head.base_title == document.head.base_title


@settings(max_examples=60)
@given(written_texts, st.lists(requests, max_size=8))
def test_whatever_was_decided_both_sides_are_the_programs_own(text: str, asked: list[Request]) -> None:
    """But where a rejected stretch joins two paragraphs: there the words are in one of them on each side."""
    standing = after(Standing(read(text)), asked)
    assume(not any(one.joins for one in standing.document.paragraphs()))
    data = as_docx(standing, "marked", profile=ITU, times={})
    assert _closed_up(texts(data, "base")) == _closed_up(printed(standing, "base"))
    assert _closed_up(texts(data, "current")) == _closed_up(printed(standing, "clean"))


def _closed_up(lines: list[str]) -> list[str]:
    return ["".join(line.split()) for line in lines]
