"""A run of paragraphs written otherwise for the sake of a point: the first way that changes nothing else."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple, TypeVar

from resolution.amending import NoOneSection
from resolution.amending.cutting import Part, Run, pieces_of, printed_in
from resolution.amending.recasting import Recast, recast, recast_by
from resolution.base_of_options import base_words, doubled, is_base
from resolution.deciding.amendments import keep_tried
from resolution.deciding.events import TextRecast
from resolution.deciding.refusing import Refused
from resolution.deciding.standing import Standing
from resolution.deciding.wording import MAX_CHARACTERS
from resolution.tree import Document, Point, PointNumber, Section

_Made = TypeVar("_Made", bound=TextRecast)


class Aim(NamedTuple):
    """What an act is about: the points it takes up, and the numbers that what comes of them gets first.

    `is_reworded`: the words of these points are no longer the same.
    """

    points: Collection[int]
    numbers: Sequence[PointNumber]
    is_reworded: bool = False


def granted(
    standing: Standing,
    run: Run,
    ways: Iterable[Sequence[Part]],
    aim: Aim,
    made_of: Callable[[Recast, Document], _Made],
) -> _Made:
    """The event of the first way that reads as meant; `made_of` raises Refused where it does not.

    Raises the last way's Refused.
    """
    refused = Refused("so written, the text would be no part of its section")
    for parts in ways:
        try:
            made, after = _tried(standing, run, parts, aim)
            _refuse_changes(standing, run, aim, after)
            event = made_of(made, after)
        except Refused as why:
            refused = why
        except NoOneSection:
            continue
        else:
            keep_tried(standing.document, event, standing.version + 1, after)
            return event
    raise refused


def _tried(standing: Standing, run: Run, parts: Sequence[Part], aim: Aim) -> tuple[Recast, Document]:
    document = standing.document
    numbers = chain(aim.numbers, map(PointNumber, count(standing.next_point)))
    made = recast_by(document, run, parts, dissolved=aim.points, numbers=numbers)
    if len(made.notation) > MAX_CHARACTERS:
        raise Refused(
            f"from there to there it is {len(made.notation)} characters: at most {MAX_CHARACTERS} fit "
            "in one entry"
        )
    after = recast(document, made, version=standing.version + 1, first_point=standing.next_point)
    if after is None:
        raise Refused("so written, the text would be no part of its section")
    return made, after


def _refuse_changes(standing: Standing, run: Run, aim: Aim, after: Document) -> None:
    """The act changes nothing but what it is about."""
    before, section = standing.document, after.section_by_id[run.section.id]
    if not aim.is_reworded and _words(run.section) != _words(section):
        raise Refused("so written, words of the text would come or go: amend the paragraph instead")
    if base_letters_given(before, run.section) != base_letters_given(after, section):
        raise Refused("so written, words of the base text would come or go: settle what strikes them first")
    around = set(aim.points).union(*(_around(before, number) for number in aim.points))
    for point in before.live_points_of(run.section.id):
        if point.number in around:
            continue
        if point.number in after.gone or _said(point) != _said(after.point(point.number)):
            raise Refused(f"so written, the words would change point {point.number}: amend them instead")
    _refuse_other_levels(before, after, run, aim)


def _refuse_other_levels(before: Document, after: Document, run: Run, aim: Aim) -> None:
    """Every paragraph keeps its label and its level, but those that were reworded."""
    for old in printed_in(run.section):
        new = after.paragraph_by_id.get(old.id)
        reworded = aim.is_reworded and before.points_touching.get(old.id, frozenset()).intersection(
            aim.points
        )
        if reworded:
            continue
        if new is None or (old.label, old.level, old.is_deleted) != (new.label, new.level, new.is_deleted):
            raise Refused(
                f"so written, paragraph {old.label or old.id} would be read otherwise: amend it instead"
            )


def base_letters_given(document: Document, section: Section) -> Counter[str]:
    """The letters of the base text that the section gives back, whatever is rejected."""
    printed = printed_in(section)
    twice = doubled(document.live_points_of(section.id), base_words(document, printed))
    return Counter(
        sign
        for paragraph in printed
        for piece in paragraph.pieces
        if piece.role == "text" and piece.within not in twice and piece.change != "inserted"
        if piece.within is None or is_base(piece, paragraph)
        for sign in piece.raw
        if sign.isalnum()
    )


def _around(document: Document, number: int) -> Iterator[int]:
    parent = document.point(number).parent
    while parent is not None:
        yield parent.point
        parent = document.point(parent.point).parent


def _words(section: Section) -> Counter[str]:
    """The words of a section, labels and marks left out, wherever they stand."""
    text = "".join(
        piece.raw if piece.role == "text" else " " * (piece.role != "mark") for piece in pieces_of(section)
    )
    return Counter("".join(sign if sign.isalnum() else " " for sign in text).split())


def _said(point: Point) -> list[tuple[list[str], tuple[str, ...]]]:
    return [
        (option.text.split(), tuple(source.symbol for source in option.sources)) for option in point.options
    ]
