"""A new session file: made whole under another name, then given its own: never seen half made."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from resolution.deciding import TextRead
from session_store.connecting import connect
from session_store.drives import refuse_network_drive
from session_store.entries import Draft, LogEntry
from session_store.errors import AlreadyThere, DiskFull, SessionMissing, SessionReadOnly
from session_store.faults import told
from session_store.looking import identity_of, journal_of
from session_store.migrating import migrate, tables_sum
from session_store.record import Head, Record, StoredText
from session_store.schema import MIGRATIONS
from session_store.working_text import PointRow

FirstRow = Callable[[str], Draft]
"""The first row of a log, by the sum of the tables that it stands in."""


def create_record(path: Path, text: StoredText, points: list[PointRow], first: FirstRow) -> Record:
    """The record of a new session with its first row; raises StoreError, and then leaves nothing behind."""

    def fill(record: Record) -> None:
        record.append(first(tables_sum(record.db)), expected=Head())

    return _made(path, text, points, fill)


def create_copy(
    path: Path,
    texts: Sequence[StoredText],
    points: list[PointRow],
    entries: Sequence[LogEntry],
    made_at: Iterable[str],
) -> Record:
    """The record of a session that has these rows already, the first of them first; raises StoreError.

    `texts` are the one that it is about, and those that it adopted.
    Of the times at which its tables may have been made the one is taken that the first event bears out.
    """

    def fill(record: Record) -> None:
        event = entries[0].event
        told = event.tables if isinstance(event, TextRead) else None
        with record.transaction():
            for time in made_at:
                if told is not None and tables_sum(record.db) != told:
                    record.db.execute(f'UPDATE "{MIGRATIONS}" SET applied_at = ?', [time])  # noqa: S608
        record.restore(entries, texts[1:])

    return _made(path, texts[0], points, fill)


def _made(path: Path, text: StoredText, points: list[PointRow], fill: Callable[[Record], None]) -> Record:
    refuse_taken(path)
    refuse_network_drive(path)
    making = path.with_name(f".{path.name[:80]}.{uuid4().hex[:12]}")
    try:
        _fill(making, path, text, points, fill)
        _give_name(making, path)
    finally:
        for leftover in (making, journal_of(making)):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
    return Record.open(path)


def refuse_taken(path: Path) -> None:
    """Raise AlreadyThere or SessionMissing where no session can begin at that path."""
    if path.is_symlink() or path.exists():
        raise AlreadyThere(path, "is there already: open it, or name another file")
    if not path.parent.is_dir():
        raise SessionMissing(path, "no such folder: make it first")
    if not os.access(path.parent, os.W_OK):
        raise SessionReadOnly(path, "its folder may not be written: name a folder of your own")


def _fill(
    making: Path, path: Path, text: StoredText, points: list[PointRow], fill: Callable[[Record], None]
) -> None:
    with told(path):
        db = connect(making, "rwc")
        try:
            migrate(db)
            record = Record(making, db, identity_of(making), is_read_only=False)
            with record.transaction():
                db.execute("INSERT INTO texts (sha256, name, bytes) VALUES (?, ?, ?)", list(text))
                db.executemany("INSERT INTO points_read VALUES (?, ?, ?, ?, ?, ?)", points)
            fill(record)
        finally:
            db.close()


def _give_name(making: Path, path: Path) -> None:
    try:
        _link(making, path)
        _sync_folder(path.parent)
    except FileExistsError as error:
        raise AlreadyThere(path, "is there already: open it, or name another file") from error
    except PermissionError as error:
        raise SessionReadOnly(path, "its folder may not be written: name a folder of your own") from error
    except OSError as error:
        raise DiskFull(
            path, f"could not be made ({error.strerror}): make room, or name another folder"
        ) from error


def _link(making: Path, path: Path) -> None:
    """Never over another file; where the drive knows no links, the name is taken first."""
    try:
        path.hardlink_to(making)
    except FileExistsError:
        raise
    except OSError:
        path.touch(exist_ok=False)
        making.replace(path)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
