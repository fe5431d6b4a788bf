"""Whatever is amended or moved: the base text stays, a fold from the start and an undo give the same text."""

from collections import Counter
from collections.abc import Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.amending import problems_brought, problems_of
from resolution.deciding import (
    Amend,
    Event,
    Insert,
    Redo,
    Refused,
    Request,
    Standing,
    Strike,
    Undo,
    apply,
    decide,
    fold,
)
from resolution.reader import read
from resolution.references.index import reference_index
from resolution.reflow import VIEWS, Reading, reflow
from resolution.reflow.index import index_of
from resolution.reflow.index_renewal import renewed_index
from resolution.tree import Diagnostic, Document, ParagraphId, SectionId, write
from tests.resolution.amending.moving import Anywhere, asked_of, moves
from tests.resolution.reflow.texts import requests, texts

_WORDS = (
    "alpha beta",
    "new words",
    "[gamma]",
    "alpha [beta / delta] x",
    "~~alpha~~ {++x++}",
    "[one] [two]",
    "5 of x",
)
_NOTATION = st.sampled_from(
    [
        f"{label}{one} {two};"
        for label in ("", "a) ", "b) ", "c bis) ")
        for one, two in product(_WORDS, repeat=2)
    ]
)
_PARAGRAPHS = [ParagraphId(f"s{section}.{paragraph}") for section in (1, 2, 3) for paragraph in (1, 2, 3, 4)]
_PLACES = [
    (SectionId(paragraph.split(".")[0]), below) for paragraph in _PARAGRAPHS for below in (None, paragraph)
]
amendments: st.SearchStrategy[Request] = st.one_of(
    st.builds(Amend, st.sampled_from(_PARAGRAPHS), _NOTATION, st.sampled_from([None, "ARB"])),
    st.tuples(st.sampled_from(_PLACES), _NOTATION).map(lambda told: Insert(*told[0], told[1])),
    st.sampled_from([Strike(paragraph) for paragraph in _PARAGRAPHS]),
)
acts = st.lists(st.one_of(amendments, moves, requests, st.just(Undo()), st.just(Redo())), max_size=8)


def _taken(
    standing: Standing, asked: Sequence[Request | Anywhere]
) -> tuple[Standing, list[tuple[int, Event]]]:
    events: list[tuple[int, Event]] = []
    for wish in asked:
        request = asked_of(standing, wish)
        if request is None:
            continue
        try:
            event = decide(standing, request)
        except Refused:
            continue
        version = standing.version + 1
        standing = apply(standing, event, version)
        events.append((version, event))
    return standing, events


def _texts(reading: Reading) -> list[list[tuple[str | None, str]]]:
    return [
        [(one.clean_label, "".join(run.text for run in one.runs)) for one in section.paragraphs]
        for section in reading.sections
    ]


def _base(standing: Standing) -> str:
    """The letters of the base text, whatever became of its paragraphs."""
    reading = reflow(standing, "base")
    words = (
        run.text
        for section in reading.sections
        for one in section.paragraphs
        for run in one.runs
        if run.role in {"text", "separator", "reference"}
    )
    return "".join(sorted(sign for sign in "".join(words) if sign.isalnum()))


@settings(max_examples=150)
@given(texts, acts)
def test_a_fold_from_the_beginning_gives_the_same_text(text: str, asked: list[Request | Anywhere]) -> None:
    standing, events = _taken(Standing(read(text)), asked)
    again = fold(read(text), events)
    assert write(again.document) == write(standing.document)
    assert again.document.points == standing.document.points
    assert again.points == standing.points
    for view in VIEWS:
        assert _texts(reflow(again, view)) == _texts(reflow(standing, view))


@settings(max_examples=150)
@given(texts, acts, st.one_of(amendments, moves))
def test_an_amendment_and_its_undo_give_the_text_before_it(
    text: str, asked: list[Request], amendment: Request
) -> None:
    before, _ = _taken(Standing(read(text)), asked)
    after, events = _taken(before, [amendment])
    undone, _ = _taken(after, [Undo(version) for version, _ in events])
    assert undone.document == before.document
    assert undone.points == before.points
    assert write(undone.document) == write(before.document)


@settings(max_examples=100)
@given(texts, acts)
def test_a_reading_made_from_the_one_before_is_the_one_made_anew(
    text: str, asked: list[Request | Anywhere]
) -> None:
    standing = Standing(read(text))
    readings = {view: reflow(standing, view) for view in VIEWS}
    for request in asked:
        standing, _ = _taken(standing, [request])
        for view in VIEWS:
            readings[view] = reflow(standing, view, readings[view])
            assert _texts(readings[view]) == _texts(reflow(standing, view))


@settings(max_examples=150)
@given(texts, acts)
def test_an_index_renewed_is_the_index_made_anew(text: str, asked: list[Request | Anywhere]) -> None:
    before = Standing(read(text))
    after, _ = _taken(before, asked)
    assert renewed_index(index_of(before.document), before.document, after.document) == index_of(
        after.document
    )


@settings(max_examples=150)
@given(texts, acts)
def test_the_problems_that_acts_bring_are_those_of_the_whole_text_that_were_not_there(
    text: str, asked: list[Request | Anywhere]
) -> None:
    before = Standing(read(text))
    after, _ = _taken(before, asked)
    brought = problems_brought(before.document, after.document, reference_index(before.document))
    assert Counter(map(_told, brought)) == _problems(after.document) - _problems(before.document)


def _problems(document: Document) -> Counter[tuple[str, str]]:
    return Counter(map(_told, problems_of(document)))


def _told(problem: Diagnostic) -> tuple[str, str]:
    return problem.code, problem.message


@settings(max_examples=150)
@given(texts, st.lists(amendments, max_size=4))
def test_no_amendment_moves_a_point_elsewhere_or_gives_its_number_away(
    text: str, asked: list[Request]
) -> None:
    standing = Standing(read(text))
    for request in asked:
        before = standing
        standing, events = _taken(before, [request])
        for _, event in events:
            touched = getattr(event, "paragraph", None)
            near = before.document.points_touching.get(touched, frozenset()) if touched else frozenset()
            for point in before.document.points:
                if point.number not in near | before.document.gone:
                    now = standing.document.point(point.number)
                    assert [option.text for option in now.options] == [
                        option.text for option in point.options
                    ]
        assert len(standing.document.points) >= len(before.document.points)


@settings(max_examples=150)
@given(texts, st.lists(st.one_of(amendments, moves), max_size=6))
def test_the_base_text_keeps_every_letter(text: str, asked: list[Request | Anywhere]) -> None:
    before = Standing(read(text))
    after, _ = _taken(before, asked)
    assert _base(after) == _base(before)
