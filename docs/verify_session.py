"""Check a session file without adref: `python3 verify_session.py SESSION`; `--help` says what else it takes.

Written from the page log-format.md alone, with nothing but Python's standard library (3.11 or later).
Prints each problem on a line. Exit status: 0 sound, 1 not as it was written, 2 wrong usage, or no session.
"""

import argparse
import hashlib
import json
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

APPLICATION_ID, USER_VERSION = 0x61647266, 1
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
MOST_BODY = 1_048_576
NUMBERS = ("version", "point")
WORDS = ("at", "actor", "role", "kind", "place", "state", "sources", "reason", "summary", "body", "command")
COLUMNS = (*NUMBERS, *WORDS, "prev", "hash")
MAY_BE_NULL = {"point", "place", "state", "sources", "reason"}
TABLES = {"texts", "points_read", "log", "_sqlite_migrations"}
VIEWS = {"decisions", "minutes", "points"}
DECISIONS = set(
    "option-accepted options-chosen point-rejected point-kept point-parked point-withdrawn point-reopened "
    "text-agreed agreement-reopened text-amended text-inserted paragraph-moved points-grouped point-split "
    "option-parted options-merged point-remarked text-adopted decision-undone package-decided "
    "undone-together".split()
)
MINUTES = {
    f"minute-{kind}"
    for kind in (
        "noted statement written-received reservation agenda-item attendance suspended resumed corrected "
        "gavel-taken gavel-laid-down sealed"
    ).split()
}
LINE = re.compile(r"(\d{1,9}) ([0-9a-f]{64})")

# Ed25519, RFC 8032: the field's prime, the group's order, the curve's constant, a root of minus one.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
Coordinates = tuple[int, int, int, int]


class NoSession(Exception):
    """What was named is no session file."""


def canonical(data: object) -> str:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def code_of(head: str) -> str:
    number = int(head[:5], 16)
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def problems_in(
    path: Path, *, heads: Iterable[tuple[int, str]] = (), codes: Iterable[str] = (), key: str | None = None
) -> Iterator[str]:
    """Everything in the file that is not as the page says; raises NoSession."""
    if not path.is_file():
        raise NoSession(f"{path}: no such file")
    with path.open("rb") as file:
        if file.read(16) != b"SQLite format 3\0":
            raise NoSession(f"{path}: is no SQLite file")
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            db.execute("PRAGMA cell_size_check = ON")
            yield from _of_file(db)
            rows = _rows(db)
            yield from _of_chain(rows)
            yield from _of_bodies(rows)
            yield from _of_texts(db, rows)
            yield from _of_tables(db, rows)
            yield from _of_seal(rows, key)
            yield from _of_anchors(rows, heads, codes)
    except (sqlite3.Error, UnicodeError, ValueError, RecursionError, OverflowError, MemoryError) as error:
        yield f"the file is damaged: {error}"


def _of_file(db: sqlite3.Connection) -> Iterator[str]:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NoSession("the file is a database of another program")
    if db.execute("PRAGMA user_version").fetchone()[0] != USER_VERSION:
        raise NoSession("the file is of another format than this check knows")
    for (found,) in db.execute("PRAGMA integrity_check").fetchall():
        if found != "ok":
            yield f"the file is damaged: {found}"
    listed = db.execute("SELECT type, name FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'").fetchall()
    named = {kind: {name for other, name in listed if other == kind} for kind in ("table", "view")}
    if named != {"table": TABLES, "view": VIEWS}:
        yield "the tables and views are not those of a session"


def _rows(db: sqlite3.Connection) -> list[dict[str, Any]]:
    found = db.execute(f"SELECT {', '.join(COLUMNS)} FROM log ORDER BY version").fetchall()  # noqa: S608 - our own names
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def _of_chain(rows: list[dict[str, Any]]) -> Iterator[str]:
    if not rows:
        yield "the log is empty"
    prev, commands = "", set()
    for place, row in enumerate(rows, 1):
        for name in COLUMNS:
            kind = int if name in NUMBERS else str
            if not isinstance(row[name], kind) and not (row[name] is None and name in MAY_BE_NULL):
                yield f"version {place}: {name} is a {type(row[name]).__name__}"
                return
        if row["version"] != place:
            yield f"version {place} is missing"
            return
        if row["prev"] != prev:
            yield f"version {place} does not follow the version before it"
        if sha256(canonical({name: row[name] for name in COLUMNS if name != "hash"}).encode()) != row["hash"]:
            yield f"version {place}: its hash is not that of the row"
        if row["command"] in commands:
            yield f"version {place}: its command was recorded before"
        commands.add(row["command"])
        prev = row["hash"]


def _body(row: dict[str, Any]) -> dict[str, Any] | None:
    """The object in a row's body; None where it is none."""
    if not isinstance(row["body"], str) or len(row["body"].encode()) > MOST_BODY:
        return None
    try:
        body = json.loads(row["body"])
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and body.get("schema") == 1 else None


