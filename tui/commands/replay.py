"""`adref replay`: the log of a session, step by step."""

import re
from contextlib import ExitStack
from gc import freeze
from pathlib import Path

import click

from resolution.deciding import Refused
from resolution.minutes.clock import Clock
from session_store import BEGINNING, Session
from session_store.drives import refuse_network_drive
from session_store.entries import LogEntry
from session_store.minutes import page_of
from session_store.working_text import uncollected
from tui.clock_times import zone_here
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.moments import at_option, version_at
from tui.commands.terminal_needed import refuse_without_terminal
from tui.commands.under_way_line import waiting
from tui.commands.writing import write_whole

_SIZE = re.compile(r"(\d{1,4})\s*[x×]\s*(\d{1,4})")


@click.command("replay", cls=AdrefCommand)
@session_argument
@at_option
@click.option("--follow", "is_followed", is_flag=True, help="Begin at the end, and stay with the session.")
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Instead, write a page that steps through the log in any browser, without a server.",
)
@click.option(
    "--cast",
    "cast",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Instead, write a recording (asciinema, version 2) of the replay, from the start to the end.",
)
@click.option("--size", default="120x40", show_default=True, help="Of the recording, columns x lines.")
@click.option(
    "--speed",
    type=click.FloatRange(0.1, 100),
    default=1.0,
    show_default=True,
    help="Of the recording, steps a second.",
)
def replay_command(  # noqa: PLR0913 - each is an option of the command
    session: Path,
    moment: str | None,
    *,
    is_followed: bool,
    page: Path | None,
    cast: Path | None,
    size: str,
    speed: float,
) -> None:
    """Step through the log of a session, decision by decision.

    The text as it read at each moment, in every view; who decided what, and how it reads before and after;
    the log as a line with a tick for each decision. Begins with the text as it was read, or --at a moment. It
    only reads; at the end it stays with a session that goes on.
    """
    if is_followed and moment is not None:
        raise click.UsageError("--follow begins at the end of the log: leave --at out")
    if (page or cast) and (is_followed or moment is not None):
        raise click.UsageError("--html and --cast hold the whole log: leave --at and --follow out")
    columns, lines = _size(size)
    if page is not None or cast is not None:
        with Session.open(session, read_only=True, hear=waiting) as record:
            if page is not None:
                write_whole(page, page_of(record, Clock(zone_here()), hear=waiting))
            if cast is not None:
                from tui.replay import recording  # noqa: PLC0415 - as below

                recorded = recording.record(
                    record, recording.Size(columns, lines), steps_a_second=speed, hear=waiting
                )
                write_whole(cast, recorded)
        return
    entries: list[LogEntry] = []
    with uncollected(), ExitStack() as opened:
        record = opened.enter_context(Session.open(session, read_only=True, hear=waiting, rows=entries))
        version = record.version if is_followed else first_version(record, moment)
        refuse_network_drive(session)
        refuse_without_terminal("the replay", "log, text --at and stats")
        from tui.replay.replay_app import ReplayApp  # noqa: PLC0415 - screens are not loaded for a refusal

        app = ReplayApp(record, version, entries=entries)
        del entries
        freeze()
        open_till_the_end = opened.pop_all()
    with open_till_the_end:
        app.run()


def _size(words: str) -> tuple[int, int]:
    """Columns and lines, from 40 by 16 up; raises UsageError."""
    match = _SIZE.fullmatch(words.strip().lower())
    columns, lines = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (40 <= columns <= 500 and 16 <= lines <= 200):
        raise click.UsageError(f"“{words}” is no size: it is columns x lines, from 40x16 to 500x200")
    return columns, lines


def first_version(session: Session, moment: str | None) -> int:
    """Where to begin; raises Refused where the log has no such moment."""
    version = BEGINNING if moment is None else version_at(session, moment)
    if not BEGINNING <= version <= session.version:
        raise Refused(f"there is no version {version}: the log goes from version 1 to {session.version}")
    return version
