"""What the report is made of, in the order it is issued: a title, and what stands under it."""

from collections.abc import Iterator
from typing import NamedTuple

from resolution.minutes.clock import Clock
from resolution.minutes.data import PointData, ReportData
from resolution.minutes.wording import parked_with


class PointList(NamedTuple):
    """Points under one title; `how` heads the column that says how each stands."""

    title: str
    how: str
    rows: list[tuple[PointData, str]]
    is_in_brackets: bool


def title_of(report: ReportData) -> str:
    head = report["document"]
    return head["title"] or head["symbol"] or report["session"]


def facts(report: ReportData, clock: Clock) -> Iterator[tuple[str, str]]:
    """Which text, which record, when: a name and what it says."""
    head = report["document"]
    revision = "" if head["revision"] is None else f" rev. {head['revision']}"
    said = (
        ("Document", f"{head['symbol'] or ''}{revision}".strip()),
        ("Group", head["group"] or ""),
        ("Subject", head["subject"] or ""),
        ("Working text", report["session"]),
        ("Record", f"{report['version']} entries, head {report['head']}"),
        ("From", clock.moment(report["began"])),
        ("To", clock.moment(report["ended"])),
        ("Times", clock.zone_at(report["began"])),
    )
    return (fact for fact in said if fact[1])


def counts(report: ReportData) -> list[tuple[str, int]]:
    """The points by how they stand, then what was recorded."""
    found = report["counts"]
    return [
        ("Points", found["points"]),
        ("Agreed", found["agreed"]),
        ("Open", found["open"]),
        ("Kept in brackets", found["kept"]),
        ("Parked", found["parked"]),
        ("Withdrawn", found["withdrawn"]),
        ("Removed with another point", found["removed"]),
        ("Decisions", found["decisions"]),
        ("of these taken back", found["undone"]),
        ("Entries in the minutes", found["entries"]),
    ]


def point_lists(report: ReportData) -> Iterator[PointList]:
    """The outcome: each list apart from the others, those without points as well."""
    yield PointList("Agreed", "Decision", _rows(report["agreed"]), is_in_brackets=False)
    yield PointList("In brackets: open", "State", _rows(report["open"]), is_in_brackets=True)
    yield PointList("In brackets: kept", "State", _rows(report["kept"]), is_in_brackets=True)
    parked = [(point, parked_with(point)) for point in report["parked"]]
    yield PointList("Parked", "With whom, and why", parked, is_in_brackets=True)
    yield PointList("Withdrawn", "State", _rows(report["withdrawn"]), is_in_brackets=False)
    yield PointList("Removed with another point", "State", _rows(report["removed"]), is_in_brackets=False)


def _rows(points: list[PointData]) -> list[tuple[PointData, str]]:
    return [(point, point["how"]) for point in points]
