"""How a session goes on: the text in its record, read as it was the first time."""

from resolution.deciding import Event, TextRead, outline_of
from resolution.intake import IntakeError
from session_store.entries import LogEntry
from session_store.errors import Damaged, ReadDifferently
from session_store.record import Record, StoredText, event_in
from session_store.working_text import ReadText, WorkingText, sha256_of


def working_text_of(record: Record, entries: list[LogEntry], *, reader: ReadText) -> WorkingText:
    """The text the record is about; raises Damaged, or ReadDifferently where other points are found in it."""
    read = _first_event(record, entries)
    if not isinstance(read, TextRead):
        raise Damaged(record.path, "does not begin with the reading of a text: go back to a copy")
    try:
        working_text = reader(text_kept(record, read).data)
    except IntakeError as error:
        raise ReadDifferently(
            record.path,
            f"holds a text that this adref does not take ({error}): open it with the one that made it",
        ) from error
    if outline_of(working_text.document) != read.outline:
        raise ReadDifferently(
            record.path, "was begun by an adref that reads other points in its text: open it with that one"
        )
    return working_text


def text_kept(record: Record, read: TextRead) -> StoredText:
    """The text that was read; raises Damaged where it is not there any more."""
    found = next((text for text in record.texts() if text.sha256 == read.sha256), None)
    if found is None or sha256_of(found.data) != read.sha256:
        raise Damaged(record.path, "does not hold its text as it was read: go back to a copy")
    return found


def _first_event(record: Record, entries: list[LogEntry]) -> Event | None:
    return event_in(record, entries[0]) if entries else None
