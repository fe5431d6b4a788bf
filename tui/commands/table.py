"""`adref`, `adref demo`, `adref open`: what ends in a screen."""

from __future__ import annotations

from importlib.resources import files
from os import W_OK, access
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import click

from resolution.under_way import Hear
from resolution.visible import visible
from session_store.errors import AlreadyThere
from session_store.session_places import session_path
from tui.app import Tour, run_ahead, run_start, run_table
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import file_argument, session_option
from tui.commands.failing import Failed
from tui.commands.printing import complain, say
from tui.commands.profiles import preferred_profile, profile_for, profile_option
from tui.commands.taking_in import TakenText, taken, text_in
from tui.commands.terminal_needed import refuse_without_terminal
from tui.commands.under_way_line import waiting
from tui.head_text import head_of_session, head_of_text
from tui.opening_ahead import OpeningAhead

if TYPE_CHECKING:
    from session_store import Session
    from session_store.working_text import WorkingText


def start() -> None:
    """The start screen."""
    refuse_without_terminal("the table", "points, decide and text")
    for session in run_start():
        _tell_left(session)


@click.command("demo", cls=AdrefCommand)
@click.option("--tour", "is_toured", is_flag=True, help="Begin the guided tour at once.")
def demo_command(*, is_toured: bool) -> None:
    """Open a sample text, as a fresh session in a temporary folder.

    A guided tour of ten steps is offered: each explains one thing and waits till it was done.
    """
    refuse_without_terminal("the table", "points, decide and text")
    from tui.commands.making import make_session  # noqa: PLC0415 - behind a long text's first paint

    data = (files("tui") / "samples" / "demo.md").read_bytes()
    sample = Path(mkdtemp(prefix="adref-")) / "demo.md"
    _show(make_session(taken(sample, data), profile="itu"), tour="begun" if is_toured else "offered")


@click.command("open", cls=AdrefCommand)
@file_argument
@session_option
@profile_option
@click.option(
    "--heads",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Keep the head of each version there too, on another drive say: adref verify --heads FILE.",
)
def open_command(path: Path, place: Path | None, profile: str | None, heads: Path | None) -> None:
    """Open the chair's table on a text or a session.

    A session goes on where it stopped. A text becomes a new session beside it, or where -o says; where that
    exists already, it is offered to go on with it.
    """
    if heads is None and (ahead := _ahead(path, place, profile)) is not None:
        refuse_without_terminal("the table", "points, decide and text")
        _show_ahead(ahead, path, place, profile)
        return
    text = text_in(path)
    if text is None and place is not None:
        raise click.UsageError(f"{path} is a session: -o is for a text")
    if text is None and profile is not None:
        raise click.UsageError(f"{path} is a session, which keeps its profile: --profile is for a text")
    if text is None:
        from tui.opening import open_session  # noqa: PLC0415 - behind a long text's first paint

        _show(open_session(path, hear=waiting), heads)
        return
    refuse_without_terminal("the table", "points, decide and text")
    _show(_session_about(text, place, profile_for(path, text.document, profile).name), heads)


def _session_about(text: TakenText, place: Path | None, profile: str) -> Session:
    from tui.commands.making import make_session  # noqa: PLC0415 - behind a long text's first paint

    try:
        session = make_session(text, place, profile=profile)
    except AlreadyThere as there:
        return _gone_on_with(there.path, text)
    _tell_elsewhere(text.path, session, place)
    return session


def _gone_on_with(path: Path, text: TakenText) -> Session:
    from tui.opening import open_session  # noqa: PLC0415 - behind a long text's first paint

    session = open_session(path, hear=waiting)
    other = "" if session.source_bytes == text.data else f", made of another version of {text.path.name}"
    if click.confirm(visible(f"{path} is there already{other}: go on with it?"), default=True, err=True):
        return session
    session.close()
    raise Failed(f"{path}: is there already: name another session with -o")


def _show(session: Session, heads: Path | None = None, *, tour: Tour = "none") -> None:
    with session:
        refuse_without_terminal("the table", "points, decide and text")
        from tui.chairing import chaired  # noqa: PLC0415 - behind a long text's first paint

        chaired(session, heads)
        run_table(session, tour=tour)
        if session.heads is not None:
            session.heads.tell = complain
    _tell_left(session)


def _chaired_again(path: Path, read: WorkingText, hear: Hear) -> Session:
    from tui.chairing import chaired  # noqa: PLC0415 - behind a long text's first paint
    from tui.opening import open_session  # noqa: PLC0415 - behind a long text's first paint

    return chaired(open_session(path, reader=read.for_its_bytes, hear=hear))


def _ahead(path: Path, place: Path | None, profile: str | None) -> OpeningAhead | None:
    """How a text is opened that nothing need be asked about; None for every other."""
    named = profile or preferred_profile()
    if place is None and profile is None and (head := head_of_session(path)) is not None:
        return OpeningAhead(head, lambda read, hear: _chaired_again(path, read, hear))
    goal = place or session_path(path)
    if goal.exists() or not access(goal.parent, W_OK) or (head := head_of_text(path, named)) is None:
        return None

    def begun(read: WorkingText, _: Hear) -> Session:
        from tui.chairing import chaired  # noqa: PLC0415 - behind a long text's first paint
        from tui.commands.making import make_session  # noqa: PLC0415 - behind a long text's first paint

        return chaired(
            make_session(TakenText(path, read.data, read.text, read.document), place, profile=named)
        )

    return OpeningAhead(head, begun)


def _show_ahead(ahead: OpeningAhead, path: Path, place: Path | None, profile: str | None) -> None:
    try:
        run_ahead(ahead)
    finally:
        ahead.stop()
        if ahead.session is not None:
            if ahead.session.heads is not None:
                ahead.session.heads.tell = complain
            ahead.session.close()
    if ahead.failure is not None:
        raise ahead.failure
    if ahead.session is None:
        return
    if ahead.session.path != path:
        profile_for(path, ahead.head.text.document, profile)
        _tell_elsewhere(path, ahead.session, place)
    _tell_left(ahead.session)


def _tell_left(session: Session) -> None:
    """What can be compared with any other copy of the record."""
    say(f"session: {session.path}, version {session.version}, head {session.head_code}")


def _tell_elsewhere(path: Path, session: Session, place: Path | None) -> None:
    if place is None and session.path.parent.resolve() != path.parent.resolve():
        complain(f"{path.parent}: may not be written: the session is {session.path}")
