"""Decisions by source: for each author how often its text was taken, dropped, parked, kept or withdrawn."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from resolution.deciding import (
    OptionAccepted,
    OptionsChosen,
    PointKept,
    PointParked,
    PointRejected,
    PointWithdrawn,
    Standing,
)
from resolution.minutes.rows import Row
from resolution.tree import Option


class SourceData(TypedDict):
    """One author by its code; each decision on a point counts once, undone ones in `undone` alone."""

    source: str
    decisions: int
    taken: int
    dropped: int
    parked: int
    kept: int
    withdrawn: int
    undone: int


def by_source(standing: Standing, rows: Sequence[Row]) -> list[SourceData]:
    """The authors of the points that were decided, those with most decisions first."""
    found: dict[str, SourceData] = {}
    for row in rows:
        for code, fate in _fates(standing, row):
            data = found.setdefault(code, _nothing(code))
            data["decisions"] += 1
            if standing.is_undone(row.version):
                data["undone"] += 1
            else:
                data[fate] += 1  # type: ignore[literal-required]  # `_fates` names its counts
    return sorted(found.values(), key=lambda one: (-one["decisions"], one["source"].casefold()))


def _nothing(code: str) -> SourceData:
    return SourceData(source=code, decisions=0, taken=0, dropped=0, parked=0, kept=0, withdrawn=0, undone=0)


def _fates(standing: Standing, row: Row) -> Iterator[tuple[str, str]]:
    """Each author with text in the point that the row decided, and what became of it; the best counts."""
    event = row.event
    number = getattr(event, "point", None)
    if not isinstance(number, int) or not standing.document.has_point(number):
        return
    options = standing.document.point(number).options
    match event:
        case OptionAccepted():
            yield from _of(options, (1,), "dropped")
        case OptionsChosen():
            yield from _of(options, event.options, "dropped")
        case PointRejected():
            yield from _of(options, (), "dropped")
        case PointParked():
            yield from _of(options, (), "parked")
        case PointKept():
            yield from _of(options, (), "kept")
        case PointWithdrawn():
            gone = [one for one in options if event.option in {None, one.number}]
            yield from _of(gone, (), "withdrawn")


def _of(options: Sequence[Option], taken: Sequence[int], otherwise: str) -> Iterator[tuple[str, str]]:
    codes = dict.fromkeys(source.code for option in options for source in option.sources)
    stood = {source.code for one in options if one.number in taken for source in one.sources}
    return ((code, "taken" if code in stood else otherwise) for code in codes)
