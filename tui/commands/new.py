"""`adref new`: a session of a text, without opening it."""

from pathlib import Path

import click

from resolution.tree import Document
from session_store import AlreadyThere, Session
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_option, text_argument
from tui.commands.failing import CannotTake, Failed
from tui.commands.making import make_session
from tui.commands.printing import complain, say, say_json
from tui.commands.profiles import profile_for, profile_option
from tui.commands.taking_in import TakenText, text_in
from tui.commands.under_way_line import waiting


@click.command("new", cls=AdrefCommand)
@text_argument
@session_option
@profile_option
@json_option
def new_command(path: Path, place: Path | None, profile: str | None, *, is_json: bool) -> None:
    """Make a session of a text, without opening it.

    The session is made beside the text unless -o names another place. Prints what was read, and the
    session's path.
    """
    text = text_in(path)
    if text is None:
        Session.open(path, read_only=True, hear=waiting).close()
        raise CannotTake(path, "is a session already: adref open goes on with it")
    with _made(text, place, profile_for(path, text.document, profile).name) as session:
        if is_json:
            say_json({"session": str(session.path), **counts(text.document)})
            return
        say(text.document.head.title or path.name, counted(text.document), str(session.path))
        if place is None and session.path.parent.resolve() != path.parent.resolve():
            complain(f"{path.parent}: may not be written: the session is in your data folder")


def counts(document: Document) -> dict[str, int]:
    """How many of each the reader found."""
    return {
        "sections": len(document.sections),
        "paragraphs": sum(len(section.paragraphs) for section in document.sections),
        "points": document.point_count,
        "problems": len(document.diagnostics),
    }


def counted(document: Document) -> str:
    """`15 sections, 1 point`."""
    return ", ".join(
        f"{count} {name.removesuffix('s') if count == 1 else name}"
        for name, count in counts(document).items()
    )


def _made(text: TakenText, place: Path | None, profile: str) -> Session:
    try:
        return make_session(text, place, profile=profile)
    except AlreadyThere as there:
        raise Failed(f"{there.path}: is there already: open it, or name another with -o") from there
