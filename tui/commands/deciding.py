"""`adref decide`, `adref undo`: a decision, and what it changes beyond its own words."""

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import click

from resolution.deciding import Undo, UndoWithDependents, dependents
from resolution.reflow import Consequence, consequences, reflow
from session_store import Decided
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.asking import Action, request_of
from tui.commands.printing import say, say_json
from tui.decision_words import decision_words, points_decided

EXAMPLES = """\b
adref decide S 3 accept          its text stands
adref decide S 3 choose 2        that option stands; several may, of whole paragraphs
adref decide S 3 reject          the base text stands again
adref decide S 3 keep            forwarded in brackets
adref decide S 3 park --reason "awaits Plenary" --with ARB
adref decide S 3 withdraw 2      taken back by its source: that option, or the point
adref decide S 3 reopen          open again, as it was read
"""


@click.command("decide", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("point", type=int)
@click.argument("action", type=click.Choice(get_args(Action)), metavar="ACTION")
@click.argument("options", type=int, nargs=-1, metavar="[OPTION]...")
@click.option("--reason", help="Why it is parked.")
@click.option("--with", "party", metavar="PARTY", help="With whom it is parked.")
@click.option("--preview", "is_preview", is_flag=True, help="Say what would change; store nothing.")
@json_option
def decide_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path,
    point: int,
    action: Action,
    options: tuple[int, ...],
    *,
    reason: str | None,
    party: str | None,
    is_preview: bool,
    is_json: bool,
) -> None:
    """Decide a point, and say what that changes."""
    request = request_of(action, point, options, reason=reason, party=party)
    with open_to_decide(session, is_preview=is_preview) as record:
        decided = record.preview(request) if is_preview else record.decide(request)
    tell_decided(decided, is_preview=is_preview, is_json=is_json)


@click.command("undo", cls=AdrefCommand)
@session_argument
@click.argument("version", type=int, required=False)
@click.option("--with-dependents", "takes_along", is_flag=True, help="Take back what depends on it as well.")
@click.option("--preview", "is_preview", is_flag=True, help="Say what would change; store nothing.")
@json_option
def undo_command(
    session: Path, version: int | None, *, takes_along: bool, is_preview: bool, is_json: bool
) -> None:
    """Take back the last decision, or that of a version; the record keeps both.

    A package goes as a whole. Later decisions on the same point or agreement, or around or inside it, depend
    on it: they are listed, and it is refused unless they are to go with it.
    """
    if takes_along and version is None:
        raise click.UsageError("--with-dependents needs the version to take back: adref log lists them")
    with open_to_decide(session, is_preview=is_preview) as record:
        request = UndoWithDependents(version) if takes_along and version is not None else Undo(version)
        later = dependents(record.standing, version) if version is not None else ()
        summaries = {entry.version: entry.summary for entry in record.entries()} if later else {}
        if not is_json:
            words = "taken back with it" if takes_along else f"depends on version {version}"
            say(*(f"{words}: version {one}, {summaries[one]}" for one in later))
        decided = record.preview(request) if is_preview else record.decide(request)
    tell_decided(decided, is_preview=is_preview, is_json=is_json, touched=later)


def tell_decided(decided: Decided, *, is_preview: bool, is_json: bool, touched: Iterable[int] = ()) -> None:
    """Prints a decision, stored or previewed, and what it changes beyond its own words."""
    changed = consequences(reflow(decided.before, "clean"), reflow(decided.after, "clean"))
    if is_json:
        say_json(
            {
                "version": decided.version,
                "stored": not is_preview,
                "touched": list(touched),
                "consequences": [consequence._asdict() for consequence in changed],
            }
        )
        return
    points = points_decided(decided)
    where = "preview, nothing stored" if is_preview else f"version {decided.version}"
    say(f"{decision_words(decided, points)} ({where})", *_lines(changed))


def _lines(changed: Iterable[Consequence]) -> Iterable[str]:
    """What a rival's going is said already, in the line above."""
    return (f"  {consequence.message}" for consequence in changed if consequence.kind != "dropped")
