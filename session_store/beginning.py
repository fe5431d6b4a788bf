"""How a session begins: the record of a text, and what was read in it."""

from datetime import datetime
from pathlib import Path
from uuid import uuid4

from resolution.deciding import Standing, TextRead, apply, outline_of
from session_store.creating import create_record, refuse_taken
from session_store.entries import Draft
from session_store.record import Record, StoredText
from session_store.summaries import draft_of, recordable, said_of
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
        return draft_of(said_of(read, after), at=at, actor=actor, role="chair", command=uuid4().hex)

    return create_record(path, stored, point_rows(document), first), working_text
