"""Connections to a session file, set so that what was recorded stays, and what it holds is not trusted."""

import os
import sqlite3
from pathlib import Path
from typing import Literal
from urllib.parse import quote

Mode = Literal["ro", "rw", "rwc"]
BUSY_SECONDS = 2.0
MOST_BYTES = 80_000_000
"""Of one value: a text has at most 64 MB; a file from elsewhere may say that it holds far more."""


def connect(path: Path, mode: Mode) -> sqlite3.Connection:
    """A connection open in that mode; raises sqlite3.Error.

    A thread may open it and hand it on, since a long log is read behind a screen; SQLite is built for that.
    """
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA mmap_size = 0")
        if mode == "ro":
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = EXTRA")
    except BaseException:
        connection.close()
        raise
    return connection


def is_as_durable_as_promised(db: sqlite3.Connection) -> bool:
    """Whether a commit is on the disk when it returns, and readers need no file of their own."""
    journal = db.execute("PRAGMA journal_mode").fetchone()[0]
    synchronous = db.execute("PRAGMA synchronous").fetchone()[0]
    return (journal, synchronous) == ("delete", 3)
