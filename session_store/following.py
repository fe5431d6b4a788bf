"""Following a session that others write: each row once and in order, and never a lock kept."""

from collections.abc import Generator
from pathlib import Path
from threading import Event

from session_store.drives import refuse_network_drive
from session_store.entries import LogEntry
from session_store.errors import SessionBusy
from session_store.noticing import Bell, stirrings
from session_store.session import Session

BUSY_SECONDS = 0.05


def commits(path: Path, stop: Event) -> Generator[None]:
    """Yields at once, and whenever the session or the chair's focus may have changed, until `stop` is set.

    After each yield `Session.refresh` reads what is new, or says why the file is not followed. One iteration
    belongs in one thread, the session may be another's. Raises StoreError where it cannot begin.
    """
    refuse_network_drive(path)
    bell = Bell(path)
    try:
        yield
        for _ in stirrings(path.resolve().parent, stop):
            if bell.has_rung():
                yield
    finally:
        bell.close()


def follow(session: Session, stop: Event) -> Generator[list[LogEntry]]:
    """Yields the new rows of the log after each commit of others; the session stands after them by then.

    Raises SessionGone, WentBack or another StoreError where the file is not the one that was read any more.
    """
    for _ in commits(session.path, stop):
        entries = _refreshed(session, stop)
        if entries:
            yield entries


def _refreshed(session: Session, stop: Event) -> list[LogEntry]:
    while not stop.is_set():
        try:
            return session.refresh()
        except SessionBusy:
            stop.wait(BUSY_SECONDS)
    return []
