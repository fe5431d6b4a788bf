"""The report: the outcome, and the minutes it came of, as one piece of data."""

from collections.abc import Sequence

from resolution.deciding import Standing
from resolution.exchange.contribution_rows import ClosePlace, contribution_table
from resolution.minutes.data import CountsData, EntryData, HeadData, PointData, ReportData
from resolution.minutes.entries import entries_of
from resolution.minutes.moments import Moment
from resolution.minutes.outcome import Outcome, agreements, points_by_outcome
from resolution.minutes.rows import Row
from resolution.minutes.times import attendance, open_over_time, suspensions
from resolution.reflow import reflow
from resolution.tree import Document
from resolution.under_way import Hear, counted, nobody


def report(  # noqa: PLR0913 - all of it is in the report
    standing: Standing,
    rows: Sequence[Row],
    *,
    name: str,
    head: str,
    close_to: ClosePlace = lambda _: None,
    hear: Hear = nobody,
) -> ReportData:
    """The report on a log of at least one row, `standing` being where it led; `head` is its code.

    `hear` is told how many of the rows are in it.
    """
    moment = Moment(standing, reflow(standing, "current"))
    outcome = points_by_outcome(moment)
    entries = entries_of(standing.origin, counted(rows, "writing the minutes", len(rows), hear))
    return ReportData(
        document=_head(standing.document),
        session=name,
        version=standing.version,
        head=head,
        began=rows[0].at,
        ended=rows[-1].at,
        counts=_counts(outcome, entries),
        agreements=agreements(standing),
        agreed=outcome["agreed"],
        open=outcome["open"],
        kept=outcome["kept"],
        parked=outcome["parked"],
        withdrawn=outcome["withdrawn"],
        removed=outcome["removed"],
        attendance=attendance(rows),
        suspensions=suspensions(rows),
        open_over_time=open_over_time(standing.origin, rows),
        contributions=contribution_table(standing, close_to=close_to, hear=hear),
        entries=entries,
    )


def _head(document: Document) -> HeadData:
    head = document.head
    return HeadData(
        title=head.title,
        subject=head.subject,
        symbol=head.symbol,
        revision=head.revision,
        group=head.group,
        languages=list(head.languages),
    )


def _counts(outcome: dict[Outcome, list[PointData]], entries: list[EntryData]) -> CountsData:
    decisions = [entry for entry in entries if entry["kind"] == "decision"]
    return CountsData(
        points=sum(map(len, outcome.values())),
        agreed=len(outcome["agreed"]),
        open=len(outcome["open"]),
        kept=len(outcome["kept"]),
        parked=len(outcome["parked"]),
        withdrawn=len(outcome["withdrawn"]),
        removed=len(outcome["removed"]),
        decisions=len(decisions),
        undone=sum(entry["undone_in"] is not None for entry in decisions),
        entries=sum(entry["kind"] not in {"decision", "text read"} for entry in entries),
    )
