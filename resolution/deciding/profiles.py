"""Which style profile the session was begun with."""

from resolution.deciding.events import TextRead
from resolution.deciding.standing import Standing


def profile_named(standing: Standing) -> str:
    """The profile's name as the log's first event has it; itu for a text without a log."""
    first = standing.history.entry(1)
    event = first.event if first else None
    return event.profile if isinstance(event, TextRead) else "itu"
