"""How a session begins, and how one goes on: the record, and the text in it read as it was the first time."""

from datetime import datetime
from pathlib import Path
from uuid import uuid4

from resolution.deciding import Event, Standing, TextRead, apply, outline_of
from resolution.intake import IntakeError
from session_store.creating import create_record, refuse_taken
from session_store.entries import Draft, LogEntry
from session_store.errors import Damaged, ReadDifferently
from session_store.record import Record, StoredText, event_in
from session_store.summaries import draft_of, recordable
from session_store.working_text import ReadText, WorkingText, point_rows, sha256_of


def begin(  # noqa: PLR0913 - all of it is the user's to say
    path: Path, data: bytes, *, name: str, profile: str, actor: str, at: datetime, reader: ReadText
) -> tuple[Record, WorkingText]:
    """A new record about that text; raises IntakeError and StoreError."""
    refuse_taken(path)
    working_text = reader(data)
    document = working_text.document
    stored = StoredText(sha256_of(data), recordable(name), data)

    def first(tables: str) -> Draft:
        read = TextRead(stored.name, stored.sha256, outline_of(document), profile, tables)
        after = apply(Standing(document), read, 1)
        return draft_of(read, after, at=at, actor=actor, role="chair", command=uuid4().hex)

    return create_record(path, stored, point_rows(document), first), working_text


def working_text_of(record: Record, entries: list[LogEntry], *, reader: ReadText) -> WorkingText:
    """The text the record is about; raises Damaged, or ReadDifferently where other points are found in it."""
    read = _first_event(record, entries)
    if not isinstance(read, TextRead):
        raise Damaged(record.path, "does not begin with the reading of a text: go back to a copy")
    data = next((text.data for text in record.texts() if text.sha256 == read.sha256), None)
    if data is None or sha256_of(data) != read.sha256:
        raise Damaged(record.path, "does not hold its text as it was read: go back to a copy")
    try:
        working_text = reader(data)
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


def _first_event(record: Record, entries: list[LogEntry]) -> Event | None:
    return event_in(record, entries[0]) if entries else None
