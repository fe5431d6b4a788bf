"""`adref note`: an entry in the minutes."""

from pathlib import Path
from typing import Any

import click

from session_store import Session
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.entering import Asked, entry_asked
from tui.commands.printing import complain, say, say_json
from tui.commands.under_way_line import waiting
from tui.heads_keeping import keep_heads

EXAMPLES = """\b
adref note S The Chair thanked the group.
adref note S --statement RCC --announced "regrets the wording of point 3."
adref note S --received 12 "as handed in, 2 pages"
adref note S --reservation ARB --point 7 "cannot join the consensus."
adref note S --agenda "2 Working text DL/10"
adref note S --present "ARB, EUR, RCC" --left "B"
adref note S --suspend "till 14:30"; adref note S --resume
adref note S --correct 12 "regrets the wording of point 4."
"""


@click.command("note", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("words", nargs=-1, metavar="[TEXT]...")
@click.option("--statement", metavar="DELEGATION", help="What a delegation said.")
@click.option("--announced", is_flag=True, help="With a statement: a written version is announced now.")
@click.option("--announced-at", metavar="HH:MM", help="With a statement: a written version was announced.")
@click.option("--received", type=int, metavar="VERSION", help="The written version of that statement came.")
@click.option("--reservation", metavar="DELEGATION", help="A position kept outside the text.")
@click.option("--point", type=int, metavar="N", help="With a reservation: the point it is on.")
@click.option("--agenda", is_flag=True, help="An item of the agenda begins.")
@click.option("--present", metavar="NAMES", help="Delegations that are there, by commas.")
@click.option("--left", metavar="NAMES", help="Delegations that left, by commas.")
@click.option("--suspend", is_flag=True, help="The meeting is suspended.")
@click.option("--resume", is_flag=True, help="The meeting goes on.")
@click.option("--correct", type=int, metavar="VERSION", help="What that entry should say; it stays.")
@click.option("--by", "actor", metavar="NAME", default="secretary", help="Who enters it.", show_default=True)
@json_option
def note_command(
    session: Path,
    words: tuple[str, ...],
    *,
    actor: str,
    is_json: bool,
    **asked: Any,  # noqa: ANN401 - click gives each option by its name
) -> None:
    """Enter a note in the minutes, or an entry of another kind.

    It is recorded beside the chair's decisions, after whatever was recorded meanwhile, and changes no text.
    """
    request = entry_asked(Asked(**asked), " ".join(words))
    with keep_heads(Session.open(session, hear=waiting), tell=complain) as record:
        decided = record.enter(request, actor=actor)
    if is_json:
        say_json({"version": decided.version})
    else:
        say(f"noted (version {decided.version})")