def _of_bodies(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        version, kind = row["version"], row["kind"]
        if kind not in DECISIONS | MINUTES | {"text-read"}:
            yield f"version {version}: {kind!r} is no kind of event"
        if (kind == "text-read") != (version == 1):
            yield f"version {version}: the first row reads a text, and no other"
        body = _body(row)
        if body is None:
            yield f"version {version}: its body is no event"
        elif canonical(body) != row["body"]:
            yield f"version {version}: its body is not canonical"


def _of_texts(db: sqlite3.Connection, rows: list[dict[str, Any]]) -> Iterator[str]:
    texts = db.execute("SELECT sha256, name, bytes FROM texts").fetchall()
    for digest, name, data in texts:
        if not isinstance(data, bytes) or sha256(data) != digest:
            yield f"the text {name} is not what was read"
    first = (_body(rows[0]) if rows else None) or {}
    if (first.get("sha256"), first.get("name")) not in [(digest, name) for digest, name, _ in texts]:
        yield "the text that the session is about is not there"
    stored = {digest for digest, _, _ in texts}
    for row in rows:
        if row["kind"] == "text-adopted" and (_body(row) or {}).get("sha256") not in stored:
            yield f"version {row['version']}: the text that it adopts is not there"


def _of_tables(db: sqlite3.Connection, rows: list[dict[str, Any]]) -> Iterator[str]:
    told = ((_body(rows[0]) if rows else None) or {}).get("tables")
    if told is None:
        return
    master = db.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE substr(name, 1, 11) <> 'sqlite_stat' "
        "ORDER BY type, name"
    ).fetchall()
    columns = [row[1] for row in db.execute("PRAGMA table_info(_sqlite_migrations)").fetchall()]
    migrations = db.execute("SELECT * FROM _sqlite_migrations ORDER BY rowid").fetchall()
    listed = json.dumps([master, columns, migrations], separators=(",", ":"), default=repr)
    if sha256(listed.encode()) != told:
        yield "the tables are not as they were made"


def _of_seal(rows: list[dict[str, Any]], key: str | None) -> Iterator[str]:
    seals = [row for row in rows if row["kind"] == "minute-sealed"]
    if not seals:
        if key is not None:
            yield "the session is not sealed"
        return
    row, body = seals[0], _body(seals[0])
    if body is None:
        return
    before = [other for other in rows if other["version"] < row["version"]]
    if row is not rows[-1]:
        yield f"rows stand behind the seal of version {row['version']}"
    true = {
        "sealed_at": row["at"],
        "sealed_by": row["actor"],
        "row_count": len(before),
        "head": row["prev"],
        "decision_count": sum(other["kind"] in DECISIONS for other in before),
        "minute_count": sum(other["kind"] in MINUTES for other in before),
    }
    for name, value in true.items():
        if body.get(name) != value:
            yield f"the seal says another {name} than the log"
    yield from _of_signature(body, key)


def _of_signature(body: dict[str, Any], key: str | None) -> Iterator[str]:
    signer: Any = body.get("key")
    signature: Any = body.get("signature")
    if key is not None and signer != key:
        yield "the seal is not signed with that key"
    if signer is None and signature is None:
        return
    statement = "adref seal\n" + canonical({name: body[name] for name in body if name != "signature"})
    try:
        is_its = is_signature(bytes.fromhex(signer), bytes.fromhex(signature), statement.encode())
    except (TypeError, ValueError):
        is_its = False
    if not is_its:
        yield "the signature of the seal is not its key's"


def _of_anchors(
    rows: list[dict[str, Any]], heads: Iterable[tuple[int, str]], codes: Iterable[str]
) -> Iterator[str]:
    hashes = {row["version"]: row["hash"] for row in rows}
    for version, digest in heads:
        if hashes.get(version) != digest:
            yield f"version {version} is not the one that was noted"
    for code in codes:
        if code not in map(code_of, hashes.values()):
            yield f"no version has the head {code}"


def is_signature(key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether that is the key's Ed25519 signature of the message."""
    if len(key) != 32 or len(signature) != 64:
        return False
    public, commitment = _point(key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or scalar >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    base = _point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    if base is None:
        return False
    left, right = _times(scalar, base), _sum(commitment, _times(challenge, public))
    same_x = (left[0] * right[2] - right[0] * left[2]) % P == 0
    return same_x and (left[1] * right[2] - right[1] * left[2]) % P == 0


def _point(data: bytes) -> Coordinates | None:
    """The point of the curve with these 32 bytes, in extended coordinates; None where there is none."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (not x and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def _sum(one: Coordinates, other: Coordinates) -> Coordinates:
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(count: int, point: Coordinates) -> Coordinates:
    total: Coordinates = (0, 1, 1, 0)
    while count:
        if count & 1:
            total = _sum(total, point)
        point = _sum(point, point)
        count >>= 1
    return total


def heads_in(path: Path) -> list[tuple[int, str]]:
    """The heads that were noted in a file; a last line that was cut off does not count."""
    *lines, last = path.read_text(encoding="utf-8").split("\n")
    if LINE.fullmatch(last.strip()):
        lines.append(last)
    noted = []
    for line in filter(None, map(str.strip, lines)):
        match = LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"{path}: {line!r} is no head")
        noted.append((int(match[1]), match[2]))
    return noted


def main() -> int:
    parser = argparse.ArgumentParser(description="Check a session file of adref.")
    parser.add_argument("session", type=Path)
    parser.add_argument("--head", action="append", default=[], help="a code that stood on a screen")
    parser.add_argument("--heads", type=Path, help="a file of heads that was kept elsewhere")
    parser.add_argument("--key", help="the public key that should have signed the seal")
    given = parser.parse_args()
    try:
        heads = [] if given.heads is None else heads_in(given.heads)
        codes = [code.upper() for code in given.head]
        found = list(problems_in(given.session, heads=heads, codes=codes, key=given.key))
    except (NoSession, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for problem in found:
        print(problem)
    print("NOT as it was written" if found else "sound, as far as can be told without reading the text")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
