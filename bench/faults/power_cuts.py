"""Power cuts: at any write or sync of any append the power goes; what was acknowledged must be there."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Literal, cast

import apsw

from bench.faults.disk import Disk, NoPower, StoredFile
from resolution.deciding import Accept, Choose, Park, Reject, Undo
from session_store import Session, StoreError
from session_store.checking_log import chain_findings
from session_store.entries import Draft, LogEntry
from session_store.looking import identity_of, journal_of
from session_store.record import Head, Record

TEXT = "*recalling*\n\na) the report[, its annex];\n\nb) [[earlier]/[previous]] decisions [x] on [y],\n"
NAME = "session"
Found = Literal["sound", "lost", "corrupt"]


@dataclass
class Cuts:
    """How many cuts there were, how many rows had been acknowledged, and what was found after them."""

    cuts: int = 0
    acknowledged: int = 0
    sound: int = 0
    lost: int = 0
    corrupt: int = 0

    def __str__(self) -> str:
        return (
            f"{self.cuts} power cuts, {self.acknowledged} rows acknowledged: {self.sound} sound, "
            f"{self.lost} lost rows, {self.corrupt} corrupt"
        )


class OnDisk:
    """What a record asks of its database, on a connection of apsw to the disk; errors are sqlite3's own."""

    def __init__(self, disk: Disk, *, synchronous: str) -> None:
        self._connection = apsw.Connection(NAME, vfs=disk.name)
        for setting in ("journal_mode = DELETE", f"synchronous = {synchronous}"):
            self.execute(f"PRAGMA {setting}")

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def execute(self, sql: str, values: Sequence[Any] = ()) -> apsw.Cursor:
        with _as_sqlite3():
            return self._connection.cursor().execute(sql, tuple(values))

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> apsw.Cursor:
        with _as_sqlite3():
            return self._connection.cursor().executemany(sql, map(tuple, rows))

    def close(self) -> None:
        self._connection.close(True)


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    """Let an error of apsw pass for the one that sqlite3 would raise."""
    try:
        yield
    except apsw.Error as error:
        raised = sqlite3.OperationalError(str(error))
        raised.sqlite_errorcode = getattr(error, "extendedresult", apsw.SQLITE_ERROR)
        raise raised from error


@dataclass(frozen=True)
class Meeting:
    """A session's file as it began, and the rows that are appended to it."""

    path: Path
    began: bytes
    entries: tuple[LogEntry, ...]

    @property
    def drafts(self) -> list[Draft]:
        return [entry.draft for entry in self.entries[1:]]


def meeting(folder: Path) -> Meeting:
    """A session with a dozen rows, one of them of several pages."""
    path = folder / "meeting.adref"
    with Session.create(path, TEXT.encode(), name="meeting.md") as session:
        began = path.read_bytes()
        for request in (Accept(1), Choose(2, (2,)), Park(3, "later", "RIV"), Undo(), Reject(4)):
            session.decide(request)
        session.note("the wardens asked for the floor " * 500)
        for request in (Reject(3), Undo(), Reject(3), Undo()):
            session.decide(request)
        return Meeting(path, began, tuple(session.entries()))


def record_on(disk: Disk, held: Meeting, *, synchronous: str = "EXTRA") -> Record:
    """The record of the meeting as it began, on that disk."""
    stored = StoredFile()
    stored.write(held.began, 0)
    stored.sync()
    disk.files = {NAME: stored}
    db = cast("sqlite3.Connection", OnDisk(disk, synchronous=synchronous))
    return Record(held.path, db, identity_of(held.path), is_read_only=False)


def append_till_cut(record: Record, held: Meeting) -> list[LogEntry]:
    """The rows that were acknowledged before the power went."""
    head = Head(1, held.entries[0].hash)
    acknowledged: list[LogEntry] = []
    for draft in held.drafts:
        try:
            entry = record.append(draft, expected=head)
        except (NoPower, StoreError):
            break
        acknowledged.append(entry)
        head = Head(entry.version, entry.hash)
    return acknowledged


def found_after(
    disk: Disk, held: Meeting, acknowledged: list[LogEntry], chance: Random, folder: Path
) -> Found:
    """What the program finds when it opens what is left on the disk."""
    path = folder / "restarted.adref"
    left = disk.after_cut(chance)
    journal_of(path).unlink(missing_ok=True)
    path.write_bytes(left[NAME])
    if f"{NAME}-journal" in left:
        journal_of(path).write_bytes(left[f"{NAME}-journal"])
    try:
        record = Record.open(path)
    except StoreError:
        return "corrupt"
    try:
        entries = record.entries()
        is_whole = record.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except (StoreError, sqlite3.Error):
        return "corrupt"
    finally:
        record.close()
    if not is_whole or list(chain_findings(entries)):
        return "corrupt"
    known = [held.entries[0], *acknowledged]
    return "sound" if entries[: len(known)] == known and len(entries) <= len(known) + 1 else "lost"


def cut_power(count: int, *, seed: int, folder: Path, synchronous: str = "EXTRA") -> Cuts:
    """So many power cuts, each at a moment of its own."""
    held, chance, cuts = meeting(folder), Random(seed), Cuts()  # noqa: S311 - a seed, no secret
    disk = Disk(f"cuts-{seed}-{synchronous}")
    whole = record_on(disk, held, synchronous=synchronous)
    append_till_cut(whole, held)
    whole.close()
    operations = disk.operations
    for _ in range(count):
        disk.operations, disk.cut_at = 0, 0
        disk.gone.clear()
        record = record_on(disk, held, synchronous=synchronous)
        disk.cut_at = disk.operations + chance.randint(1, operations)
        acknowledged = append_till_cut(record, held)
        found = found_after(disk, held, acknowledged, chance, folder)
        disk.cut_at = 0
        record.close()
        cuts.cuts += 1
        cuts.acknowledged += len(acknowledged)
        setattr(cuts, found, getattr(cuts, found) + 1)
    disk.unregister()
    return cuts
