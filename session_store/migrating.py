"""How the tables are made, and known again by what is noted of it: by the migrations of sqlite-utils.

Apart from the schema, since who opens a session needs nothing of that library.
"""

import hashlib
import json
import sqlite3

from sqlite_utils import Database, Migrations

from session_store.schema import MIGRATIONS, make_tables

migrations = Migrations("adref")


@migrations()
def session(db: Database) -> None:
    """The first schema."""
    make_tables(db.conn)


def migrate(db: sqlite3.Connection) -> None:
    """Make the tables in a new file; raises sqlite3.Error."""
    migrations.apply(Database(db, execute_plugins=False))


def has_its_migrations(db: sqlite3.Connection) -> bool:
    """Whether this database says that it was made by our migrations, whatever words their library uses."""
    columns = {row[1] for row in db.execute(f'PRAGMA table_info("{MIGRATIONS}")').fetchall()}
    if not columns >= {"migration_set", "name", "applied_at"}:
        return False
    rows = db.execute(f'SELECT migration_set, name FROM "{MIGRATIONS}"').fetchall()  # noqa: S608 - its own name
    known = [("adref", migration.name) for migration in migrations.pending(Database(memory=True))]
    return rows == known


def tables_sum(db: sqlite3.Connection) -> str:
    """SHA-256 over all statements that made what is in this database, and the rows about its migrations.

    The first event tells it, so that the words of another library are covered by the chain too.
    """
    statements = db.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat*' "
        "ORDER BY type, name"
    ).fetchall()
    columns = [str(row[1]) for row in db.execute(f'PRAGMA table_info("{MIGRATIONS}")').fetchall()]
    rows = db.execute(f'SELECT * FROM "{MIGRATIONS}" ORDER BY rowid').fetchall()  # noqa: S608 - its own name
    listed = [statements, columns, rows]
    return hashlib.sha256(json.dumps(listed, separators=(",", ":"), default=repr).encode()).hexdigest()
