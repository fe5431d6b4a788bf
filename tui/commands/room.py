"""`adref room`: the screen for all who look on."""

from pathlib import Path
from typing import get_args

import click

from session_store import Session
from session_store.drives import refuse_network_drive
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.terminal_needed import refuse_without_terminal
from tui.commands.under_way_line import waiting
from tui.preferences import preferences
from tui.room.sizes import RoomSize


@click.command("room", cls=AdrefCommand)
@session_argument
@click.option(
    "--size",
    type=click.Choice(get_args(RoomSize)),
    default=None,
    help="How large: margins, and lines between paragraphs. + and - change it; else as configured.",
)
def room_command(session: Path, size: RoomSize | None) -> None:
    """Show the text to the room, where the chair looks.

    And for some seconds what was just decided, before and after. It only reads, and needs no more
    than the right to read the file. Without a chair at the table it shows the next open point.
    """
    with Session.open(session, read_only=True, hear=waiting) as followed:
        refuse_network_drive(session)
        refuse_without_terminal("the room", "text and points")
        from tui.room.room_app import RoomApp  # noqa: PLC0415 - screens are not loaded for a refusal

        RoomApp(followed, size or preferences().room_size).run()
