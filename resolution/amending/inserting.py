"""A paragraph more in a text of which some were moved: it stands behind the one named, wherever that is."""

from resolution.amending.grafting import grafted
from resolution.amending.moving import moved, moved_again
from resolution.amending.notation import with_inserted
from resolution.tree import Document, MovedTo, Paragraph, ParagraphId, SectionId


def inserted(  # noqa: PLR0913 - as `grafted`, and where
    document: Document,
    section: SectionId,
    after: ParagraphId | None,
    notation: str,
    *,
    version: int,
    first_point: int,
) -> Document:
    """The text with that notation as a paragraph behind one with its sub-items, or the first.

    It is written behind what is written there, then moved to behind what stands there. Raises NoOneSection.
    """
    anchor = _written_before(document, section, after)
    before = document.written
    written = grafted(
        before,
        section,
        with_inserted(before, section, anchor, notation),
        version=version,
        first_point=first_point,
    )
    made = moved_again(written, document)
    if not _is_disturbed(document, section):
        return made
    known = before.paragraph_by_id
    new = [one for one in written.section_by_id[section].paragraphs if one.id not in known]
    brought = {one.id for one in new}
    last = after
    for one in new:
        if one.parent not in brought:
            made = moved(made, _behind(made, one, last)) or made
            last = one.id
    return made


def _is_disturbed(document: Document, section: SectionId) -> bool:
    """Whether paragraphs of the section were moved, or moved into it."""
    written = document.written.paragraph_by_id
    return any(
        section in {move.section, written[move.paragraph].section}
        for move in document.moves
        if move.paragraph in written
    )


def _written_before(document: Document, section: SectionId, after: ParagraphId | None) -> ParagraphId | None:
    """The paragraph itself, or the last one before it that is written in this section."""
    if after is None:
        return None
    written = document.written.paragraph_by_id
    held = document.section_by_id[section]
    order = [held.paragraphs[place].id for place in held.placed]
    behind = reversed(order[: order.index(after) + 1]) if after in order else iter(())
    return next((one for one in behind if written[one].section == section), None)


def _behind(document: Document, new: Paragraph, last: ParagraphId | None) -> MovedTo:
    """As a sub-item where it reads as one of what it goes behind, else beside that."""
    before = None if last is None else document.paragraph_by_id[last]
    if before is None:
        return MovedTo(new.id, new.section, None, None)
    if new.parent == before.id:
        below = [one.id for one in document.section_by_id[new.section].paragraphs if one.parent == before.id]
        others = [one for one in below if one != new.id]
        return MovedTo(new.id, new.section, before.id, others[-1] if others else None)
    above: Paragraph | None = before
    while above is not None and above.parent != new.parent:
        above = document.paragraph_by_id[above.parent] if above.parent is not None else None
    beside = above or before
    return MovedTo(new.id, new.section, beside.parent, beside.id)
