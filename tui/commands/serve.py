"""`adref serve`: the room's screen in a browser."""

from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import get_args

import click

from session_store import Session
from session_store.drives import refuse_network_drive
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.failing import Failed
from tui.commands.printing import say
from tui.commands.under_way_line import waiting
from tui.preferences import preferences
from tui.room.sizes import RoomSize

PORT = 8130


@click.command("serve", cls=AdrefCommand)
@session_argument
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes any that is free."
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to be found at: another one opens the room to the network.",
)
@click.option(
    "--size", type=click.Choice(get_args(RoomSize)), default=None, help="How large; else as configured."
)
def serve_command(session: Path, *, port: int, host: str, size: RoomSize | None) -> None:
    """Show the room in a browser, read-only, until interrupted.

    There is no password: whoever reaches the address sees the text. By default only this machine does.
    Needs the extra web: pip install 'adref[web]'.
    """
    with Session.open(session, read_only=True, hear=waiting):
        refuse_network_drive(session)
    if find_spec("textual_serve") is None:
        raise Failed("the room in a browser needs the extra web: pip install 'adref[web]'")
    from tui.room.in_browser import RoomServer, bind, url_of  # noqa: PLC0415 - a server is not loaded for a refusal

    try:
        bound = bind(host, port)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Failed(f"{host}, port {port}: {reason}: name another with --port or --host") from error
    with bound:
        say(f"{url_of(bound)}  the room, read-only; ctrl+c ends it")
        say(f"There is no password: {_who(host)} sees the text.")
        RoomServer(session, size or preferences().room_size, bound).serve()


def _who(host: str) -> str:
    """Who reaches that address."""
    try:
        is_here = ip_address(host).is_loopback
    except ValueError:
        is_here = host == "localhost"
    return "whoever uses this machine" if is_here else "whoever reaches this machine over the network"
