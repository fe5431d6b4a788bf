"""The session file: reads of its log in one short look, appends at its head, on the disk when they return."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from resolution.deciding import Event
from resolution.under_way import Hear, counted, nobody
from session_store.connecting import connect, is_as_durable_as_promised
from session_store.entries import COLUMNS, Draft, LogEntry, RowUnknown, RowUnreadable, entry_of, sealed_all
from session_store.errors import (
    CHECK_IT,
    Conflict,
    Damaged,
    NewerSession,
    Sealed,
    SessionGone,
    SessionReadOnly,
    WentBack,
)
from session_store.faults import told
from session_store.looking import Identity, identity_of, journal_of, look_at
from session_store.schema import differences

LAST = 2**62
_COLUMNS = ", ".join(COLUMNS)
_SELECT = f"SELECT {_COLUMNS} FROM log"  # noqa: S608 - our own names
_INSERT = f"INSERT INTO log ({_COLUMNS}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
_END = """SELECT version, hash, kind, EXISTS (SELECT 1 FROM log WHERE command = ?)
FROM log ORDER BY version DESC LIMIT 1"""


class Head(NamedTuple):
    """Where the log ends: the version and hash of its last row."""

    version: int = 0
    hash: str = ""


class End(NamedTuple):
    """The last row, what kind of event it holds, and whether a row of the log was led to by a command."""

    head: Head = Head()
    kind: str = ""
    is_command_known: int = 0


class StoredText(NamedTuple):
    """A text as it came."""

    sha256: str
    name: str
    data: bytes


class Record:
    """One open session file."""

    def __init__(self, path: Path, db: sqlite3.Connection, identity: Identity, *, is_read_only: bool) -> None:
        self.path = path
        self.db = db
        self.identity = identity
        self.is_read_only = is_read_only

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Record":
        """The record in that file, which is looked over first; raises StoreError."""
        identity = look_at(path, read_only=read_only)
        with told(path):
            db = _connect_reading(path) if read_only else connect(path, "rw")
        try:
            with told(path):
                _refuse_altered(path, db)
                if not read_only:
                    _refuse_undurable(path, db)
            return cls(path, db, identity, is_read_only=read_only)
        except BaseException:
            db.close()
            raise

    def close(self) -> None:
        self.db.close()

    def entries(self, *, since: int = 0, upto: int = LAST, hear: Hear = nobody) -> list[LogEntry]:
        """The rows after version `since`, up to `upto`, in order; raises Damaged where one cannot be read."""
        with told(self.path):
            within = f"{_SELECT} WHERE version > ? AND version <= ? ORDER BY version"
            rows = self._fetched(within, [since, upto])
        return [_read(self.path, row) for row in counted(rows, "reading the log", len(rows), hear)]

    def _fetched(self, sql: str, values: list[int]) -> list[tuple[object, ...]]:
        """What a query gives; what a writer killed meanwhile left half done is taken back first."""
        try:
            return self.db.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            is_half_done = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK
            if not is_half_done or not os.access(self.path, os.W_OK):
                raise
        roll_back(self.path)
        return self.db.execute(sql, values).fetchall()

    def entry_of_command(self, command: str) -> LogEntry | None:
        """The row that this command led to, or None."""
        with told(self.path):
            row = self.db.execute(f"{_SELECT} WHERE command = ?", [command]).fetchone()
        return None if row is None else _read(self.path, row)

    def entries_after(self, head: Head) -> list[LogEntry]:
        """The rows after that one, in one short look.

        Raises SessionGone where the file is not the one that was opened, WentBack where its log does not
        hold that row any more.
        """
        self._refuse_gone("it is not followed there")
        found = self.entries(since=head.version - 1)
        if head.version and (not found or found[0].hash != head.hash):
            now = "holds another one now" if found else "goes back to one before it"
            raise WentBack(
                self.path,
                f"is not the log that was read up to version {head.version}, it {now}: run adref verify",
            )
        return found[1:] if head.version else found

    def texts(self) -> list[StoredText]:
        """The stored texts, in the order of their names; raises Damaged."""
        with told(self.path):
            rows = self.db.execute("SELECT sha256, name, bytes FROM texts ORDER BY name, sha256").fetchall()
        if not all(
            isinstance(sha256, str) and isinstance(name, str) and isinstance(data, bytes)
            for sha256, name, data in rows
        ):
            raise Damaged(self.path, "holds a text that is none: go back to a copy")
        return [StoredText(*row) for row in rows]

    def append(self, draft: Draft, *, expected: Head) -> LogEntry:
        """Record the draft after the head the caller knows, durably; the same command is recorded once.

        Raises Conflict where the log has grown since, and the StoreError that says why nothing was written.
        """
        return self.append_all((draft,), expected=expected)[-1]

    def append_all(
        self, drafts: Sequence[Draft], *, expected: Head, texts: Sequence[StoredText] = ()
    ) -> list[LogEntry]:
        """The same for several rows, all of them or none; where the last's command is known, its row.

        What texts the rows are about is stored with them, each once.
        """
        if self.is_read_only:
            raise SessionReadOnly(self.path, "is open read-only: open it for writing to decide")
        with told(self.path), self.transaction():
            self._refuse_gone("nothing was recorded")
            command = drafts[-1].command
            end = self._end(command)
            stored = self.entry_of_command(command) if end.is_command_known else None
            if stored is not None:
                return [stored]
            self._refuse_other_head(end.head, expected)
            self._refuse_sealed(end)
            for text in texts:
                self._store(text)
            entries = sealed_all(drafts, version=expected.version, prev=expected.hash)
            self.db.executemany(_INSERT, entries)
            return entries

    def restore(self, entries: Sequence[LogEntry], texts: Sequence[StoredText] = ()) -> None:
        """Put rows that were recorded elsewhere, and their texts, into a log with none; raises StoreError."""
        with told(self.path), self.transaction():
            for text in texts:
                self._store(text)
            self.db.executemany(_INSERT, entries)

    def text(self, sha256: str) -> StoredText | None:
        """The stored text of that sum; raises Damaged where what is stored under it is another."""
        found = next((text for text in self.texts() if text.sha256 == sha256), None)
        if found is not None and hashlib.sha256(found.data).hexdigest() != sha256:
            raise Damaged(self.path, f"does not hold the text {found.name} as it came: go back to a copy")
        return found

    def _store(self, text: StoredText) -> None:
        known = self.db.execute("SELECT 1 FROM texts WHERE sha256 = ?", [text.sha256]).fetchone()
        if known is None:
            self.db.execute("INSERT INTO texts (sha256, name, bytes) VALUES (?, ?, ?)", list(text))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, with the only right to write from its first moment."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                with suppress(sqlite3.Error):
                    self.db.execute("ROLLBACK")
            raise

    def _end(self, command: str) -> End:
        """In one look, since an append waits for it."""
        row = self.db.execute(_END, [command]).fetchone()
        return End() if row is None else End(Head(*row[:2]), *row[2:])

    def _refuse_sealed(self, end: End) -> None:
        if end.kind == "minute-sealed":
            so = "nothing was recorded: begin a new session"
            raise Sealed(self.path, f"was sealed in version {end.head.version}; {so}")

    def _refuse_gone(self, so: str) -> None:
        try:
            is_same = identity_of(self.path) == self.identity
        except OSError as error:
            raise SessionGone(
                self.path, f"was moved or deleted while open; {so}: bring the file back"
            ) from error
        if not is_same:
            raise SessionGone(
                self.path, f"was replaced by another file while open; {so}: bring the file back"
            )

    def _refuse_other_head(self, head: Head, expected: Head) -> None:
        if head == expected:
            return
        if head.version > expected.version:
            raise Conflict(
                self.path,
                f"grew to version {head.version} since version {expected.version}; nothing was recorded: "
                "read what was decided, then decide again",
            )
        raise Damaged(
            self.path,
            f"is not the log that was read, it ends at version {head.version}; nothing was recorded",
        )


def event_in(record: Record, entry: LogEntry) -> Event:
    """What the row records; raises Damaged, and NewerSession where a newer program may have written it."""
    try:
        return entry.event
    except RowUnknown as error:
        raise NewerSession(record.path, f"cannot be read ({error}): update adref to open it") from error
    except RowUnreadable as error:
        raise Damaged(record.path, f"is damaged ({error})", CHECK_IT) from error


def _read(path: Path, row: tuple[object, ...]) -> LogEntry:
    try:
        return entry_of(row)
    except RowUnreadable as error:
        raise Damaged(path, f"is damaged ({error})", CHECK_IT) from error


def _refuse_altered(path: Path, db: sqlite3.Connection) -> None:
    names = differences(db)
    if names:
        raise Damaged(path, f"is not as adref makes it, {', '.join(names)} differs: go back to a copy")


def _refuse_undurable(path: Path, db: sqlite3.Connection) -> None:
    if not is_as_durable_as_promised(db):
        raise SessionReadOnly(path, "is on a drive that keeps no journal: copy it to another")


def _connect_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; what a killed writer left half done is taken back first."""
    db = connect(path, "ro")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        db.close()
        if not journal_of(path).exists() or not os.access(path, os.W_OK):
            raise
        roll_back(path)
        return connect(path, "ro")
    return db


def roll_back(path: Path) -> None:
    """Take back what a killed writer left half done; raises sqlite3.Error."""
    db = connect(path, "rw")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        db.close()
