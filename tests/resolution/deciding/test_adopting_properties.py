"""Whatever was decided: an adoption carries all of it over, loses nothing silently, and can be undone."""

from collections.abc import Sequence

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from resolution.deciding import (
    Adoption,
    DropParagraph,
    DropPoint,
    Event,
    Refused,
    Request,
    Standing,
    Undo,
    Word,
    agreement_over,
    apply,
    decide,
    fold,
    from_body,
    kind_of,
    to_body,
)
from resolution.deciding.events import TextAdopted
from resolution.deciding.questions import Question
from resolution.reader import read
from resolution.reflow import VIEWS, Reading, reflow
from resolution.tree import Paragraph, write
from tests.resolution.amending.moving import Anywhere, asked_of, moves
from tests.resolution.amending.test_properties import amendments
from tests.resolution.deciding.adopting_texts import incoming
from tests.resolution.reflow.texts import requests, texts

acts = st.lists(st.one_of(requests, requests, amendments, moves), max_size=6)
EDITS = st.sampled_from(["zeta", "[zeta eta]", "{++zeta++}", "~~zeta~~"])
decisions = st.lists(requests, max_size=6)


def _taken(standing: Standing, asked: Sequence[Request | Anywhere]) -> tuple[Standing, list[Event]]:
    events: list[Event] = []
    for wish in asked:
        request = asked_of(standing, wish)
        try:
            event = None if request is None else decide(standing, request)
        except Refused:
            continue
        if event is not None:
            standing = apply(standing, event, standing.version + 1)
            events.append(event)
    return standing, events


def _dropping(questions: Sequence[Question]) -> list[Word]:
    """The words that drop all that is asked about."""
    return [
        DropParagraph(min(one.paragraphs)) if one.paragraphs else DropPoint(int(one.about))
        for one in questions
    ]


def _adopted(standing: Standing, text: str) -> tuple[Standing, TextAdopted, tuple[Question, ...]]:
    """The standing after the text was adopted, all that cannot be carried over dropped."""
    adoption = Adoption(standing, incoming(text))
    questions = adoption.weigh().questions
    weighed = adoption.weigh(_dropping(questions))
    assert not weighed.questions
    return weighed.after, weighed.event, questions


def _paragraphs(reading: Reading) -> list[object]:
    return [(one.id, one.clean_label, one.runs) for section in reading.sections for one in section.paragraphs]


def _read_as(standing: Standing) -> list[object]:
    return [_paragraphs(reflow(standing, view)) for view in VIEWS]


@settings(max_examples=20)
@given(texts, decisions)
def test_adopting_the_unchanged_text_changes_nothing(text: str, asked: list[Request]) -> None:
    before, _ = _taken(Standing(read(text)), asked)
    after, _, questions = _adopted(before, text)
    assert not questions
    assert after.points == before.points
    assert after.document.points == before.document.points
    assert after.document.sections == before.document.sections
    assert _read_as(after) == _read_as(before)


@settings(max_examples=20)
@given(texts, acts)
def test_adopting_the_text_that_the_session_began_with_keeps_what_was_done_in_it(
    text: str, asked: list[Request | Anywhere]
) -> None:
    before, _ = _taken(Standing(read(text)), asked)
    after, _, questions = _adopted(before, text)
    assert not questions
    assert write(after.document) == write(before.document)
    assert after.points == before.points
    assert _read_as(after) == _read_as(before)


def _edited(text: str, paragraph: Paragraph, words: str) -> str | None:
    """The text with these words behind the first of the paragraph's own; None where all of it is marked."""
    for piece in paragraph.pieces:
        if piece.role == "text" and not piece.change and piece.raw[:1].isalpha() and " " in piece.raw:
            at = piece.start + piece.raw.index(" ")
            return f"{text[:at]} {words}{text[at:]}"
    return None


@settings(max_examples=40)
@given(
    texts, decisions, st.integers(0, 20), st.sampled_from(["zeta", "[zeta eta]", "{++zeta++}", "~~zeta~~"])
)
def test_an_edit_of_one_paragraph_leaves_all_points_elsewhere_as_they_stood(
    text: str, asked: list[Request], at: int, words: str
) -> None:
    document = read(text)
    paragraphs = list(document.paragraphs())
    edited = paragraphs[at % len(paragraphs)]
    # An open bracket may take in what comes later: then the edit is not of one paragraph.
    assume(not any(one.code == "unclosed-bracket" for one in document.diagnostics))
    before, _ = _taken(Standing(document), asked)
    revised = _edited(text, edited, words)
    assume(revised is not None and len(list(read(revised).paragraphs())) == len(paragraphs))
    after, _, questions = _adopted(before, revised or "")
    near = document.points_touching.get(edited.id, frozenset())
    for point in document.points:
        if point.number not in near:
            now = after.document.point(point.number)
            assert [one.text for one in now.options] == [one.text for one in point.options]
            assert after.state(point.number) == before.state(point.number)
    assert {one.about for one in questions} <= near


@settings(max_examples=25)
@given(texts, acts, texts, acts)
def test_no_number_moves_no_decision_goes_unasked_and_an_undo_gives_all_of_it_back(
    text: str, asked: list[Request | Anywhere], other: str, later: list[Request | Anywhere]
) -> None:
    before, _ = _taken(Standing(read(text)), asked)
    after, event, questions = _adopted(before, other)
    new = set(event.numbers) - {point.number for point in before.document.live_points}
    assert all(number >= before.next_point for number in new)
    asked_about = {one.about for one in questions}
    for number in before.points:
        if before.document.has_point(number) and number not in asked_about:
            assert after.state(number).status == before.state(number).status
    known = {one.id: one for one in before.document.paragraphs()}
    for paragraph in after.document.paragraphs():
        agreed = agreement_over(after, paragraph)
        if agreed is not None and agreed.version:
            assert paragraph.id in known
    reached, _ = _taken(after, later)
    undone = apply(after, decide(after, Undo(after.version)), after.version + 1)
    assert undone.document == before.document
    assert undone.points == before.points
    assert _read_as(undone) == _read_as(before)
    again = fold(before.origin, [(one.version, one.event) for one in reached.history])
    assert again.points == reached.points
    assert again.document == reached.document
    assert _read_as(again) == _read_as(reached)


@settings(max_examples=10)
@given(texts, acts, texts, acts)
def test_a_log_from_the_disk_and_readings_made_one_from_the_other_are_the_same(
    text: str, asked: list[Request | Anywhere], other: str, later: list[Request | Anywhere]
) -> None:
    before, _ = _taken(Standing(read(text)), asked)
    adopted, event, _ = _adopted(before, other)
    stored = from_body(kind_of(event), to_body(event))
    assert stored == event
    reached, _ = _taken(adopted, later)
    undone = apply(reached, decide(reached, Undo()), reached.version + 1) if reached.history else reached
    for view in VIEWS:
        reading = reflow(before, view)
        for standing in (adopted, reached, undone, adopted):
            reading = reflow(standing, view, reading)
            made_anew = reflow(standing, view)
            assert [one.paragraphs for one in reading.sections] == [
                one.paragraphs for one in made_anew.sections
            ]
