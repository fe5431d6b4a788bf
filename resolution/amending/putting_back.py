"""Some sections of a text by themselves, as they were read, and put into the text again.

What is done to a few sections costs what they hold, whatever the size of the text.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from resolution.amending.carrying import carry
from resolution.amending.diagnosing import told_as_read, told_of, with_told
from resolution.amending.never_given import is_never, never
from resolution.tree import Document, Point, PointNumber, Section, SectionId


def apart(document: Document, origin: Document, sections: Collection[SectionId]) -> Document:
    """These sections of `document` as they stood in `origin`, where nothing was amended, and no others.

    A point that only an amendment brought leaves its number, as one that was never given.
    """
    points = list(document.points)
    gone = set(document.gone)
    for section in sections:
        for point in document.points_by_section.get(section, ()):
            known = point.number <= len(origin.points)
            points[point.number - 1] = origin.point(point.number) if known else never(point.number, section)
            (gone.discard if known else gone.add)(point.number)
    held = tuple(origin.section_by_id[one.id] for one in document.sections if one.id in sections)
    told = {section: told_as_read(origin, section) for section in sections}
    diagnostics = tuple(sorted(one for found in told.values() for one in found))
    return Document(document.head, held, tuple(points), diagnostics, document.length, frozenset(gone))


def put_back(document: Document, part: Document, origin: Document) -> Document:
    """The text with these sections for its own; what stood moved in them is moved as `part` says.

    Numbers beyond the last that was given are free again.
    """
    changed = [(document.section_by_id[one.id], one) for one in part.sections]
    own = {one.id for one in part.sections}
    moves = document.moves if not _has_moves(document, own) else part.moves
    points, gone = _numbered(part, origin)
    told = {name: told_of(part if name in part.told_anew else origin, name) for name in own}
    anew = {name: found for name, found in document.told_anew.items() if name not in own}
    made = replace(
        document,
        sections=_with(document.sections, part.sections),
        points=points,
        diagnostics=with_told(document, told),
        gone=gone,
        moves=moves,
        before_moves=_written(document, part, origin) if moves else None,
        told_anew={**anew, **part.told_anew},
    )
    return carry(document, made, changed)


def _has_moves(document: Document, sections: Collection[SectionId]) -> bool:
    return any(move.section in sections for move in document.moves)


def _written(document: Document, part: Document, origin: Document) -> Document:
    if part.moves and document.before_moves is None:
        return put_back(replace(document), part.written, origin)
    return put_back(document.written, part.written, origin)


def _numbered(part: Document, origin: Document) -> tuple[tuple[Point, ...], frozenset[PointNumber]]:
    """The points up to the last that any amendment gave its number, or that was read."""
    last = len(part.points)
    while last > len(origin.points) and is_never(part.points[last - 1]):
        last -= 1
    return part.points[:last], frozenset(one for one in part.gone if one <= last)


def _with(sections: Sequence[Section], others: Sequence[Section]) -> tuple[Section, ...]:
    by_id = {section.id: section for section in others}
    return tuple(by_id.get(section.id, section) for section in sections)
