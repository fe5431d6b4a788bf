"""`adref move`: a paragraph to another place."""

from pathlib import Path

import click

from resolution.deciding import Move, MoveStep, step_of
from resolution.tree import ParagraphId
from session_store import Session
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.deciding import tell_decided
from tui.commands.naming import paragraph_named, section_named
from tui.named_places import move_behind, move_first, move_under

EXAMPLES = """\b
adref move S "resolves 4" --after "resolves 1"
adref move S "considering c)" --section recognizing     to its beginning
adref move S "resolves 3" --under "resolves 2"          as its last sub-item
adref move S "resolves 2 i)" --up
"""


@click.command("move", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("paragraph", metavar="PARAGRAPH")
@click.option("--after", metavar="PARAGRAPH", help="The paragraph it follows, sub-items and all.")
@click.option("--section", metavar="CALL", help="The section whose first paragraph it becomes.")
@click.option("--under", metavar="PARAGRAPH", help="The paragraph whose last sub-item it becomes.")
@click.option("--up", "step", flag_value="up", help="A place up in its list.")
@click.option("--down", "step", flag_value="down", help="A place down in its list.")
@click.option("--preview", "is_preview", is_flag=True, help="Say what would change; store nothing.")
@json_option
def move_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path,
    paragraph: str,
    *,
    after: str | None,
    section: str | None,
    under: str | None,
    step: MoveStep | None,
    is_preview: bool,
    is_json: bool,
) -> None:
    """Put a paragraph elsewhere; its points and references go along.

    Its sub-items go along too and, where it is one of several options, its rivals; no point changes its
    number. In another list it is called after the paragraph before it (bis, ter, or A, B by profile).
    """
    places = {"after": after, "section": section, "under": under, "step": step}
    given = [name for name, value in places.items() if value is not None]
    if len(given) != 1:
        raise click.UsageError("name one place: --after, --under, --section, --up or --down")
    with open_to_decide(session, is_preview=is_preview) as record:
        what = paragraph_named(record.document, paragraph)
        request = _request(record, what, after=after, section=section, under=under, step=step)
        decided = record.preview(request) if is_preview else record.decide(request)
    tell_decided(decided, is_preview=is_preview, is_json=is_json)


def _request(  # noqa: PLR0913 - one of them is given
    record: Session,
    paragraph: ParagraphId,
    *,
    after: str | None,
    section: str | None,
    under: str | None,
    step: MoveStep | None,
) -> Move:
    document = record.document
    if after is not None:
        return move_behind(document, paragraph, paragraph_named(document, after))
    if under is not None:
        return move_under(document, paragraph, paragraph_named(document, under))
    if step is not None:
        return step_of(record.standing, paragraph, step)
    return move_first(paragraph, section_named(document, section or ""))
