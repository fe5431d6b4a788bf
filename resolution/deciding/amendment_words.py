"""How a change of words, or of their place, is said: what was done, where, for whom."""

from resolution.deciding.events import AmendingAct, AmendmentEvent, ParagraphMoved, TextAmended
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import Document, ParagraphId

_ACTS: dict[AmendingAct, str] = {
    "amended": "amended",
    "bracketed": "words bracketed as point {point}",
    "unbracketed": "brackets of point {point} taken away, its words stay",
    "dismissed": "point {point} dismissed, its brackets are text",
    "option-added": "an option added to point {point}",
    "option-attributed": "point {point} attributed",
    "text-attributed": "as point {point} attributed",
    "change-opened": "a tracked change opened as point {point}",
}


def amendment_in_words(document: Document, event: AmendmentEvent) -> str:
    """`amended for ARB`, `a paragraph inserted after it`, `moved behind recognizing a)`."""
    if isinstance(event, ParagraphMoved):
        return f"moved {_move_place(document, event)}"
    word = "to" if isinstance(event, TextAmended) and event.act.endswith("attributed") else "for"
    whose = f" {word} {event.party}" if event.party else ""
    if isinstance(event, TextAmended):
        return f"{_ACTS[event.act].format(point=event.point)}{whose}"
    return f"a paragraph inserted {'first' if event.after is None else 'after it'}{whose}"


def amendment_place(standing: Standing, event: AmendmentEvent) -> str:
    """The paragraph whose words changed, or after which one was put; the section where it was put first."""
    if isinstance(event, TextAmended | ParagraphMoved):
        return _name(standing, event.paragraph)
    if event.after is None:
        return scope_in_words(standing.document, event.section)
    return _name(standing, event.after)


def _move_place(document: Document, event: ParagraphMoved) -> str:
    """`behind recognizing a)`, `to the beginning of recognizing`."""
    if event.after is not None and event.after in document.paragraph_by_id:
        return f"behind {scope_in_words(document, event.after)}"
    under = event.under if event.under in document.paragraph_by_id else event.section
    return f"to the beginning of {scope_in_words(document, under)}"


def _name(standing: Standing, paragraph: ParagraphId) -> str:
    for document in (standing.document, standing.origin):
        if paragraph in document.paragraph_by_id:
            return scope_in_words(document, paragraph)
    return "a paragraph that is in the text no longer"
