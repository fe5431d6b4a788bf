"""The check of a record: file, tables, chain, text, replay, seal, and what was kept elsewhere."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from resolution.deciding import TextAdopted, TextRead
from resolution.tree import Document
from resolution.under_way import Hear, counted, nobody
from session_store.adopted_texts import AdoptedTexts
from session_store.anchoring import Anchors, anchor_findings
from session_store.checking_log import Replay, chain_findings
from session_store.checking_seal import key_findings
from session_store.entries import LogEntry, RowUnreadable
from session_store.errors import Damaged, ReadDifferently, StoreError
from session_store.faults import told
from session_store.migrating import has_its_migrations, tables_sum
from session_store.record import Record
from session_store.salvaging import good_to
from session_store.text_of_record import working_text_of
from session_store.verdict import Finding, Verdict
from session_store.working_text import ReadText, point_rows, read_working_text, sha256_of

MOST_FINDINGS = 20
NO_ANCHORS = Anchors()


def verify(
    path: Path,
    *,
    anchors: Anchors = NO_ANCHORS,
    reader: ReadText = read_working_text,
    hear: Hear = nobody,
) -> Verdict:
    """The verdict on the session in that file, also against what was noted elsewhere.

    `hear` is told how far the check is; what it raises stops it.
    Raises StoreError where there is none to judge.
    """
    try:
        record = Record.open(path, read_only=True)
    except Damaged as error:
        return _with_what_is_good(Verdict((_of_error(error),)), path, hear)
    try:
        return verify_record(record, anchors=anchors, reader=reader, hear=hear)
    finally:
        record.close()


def verify_record(
    record: Record,
    *,
    anchors: Anchors = NO_ANCHORS,
    reader: ReadText = read_working_text,
    hear: Hear = nobody,
) -> Verdict:
    """The verdict on an open record."""
    findings: list[Finding] = []
    remarks: list[str] = []
    try:
        with told(record.path):
            for finding in _findings(record, anchors, reader, remarks, hear):
                if len(findings) == MOST_FINDINGS:
                    findings.append(Finding(finding.kind, "and more", finding.version))
                    break
                findings.append(finding)
    except StoreError as error:
        findings.append(_of_error(error))
    return _with_what_is_good(Verdict(tuple(findings), tuple(remarks)), record.path, hear)


def _of_error(error: StoreError) -> Finding:
    """What kept the check from going on; that one might check the file is no news here."""
    return Finding("file", error.found if isinstance(error, Damaged) else error.message)


def _with_what_is_good(verdict: Verdict, path: Path, hear: Hear) -> Verdict:
    """How far the log of a damaged file can be relied on: up to the first version that is touched or lost."""
    if verdict.is_sound:
        return verdict
    good = good_to(path, hear)
    first = verdict.first_touched
    return replace(verdict, good_to=good if first is None else min(good, first - 1))


def _findings(
    record: Record, anchors: Anchors, reader: ReadText, remarks: list[str], hear: Hear
) -> Iterator[Finding]:
    yield from _of_file(record)
    entries = record.entries(hear=hear)
    yield from chain_findings(counted(entries, "checking the chain", len(entries), hear))
    yield from _of_tables(record, entries)
    yield from anchor_findings(entries, anchors)
    yield from _of_texts(record, entries)
    try:
        document = working_text_of(record, entries, reader=reader).document
    except (Damaged, ReadDifferently) as error:
        yield Finding("text", error.message, 1)
        return
    replay = Replay(document, remarks, AdoptedTexts(record, reader).completed)
    yield from replay.findings(counted(entries, "checking the replay", len(entries), hear))
    yield from key_findings(entries, replay.seal, anchors.keys)
    yield from _of_points(record, document)


def _of_file(record: Record) -> Iterator[Finding]:
    found = [str(row[0]) for row in record.db.execute("PRAGMA integrity_check").fetchall()]
    if found != ["ok"]:
        yield from (Finding("file", f"the file is damaged: {problem}") for problem in found)


def _of_tables(record: Record, entries: list[LogEntry]) -> Iterator[Finding]:
    """The first event tells their sum; of earlier sessions only what our own migrations made is known."""
    read = _text_read(entries)
    if not has_its_migrations(record.db):
        yield Finding("tables", "the table of migrations is not as it was made")
    elif read is not None and read.tables is not None and read.tables != tables_sum(record.db):
        yield Finding("tables", "the tables are not as they were made: their sum is not the one recorded")


def _text_read(entries: list[LogEntry]) -> TextRead | None:
    try:
        event = entries[0].event if entries else None
    except RowUnreadable:
        return None
    return event if isinstance(event, TextRead) else None


def _of_texts(record: Record, entries: list[LogEntry]) -> Iterator[Finding]:
    read, adopted = _text_read(entries), set(_texts_adopted(entries))
    try:
        texts = record.texts()
    except Damaged as error:
        yield Finding("text", error.message, 1)
        return
    for text in texts:
        if sha256_of(text.data) != text.sha256:
            yield Finding("text", f"the text {text.name} is not what was read: its hash differs", 1)
        elif read is not None and (text.sha256, text.name) not in {(read.sha256, read.name), *adopted}:
            yield Finding("text", f"the text {text.name} is not the one that was read, {read.name}", 1)


def _texts_adopted(entries: list[LogEntry]) -> Iterator[tuple[str, str]]:
    """The sum and the name of each text that the log adopted."""
    for entry in entries:
        with suppress(RowUnreadable):
            if isinstance(entry.event, TextAdopted):
                yield entry.event.sha256, entry.event.name


def _of_points(record: Record, document: Document) -> Iterator[Finding]:
    stored = record.db.execute("SELECT * FROM points_read ORDER BY number").fetchall()
    if stored != point_rows(document):
        yield Finding("rows", "the table points_read is not what was read in the text")
