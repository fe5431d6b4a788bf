"""What a log tells about the meeting: how the points went down, on what the time went, whose text stood.

The time from one decision to the next, suspensions left out, is counted for what the next one concerned: its
point and section. What was spent after the last decision, or on none, is counted for no point.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypedDict

from resolution.deciding import ClosingEvent, MinutesEntry, Standing, TextRead
from resolution.minutes.data import MomentData
from resolution.minutes.rows import Row
from resolution.minutes.times import suspensions
from resolution.minutes.written import moment_of
from resolution.timeline.acts import Act, act_of
from resolution.timeline.by_source import SourceData, by_source
from resolution.timeline.stages import Walk, spread_versions, stages_at
from resolution.timeline.working_time import seconds_worked
from resolution.tree import Document, PointNumber
from resolution.under_way import Hear, counted, nobody

MOST_MOMENTS = 1_000
"""So many moments of a long log are counted if no other number is asked for, evenly spread, both ends too."""


class PointTimeData(TypedDict):
    """What a point took: seconds, and how many decisions."""

    point: int
    place: str
    seconds: float
    decisions: int


class SectionTimeData(TypedDict):
    """The same for a section, with what concerned no point of it; `section` is its call."""

    section: str
    seconds: float
    decisions: int


class StatisticsData(TypedDict):
    """The whole; times are UTC as in the log, seconds are of time worked but for `suspended_seconds`."""

    session: str
    version: int
    head: str
    began: str
    ended: str
    worked_seconds: float
    suspended_seconds: float
    decisions: int
    undone: int
    acts: dict[Act, int]
    open_over_time: list[MomentData]
    points: list[PointTimeData]
    sections: list[SectionTimeData]
    sources: list[SourceData]


def statistics(  # noqa: PLR0913 - all of it is in the statistics
    standing: Standing,
    rows: Sequence[Row],
    *,
    name: str,
    head: str,
    moments: int = MOST_MOMENTS,
    hear: Hear = nobody,
) -> StatisticsData:
    """Of a log of at least one row that led to `standing`; points are counted at `moments` at most."""
    worked = seconds_worked(rows)
    spent = list(_spent(standing, rows, worked))
    acts = Counter(act_of(row.event) for row in rows)
    decisions = [row for row in rows if is_decision(row)]
    return StatisticsData(
        session=name,
        version=rows[-1].version,
        head=head,
        began=rows[0].at,
        ended=rows[-1].at,
        worked_seconds=round(worked[-1], 1),
        suspended_seconds=round(_suspended(rows), 1),
        decisions=len(decisions),
        undone=sum(standing.is_undone(row.version) for row in decisions),
        acts=dict(acts),
        open_over_time=_open_over_time(rows, Walk(standing), moments, hear),
        points=_by_point(standing.document, spent),
        sections=_by_section(spent),
        sources=by_source(standing, rows),
    )


def is_decision(row: Row) -> bool:
    """Whether the row is a decision: each that a package joins is one, what joins them is none."""
    return not isinstance(row.event, MinutesEntry | TextRead | ClosingEvent)


class _Spent(TypedDict):
    point: PointNumber | None
    section: str
    seconds: float


def _spent(standing: Standing, rows: Sequence[Row], worked: Sequence[float]) -> Iterator[_Spent]:
    """For each decision what the time before it was spent on."""
    document, since = standing.document, 0.0
    for row, now in zip(rows, worked, strict=True):
        if not is_decision(row):
            continue
        entry = standing.history.entry(row.version)
        number = None if entry is None else entry.point
        yield _Spent(point=number, section=_section(document, row, number), seconds=now - since)
        since = now


def _section(document: Document, row: Row, number: PointNumber | None) -> str:
    """The call of the section that was decided on, as it is called now; empty for the whole text."""
    if number is not None and document.has_point(number):
        return " ".join(document.section_by_id[document.point(number).section].call.split())
    place = row.place or ""
    calls = (" ".join(section.call.split()) for section in document.sections)
    return max((call for call in calls if call and place.startswith(call)), key=len, default="")


def _by_point(document: Document, spent: Sequence[_Spent]) -> list[PointTimeData]:
    """The points that were decided, in the order of their numbers."""
    seconds: Counter[PointNumber] = Counter()
    decisions: Counter[PointNumber] = Counter()
    for one in spent:
        if one["point"] is not None:
            seconds[one["point"]] += one["seconds"]  # type: ignore[assignment]  # a Counter of seconds
            decisions[one["point"]] += 1
    return [
        PointTimeData(
            point=number,
            place=_place(document, number),
            seconds=round(seconds[number], 1),
            decisions=decisions[number],
        )
        for number in sorted(decisions)
    ]


def _place(document: Document, number: PointNumber) -> str:
    if not document.has_point(number):
        return ""
    point = document.point(number)
    call = " ".join(document.section_by_id[point.section].call.split())
    return " ".join(filter(None, (call, point.label)))


def _by_section(spent: Sequence[_Spent]) -> list[SectionTimeData]:
    """The sections that were decided on, in the order in which they first were; the whole text has none."""
    found: dict[str, SectionTimeData] = {}
    for one in spent:
        data = found.setdefault(
            one["section"], SectionTimeData(section=one["section"], seconds=0.0, decisions=0)
        )
        data["seconds"] = round(data["seconds"] + one["seconds"], 1)
        data["decisions"] += 1
    return list(found.values())


def _open_over_time(rows: Sequence[Row], at: Walk, most: int, hear: Hear) -> list[MomentData]:
    """The counts after each row that changed them, and in the end; of a long log at moments evenly spread."""
    versions = spread_versions(rows[0].version, rows[-1].version, most)
    time = {row.version: row.at for row in rows}
    found = [
        MomentData(
            version=one.version,
            at=time[one.version],
            open=one.open,
            parked=one.parked,
            kept=one.kept,
            settled=one.settled,
        )
        for one in stages_at(counted(versions, "counting the points", len(versions), hear), at)
    ]
    same = {
        later["version"]
        for before, later in pairwise(found)
        if all(before[name] == later[name] for name in ("open", "parked", "kept", "settled"))
    }
    return [one for one in found if one["version"] not in same or one is found[-1]]


def _suspended(rows: Sequence[Row]) -> float:
    """Seconds between suspension and resumption; one that was not resumed is as long as the log goes."""
    total = 0.0
    for gap in suspensions(rows):
        since, till = moment_of(gap["since"]), moment_of(gap["till"] or rows[-1].at)
        if since is not None and till is not None:
            total += max(0.0, (till - since).total_seconds())
    return total
