"""The check of a record: the file, the chain, the text, and whether the rows say what the events say."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from resolution.deciding import ClosingEvent, Standing, TextRead, apply
from resolution.tree import Document
from session_store.anchoring import Anchors, problems_with
from session_store.beginning import working_text_of
from session_store.entries import LogEntry, RowUnreadable, row_hash
from session_store.errors import Damaged, ReadDifferently, StoreError
from session_store.faults import told
from session_store.record import Record
from session_store.schema import has_its_migrations
from session_store.summaries import place_said, point_of, state_said
from session_store.working_text import ReadText, point_rows, read_working_text, sha256_of

MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a record, each in one sentence; nothing, where it is as it was written."""

    problems: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return not self.problems


NO_ANCHORS = Anchors()


def verify(path: Path, *, anchors: Anchors = NO_ANCHORS, reader: ReadText = read_working_text) -> Verdict:
    """The verdict on the session in that file, also against what was noted elsewhere.

    Raises StoreError where there is none to judge.
    """
    try:
        record = Record.open(path, read_only=True)
    except Damaged as error:
        return Verdict((error.message,))
    try:
        return verify_record(record, anchors=anchors, reader=reader)
    finally:
        record.close()


def verify_record(
    record: Record, *, anchors: Anchors = NO_ANCHORS, reader: ReadText = read_working_text
) -> Verdict:
    """The verdict on an open record."""
    problems: list[str] = []
    try:
        with told(record.path):
            for problem in _problems(record, anchors, reader):
                if len(problems) == MOST_PROBLEMS:
                    problems.append("and more")
                    break
                problems.append(problem)
    except StoreError as error:
        problems.append(error.message)
    return Verdict(tuple(problems))


def _problems(record: Record, anchors: Anchors, reader: ReadText) -> Iterator[str]:
    yield from _of_file(record)
    entries = record.entries()
    yield from _of_chain(entries)
    yield from problems_with(entries, anchors)
    yield from _of_texts(record)
    try:
        document = working_text_of(record, entries, reader=reader).document
    except (Damaged, ReadDifferently) as error:
        yield error.message
        return
    yield from _of_events(document, entries)
    yield from _of_points(record, document)


def _of_file(record: Record) -> Iterator[str]:
    found = [str(row[0]) for row in record.db.execute("PRAGMA integrity_check").fetchall()]
    if found != ["ok"]:
        yield from (f"the file is damaged: {problem}" for problem in found)
    if not has_its_migrations(record.db):
        yield "the table of migrations is not as it was made"


def _of_chain(entries: list[LogEntry]) -> Iterator[str]:
    prev = ""
    for place, entry in enumerate(entries, start=1):
        if entry.version != place:
            yield f"version {place} is missing: version {entry.version} stands in its place"
            return
        if entry.prev != prev:
            yield f"version {entry.version} does not follow the version before it: the log was altered"
        if row_hash(asdict(entry)) != entry.hash:
            yield f"version {entry.version} is not what was recorded: its hash differs"
        prev = entry.hash


def _of_texts(record: Record) -> Iterator[str]:
    for text in record.texts():
        if sha256_of(text.data) != text.sha256:
            yield f"the text {text.name} is not what was read: its hash differs"


def _of_events(document: Document, entries: list[LogEntry]) -> Iterator[str]:
    standing = Standing(document)
    for entry in entries:
        try:
            event = entry.event
        except RowUnreadable as error:
            yield str(error)
            return
        if isinstance(event, TextRead) != (entry.version == 1):
            yield f"version {entry.version} reads a text: only the first does"
        standing = apply(standing, event, entry.version)
        if isinstance(event, ClosingEvent) and not _is_whole(standing, event):
            yield f"version {entry.version} closes a package that is not there from version {event.first} on"
        point = point_of(standing)
        says = (None if point is None else point.number, place_said(standing), state_said(standing))
        if (entry.point, entry.place, entry.state) != says:
            yield f"version {entry.version} says another thing to people than what it records"


def _is_whole(standing: Standing, event: ClosingEvent) -> bool:
    closing = standing.history.entry(standing.version)
    return closing is not None and closing.members == tuple(range(event.first, standing.version))


def _of_points(record: Record, document: Document) -> Iterator[str]:
    stored = record.db.execute("SELECT * FROM points_read ORDER BY number").fetchall()
    if stored != point_rows(document):
        yield "the table points_read is not what was read in the text"
