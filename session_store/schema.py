"""The tables of a session file, which only grow till they are sealed, and the views for people with SQL.

The SQL is written out, since what a file holds is compared with it letter by letter. No view uses a function
of JSON, which some versions of SQLite refuse where the schema is not trusted.
"""

import hashlib
import json
from functools import cache
from typing import NamedTuple

from sqlite_utils import Database, Migrations

from session_store.file_format import APPLICATION_ID, SCHEMA_VERSION

migrations = Migrations("adref")

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


@migrations()
def session(db: Database) -> None:
    """The first schema."""
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
    """What a session file holds, by name: made afresh in memory."""
    db = Database(memory=True, execute_plugins=False)
    try:
        migrations.apply(db)
        return schema_of(db)
    finally:
        db.close()


def schema_of(db: Database) -> dict[str, SchemaObject]:
    """What this database holds, by name, SQLite's own tables left out; an index of its own by its table."""
    rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return {
        name: SchemaObject(kind, _worded(table, sql))
        for kind, name, table, sql in rows
        if not name.startswith("sqlite_")
        or (name.startswith("sqlite_autoindex_") and table != migrations.migrations_table)
    }


def _worded(table: str, sql: str | None) -> str | None:
    if table == migrations.migrations_table:
        return None
    return f"an index of {table}" if sql is None else sql


def has_its_migrations(db: Database) -> bool:
    """Whether this database says that it was made by our migrations, whatever words their library uses."""
    table = migrations.migrations_table
    columns = {row[1] for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()}
    if not columns >= {"migration_set", "name", "applied_at"}:
        return False
    rows = db.execute(f'SELECT migration_set, name FROM "{table}"').fetchall()  # noqa: S608 - its own name
    known = [("adref", migration.name) for migration in migrations.pending(Database(memory=True))]
    return rows == known


def tables_sum(db: Database) -> str:
    """SHA-256 over all statements that made what is in this database, and the rows about its migrations.

    The first event tells it, so that the words of another library are covered by the chain too.
    """
    statements = db.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat*' "
        "ORDER BY type, name"
    ).fetchall()
    table = migrations.migrations_table
    columns = [str(row[1]) for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()]
    rows = db.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608 - its own name
    listed = [statements, columns, rows]
    return hashlib.sha256(json.dumps(listed, separators=(",", ":"), default=repr).encode()).hexdigest()


def differences(db: Database) -> tuple[str, ...]:
    """The names of what should not be in this database, lacks in it or is not as it should be."""
    found, expected = schema_of(db), expected_schema()
    return tuple(
        sorted(
            name
            for name in found.keys() | expected.keys()
            if found.get(name) not in (expected.get(name), *EARLIER.get(name, ()))
        )
    )
