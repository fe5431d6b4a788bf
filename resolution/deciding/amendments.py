"""What a change of words does to the tree; total, so that a log in any order gives a text."""

from resolution.amending import NoOneSection, grafted, with_inserted, with_replaced
from resolution.deciding.events import AmendmentEvent, TextAmended
from resolution.tree import Document, SectionId


def section_of(document: Document, event: AmendmentEvent) -> SectionId | None:
    """The section whose words change; None where the text has no such place."""
    if isinstance(event, TextAmended):
        paragraph = document.paragraph_by_id.get(event.paragraph)
        return None if paragraph is None else paragraph.section
    after = None if event.after is None else document.paragraph_by_id.get(event.after)
    if event.after is not None and (after is None or after.section != event.section):
        return None
    return event.section if event.section in document.section_by_id else None


def tried(document: Document, event: AmendmentEvent, version: int) -> Document | None:
    """As `amended`, which need then not make it again: the rules look at a text that is mostly taken next."""
    made = document.tried[version, event] = _made(document, event, version)
    return made


def amended(document: Document, event: AmendmentEvent, version: int) -> Document | None:
    """The text after the event of that version; None where it finds no place in this text."""
    # Taken out, not kept: a text that held every later one would hold the whole session in memory.
    known = document.tried.pop((version, event), None)
    document.tried.clear()
    return known if known is not None else _made(document, event, version)


def _made(document: Document, event: AmendmentEvent, version: int) -> Document | None:
    section = section_of(document, event)
    if section is None:
        return None
    notation = (
        with_replaced(document, event.paragraph, event.notation)
        if isinstance(event, TextAmended)
        else with_inserted(document, section, event.after, event.notation)
    )
    try:
        return grafted(document, section, notation, version=version, first_point=event.first_point)
    except NoOneSection:
        return None
