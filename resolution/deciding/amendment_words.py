"""How a change of words is said: what was done, where, for whom."""

from resolution.deciding.events import AmendmentEvent, TextAmended
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing


def amendment_in_words(event: AmendmentEvent) -> str:
    """`amended for ARB`, `a paragraph inserted after it`."""
    whose = f" for {event.party}" if event.party else ""
    if isinstance(event, TextAmended):
        return f"amended{whose}"
    return f"a paragraph inserted {'first' if event.after is None else 'after it'}{whose}"


def amendment_place(standing: Standing, event: AmendmentEvent) -> str:
    """The paragraph whose words changed, or after which one was put; the section where it was put first."""
    name = event.paragraph if isinstance(event, TextAmended) else event.after
    if name is None:
        return scope_in_words(standing.document, None if isinstance(event, TextAmended) else event.section)
    for document in (standing.document, standing.origin):
        if name in document.paragraph_by_id:
            return scope_in_words(document, name)
    return "a paragraph that is in the text no longer"
