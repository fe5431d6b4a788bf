"""One row of the log, and the chain of hashes through the rows."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from resolution.deciding import Event, EventUnknown, EventUnreadable, from_body

Role = Literal["chair", "secretary"]
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that is misheard or misread: no 0, 1, I, O


MOST_BODY = 1_048_576
"""Bytes of an event's body: more than any paragraph that is read as one takes, marks and all."""


class RowUnreadable(ValueError):
    """A row of the log is not one that was written."""


class RowUnknown(RowUnreadable):
    """A row as it was written, by its hash, of an event that this program does not know."""


@dataclass(frozen=True, slots=True)
class Draft:
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


@dataclass(frozen=True, slots=True)
class LogEntry(Draft):
    """A row of the log; `hash` covers all the rest of it, `prev` is the hash of the row before."""

    version: int
    prev: str
    hash: str

    @property
    def event(self) -> Event:
        """What happened; raises RowUnreadable, RowUnknown where a newer program may have recorded it."""
        try:
            return from_body(self.kind, json.loads(self.body))
        except EventUnknown as error:
            if row_hash(asdict(self)) != self.hash:
                raise RowUnreadable(f"version {self.version} is no event: {error}") from error
            words = (
                f"version {self.version} holds what this adref does not know, a newer one may have written it"
            )
            raise RowUnknown(words) from error
        except (ValueError, RecursionError, EventUnreadable) as error:
            raise RowUnreadable(f"version {self.version} is no event: {error}") from error


DRAFT_COLUMNS = tuple(field.name for field in fields(Draft))
COLUMNS = tuple(field.name for field in fields(LogEntry))
_NUMBERS = {"version", "point"}
_HASH = re.compile(r"[0-9a-f]{64}")
_OPTIONAL = {"point", "place", "state", "sources", "reason"}


def canonical(data: object) -> str:
    """The one JSON text of this data."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def row_hash(row: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of all columns but `hash`."""
    covered = {name: value for name, value in row.items() if name != "hash"}
    return hashlib.sha256(canonical(covered).encode()).hexdigest()


def sealed(draft: Draft, *, version: int, prev: str) -> LogEntry:
    """The draft as the next link of the chain."""
    row = {name: getattr(draft, name) for name in DRAFT_COLUMNS} | {"version": version, "prev": prev}
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
    values: dict[str, Any] = dict(zip(COLUMNS, row, strict=True))
    for name, value in values.items():
        if not isinstance(value, int if name in _NUMBERS else str) and not (
            value is None and name in _OPTIONAL
        ):
            raise RowUnreadable(f"version {values['version']!r}: {name} holds {type(value).__name__}")
    if _HASH.fullmatch(values["hash"]) is None:
        raise RowUnreadable(f"version {values['version']}: its hash is none")
    if len(values["body"].encode()) > MOST_BODY:
        raise RowUnreadable(f"version {values['version']}: its body is longer than {MOST_BODY} bytes")
    return LogEntry(**values)


def head_code(head_hash: str) -> str:
    """Four characters that two people can compare by voice; they differ for one record in a million."""
    number = int(head_hash[:5], 16)
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))
