"""A new text as the session calls it: under the ids and numbers that its parts had, or never given before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from resolution.amending.moving import moved
from resolution.amending.never_given import never
from resolution.amending.renaming import Renaming
from resolution.tree import Document, MovedTo, ParagraphId, Point, PointNumber, SectionId


class Names(NamedTuple):
    """What sections, paragraphs and points of a text are called, each in the order in which they are read."""

    sections: tuple[SectionId, ...]
    paragraphs: tuple[ParagraphId, ...]
    numbers: tuple[PointNumber, ...]


def named(
    revision: Document, before: Document, names: Names, *, moves: Iterable[MovedTo], edition: int
) -> Document | None:
    """The revision under these names, in place of the text before; None where they do not fit it.

    The numbers of points that are not in it stay theirs. The moves are made again on it as far as they can.
    """
    renaming = _renaming(revision, names)
    if renaming is None:
        return None
    made = replace(
        revision,
        sections=tuple(map(renaming.section, revision.sections)),
        points=_points(revision, before, renaming),
        gone=_gone(before, renaming.numbers),
        edition=edition,
    )
    for move in moves:
        made = moved(made, move) or made
    return made


def _renaming(revision: Document, names: Names) -> Renaming | None:
    sections = [section.id for section in revision.sections]
    paragraphs = [paragraph.id for paragraph in revision.paragraphs()]
    numbers = [point.number for point in revision.points]
    read: tuple[tuple[Sequence[object], Sequence[object]], ...] = (
        (sections, names.sections),
        (paragraphs, names.paragraphs),
        (numbers, names.numbers),
    )
    if any(len(own) != len(given) or len(set(given)) != len(given) for own, given in read):
        return None
    return Renaming(
        dict(zip(numbers, names.numbers, strict=True)),
        dict(zip(paragraphs, names.paragraphs, strict=True)),
        dict(zip(sections, names.sections, strict=True)),
    )


def _last(before: Document, numbers: Mapping[PointNumber, PointNumber]) -> int:
    return max(len(before.points), *numbers.values(), 0)


def _gone(before: Document, numbers: Mapping[PointNumber, PointNumber]) -> frozenset[PointNumber]:
    given = map(PointNumber, range(1, _last(before, numbers) + 1))
    return frozenset(given) - frozenset(numbers.values())


def _points(revision: Document, before: Document, renaming: Renaming) -> tuple[Point, ...]:
    """A point for every number ever given; one that is gone lies in no paragraph any more."""
    known = {renaming.section_id(section.id) for section in revision.sections}
    anywhere = next((renaming.section_id(section.id) for section in revision.sections), SectionId(""))
    points: dict[int, Point] = {}
    for point in before.points:
        section = point.section if point.section in known else anywhere
        options = tuple(replace(option, paragraphs=()) for option in point.options)
        points[point.number] = replace(point, section=section, options=options, parent=None)
    for point in revision.points:
        made = renaming.point(point)
        points[made.number] = made
    numbers = range(1, _last(before, renaming.numbers) + 1)
    return tuple(points.get(number) or never(PointNumber(number), anywhere) for number in numbers)
