"""What is still good in a damaged session: every row that its hash proves, and a session made of them."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from resolution.deciding import Event, TextAdopted, TextRead
from resolution.intake import IntakeError
from resolution.light_dataclass import dataclass
from resolution.under_way import Hear, counted, nobody
from session_store.carving import Row, rows_in
from session_store.creating import create_copy
from session_store.entries import COLUMNS, Draft, LogEntry, RowUnknown, RowUnreadable, entry_of, row_hash
from session_store.errors import Damaged, NotReadable, SessionMissing, StoreError
from session_store.looking import journal_of
from session_store.record import Record, StoredText, roll_back
from session_store.working_text import ReadText, point_rows, read_working_text, sha256_of

_IN_TABLE = ("version", *Draft._fields, "prev", "hash")


@dataclass(frozen=True, slots=True)
class Salvage:
    """What a damaged session holds that is good.

    `entries` are all rows that their hash proves, by version; `chain` those of them that follow one another
    from version 1 on, without a gap, up to the first that is no event. `text` is the one the session is
    about, None where it is lost, `adopted` are those that were adopted; `made_at` are the times at which the
    tables may have been made.
    """

    entries: tuple[LogEntry, ...]
    chain: tuple[LogEntry, ...]
    text: StoredText | None
    made_at: tuple[str, ...]
    adopted: tuple[StoredText, ...] = ()


def salvage_of(path: Path, *, hear: Hear = nobody) -> Salvage:
    """What is good in that file, which is left as it is; raises SessionMissing or NotReadable."""
    rows = list(rows_in(_bytes_of(path), hear))
    entries = _entries_in(counted(rows, "proving the rows", len(rows), hear))
    chain = list(takewhile(_is_event, _chain_in(entries)))
    text, adopted = _text_of(chain, rows), tuple(_adopted_in(chain, rows))
    return Salvage(tuple(entries), tuple(chain), text, tuple(_times_in(rows)), adopted)


def salvaged(
    salvage: Salvage, path: Path, target: Path, *, to: int | None = None, reader: ReadText = read_working_text
) -> Record:
    """A new session at `target` with the unbroken part of the log, up to version `to`; raises StoreError.

    It ends before an adoption whose text is lost.
    """
    chain = tuple(_with_texts(salvage.chain[:to], salvage.adopted))
    if salvage.text is None or not chain:
        raise Damaged(path, "holds no text with a beginning of its log: only its rows can be had (--lines)")
    try:
        points = point_rows(reader(salvage.text.data).document)
    except IntakeError as error:
        raise Damaged(path, f"holds a text that this adref does not take: {error}") from error
    return create_copy(target, (salvage.text, *salvage.adopted), points, chain, salvage.made_at)


def _bytes_of(path: Path) -> bytes:
    """The file's bytes, after what a killed writer left half done was taken back in a copy of it."""
    try:
        if not journal_of(path).exists():
            return path.read_bytes()
        with tempfile.TemporaryDirectory(prefix="adref-") as folder:
            copy = Path(folder) / "copy"
            shutil.copyfile(path, copy)
            shutil.copyfile(journal_of(path), journal_of(copy))
            try:
                roll_back(copy)
            except sqlite3.Error:
                return path.read_bytes()
            return copy.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise SessionMissing(path, "no such file: name a session") from error
    except OSError as error:
        raise NotReadable(path, f"cannot be read ({error.strerror})") from error


def _entries_in(rows: Iterable[Row]) -> list[LogEntry]:
    """The rows of the log that their own hash proves, by version, each once."""
    found: dict[str, LogEntry] = {}
    for row in rows:
        if len(row.values) != len(_IN_TABLE) or row.values[0] is not None:
            continue
        named = dict(zip(_IN_TABLE, (row.rowid, *row.values[1:]), strict=True))
        try:
            entry = entry_of([named[name] for name in COLUMNS])
            if row_hash(entry._asdict()) == entry.hash:
                found[entry.hash] = entry
        except (RowUnreadable, ValueError):
            continue
    return sorted(found.values(), key=lambda entry: entry.version)


def _chain_in(entries: Iterable[LogEntry]) -> list[LogEntry]:
    """The longest run of links from version 1 on."""
    following: dict[tuple[int, str], list[LogEntry]] = {}
    for entry in entries:
        following.setdefault((entry.version, entry.prev), []).append(entry)
    chain: list[LogEntry] = []
    runs = [[entry] for entry in following.get((1, ""), [])]
    while runs:
        run = runs.pop()
        last = run[-1]
        nexts = following.get((last.version + 1, last.hash), [])
        while len(nexts) == 1:
            last = nexts[0]
            run.append(last)
            nexts = following.get((last.version + 1, last.hash), [])
        chain = max(chain, run, key=len)
        runs.extend([*run, entry] for entry in nexts)
    return chain


def _text_of(chain: list[LogEntry], rows: Iterable[Row]) -> StoredText | None:
    try:
        read = chain[0].event if chain else None
    except RowUnreadable:
        return None
    if not isinstance(read, TextRead):
        return None
    return _stored(rows, read.sha256, read.name)


def _adopted_in(chain: list[LogEntry], rows: Sequence[Row]) -> Iterator[StoredText]:
    """The texts that these rows adopted, as far as they are there, but the one that was read."""
    told: set[str] = set()
    for entry in chain:
        event = _event(entry)
        if isinstance(event, TextRead):
            told.add(event.sha256)
        if isinstance(event, TextAdopted) and event.sha256 not in told:
            told.add(event.sha256)
            stored = _stored(rows, event.sha256, event.name)
            if stored is not None:
                yield stored


def _with_texts(chain: Sequence[LogEntry], adopted: Sequence[StoredText]) -> Iterator[LogEntry]:
    """The rows up to the first that adopted a text which is lost."""
    known = {text.sha256 for text in adopted}
    for entry in chain:
        event = _event(entry)
        if isinstance(event, TextRead):
            known.add(event.sha256)
        if isinstance(event, TextAdopted) and event.sha256 not in known:
            return
        yield entry


def _is_event(entry: LogEntry) -> bool:
    """Whether the row records something, if only for a newer program; else no session would open with it."""
    try:
        _ = entry.event
    except RowUnknown:
        return True
    except RowUnreadable:
        return False
    return True


def _event(entry: LogEntry) -> Event | None:
    try:
        return entry.event
    except RowUnreadable:
        return None


def _stored(rows: Iterable[Row], sha256: str, name: str) -> StoredText | None:
    """The text of that sum, where it is whole."""
    for row in rows:
        data = row.values[-1] if len(row.values) == 3 else None
        if isinstance(data, bytes) and row.values[0] == sha256 and sha256_of(data) == sha256:
            return StoredText(sha256, name, data)
    return None


def _times_in(rows: Iterable[Row]) -> list[str]:
    """When the tables were made, as the rows about migrations say."""
    return [
        row.values[3]
        for row in rows
        if len(row.values) == 4 and row.values[1] == "adref" and isinstance(row.values[3], str)
    ]


def good_to(path: Path, hear: Hear = nobody) -> int:
    """The version up to which a session can be had from a damaged file, 0 where none can."""
    try:
        found = salvage_of(path, hear=hear)
    except StoreError:
        return 0
    return 0 if found.text is None else sum(1 for _ in _with_texts(found.chain, found.adopted))
