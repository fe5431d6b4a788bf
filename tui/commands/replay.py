"""`adref replay`: the log of a session, step by step."""

import sys
from pathlib import Path

import click

from resolution.deciding import Refused
from session_store import BEGINNING, Session
from session_store.drives import refuse_network_drive
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.failing import Failed
from tui.commands.moments import at_option
from tui.moment_words import version_meant


@click.command("replay", cls=AdrefCommand)
@session_argument
@at_option
@click.option("--follow", "is_followed", is_flag=True, help="Begin at the end, and stay with the session.")
def replay_command(session: Path, moment: str | None, *, is_followed: bool) -> None:
    """Step through the log of a session, decision by decision.

    The text as it read at each moment, in every view; who decided what, and how it reads before and after;
    the log as a line with a tick for each decision. Begins with the text as it was read, or --at a moment. It
    only reads; at the end it stays with a session that goes on.
    """
    if is_followed and moment is not None:
        raise click.UsageError("--follow begins at the end of the log: leave --at out")
    with Session.open(session, read_only=True) as record:
        version = record.version if is_followed else first_version(record, moment)
        refuse_network_drive(session)
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise Failed("the replay needs a terminal: without one, use log, text --at and stats")
        from tui.replay.replay_app import ReplayApp  # noqa: PLC0415 - screens are not loaded for a refusal

        ReplayApp(record, version).run()


def first_version(session: Session, moment: str | None) -> int:
    """Where to begin; raises Refused where the log has no such moment."""
    version = BEGINNING if moment is None else version_meant(session, moment)
    if not BEGINNING <= version <= session.version:
        raise Refused(f"there is no version {version}: the log goes from version 1 to {session.version}")
    return version
