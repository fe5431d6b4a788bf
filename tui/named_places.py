"""A place for a moved paragraph, in words: `recognizing a)`, `under resolves 2`, `recognizing`."""

from resolution.deciding import Move, Refused
from resolution.tree import Document, ParagraphId, SectionId
from tui.commands.naming import paragraph_named, section_named

BELOW = "under "


def move_behind(document: Document, paragraph: ParagraphId, after: ParagraphId) -> Move:
    """To the place behind another one, in the list of that."""
    known = document.paragraph_by_id[after]
    return Move(paragraph, known.section, after, known.parent)


def move_under(document: Document, paragraph: ParagraphId, under: ParagraphId) -> Move:
    """To the end of the sub-items of another one."""
    section = document.section_by_id[document.paragraph_by_id[under].section]
    placed = (section.paragraphs[place] for place in section.placed)
    below = [one.id for one in placed if one.parent == under and one.id != paragraph]
    return Move(paragraph, section.id, below[-1] if below else None, under)


def move_first(paragraph: ParagraphId, section: SectionId) -> Move:
    """To the beginning of a section."""
    return Move(paragraph, section)


def move_in_words(document: Document, paragraph: ParagraphId, place: str) -> Move:
    """The move that the words ask for; raises Refused where they name no place of the text, or several."""
    if place.startswith(BELOW):
        return move_under(document, paragraph, paragraph_named(document, place.removeprefix(BELOW).strip()))
    if any(place in {section.id, section.call} for section in document.sections):
        return move_first(paragraph, section_named(document, place))
    try:
        return move_behind(document, paragraph, paragraph_named(document, place))
    except Refused as refused:
        if refused.possible:
            raise
        raise Refused(
            f"there is no {place!r} in this text: say behind which paragraph, as in resolves 2, "
            "under resolves 2, or a section's call for its beginning"
        ) from refused
