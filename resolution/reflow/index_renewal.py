"""The index of an amended text: what the sections left alone gave it stays."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from resolution.references.index import renewed_references
from resolution.reflow.index import Index, index_of_part
from resolution.tree import Document, OptionRef, Paragraph, Point, PointNumber, changed_sections

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def renewed_index(index: Index, before: Document, after: Document) -> Index:
    """The index of `after`, given that of `before`; both have the same sections in the same order."""
    if before is after:
        return index
    changed = list(changed_sections(before, after))
    references = index.references
    for old, new in changed_sections(before.written, after.written):
        references = renewed_references(references, new, {paragraph.id for paragraph in old.printed()})
    gone = {paragraph.id for old, _ in changed for paragraph in old.printed()}
    printed = tuple(paragraph for _, new in changed for paragraph in new.printed())
    part = index_of_part(after, printed, _points(after, printed), references)
    refs = {
        ref
        for old, _ in changed
        for number in index.points.get(old.id, ())
        for ref in _refs(before.point(number))
    }
    return Index(
        points={**_without(index.points, {old.id for old, _ in changed}), **part.points},
        involved={**_without(index.involved, gone), **part.involved},
        doubled={**_without(index.doubled, refs), **part.doubled},
        holds_base=(index.holds_base - refs) | part.holds_base,
        bracketed=(index.bracketed - refs) | part.bracketed,
        unclosed={**_without(index.unclosed, refs), **part.unclosed},
        references=references,
        whereabouts=part.whereabouts,
    )


def _without(known: Mapping[_Key, _Value], keys: Iterable[_Key]) -> dict[_Key, _Value]:
    left = dict(known)
    for key in keys:
        left.pop(key, None)
    return left


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
