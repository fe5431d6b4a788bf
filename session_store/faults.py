"""From SQLite's errors to ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from session_store.errors import (
    OR_CHECK_IT,
    Conflict,
    Damaged,
    DiskFull,
    NotASession,
    SessionBusy,
    SessionGone,
    SessionReadOnly,
    StoreError,
)

_FULL = "could not be written, the disk or a limit is full; nothing was recorded: make room and try again"
_CLOSED = (
    "cannot be written there; nothing was recorded: open it read-only, or copy it to a folder of your own"
)
_HALF_DONE = (
    "holds a write that was cut off, which may not be taken back here: its chair has to open it again first"
)
_READING = {
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
    sqlite3.SQLITE_IOERR_DATA,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What SQLite raises inside is raised as the StoreError that says it."""
    try:
        yield
    except sqlite3.Error as error:
        raise _said(error, path) from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema in its message
        raise Damaged(path, "is damaged: go back to a copy", OR_CHECK_IT) from error


def _said(error: sqlite3.Error, path: Path) -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code in _READING:
        return Damaged(path, f"is damaged ({error}): go back to a copy", OR_CHECK_IT)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return SessionGone(path, "was moved, deleted or replaced while open; nothing was recorded")
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return SessionBusy(path, _HALF_DONE)
    match code & 0xFF:
        case sqlite3.SQLITE_CORRUPT:
            return Damaged(path, f"is damaged ({error}): go back to a copy", OR_CHECK_IT)
        case sqlite3.SQLITE_NOTADB:
            return NotASession(
                path,
                "is not a session: adref new makes one of a text, adref open makes and opens it",
            )
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return DiskFull(path, _FULL)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return SessionReadOnly(path, _CLOSED)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return SessionBusy(
                path, "is held by another program; nothing was recorded: try again in a moment"
            )
        case sqlite3.SQLITE_CONSTRAINT:
            return Conflict(path, f"does not take that entry ({error}); nothing was recorded")
        case _:
            return StoreError(path, f"could not be used ({error}); nothing was recorded")
