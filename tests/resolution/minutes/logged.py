"""A log made by hand: requests become rows, a minute after another."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from resolution.deciding import AnyRequest, MinutesEntry, Standing, apply, decide_all, delegation_of
from resolution.minutes import ReportData, Row, report
from resolution.tree import Document

BEGAN = datetime(2031, 5, 4, 9, tzinfo=UTC)


def logged(document: Document, requests: Iterable[AnyRequest]) -> tuple[Standing, list[Row]]:
    """The standing after these requests, and the rows they led to."""
    standing, rows = Standing(document), []
    for request in requests:
        for event in decide_all(standing, request):
            version = standing.version + 1
            standing = apply(standing, event, version)
            entry = standing.history.entry(version)
            is_minute = isinstance(event, MinutesEntry)
            row = Row(
                version,
                (BEGAN + timedelta(minutes=version)).isoformat(),
                "secretary" if is_minute else "chair",
                "secretary" if is_minute else "chair",
                None if entry is None else entry.point,
                "here",
                delegation_of(event) if isinstance(event, MinutesEntry) else "ARB/12/1",
                f"decided in {version}",
                event,
            )
            rows.append(row)
    return standing, rows


def reported(document: Document, requests: Iterable[AnyRequest]) -> ReportData:
    standing, rows = logged(document, requests)
    return report(standing, rows, name="text.md", head="ABCD")
