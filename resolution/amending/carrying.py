"""What was looked up in a text, carried over to the changed one.

Only the sections that changed are looked up anew: a whole text of ten thousand paragraphs takes longer than a
key may take.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from operator import is_not

from resolution.overlaid import overlaid
from resolution.tree import (
    Document,
    OptionRef,
    Paragraph,
    ParagraphId,
    Point,
    PointNumber,
    PointPlace,
    Section,
    SectionId,
)

Changed = Sequence[tuple[Section, Section]]


def carry(before: Document, after: Document, changed: Changed) -> Document:
    """`after`, which is `before` with each second section for the first, knowing what `before` does."""
    known, carried = vars(before), vars(after)
    if "section_by_id" in known:
        carried["section_by_id"] = {**before.section_by_id, **{new.id: new for _, new in changed}}
    if "paragraph_by_id" in known:
        carried["paragraph_by_id"] = _paragraphs(before, changed)
    by_section = {**before.points_by_section, **_points(before, after, changed)}
    carried["points_by_section"] = {name: points for name, points in by_section.items() if points}
    if "points_in_place" in known:
        in_place = {new.id: after.points_as_placed(new) for _, new in changed}
        carried["points_in_place"] = {**before.points_in_place, **in_place}
    if "point_places" in known:
        carried["point_places"] = _places(before, after, changed)
    if "points_inside" in known:
        carried["points_inside"] = _inside(before, after, changed)
    if "points_touching" in known:
        carried["points_touching"] = _touching(before, after, changed)
    if "paragraphs_touched" in known:
        carried["paragraphs_touched"] = _touched(before, after, changed)
    return after


def _paragraphs(before: Document, changed: Changed) -> Mapping[ParagraphId, Paragraph]:
    now = {paragraph.id: paragraph for paragraph in _printed(new for _, new in changed)}
    was = {paragraph.id: paragraph for paragraph in _printed(old for old, _ in changed)}
    others = {name: one for name, one in now.items() if was.get(name) is not one}
    return overlaid(before.paragraph_by_id, others, was.keys() - now.keys())


def _points(before: Document, after: Document, changed: Changed) -> dict[SectionId, tuple[Point, ...]]:
    """The points of each section that has other ones, or the same otherwise, than before."""
    others = _other_points(before, after)
    sections = {point.section for pair in others.values() for point in pair if point is not None}
    sections.update(new.id for _, new in changed)
    held: dict[SectionId, list[Point]] = {
        section: [one for one in before.points_by_section.get(section, ()) if one.number not in others]
        for section in sections
    }
    for _, point in others.values():
        if point is not None:
            held[point.section].append(point)
    return {
        section: tuple(sorted(points, key=lambda point: point.number)) for section, points in held.items()
    }


def _other_points(before: Document, after: Document) -> dict[int, tuple[Point | None, Point | None]]:
    """By number the points that are not the same object: before and after, None where there was none."""
    was, now = before.points, after.points
    both = min(len(was), len(now))
    others: dict[int, tuple[Point | None, Point | None]] = {
        place + 1: (was[place], now[place]) for place in compress(range(both), map(is_not, was, now))
    }
    others.update((place, (point, None)) for place, point in enumerate(was[both:], both + 1))
    others.update((place, (None, point)) for place, point in enumerate(now[both:], both + 1))
    return others


def _places(before: Document, after: Document, changed: Changed) -> Mapping[PointNumber, PointPlace]:
    ids = [section.id for section in after.sections]
    left = {number for old, _ in changed for number in before.points_in_place.get(old.id, ())}
    now = {
        number: (ids.index(new.id), place)
        for _, new in changed
        for place, number in enumerate(after.points_in_place.get(new.id, ()))
    }
    return overlaid(before.point_places, now, left)


def _inside(
    before: Document, after: Document, changed: Changed
) -> Mapping[OptionRef, tuple[PointNumber, ...]]:
    was = [one for old, _ in changed for one in before.points_by_section.get(old.id, ())]
    now = [one for _, new in changed for one in after.points_by_section.get(new.id, ())]
    known = before.points_inside
    left = {one.number for one in was}
    refs = {one.parent for one in (*was, *now) if one.parent is not None}
    inside: dict[OptionRef, tuple[PointNumber, ...]] = {}
    for ref in refs:
        stay = (number for number in known.get(ref, ()) if number not in left)
        numbers = sorted((*stay, *(one.number for one in now if one.parent == ref)))
        if numbers:
            inside[ref] = tuple(numbers)
    return overlaid(known, inside, refs)


def _touching(
    before: Document, after: Document, changed: Changed
) -> Mapping[ParagraphId, frozenset[PointNumber]]:
    now = {one.id: after.points_round(one) for one in _printed(new for _, new in changed) if one.refs}
    was = (paragraph.id for paragraph in _printed(old for old, _ in changed) if paragraph.refs)
    return overlaid(before.points_touching, {one: numbers for one, numbers in now.items() if numbers}, was)


def _touched(
    before: Document, after: Document, changed: Changed
) -> Mapping[PointNumber, tuple[ParagraphId, ...]]:
    """No point touches paragraphs of two sections."""
    found: dict[PointNumber, list[ParagraphId]] = {
        point.number: [] for _, new in changed for point in after.points_by_section.get(new.id, ())
    }
    for paragraph in _printed(new for _, new in changed):
        for number in after.points_touching.get(paragraph.id, ()):
            found[number].append(paragraph.id)
    taken = map(PointNumber, range(len(after.points) + 1, len(before.points) + 1))
    touched = {number: tuple(paragraphs) for number, paragraphs in found.items()}
    return overlaid(before.paragraphs_touched, touched, taken)


def _printed(sections: Iterable[Section]) -> Iterable[Paragraph]:
    return (paragraph for section in sections for paragraph in section.printed())
