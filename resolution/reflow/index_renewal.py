"""The index of an amended text: what the sections left alone gave it stays."""

from collections.abc import Iterable, Iterator

from resolution.overlaid import overlaid
from resolution.references.index import renewed_references
from resolution.reflow.altered import altered
from resolution.reflow.index import Index, index_of_part, involved_in
from resolution.tree import (
    Document,
    OptionRef,
    Paragraph,
    ParagraphId,
    Point,
    PointNumber,
    Section,
    changed_sections,
)


def renewed_index(index: Index, before: Document, after: Document) -> Index:
    """The index of `after`, given that of `before`; both have the same sections in the same order."""
    if before is after:
        return index
    changed = list(changed_sections(before, after))
    references = index.references
    for old, new in changed_sections(before.written, after.written):
        references = renewed_references(references, old, new)
    gone: set[ParagraphId] = set()
    for old, new in changed:
        gone |= altered(old, new, index.involved, involved_in(after, new.printed()))
    printed = tuple(one for _, new in changed for one in new.printed() if one.id in gone)
    part = index_of_part(after, printed, _points(after, printed), references)
    numbers = {number for one in gone for number in index.involved.get(one, ())}
    refs = {ref for number in numbers for ref in _refs(before.point(number))}
    points = {new.id: _numbers(after, new) for _, new in changed}
    return Index(
        points={name: held for name, held in {**index.points, **points}.items() if held},
        involved=overlaid(index.involved, part.involved, gone),
        doubled=overlaid(index.doubled, part.doubled, refs),
        holds_base=_with(index.holds_base, refs, part.holds_base),
        bracketed=_with(index.bracketed, refs, part.bracketed),
        unclosed=overlaid(index.unclosed, part.unclosed, refs),
        references=references,
        whereabouts=part.whereabouts,
    )


def _with(
    known: frozenset[OptionRef], gone: set[OptionRef], come: frozenset[OptionRef]
) -> frozenset[OptionRef]:
    if known.intersection(gone) == come:
        return known
    return (known - gone) | come


def _numbers(document: Document, section: Section) -> tuple[PointNumber, ...]:
    """The points of a section that are in the text."""
    return tuple(point.number for point in document.live_points_of(section.id))


def _points(document: Document, paragraphs: Iterable[Paragraph]) -> list[Point]:
    """The points that these paragraphs lie in or hold, by their numbers."""
    found: set[PointNumber] = set()
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            ref = piece.within
            while ref is not None and ref.point not in found:
                found.add(ref.point)
                ref = document.point(ref.point).parent
    return [document.point(number) for number in sorted(found)]


def _refs(point: Point) -> Iterator[OptionRef]:
    for option in range(len(point.options) + 1):
        yield OptionRef(point.number, option)
