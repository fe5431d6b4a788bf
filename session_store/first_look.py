"""A first look at a session, before all of its text is read: which text it is, if anything was decided."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from resolution.deciding import EVENT_BY_KIND, EventUnreadable, MinutesEntry, from_body
from resolution.deciding.folding import NumberedEvent
from resolution.light_dataclass import dataclass
from session_store.connecting import connect


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The text's name and bytes, the style profile, the number of points read in it.

    `is_decided`: something in the log may change how the text stands.
    """

    name: str
    data: bytes
    profile: str
    points: int
    is_decided: bool


def first_look(path: Path) -> FirstLook | None:
    """What a session says of itself at once; None where it says nothing, and opening it tells why."""
    try:
        with closing(connect(path, "ro")) as db:
            first = json.loads(db.execute("SELECT body FROM log WHERE version = 1").fetchone()[0])
            (data,) = db.execute("SELECT bytes FROM texts WHERE sha256 = ?", [first["sha256"]]).fetchone()
            (points,) = db.execute("SELECT count(*) FROM points_read").fetchone()
            kinds = [kind for (kind,) in db.execute("SELECT DISTINCT kind FROM log WHERE version > 1")]
            look = FirstLook(
                str(first["name"]), data, str(first["profile"]), points, not all(map(_is_minutes, kinds))
            )
    except (sqlite3.Error, OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return look if isinstance(look.data, bytes) else None


def events_at_once(path: Path) -> list[NumberedEvent] | None:
    """All events of a short log with their versions, read without the record; None where it has to be opened.

    So it is where other texts were adopted, and where a row cannot be read: opening it tells why.
    """
    try:
        with closing(connect(path, "ro")) as db:
            rows = db.execute("SELECT version, kind, body FROM log ORDER BY version").fetchall()
        if any(kind == "text-adopted" for _, kind, _ in rows):
            return None
        return [(int(version), from_body(kind, json.loads(body))) for version, kind, body in rows]
    except (sqlite3.Error, OSError, ValueError, TypeError, RecursionError, EventUnreadable):
        return None


def _is_minutes(kind: str) -> bool:
    return issubclass(EVENT_BY_KIND.get(kind, object), MinutesEntry)
