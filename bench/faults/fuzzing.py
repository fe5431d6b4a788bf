"""Session files as somebody hostile could send them: none breaks the program, none passes for another."""

import io
import signal
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

from bench.faults.damage import contents, is_found, sound_session
from docs.verify_session import NoSession, problems_in
from session_store import StoreError
from session_store.looking import journal_of
from session_store.salvaging import salvage_of
from tui.command_line import main

COMMANDS = (
    ("log",),
    ("log", "--json"),
    ("verify",),
    ("text",),
    ("text", "--view", "marked"),
    ("points", "--json"),
    ("outline",),
    ("minutes",),
    ("salvage", "--lines"),
    ("decide", "1", "accept"),
    ("note", "a word"),
)
PATIENCE = 30
WORDS = ("", "x" * 3000, "[" * 2000, "\x1b]52;c;eA==\x07", "\u202e", "\ud800", "NaN", "null", "-1", "9" * 400)


@dataclass
class Fuzzed:
    """How many files were tried, what became of them, and each failure in a line."""

    files: int = 0
    refused: int = 0
    harmless: int = 0
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.files} mutated files: {self.refused} refused or found, {self.harmless} as they were, "
            f"{len(self.failures)} failures"
        )


class TooSlow(Exception):
    """A command took longer than anybody waits."""


def fuzz(count: int, *, seed: int, path: Path) -> Fuzzed:
    """So many files, each met by the check, by the check without adref, by salvage, and by one command."""
    sound, chance, fuzzed = sound_session(path), Random(seed), Fuzzed()  # noqa: S311 - a seed, no secret
    before = contents(path)
    for turn in range(count):
        for beside in ("journal", "wal", "shm"):
            path.with_name(f"{path.name}-{beside}").unlink(missing_ok=True)
        path.write_bytes(sound)
        _mutate(path, sound, chance)
        fuzzed.files += 1
        try:
            with _patience():
                _meet(path, before, fuzzed, chance, turn)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            fuzzed.failures.append(f"file {turn} of seed {seed}: {type(error).__name__}: {error}")
    return fuzzed


def _meet(path: Path, before: object, fuzzed: Fuzzed, chance: Random, turn: int) -> None:
    mutated = path.read_bytes()
    with suppress(NoSession):
        list(problems_in(path))
    with suppress(StoreError):
        salvage_of(path)
    if is_found(path):
        fuzzed.refused += 1
    elif contents(path) == before:
        fuzzed.harmless += 1
    else:
        fuzzed.failures.append(f"file {turn} passes for what it is not")
    command, *rest = chance.choice(COMMANDS)
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")), redirect_stderr(io.StringIO()) as said:
        status = main([command, str(path), *rest])
    if status not in {0, 1, 2, 3} or "Traceback" in said.getvalue():
        fuzzed.failures.append(f"file {turn}: {command} ended with {status}")
    if path.read_bytes() != mutated and command not in {"decide", "note"}:
        fuzzed.failures.append(f"file {turn}: {command} wrote to it")


def _mutate(path: Path, sound: bytes, chance: Random) -> None:
    data = bytearray(sound)
    match chance.choice(("bits", "run", "pages", "tail", "header", "journal", "rows", "schema")):
        case "bits":
            for _ in range(chance.choice((1, 1, 3, 20))):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case "run":
            at = chance.randrange(len(data))
            run = chance.randbytes(chance.choice((1, 8, 300, 5000)))[: len(data) - at]
            data[at : at + len(run)] = run
        case "pages":
            one, other = (4096 * chance.randrange(len(data) // 4096) for _ in range(2))
            data[one : one + 4096] = data[other : other + 4096]
        case "tail":
            data = data[: chance.randrange(len(data))] + chance.randbytes(chance.choice((0, 0, 500)))
        case "header":
            data[chance.randrange(16, 100)] = chance.randrange(256)
        case "journal":
            journal_of(path).write_bytes(
                bytes.fromhex("d9d505f920a163d7") + chance.randbytes(20) + bytes(484) + data[:4100]
            )
        case "rows":
            _alter_rows(path, chance)
            return
        case _:
            _alter_schema(path, chance)
            return
    path.write_bytes(data)


def _alter_rows(path: Path, chance: Random) -> None:
    """Values of any kind where others are expected; the triggers are put back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for _ in range(chance.choice((1, 1, 4))):
            table = chance.choice(("log", "texts", "points_read", "_sqlite_migrations"))
            column = chance.choice([row[1] for row in db.execute(f"PRAGMA table_info({table})")])
            with suppress(sqlite3.Error, UnicodeEncodeError):
                db.execute(
                    f"UPDATE {table} SET {column} = ? WHERE rowid = ?",  # noqa: S608 - our own names
                    [_value(chance), chance.randint(1, 9)],
                )
        for _, sql in triggers:
            db.execute(sql)


def _value(chance: Random) -> object:
    return chance.choice(
        (
            None,
            chance.randint(-(2**63), 2**63 - 1),
            chance.randint(0, 12),
            chance.random() * 10.0 ** chance.randint(-300, 300),
            chance.randbytes(chance.choice((0, 10, 5000))),
            chance.choice(WORDS),
            '{"schema":1,"point":' + chance.choice(("1", "0", "-1", "1e99", "true", '"1"', "9" * 30)) + "}",
            '{"schema":1,"version":' + str(chance.randint(-2, 20)) + "}",
        )
    )


def _alter_schema(path: Path, chance: Random) -> None:
    """Statements that would run where the schema is trusted, and tables that are not what they were."""
    statement = chance.choice(
        (
            "CREATE VIEW more AS SELECT randomblob(1000000000)",
            "CREATE TRIGGER more AFTER INSERT ON log BEGIN DELETE FROM texts; END",
            "DROP VIEW points",
            "CREATE TABLE more (x)",
            "CREATE INDEX more ON log (actor)",
            "ALTER TABLE log RENAME COLUMN actor TO who",
            "ALTER TABLE log ADD COLUMN more",
            "DROP TABLE points_read",
            "UPDATE sqlite_master SET sql = replace(sql, 'actor', 'acter')",
            "UPDATE sqlite_master SET rootpage = rootpage + 1 WHERE name = 'log'",
            "UPDATE sqlite_master SET sql = 'CREATE TABLE log (' || hex(rootpage) || ')' WHERE name = 'log'",
            "UPDATE sqlite_master SET sql = replace(sql, 'TEXT', 'TExT') WHERE name = '_sqlite_migrations'",
            "UPDATE sqlite_master SET type = 'view' WHERE name = 'log'",
            "UPDATE sqlite_master SET sql = NULL WHERE name = 'decisions'",
            "PRAGMA user_version = 7",
            "PRAGMA application_id = 7",
            "PRAGMA journal_mode = WAL",
            "PRAGMA encoding = 'UTF-16'",
            "VACUUM",
        )
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as db, suppress(sqlite3.Error):
        db.execute("PRAGMA writable_schema = ON")
        db.execute(statement)


@contextmanager
def _patience() -> Generator[None]:
    """Raises TooSlow inside where it takes too long."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TooSlow(f"longer than {PATIENCE} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
