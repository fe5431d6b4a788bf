"""The tables of a session file, which only grow till they are sealed, and the views for people with SQL.

The SQL is written out, since what a file holds is compared with it letter by letter. No view uses a function
of JSON, which some versions of SQLite refuse where the schema is not trusted.
"""

import sqlite3
from contextlib import closing
from functools import cache
from typing import NamedTuple

from session_store.file_format import APPLICATION_ID, SCHEMA_VERSION

MIGRATIONS = "_sqlite_migrations"
"""The table in which sqlite-utils notes what made the tables: its words and its index are that library's."""

_TABLES = (
    """CREATE TABLE texts (
  sha256 TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
)""",
    """CREATE TABLE points_read (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  options INTEGER NOT NULL,
  sources TEXT NOT NULL,
  text TEXT NOT NULL
)""",
    """CREATE TABLE log (
  version INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  point INTEGER,
  place TEXT,
  state TEXT,
  sources TEXT,
  reason TEXT,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  command TEXT NOT NULL UNIQUE,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
)""",
)
_GROWTH = (
    """CREATE TRIGGER log_grows_at_its_head BEFORE INSERT ON log
WHEN new.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM log)
  OR EXISTS (SELECT 1 FROM log WHERE command = new.command)
  OR EXISTS (SELECT 1 FROM log WHERE version = new.version - 1 AND kind = 'minute-sealed')
BEGIN SELECT raise(ABORT, 'the log grows at its head only, and not behind a seal'); END""",
    """CREATE TRIGGER texts_are_added_once BEFORE INSERT ON texts
WHEN EXISTS (SELECT 1 FROM texts WHERE sha256 = new.sha256)
BEGIN SELECT raise(ABORT, 'a text is stored once'); END""",
    """CREATE TRIGGER points_read_before_the_log BEFORE INSERT ON points_read
WHEN EXISTS (SELECT 1 FROM log)
BEGIN SELECT raise(ABORT, 'the points are those that were read'); END""",
)
_VIEWS = (
    """CREATE VIEW decisions AS
SELECT version, at, actor, role, kind AS action, point, place, state, sources, reason, summary
FROM log WHERE kind <> 'text-read' AND kind NOT GLOB 'minute-*' ORDER BY version""",
    """CREATE VIEW minutes AS
SELECT version, at, actor, role, substr(kind, 8) AS entry, sources AS delegation, summary AS text
FROM log WHERE kind GLOB 'minute-*' ORDER BY version""",
    """CREATE VIEW points AS
SELECT number, read.kind, read.place, coalesce(log.state, 'open') AS state, log.reason, options, read.sources,
  log.version AS decided_in, log.at AS decided_at, read.text
FROM points_read AS read
LEFT JOIN log ON log.version = (SELECT max(version) FROM log WHERE point = number)
ORDER BY number""",
)

_EARLIER_GROWTH = (
    """CREATE TRIGGER log_grows_at_its_head BEFORE INSERT ON log
WHEN new.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM log)
  OR EXISTS (SELECT 1 FROM log WHERE command = new.command)
BEGIN SELECT raise(ABORT, 'the log grows at its head only'); END""",
)
_EARLIER_DECISIONS = (
    """CREATE VIEW decisions AS
SELECT version, at, actor, role, kind AS action, point, place, state, sources, reason, summary
FROM log WHERE point IS NOT NULL ORDER BY version""",
    """CREATE VIEW decisions AS
SELECT version, at, actor, role, kind AS action, point, place, state, sources, reason, summary
FROM log WHERE kind NOT IN ('text-read', 'minute-noted') ORDER BY version""",
)
_EARLIER_MINUTES = (
    """CREATE VIEW minutes AS
SELECT version, at, actor, role, summary AS text
FROM log WHERE kind = 'minute-noted' ORDER BY version""",
)


class SchemaObject(NamedTuple):
    """A table, view, index or trigger; `sql` is None where another library words it."""

    kind: str
    sql: str | None


def make_tables(db: sqlite3.Connection) -> None:
    """Make all but the table of migrations."""
    for statement in (*_TABLES, *_GROWTH, *_VIEWS):
        db.execute(statement)
    for table in ("texts", "points_read", "log"):
        for act in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table}\n"
                f"BEGIN SELECT raise(ABORT, '{table} only grows'); END"
            )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


EARLIER = {
    "decisions": tuple(SchemaObject("view", sql) for sql in _EARLIER_DECISIONS),
    "minutes": tuple(SchemaObject("view", sql) for sql in _EARLIER_MINUTES),
    "log_grows_at_its_head": tuple(SchemaObject("trigger", sql) for sql in _EARLIER_GROWTH),
}
"""What sessions begun before agreements, all kinds of minutes, or seals were known hold instead; it stays."""


@cache
def expected_schema() -> dict[str, SchemaObject]:
    """What a session file holds, by name: made afresh in memory, but for what sqlite-utils makes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        make_tables(db)
        made = schema_of(db)
    theirs = {
        MIGRATIONS: SchemaObject("table", None),
        f"idx_{MIGRATIONS}_migration_set_name": SchemaObject("index", None),
    }
    return theirs | made


def schema_of(db: sqlite3.Connection) -> dict[str, SchemaObject]:
    """What this database holds, by name, SQLite's own tables left out; an index of its own by its table."""
    rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return {
        name: SchemaObject(kind, _worded(table, sql))
        for kind, name, table, sql in rows
        if not name.startswith("sqlite_") or (name.startswith("sqlite_autoindex_") and table != MIGRATIONS)
    }


def _worded(table: str, sql: str | None) -> str | None:
    if table == MIGRATIONS:
        return None
    return f"an index of {table}" if sql is None else sql


def differences(db: sqlite3.Connection) -> tuple[str, ...]:
    """The names of what should not be in this database, lacks in it or is not as it should be."""
    found, expected = schema_of(db), expected_schema()
    return tuple(
        sorted(
            name
            for name in found.keys() | expected.keys()
            if found.get(name) not in (expected.get(name), *EARLIER.get(name, ()))
        )
    )
