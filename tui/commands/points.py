"""`adref points`: the points, and how they stand."""

from pathlib import Path
from typing import TypedDict

import click

from resolution.deciding import Standing
from resolution.exchange.outline import PointData, point_data
from resolution.tree import Point, Source
from session_store import Session
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.printing import fitted, say, say_json, terminal_width
from tui.point_words import KIND_WORDS, place_of, sources_of, standing_words

WIDEST = 40


class StandingData(TypedDict):
    """How a point stands, beyond its status."""

    chosen: list[int]
    reason: str | None
    party: str | None
    version: int
    removed_with: int | None


@click.command("points", cls=AdrefCommand)
@session_argument
@click.option("--open", "is_open", is_flag=True, help="Only those that are open.")
@click.option("--source", metavar="ARB", help="Only those with a text from this source.")
@json_option
def points_command(session: Path, source: str | None, *, is_open: bool, is_json: bool) -> None:
    """List the points and how they stand."""
    with Session.open(session, read_only=True) as record:
        standing = record.standing
    chosen = [
        point
        for point in standing.document.points
        if (not is_open or is_undecided(standing, point)) and (source is None or is_from(point, source))
    ]
    if is_json:
        say_json([_data(point, standing) for point in chosen])
        return
    width = terminal_width()
    say(*(fitted(line, width) for line in _lines(chosen, standing, cell=WIDEST if width else None)))


def is_undecided(standing: Standing, point: Point) -> bool:
    """Whether the room still has to decide it."""
    return standing.state(point.number).status == "open" and standing.removed_with(point.number) is None


def is_from(point: Point, source: str) -> bool:
    """Whether one of its options comes from that author or contribution, `arb` or `ARB/79A2/13`."""
    wanted = source.casefold()
    return any(wanted in _names(each) for option in point.options for each in option.sources)


def _names(source: Source) -> set[str]:
    return {name.casefold() for name in (source.code, source.symbol, source.author) if name}


def _data(point: Point, standing: Standing) -> dict[str, object]:
    state = standing.state(point.number)
    how = StandingData(
        chosen=list(state.options),
        reason=state.reason,
        party=state.party,
        version=state.version,
        removed_with=standing.removed_with(point.number),
    )
    told: PointData = point_data(point, standing)
    return {**told, **how}


def _lines(points: list[Point], standing: Standing, *, cell: int | None) -> list[str]:
    """A row a point, in columns; on a terminal no cell wider than `cell`."""
    rows = [[fitted(words, cell) for words in _row(point, standing)] for point in points]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def _row(point: Point, standing: Standing) -> tuple[str, ...]:
    return (
        str(point.number),
        standing_words(standing, point),
        place_of(standing.document, point),
        KIND_WORDS[point.kind],
        "; ".join(dict.fromkeys(filter(None, map(sources_of, point.options)))),
    )
