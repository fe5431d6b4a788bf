"""What holds whatever is done, in whatever order, of all that a table can do: on any text and on the seed."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings

from resolution.deciding import (
    Act,
    Amend,
    Insert,
    Merge,
    Move,
    Package,
    Standing,
    Strike,
    Undo,
    agreed_level,
    decide_all,
    fold,
)
from resolution.deciding.deciding_together import after_all
from resolution.deciding.marking_requests import (
    AddOption,
    Bracket,
    Dismiss,
    Unbracket,
)
from resolution.deciding.minute_requests import MinuteRequest
from resolution.reader import read
from resolution.reflow import VIEWS, Reading, reflow
from resolution.tree import Document, Paragraph, PointNumber, write
from tests.resolution.deciding.every_act import KINDS, Step, Wish, steps, wishes
from tests.resolution.reflow.texts import texts

SEED = Path(__file__).parents[4] / "shared" / "seed" / "dl10e-rev2.md"
FEW = settings().max_examples // 5
ON_SEED = FEW // 5
needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside this tree")
MOST_STEPS = 5
"""Of the acts on the seed text, which is long."""


@pytest.fixture(scope="module")
def seed() -> Document:
    return read(SEED.read_text(encoding="utf-8"))


def replays_to_the_same_reading(made: list[Step]) -> None:
    if not made:
        return
    events = [event for step in made for event in step.events]
    last, again = made[-1].after, fold(made[0].before.document, enumerate(events, 1))
    assert write(again.document) == write(last.document)
    assert (again.points, again.agreements, again.undone) == (last.points, last.agreements, last.undone)
    for view in VIEWS:
        assert reflow(again, view).sections == reflow(last, view).sections


def each_act_is_undone(made: list[Step]) -> None:
    for step in made:
        undone = _taken_back(step)
        assert undone.document == step.before.document
        assert undone.points == step.before.points
        assert _levels(undone) == _levels(step.before)


def words_come_and_go_by_acts_that_name_them(made: list[Step]) -> None:
    for step in made:
        for one in step.one_by_one():
            was, now = _printed(one.before.document), _printed(one.after.document)
            named = _named(one.before.document, one.request)
            assert not (now - was) - named
            assert not (was - now) - named
        shown = _letters(reflow(step.after, "current"))
        assert not shown - _printed(step.after.document)


def labels_are_told_by_the_standing_alone(made: list[Step]) -> None:
    if not made:
        return
    kept = {view: reflow(made[0].before, view) for view in VIEWS}
    for step in made:
        kept = {view: reflow(step.after, view, kept[view]) for view in VIEWS}
        undone = _taken_back(step)
        for view in VIEWS:
            assert _labels(kept[view]) == _labels(reflow(step.after, view))
            assert _labels(reflow(undone, view, kept[view])) == _labels(reflow(step.before, view))


def no_number_is_moved(made: list[Step]) -> None:
    for step in made:
        for one in step.one_by_one():
            was, now = one.before.document, one.after.document
            assert len(now.points) >= len(was.points)
            assert was.gone <= now.gone
            near = _points_near(was, one)
            for point in was.live_points:
                if point.number not in near:
                    assert now.has_point(point.number)
                    assert _said(now, point.number) == _said(was, point.number)


PROPERTIES = [
    replays_to_the_same_reading,
    each_act_is_undone,
    words_come_and_go_by_acts_that_name_them,
    labels_are_told_by_the_standing_alone,
    no_number_is_moved,
]


@pytest.mark.parametrize("holds", PROPERTIES)
@settings(max_examples=FEW)
@given(text=texts, asked=wishes)
def test_on_any_text(holds: Callable[[list[Step]], None], text: str, asked: list[Wish]) -> None:
    holds(steps(read(text), asked))


@needs_seed
@pytest.mark.parametrize("holds", PROPERTIES)
@settings(max_examples=ON_SEED)
@given(asked=wishes)
def test_on_the_seed_text(holds: Callable[[list[Step]], None], seed: Document, asked: list[Wish]) -> None:
    holds(steps(seed, asked[:MOST_STEPS]))


def test_every_kind_of_act_is_among_them() -> None:
    assert {*get_args(Act), Package} - set(get_args(MinuteRequest)) == set(KINDS)


def _taken_back(step: Step) -> Standing:
    """The standing once the act is taken back, an undo too."""
    return after_all(step.after, decide_all(step.after, Undo(step.after.version)))


def _levels(standing: Standing) -> list[object]:
    document = standing.document
    scopes = [None, *(one.id for one in document.sections), *(one.id for one in document.paragraphs())]
    return [agreed_level(standing, scope) for scope in scopes]


def _labels(reading: Reading) -> list[list[tuple[str, str | None, str | None]]]:
    return [
        [(one.id, one.label, one.clean_label) for one in section.paragraphs] for section in reading.sections
    ]


def _printed(document: Document) -> Counter[str]:
    """The letters of the text as all its marks print it, struck ones too, what is said in comments left out.

    Letters, since a mark may part a word.
    """
    return _written(*document.paragraphs())


def _written(*paragraphs: Paragraph) -> Counter[str]:
    return _signs("".join(piece.raw for one in paragraphs for piece in one.pieces if piece.role == "text"))


def _signs(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


def _letters(reading: Reading) -> Counter[str]:
    """The letters of the text itself: nothing the reflow set, no sources."""
    runs = (run for section in reading.sections for one in section.paragraphs for run in one.runs)
    shown = (run.text for run in runs if run.role in {"text", "separator"} and not run.is_moved)
    return _signs("".join(shown))


def _named(document: Document, act: Act | Package) -> Counter[str]:
    """The letters that an act may bring or take away: those that it names, or whose place it names."""
    match act:
        case Amend(paragraph=place, notation=notation):
            return _signs(notation) + _written(document.paragraph_by_id[place])
        case Insert(notation=notation) | AddOption(notation=notation):
            return _signs(notation)
        case Strike(paragraph=place) | Bracket(paragraph=place):
            return _written(document.paragraph_by_id[place])
        case Dismiss(point=number):  # a false bracket is text with all that is printed in it
            return _positions(document, number)
        case Unbracket(point=number):
            return _signs(document.point(number).options[0].text)
        case Merge(point=number, notation=notation):
            offered = " ".join(option.text for option in document.point(number).options)
            return _signs(notation) + _signs(offered)
        case _:
            return Counter()


def _positions(document: Document, number: int) -> Counter[str]:
    """Who is named in the brackets of the point, and the labels there."""
    pieces = (piece for one in document.paragraphs() for piece in one.pieces)
    own = (piece for piece in pieces if piece.role in {"source", "label"})
    return _signs("".join(piece.raw for piece in own if piece.within and piece.within.point == number))


def _points_near(document: Document, step: Step) -> set[int]:
    """The points that the act is about, those that hold them, and those inside."""
    near = {getattr(step.request, "point", 0), *getattr(step.request, "points", ())}
    place = getattr(step.request, "paragraph", None)
    if place is not None and not isinstance(step.request, Move):
        near |= document.points_touching.get(place, frozenset())
    holding = {above for number in near if number for above in _above(document, number)}
    inside = {one.number for one in document.live_points if near.intersection(_above(document, one.number))}
    return near | holding | inside


def _above(document: Document, number: int) -> Iterator[PointNumber]:
    parent = document.point(number).parent
    while parent is not None:
        yield parent.point
        parent = document.point(parent.point).parent


def _said(document: Document, number: PointNumber) -> list[list[str]]:
    return [option.text.split() for option in document.point(number).options]
