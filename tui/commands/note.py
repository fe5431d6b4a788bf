"""`adref note`: an entry in the minutes."""

from pathlib import Path

import click

from session_store import Session
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.printing import say


@click.command("note", cls=AdrefCommand)
@session_argument
@click.argument("words", nargs=-1, required=True, metavar="TEXT...")
def note_command(session: Path, words: tuple[str, ...]) -> None:
    """Enter a text in the minutes."""
    with Session.open(session) as record:
        decided = record.note(" ".join(words))
    say(f"noted (version {decided.version})")
