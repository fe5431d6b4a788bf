"""From the rows of a record to what the minutes are made of."""

from collections.abc import Callable, Iterable

from resolution.deciding import Event, History, Refused
from resolution.minutes import ReportData, Row, report
from resolution.minutes.clock import Clock
from resolution.timeline.page import replay_html
from resolution.timeline.page_data import page_data
from resolution.timeline.statistics import StatisticsData, statistics
from resolution.under_way import Hear, nobody
from session_store.entries import LogEntry, head_code
from session_store.errors import WentBack
from session_store.record import Record
from session_store.session import Session


def rows_of(session: Session, entries: Iterable[LogEntry]) -> list[Row]:
    """The rows of the log that the session has read, with the events that it folded."""
    return [_row(entry, known.event) for entry, known in zip(entries, session.standing.history, strict=True)]


def minutes_rows(entries: Iterable[LogEntry], history: History) -> list[Row]:
    """The rows as the minutes need them, `history` being what they record; raises RowUnreadable."""
    return [_row(entry, _event(entry, history)) for entry in entries]


def _event(entry: LogEntry, history: History) -> Event:
    """The event as it was folded: what was adopted is only there with its text."""
    known = history.entry(entry.version)
    return entry.event if known is None else known.event


def _row(entry: LogEntry, event: Event) -> Row:
    return Row(
        entry.version,
        entry.at,
        entry.actor,
        entry.role,
        entry.point,
        entry.place,
        entry.sources,
        entry.summary,
        event,
    )


def report_on(session: Session, version: int | None = None, *, hear: Hear = nobody) -> ReportData:
    """The report on a session up to that version, or as far as it has read its log; `hear` hears how far.

    Raises StoreError, and Refused where there is no such version.
    """
    entries = session.entries(hear=hear)[:version]
    if not entries:
        raise Refused("there are no minutes before version 1, in which the text was read")
    standing = session.standing if version is None else session.at(version)
    rows, code = minutes_rows(entries, session.standing.history), head_code(entries[-1].hash)
    return report(standing, rows, name=session.name, head=code, hear=hear)


def report_maker(session: Session) -> Callable[[Hear], ReportData]:
    """The same at this moment, made when it is called for: in any thread, since it reads the log by itself.

    That takes as long as a reading, and raises StoreError where the log is not the one that was read.
    """
    path, name, standing = session.path, session.name, session.standing
    version, code = session.version, session.head_code

    def make(hear: Hear) -> ReportData:
        record = Record.open(path, read_only=True)
        try:
            entries = record.entries(upto=version, hear=hear)
        finally:
            record.close()
        if not entries or head_code(entries[-1].hash) != code:
            raise WentBack(path, f"is not the log that was read up to version {version}: run adref verify")
        rows = minutes_rows(entries, standing.history)
        return report(standing, rows, name=name, head=code, hear=hear)

    return make


def statistics_of(session: Session, version: int | None = None, *, hear: Hear = nobody) -> StatisticsData:
    """The statistics of a session up to that version, or as far as it has read its log.

    Raises StoreError, and Refused where there is no such version.
    """
    standing = session.standing if version is None else session.at(version)
    entries = session.entries(hear=hear)
    rows = rows_of(session, entries)[:version]
    if not rows:
        raise Refused("there is nothing to count before version 1, in which the text was read")
    code = head_code(entries[len(rows) - 1].hash)
    return statistics(standing, rows, name=session.name, head=code, hear=hear)


def page_of(session: Session, clock: Clock, *, hear: Hear = nobody) -> str:
    """The page that steps through the session, `hear` hearing how far it is; raises StoreError."""
    head = session.document.head
    entries, standing = session.entries(hear=hear), session.standing
    codes = [head_code(entry.hash) for entry in entries]
    rows = rows_of(session, entries)
    data = page_data(standing.origin, rows, standing.joined, codes, clock=clock, hear=hear)
    return replay_html(head.title or session.name, data, languages=head.languages)
