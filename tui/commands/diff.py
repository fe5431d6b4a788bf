"""`adref diff`: what reads otherwise at two moments of the log, word by word."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import click

from resolution.exchange.comparison import ParagraphChange, compared
from resolution.reflow import View, reflow
from session_store import BEGINNING, Session
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.changed_words import ink_for, inline, side_by_side
from tui.commands.moments import moment_option, version_at
from tui.commands.printing import say, say_json, terminal_width
from tui.commands.under_way_line import waiting


@click.command("diff", cls=AdrefCommand)
@session_argument
@moment_option("--from", "start", help="The first moment: a version, a time, “before 7”; else the beginning.")
@moment_option("--to", "end", help="The other moment; the last one where left out.")
@click.option(
    "--view",
    type=click.Choice(["clean", "current"]),
    default="clean",
    show_default=True,
    help="Which reading.",
)
@click.option("--side-by-side", "is_side_by_side", is_flag=True, help="The two moments in two columns.")
@json_option
def diff_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path, start: str | None, end: str | None, *, view: View, is_side_by_side: bool, is_json: bool
) -> None:
    """Compare two moments of a session, word by word; paragraphs that read the same are left out."""
    with Session.open(session, read_only=True, hear=waiting) as record:
        first = BEGINNING if start is None else version_at(record, start)
        last = record.version if end is None else version_at(record, end)
        before = reflow(record.at(first), view)
        after = reflow(record.at(last), view, before)
    changes = compared(before, after)
    if is_json:
        say_json(
            {
                "from": first,
                "to": last,
                "view": view,
                "paragraphs": [change_data(change) for change in changes],
            }
        )
    elif not changes:
        say(f"no word differs between versions {first} and {last} in the {view} view")
    else:
        tell_changes(changes, is_side_by_side=is_side_by_side)


def tell_changes(changes: Iterable[ParagraphChange], *, is_side_by_side: bool) -> None:
    """On a terminal the words are coloured and made visible one by one; elsewhere they bear marks."""
    width, ink = terminal_width(), ink_for(is_terminal=terminal_width() is not None)
    columns = width or shutil.get_terminal_size().columns
    for change in changes:
        click.echo(ink.plain(change.place))
        lines = side_by_side(change.runs, columns, ink) if is_side_by_side else inline(change.runs, ink)
        for line in lines:
            click.echo(line)


def change_data(change: ParagraphChange) -> dict[str, object]:
    """The change as JSON gives it."""
    return {
        "place": change.place_after or None,
        "place_before": change.place_before or None,
        "section": change.section,
        "paragraph": change.paragraph,
        "change": change.change or "changed",
        "before": change.before,
        "after": change.after,
        "words": [{"text": run.text, "change": run.change or "same"} for run in change.runs],
    }
