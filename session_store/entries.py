"""One row of the log, and the chain of hashes through the rows."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, Literal, NamedTuple

from resolution.deciding import Event, EventUnknown, EventUnreadable, from_body

Role = Literal["chair", "secretary"]
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that is misheard or misread: no 0, 1, I, O


MOST_BODY = 1_048_576
"""Bytes of an event's body: more than any paragraph that is read as one takes, marks and all."""
BYTES_A_CHARACTER = 4
"""At most, in UTF-8."""


class RowUnreadable(ValueError):
    """A row of the log is not one that was written."""


class RowUnknown(RowUnreadable):
    """A row as it was written, by its hash, of an event that this program does not know."""


class Draft(NamedTuple):
    """What is to be recorded; `body` is canonical JSON, what stands before it says the same to people."""

    at: str
    actor: str
    role: str
    kind: str
    point: int | None
    place: str | None
    state: str | None
    sources: str | None
    reason: str | None
    summary: str
    body: str
    command: str


class LogEntry(NamedTuple):
    """A row of the log; `hash` covers all the rest of it, `prev` is the hash of the row before."""

    at: str
    actor: str
    role: str
    kind: str
    point: int | None
    place: str | None
    state: str | None
    sources: str | None
    reason: str | None
    summary: str
    body: str
    command: str
    version: int
    prev: str
    hash: str

    @property
    def draft(self) -> Draft:
        """What was to be recorded."""
        return Draft._make(self[: len(Draft._fields)])

    @property
    def event(self) -> Event:
        """What happened; raises RowUnreadable, RowUnknown where a newer program may have recorded it."""
        try:
            return from_body(self.kind, json.loads(self.body))
        except EventUnknown as error:
            if row_hash(self._asdict()) != self.hash:
                raise RowUnreadable(f"version {self.version} is no event: {error}") from error
            words = (
                f"version {self.version} holds what this adref does not know, a newer one may have written it"
            )
            raise RowUnknown(words) from error
        except (ValueError, RecursionError, EventUnreadable) as error:
            raise RowUnreadable(f"version {self.version} is no event: {error}") from error


COLUMNS = LogEntry._fields
_NUMBERS = {"version", "point"}
_HASH = re.compile(r"[0-9a-f]{64}")
_OPTIONAL = {"point", "place", "state", "sources", "reason"}
_TYPES = {
    name: (int if name in _NUMBERS else str, *((type(None),) if name in _OPTIONAL else ()))
    for name in COLUMNS
}
_SHAPES = frozenset(product(*_TYPES.values()))
"""What the values of a row may be, all together: so a row is looked at once and not value by value."""


def canonical(data: object) -> str:
    """The one JSON text of this data."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def row_hash(row: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of all columns but `hash`."""
    covered = {name: value for name, value in row.items() if name != "hash"}
    return hashlib.sha256(canonical(covered).encode()).hexdigest()


def sealed(draft: Draft, *, version: int, prev: str) -> LogEntry:
    """The draft as the next link of the chain."""
    row = draft._asdict() | {"version": version, "prev": prev}
    return LogEntry(**row, hash=row_hash(row))


def sealed_all(drafts: Sequence[Draft], *, version: int, prev: str) -> list[LogEntry]:
    """The drafts as the next links, after the row of that version and hash."""
    entries: list[LogEntry] = []
    for draft in drafts:
        version += 1
        entries.append(sealed(draft, version=version, prev=prev))
        prev = entries[-1].hash
    return entries


def entry_of(row: Sequence[object]) -> LogEntry:
    """The entry in a row with the columns in the order of COLUMNS; raises RowUnreadable."""
    entry = LogEntry._make(row)
    if tuple(map(type, row)) not in _SHAPES:
        holds = {name: type(value) for name, value in zip(COLUMNS, row, strict=True)}
        wrong = next(name for name, kind in holds.items() if kind not in _TYPES[name])
        raise RowUnreadable(f"version {entry.version!r}: {wrong} holds {holds[wrong].__name__}")
    if _HASH.fullmatch(entry.hash) is None:
        raise RowUnreadable(f"version {entry.version}: its hash is none")
    if len(entry.body) * BYTES_A_CHARACTER > MOST_BODY and len(entry.body.encode()) > MOST_BODY:
        raise RowUnreadable(f"version {entry.version}: its body is longer than {MOST_BODY} bytes")
    return entry


def head_code(head_hash: str) -> str:
    """Four characters that two people can compare by voice; they differ for one record in a million."""
    number = int(head_hash[:5], 16)
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))
