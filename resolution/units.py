"""What moves together: a paragraph with its sub-items, and with all that a point keeps in one place."""

from collections.abc import Iterable, Sequence

from resolution.light_dataclass import dataclass
from resolution.tree import Document, MovedTo, Paragraph, ParagraphId, PointNumber


@dataclass(frozen=True, slots=True)
class Unit:
    """The paragraphs that go, the points that go with them, and the paragraphs behind which they go."""

    paragraphs: frozenset[ParagraphId]
    points: frozenset[PointNumber]
    behind: frozenset[ParagraphId]


def unit_of(document: Document, move: MovedTo) -> Unit | None:
    """What the move takes along; None where it, or its place, is not in this text, or lies inside it."""
    known = document.paragraph_by_id
    paragraph = known.get(move.paragraph)
    if paragraph is None or move.section not in document.section_by_id:
        return None
    if not _is_place(document, move):
        return None
    inner = _inside_option(document, paragraph, move)
    together = inner or whole(document, paragraph.id)
    if any(known[one].is_chapeau for one in together):
        return None
    behind: frozenset[ParagraphId] = frozenset()
    if move.after is not None:
        behind = with_sub_items(document, {move.after}) if inner else whole(document, move.after)
    if move.under in together or move.after in together:
        return None
    return Unit(together, frozenset() if inner else points_of(document, together), behind - together)


def whole(document: Document, paragraph: ParagraphId) -> frozenset[ParagraphId]:
    """The paragraph, its sub-items, and all paragraphs that share a point with any of them."""
    found = with_sub_items(document, {paragraph})
    while True:
        shared = {one for number in points_of(document, found) for one in document.paragraphs_touched[number]}
        grown = with_sub_items(document, found | shared)
        if grown == found:
            return found
        found = grown


def with_sub_items(document: Document, paragraphs: Iterable[ParagraphId]) -> frozenset[ParagraphId]:
    """The paragraphs of one section, with all below them."""
    found = set(paragraphs)
    section = document.paragraph_by_id[next(iter(found))].section
    for one in document.section_by_id[section].paragraphs:
        if one.parent in found:
            found.add(one.id)
    return frozenset(found)


def points_of(document: Document, paragraphs: Iterable[ParagraphId]) -> frozenset[PointNumber]:
    """The points that touch any of these."""
    nothing: frozenset[PointNumber] = frozenset()
    return nothing.union(*(document.points_touching.get(one, nothing) for one in paragraphs))


def roots_of(document: Document, together: frozenset[ParagraphId]) -> list[Paragraph]:
    """Of the paragraphs that go together those that are below no other, as printed."""
    section = document.section_by_id[document.paragraph_by_id[next(iter(together))].section]
    return [one for one in section.printed() if one.id in together and one.parent not in together]


def _is_place(document: Document, move: MovedTo) -> bool:
    known = document.paragraph_by_id
    under = known.get(move.under) if move.under is not None else None
    after = known.get(move.after) if move.after is not None else None
    if move.under is not None and (under is None or under.section != move.section or under.is_chapeau):
        return False
    if move.after is None:
        return True
    return (
        after is not None
        and not after.is_chapeau
        and (after.section, after.parent) == (move.section, move.under)
    )


def _inside_option(document: Document, paragraph: Paragraph, move: MovedTo) -> frozenset[ParagraphId] | None:
    """What goes where a paragraph changes its place among others of the same option; None elsewhere.

    The marks of the option itself have to stay where they are.
    """
    after = document.paragraph_by_id[move.after] if move.after is not None else None
    if paragraph.block is None or after is None or after.block != paragraph.block:
        return None
    if (after.section, after.parent) != (paragraph.section, paragraph.parent):
        return None
    own = with_sub_items(document, {paragraph.id})
    around = {
        number
        for number in points_of(document, own)
        if not own.issuperset(document.paragraphs_touched[number])
    }
    before = with_sub_items(document, {after.id})
    if _has_marks(document, own, around, "[]") or _has_marks(document, before, around, "]"):
        return None
    return own


def _has_marks(
    document: Document, paragraphs: Iterable[ParagraphId], points: set[PointNumber], signs: Sequence[str]
) -> bool:
    """Whether brackets, source lines or option names of the points are printed in these paragraphs."""
    return any(
        piece.within is not None
        and piece.within.point in points
        and (piece.role in {"source", "option"} or (piece.role == "bracket" and piece.raw in signs))
        for one in paragraphs
        for piece in document.paragraph_by_id[one].pieces
    )
