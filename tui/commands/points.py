"""`adref points`: the points, and how they stand."""

from pathlib import Path
from typing import TypedDict

import click

from resolution.deciding import Standing
from resolution.exchange.outline import PointData, point_data
from resolution.point_filter import STATE_NAMES, Condition, PointFilter, StateName
from resolution.tree import OptionRef, Point
from session_store import Session
from tui.close_texts import CloseTexts
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.moments import at_option, standing_at
from tui.commands.printing import fitted, say, say_json, terminal_width
from tui.commands.under_way_line import waiting
from tui.point_words import KIND_WORDS, place_of, sources_of, standing_words

WIDEST = 40


class CloseData(TypedDict):
    """A paragraph that an option is close to; `score` up to 100."""

    option: int
    section: str
    label: str | None
    score: int


class StandingData(TypedDict):
    """How a point stands, beyond its status."""

    chosen: list[int]
    reason: str | None
    party: str | None
    version: int
    removed_with: int | None
    close_to: list[CloseData]


@click.command("points", cls=AdrefCommand)
@session_argument
@click.option("--open", "is_open", is_flag=True, help="Only those that are open.")
@click.option(
    "--state", "states", multiple=True, type=click.Choice(STATE_NAMES), help="Only those that stand so."
)
@click.option(
    "--section", "sections", multiple=True, metavar="WORDS", help="Only those in a section so called."
)
@click.option(
    "--source", "sources", multiple=True, metavar="ARB", help="Only those with a text from this source."
)
@click.option(
    "--author", "authors", multiple=True, metavar="NAME", help="Only those with a text by this author."
)
@at_option
@json_option
def points_command(  # noqa: PLR0913, PLR0917 - click gives each option as an argument
    session: Path,
    states: tuple[StateName, ...],
    sections: tuple[str, ...],
    sources: tuple[str, ...],
    authors: tuple[str, ...],
    moment: str | None,
    *,
    is_open: bool,
    is_json: bool,
) -> None:
    """List the points and how they stand.

    An option given more than once means any of its values; different options have to fit together.
    """
    conditions = (Condition("section", sections), Condition("source", sources), Condition("author", authors))
    wanted = PointFilter(
        frozenset((*states, *(("open",) if is_open else ()))), tuple(one for one in conditions if one.wanted)
    )
    with Session.open(session, read_only=True, hear=waiting) as record:
        standing = standing_at(record, moment)
    chosen = [point for point in standing.document.live_points if wanted.matches(standing, point)]
    if is_json:
        close = CloseTexts(standing.document)
        say_json([_data(point, standing, close) for point in chosen])
        return
    width = terminal_width()
    say(*(fitted(line, width) for line in _lines(chosen, standing, cell=WIDEST if width else None)))


def _data(point: Point, standing: Standing, close: CloseTexts) -> dict[str, object]:
    state = standing.state(point.number)
    how = StandingData(
        chosen=list(state.options),
        reason=state.reason,
        party=state.party,
        version=state.version,
        removed_with=standing.removed_with(point.number),
        close_to=[
            CloseData(option=option.number, section=near.call, label=near.label, score=near.score)
            for option in point.options
            if (near := close.of(OptionRef(point.number, option.number))) is not None
        ],
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
