"""The index of an amended text: what the sections left alone gave it stays."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from resolution.reflow.index import Index, index_of_part
from resolution.reflow.reference_index import renewed_references
from resolution.tree import Document, OptionRef, Paragraph, Point, PointNumber, Section

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def amended_sections(before: Document, after: Document) -> Iterator[tuple[Section, Section]]:
    """The sections of `after` that are not those of `before`, as they were and as they are.

    Both texts have the same sections in the same order.
    """
    if before is after:
        return
    for old, new in zip(before.sections, after.sections, strict=True):
        if old is not new:
            yield old, new


def renewed_index(index: Index, before: Document, after: Document) -> Index:
    """The index of `after`, given that of `before`."""
    for old, new in amended_sections(before, after):
        index = _with_section(index, before, after, old, new)
    return index


def _with_section(index: Index, before: Document, after: Document, old: Section, new: Section) -> Index:
    gone = {paragraph.id for paragraph in _paragraphs(old)}
    points = [after.point(number) for number in _numbers(after, new)]
    references = renewed_references(index.references, new, gone)
    part = index_of_part(after, tuple(_paragraphs(new)), points, references)
    refs = {ref for number in index.points.get(old.id, ()) for ref in _refs(before.point(number))}
    return Index(
        points={**_without(index.points, {old.id}), **part.points},
        involved={**_without(index.involved, gone), **part.involved},
        doubled={**_without(index.doubled, refs), **part.doubled},
        holds_base=(index.holds_base - refs) | part.holds_base,
        bracketed=(index.bracketed - refs) | part.bracketed,
        unclosed=(index.unclosed - refs) | part.unclosed,
        references=references,
    )


def _without(known: Mapping[_Key, _Value], keys: Iterable[_Key]) -> dict[_Key, _Value]:
    left = dict(known)
    for key in keys:
        left.pop(key, None)
    return left


def _paragraphs(section: Section) -> Iterator[Paragraph]:
    if section.chapeau is not None:
        yield section.chapeau
    yield from section.paragraphs


def _numbers(document: Document, section: Section) -> list[PointNumber]:
    """The points of the section, by their numbers."""
    found: set[PointNumber] = set()
    for paragraph in _paragraphs(section):
        for piece in paragraph.pieces:
            ref = piece.within
            while ref is not None and ref.point not in found:
                found.add(ref.point)
                ref = document.point(ref.point).parent
    return sorted(found)


def _refs(point: Point) -> Iterator[OptionRef]:
    for option in range(len(point.options) + 1):
        yield OptionRef(point.number, option)
