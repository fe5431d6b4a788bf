"""From the rows of a record to what the minutes are made of."""

from collections.abc import Iterable

from resolution.minutes import ReportData, Row, report
from session_store.entries import LogEntry
from session_store.session import Session


def minutes_rows(entries: Iterable[LogEntry]) -> list[Row]:
    """The rows as the minutes need them; raises RowUnreadable."""
    return [
        Row(
            entry.version,
            entry.at,
            entry.actor,
            entry.role,
            entry.point,
            entry.place,
            entry.sources,
            entry.summary,
            entry.event,
        )
        for entry in entries
    ]


def report_on(session: Session) -> ReportData:
    """The report on a session as far as it has read its log; raises StoreError."""
    rows = minutes_rows(session.entries())
    return report(session.standing, rows, name=session.name, head=session.head_code)
