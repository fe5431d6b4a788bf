"""`adref secretary`: the minutes beside the live text."""

from pathlib import Path

import click

from session_store.drives import refuse_network_drive
from tui.chairing import told_at_the_table
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.printing import complain
from tui.commands.terminal_needed import refuse_without_terminal
from tui.commands.under_way_line import waiting
from tui.heads_keeping import keep_heads
from tui.opening import open_session


@click.command("secretary", cls=AdrefCommand)
@session_argument
@click.option("--by", "actor", metavar="NAME", default="secretary", help="Who enters.", show_default=True)
def secretary_command(session: Path, actor: str) -> None:
    """Keep the minutes beside the live text.

    Decisions arrive by themselves; statements, notes, reservations, agenda, attendance, suspensions and
    corrections are entered by keys, beside the chair's decisions. No gavel is needed, and none is taken.
    """
    with keep_heads(open_session(session, actor=actor, hear=waiting), tell=told_at_the_table) as followed:
        refuse_network_drive(session)
        refuse_without_terminal("the secretary's screen", "note and minutes")
        from tui.secretary.secretary_app import SecretaryApp  # noqa: PLC0415 - no screen for a refusal

        SecretaryApp(followed).run()
        if followed.heads is not None:
            followed.heads.tell = complain
            if followed.heads.trouble:
                complain(followed.heads.trouble)
