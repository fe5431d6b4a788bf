"""What a change of words does to the tree; total, so that a log in any order gives a text."""

from resolution.amending import NoOneSection, grafted, inserted, moved, moved_again, with_replaced
from resolution.amending.recasting import Recast, recast
from resolution.deciding.events import (
    AmendmentEvent,
    ParagraphMoved,
    TextAdopted,
    TextAmended,
    TextInserted,
    TextRecast,
    WordingEvent,
)
from resolution.revising import Names, named
from resolution.tree import Document, MovedTo, SectionId


def section_of(document: Document, event: WordingEvent | TextRecast) -> SectionId | None:
    """The section whose words change; None where the text has no such place."""
    if isinstance(event, TextAmended | TextRecast):
        name = event.paragraph if isinstance(event, TextAmended) else next(iter(event.paragraphs), None)
        paragraph = None if name is None else document.paragraph_by_id.get(name)
        return None if paragraph is None else paragraph.section
    after = None if event.after is None else document.paragraph_by_id.get(event.after)
    if event.after is not None and (after is None or after.section != event.section):
        return None
    return event.section if event.section in document.section_by_id else None


def tried(document: Document, event: AmendmentEvent, version: int) -> Document | None:
    """As `amended`, which need then not make it again: the rules look at a text that is mostly taken next."""
    made = document.tried[version, event] = _made(document, event, version)
    return made


def keep_tried(document: Document, event: TextRecast, version: int, after: Document) -> None:
    """As `tried`, of a text that was made already; `after` is the one as written."""
    if document.before_moves is None:
        document.tried[version, event] = after


def keep_adopted(document: Document, event: TextAdopted, version: int, after: Document) -> None:
    """As `tried`, of a text that was made already, under the same names."""
    document.tried[version, event] = after


def amended(document: Document, event: AmendmentEvent, version: int) -> Document | None:
    """The text after the event of that version; None where it finds no place in this text."""
    # Taken out, not kept: a text that held every later one would hold the whole session in memory.
    known = document.tried.pop((version, event), None)
    document.tried.clear()
    document.read_anew.clear()
    return known if known is not None else _made(document, event, version)


def move_of(event: ParagraphMoved) -> MovedTo:
    """What the event does to the text."""
    return MovedTo(event.paragraph, event.section, event.under, event.after, event.label)


def _made(document: Document, event: AmendmentEvent, version: int) -> Document | None:
    if isinstance(event, ParagraphMoved):
        return moved(document, move_of(event))
    if isinstance(event, TextRecast):
        return _recast(document, event, version)
    if isinstance(event, TextAdopted):
        return _adopted(document, event, version)
    section = section_of(document, event)
    if section is None:
        return None
    try:
        if isinstance(event, TextInserted):
            return inserted(
                document,
                section,
                event.after,
                event.notation,
                version=version,
                first_point=event.first_point,
            )
        return _worded(document, event, version)
    except NoOneSection:
        return None


def _adopted(document: Document, event: TextAdopted, version: int) -> Document | None:
    if event.revision is None:
        return None
    names = Names(event.sections, event.paragraphs, event.numbers)
    return named(event.revision, document, names, moves=event.moves, edition=version)


def _worded(document: Document, event: TextAmended, version: int) -> Document:
    """The text is read as it is written; what was moved is moved again."""
    before = document.written
    section = before.paragraph_by_id[event.paragraph].section
    notation = with_replaced(before, event.paragraph, event.notation)
    after = grafted(before, section, notation, version=version, first_point=event.first_point)
    return moved_again(after, document)


def _recast(document: Document, event: TextRecast, version: int) -> Document | None:
    """The text is read as it is written; what was moved is moved again."""
    made = Recast(event.paragraphs, event.notation, event.becomes, event.numbers)
    try:
        after = recast(document.written, made, version=version, first_point=event.first_point)
    except NoOneSection:
        return None
    return None if after is None else moved_again(after, document)
