"""Damage to a sound session file, seeded: single bits, cut tails, and all that a hostile file may hold."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from resolution.deciding import Accept, Choose, Park, Undo
from session_store import Session, StoreError, verify
from session_store.gavel import take_gavel

TEXT = (
    "RESOLUTION 7\n\n*recalling*\n\na) the report of the wardens[, in particular its annex];\n\n"
    "b) [[earlier]/[previous]] decisions on the matter,\n\n*resolves*\n\n1 to [invite] the wardens to meet;\n"
)
READ = (
    "SELECT rowid, * FROM log ORDER BY rowid",
    "SELECT * FROM texts ORDER BY sha256",
    "SELECT * FROM points_read ORDER BY number",
    "SELECT * FROM _sqlite_migrations ORDER BY rowid",
    "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",
)
Contents = list[list[tuple[object, ...]]]


@dataclass
class Detected:
    """Of so many damages: found, harmless (all that can be read is as it was), or missed."""

    tried: int = 0
    found: int = 0
    harmless: int = 0
    missed: int = 0

    def __str__(self) -> str:
        return (
            f"{self.tried} tried: {self.found} found, {self.harmless} in unused space, {self.missed} missed"
        )


def sound_session(path: Path) -> bytes:
    """A session with decisions, an undo, an entry of several pages, and a seal; its file."""
    with Session.create(path, TEXT.encode(), name="wells.md") as session:
        take_gavel(session, "maria")
        for request in (Accept(1), Choose(2, (2,)), Park(3, "wording", "RIV"), Undo()):
            session.decide(request)
        session.note("the wardens asked for the floor " * 250)
    with Session.open(path) as session:
        session.seal()
    return path.read_bytes()


def contents(path: Path) -> Contents | None:
    """Everything that SQL reads in the file, None where it cannot."""
    try:
        with closing(sqlite3.connect(path)) as db:
            return [db.execute(statement).fetchall() for statement in READ]
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def is_found(path: Path) -> bool:
    """Whether a check, or the opening, finds that the file is not as it was written."""
    try:
        return not verify(path).is_sound
    except StoreError:
        return True


def flip_bits(count: int, *, seed: int, path: Path) -> Detected:
    """One bit at a time, anywhere in the file."""
    sound, chance = sound_session(path), Random(seed)  # noqa: S311 - a seed, no secret

    def flipped() -> bytes:
        data = bytearray(sound)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(data)

    return _detected(path, count, flipped)


def cut_tails(count: int, *, seed: int, path: Path) -> Detected:
    """The file cut at any length."""
    sound, chance = sound_session(path), Random(seed)  # noqa: S311 - a seed, no secret
    return _detected(path, count, lambda: sound[: chance.randrange(len(sound))])


def _detected(path: Path, count: int, damaged: Callable[[], bytes]) -> Detected:
    before, detected = contents(path), Detected()
    for _ in range(count):
        path.write_bytes(damaged())
        detected.tried += 1
        if is_found(path):
            detected.found += 1
        elif contents(path) == before:
            detected.harmless += 1
        else:
            detected.missed += 1
    return detected
