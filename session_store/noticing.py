"""When a session file may have changed: a word from its folder, then SQLite's own count of changes."""

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import NamedTuple

from watchfiles import watch

from session_store.chair_file import chair_file_of, told_in
from session_store.connecting import connect
from session_store.errors import StoreError
from session_store.faults import told
from session_store.looking import Identity, identity_of, journal_of
from session_store.record import roll_back

STEP_MS, DEBOUNCE_MS = 2, 1
"""A change is told at the second look after it, whatever else changes meanwhile: a commit makes several."""
HEARTBEAT_MS = 250
POLL_SECONDS = 0.02
COMMIT_SECONDS = 0.1
BETWEEN_LOOKS = 0.001


class Signs(NamedTuple):
    """What changes when there is news: which file it is, how often it was written, where the chair looks."""

    identity: Identity | None
    data_version: int
    focus: bytes


class Bell:
    """Knows whether a session file changed since it was asked last; reads no row, waits for no lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._journal = journal_of(path.resolve())
        self._chair_file = chair_file_of(path)
        with told(path):
            self._db = connect(path, "ro")
            self._db.execute("PRAGMA busy_timeout = 0")
        self._is_locked = False
        self._seen = Signs(self._identity(), 0, b"")
        self._seen = self._signs()

    def close(self) -> None:
        self._db.close()

    def has_rung(self) -> bool:
        """Whether something changed; a commit that is under way is waited for, but not for long.

        While there is a journal nothing is committed, so the file is left to its writer.
        """
        until = time.monotonic() + COMMIT_SECONDS
        while self._journal.exists() and time.monotonic() < until:
            time.sleep(BETWEEN_LOOKS)
        while True:
            signs = self._signs()
            if signs != self._seen:
                self._seen = signs
                return True
            if not self._is_locked or time.monotonic() > until:
                return False
            time.sleep(BETWEEN_LOOKS)

    def _signs(self) -> Signs:
        return Signs(self._identity(), self._data_version(), told_in(self._chair_file))

    def _identity(self) -> Identity | None:
        try:
            return identity_of(self._path)
        except OSError:
            return None

    def _data_version(self) -> int:
        """As it was, where the file is locked: of a commit the journal goes first and the lock last."""
        self._is_locked = False
        try:
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            self._is_locked = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK:
                self._take_back()
            return self._seen.data_version

    def _take_back(self) -> None:
        """What a killed writer left half done, where this user may write; else its next writer does it."""
        if os.access(self._path, os.W_OK):
            try:
                with told(self._path):
                    roll_back(self._path)
            except StoreError:
                return


def stirrings(folder: Path, stop: Event) -> Iterator[None]:
    """Yields when something in the folder changed, and now and then in any case, until `stop` is set."""
    try:
        for _ in watch(
            folder,
            watch_filter=None,
            step=STEP_MS,
            debounce=DEBOUNCE_MS,
            rust_timeout=HEARTBEAT_MS,
            yield_on_timeout=True,
            recursive=False,
            stop_event=stop,
        ):
            yield
    except (OSError, RuntimeError):  # the system has no watch left to give
        while not stop.wait(POLL_SECONDS):
            yield
