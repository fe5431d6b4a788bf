"""`adref salvage`: what is good in a damaged session."""

import json
from pathlib import Path

import click

from session_store.salvaging import Salvage, salvage_of, salvaged
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument, session_option
from tui.commands.failing import Failed
from tui.commands.printing import complain, say
from tui.commands.record import row_data
from tui.commands.under_way_line import waiting


@click.command("salvage", cls=AdrefCommand)
@session_argument
@session_option
@click.option("--to", type=click.IntRange(1), metavar="VERSION", help="Take no later version.")
@click.option("--lines", "is_lines", is_flag=True, help="Print every good row instead, as JSON, one a line.")
def salvage_command(session: Path, place: Path | None, to: int | None, *, is_lines: bool) -> None:
    """Take what is good out of a damaged session.

    Rows are looked for in every page of the file, which is not changed, and taken where their hash proves
    them. The unbroken part of the log becomes a session of its own, which all commands take: where -o says,
    else beside the damaged one. --lines gives rows behind a gap too.
    """
    found = salvage_of(session, hear=waiting)
    if not found.entries:
        raise Failed(f"{session}: holds no row that is as it was written: go back to a copy")
    if is_lines:
        say(*(json.dumps(row_data(entry), ensure_ascii=False) for entry in found.entries[:to]))
        complain(_counted(found))
        return
    target = place or session.with_name(f"{session.stem}-salvaged.adref")
    with_rows = salvaged(found, session, target, to=to)
    count = len(with_rows.entries())
    with_rows.close()
    say(f"{target}: {count} {'entry' if count == 1 else 'entries'}")
    complain(_counted(found))


def _counted(found: Salvage) -> str:
    last = len(found.chain)
    behind = len(found.entries) - last
    gap = f"; {behind} more behind a gap, --lines prints them" if behind else ""
    return f"versions 1 to {last} are good{gap}" if last else f"{len(found.entries)} rows, the first is lost"
