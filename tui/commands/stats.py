"""`adref stats`: on what the time of a meeting went, and how its points went down."""

from datetime import UTC
from pathlib import Path
from typing import Literal, get_args

import click

from resolution.minutes.clock import Clock
from resolution.timeline.pictures import PICTURES, Picture, duration, pictures_svg
from resolution.timeline.statistics import StatisticsData
from session_store import Session
from session_store.minutes import statistics_of
from tui.burn_down import sparkline
from tui.clock_times import zone_here
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.moments import at_option, version_at
from tui.commands.printing import fitted, say_json, say_text, terminal_width
from tui.commands.under_way_line import waiting
from tui.commands.writing import write_whole

Form = Literal["text", "json", "svg"]
BAR, WIDTH = "█", 24
MOST_ROWS = 30


@click.command("stats", cls=AdrefCommand)
@session_argument
@json_option
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="text",
    show_default=True,
    help="In which form.",
)
@click.option(
    "--picture",
    "pictures",
    type=click.Choice(PICTURES),
    multiple=True,
    help="Only this picture (svg); may be said more than once.",
)
@at_option
@click.option("--utc", "is_utc", is_flag=True, help="Times in UTC, not on this machine's clock.")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="Into a file."
)
def stats_command(  # noqa: PLR0913 - each is an option of the command
    session: Path,
    *,
    is_json: bool,
    form: Form,
    pictures: tuple[Picture, ...],
    moment: str | None,
    is_utc: bool,
    target: Path | None,
) -> None:
    """Print on what the time of a meeting went.

    The open points over time, the time on each point and section, the decisions by source. The time before a
    decision counts for what it concerned; suspensions do not count. svg: the same as pictures.
    """
    if pictures and form != "svg":
        raise click.UsageError("--picture is for --format svg")
    with Session.open(session, read_only=True, hear=waiting) as record:
        version = None if moment is None else version_at(record, moment)
        data = statistics_of(record, version, hear=waiting)
    clock = Clock(UTC if is_utc else zone_here())
    if is_json or form == "json":
        if target is None:
            say_json(data)
            return
        import json  # noqa: PLC0415 - only where a file is written

        write_whole(target, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        return
    printed = pictures_svg(data, pictures or PICTURES, clock) if form == "svg" else as_text(data, clock)
    if target is None:
        say_text(printed)
    else:
        write_whole(target, printed)


def as_text(data: StatisticsData, clock: Clock) -> str:
    """The statistics in lines, fitted to the terminal where there is one."""
    first, last = data["open_over_time"][0], data["open_over_time"][-1]
    points = first["open"] + first["parked"] + first["kept"] + first["settled"]
    picture = sparkline([one["open"] for one in data["open_over_time"]], most=points, width=60)
    times = f"From {clock.moment(data['began'])} to {clock.moment(data['ended'])}"
    worked, suspended = duration(data["worked_seconds"]), duration(data["suspended_seconds"])
    lines = [
        f"{times}: {worked} worked, {suspended} suspended",
        f"{data['decisions']} decisions, of these {data['undone']} taken back",
        "",
        f"Open points: {first['open']} → {last['open']}",
        f"  {picture}",
        *_bars("Time on each section", _sections(data)),
        *_bars("Time on each point", _points(data)),
        *_sources(data),
    ]
    width = terminal_width()
    return "".join(f"{fitted(line, width)}\n" for line in lines)


def _sections(data: StatisticsData) -> list[tuple[str, float, int]]:
    return [
        (one["section"] or "the whole text", one["seconds"], one["decisions"]) for one in data["sections"]
    ]


def _points(data: StatisticsData) -> list[tuple[str, float, int]]:
    rows = [(f"{one['point']}, {one['place']}", one["seconds"], one["decisions"]) for one in data["points"]]
    return sorted(rows, key=lambda row: -row[1])


def _bars(title: str, rows: list[tuple[str, float, int]]) -> list[str]:
    if not rows:
        return []
    most = max(seconds for _, seconds, _ in rows) or 1
    lines = [
        f"  {BAR * round(seconds / most * WIDTH):<{WIDTH}} {duration(seconds):>8}  {name}"
        + (f" ({count} decisions)" if count > 1 else "")
        for name, seconds, count in rows[:MOST_ROWS]
    ]
    more = [f"  … {len(rows) - MOST_ROWS} more: --json has all"] if len(rows) > MOST_ROWS else []
    return ["", title, *lines, *more]


def _sources(data: StatisticsData) -> list[str]:
    if not data["sources"]:
        return []
    names = ("decisions", "taken", "dropped", "parked", "kept", "withdrawn", "undone")
    counts = [(one["source"], dict(one.items())) for one in data["sources"]]
    rows = [
        f"  {source:<12} " + " ".join(f"{count[name]!s:>9}" for name in names) for source, count in counts
    ]
    heading = f"  {'source':<12} " + " ".join(f"{name:>9}" for name in names)
    return ["", "Decisions by source", heading, *rows]
