"""`adref agree`, `adref reopen`: a paragraph, a section or the whole text."""

from pathlib import Path

import click

from resolution.deciding import LEVELS, Agree, AgreedLevel, AgreementRequest, ReopenAgreement, Scope
from resolution.tree import Document
from session_store import Session
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.deciding import tell_decided
from tui.commands.naming import paragraph_named, section_named

EXAMPLES = """\b
adref agree S --paragraph "resolves 2" --level "ad ref"
adref agree S --section considering --level "in group"
adref agree S --all --level "in plenary"
"""
paragraph_option = click.option(
    "--paragraph",
    metavar="ID",
    help="A paragraph, by its id or its section's call and its label.",
)
section_option = click.option("--section", metavar="CALL", help="A section, by its call or its id.")
all_option = click.option("--all", "is_all", is_flag=True, help="The whole text.")
preview_option = click.option(
    "--preview", "is_preview", is_flag=True, help="Say what would change; store nothing."
)


@click.command("agree", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@section_option
@paragraph_option
@all_option
@click.option("--level", type=click.Choice(LEVELS), required=True, help="At which level it is agreed.")
@preview_option
@json_option
def agree_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path,
    *,
    section: str | None,
    paragraph: str | None,
    is_all: bool,
    level: AgreedLevel,
    is_preview: bool,
    is_json: bool,
) -> None:
    """Agree a paragraph, a section or the whole text, at a level.

    A paragraph is agreed with its sub-items. Refused while a point in the text is open, parked or kept.
    """
    _refuse_unclear(section, paragraph, is_all=is_all)
    with open_to_decide(session, is_preview=is_preview) as record:
        request = Agree(_scope(record.document, section, paragraph), level)
        _take(record, request, is_preview=is_preview, is_json=is_json)


@click.command("reopen", cls=AdrefCommand)
@session_argument
@section_option
@paragraph_option
@all_option
@preview_option
@json_option
def reopen_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path,
    *,
    section: str | None,
    paragraph: str | None,
    is_all: bool,
    is_preview: bool,
    is_json: bool,
) -> None:
    """Let agreed text be open to decisions again; a point is reopened by adref decide."""
    _refuse_unclear(section, paragraph, is_all=is_all)
    with open_to_decide(session, is_preview=is_preview) as record:
        request = ReopenAgreement(_scope(record.document, section, paragraph))
        _take(record, request, is_preview=is_preview, is_json=is_json)


def _take(record: Session, request: AgreementRequest, *, is_preview: bool, is_json: bool) -> None:
    decided = record.preview(request) if is_preview else record.decide(request)
    tell_decided(decided, is_preview=is_preview, is_json=is_json)


def _refuse_unclear(section: str | None, paragraph: str | None, *, is_all: bool) -> None:
    if (section is not None) + (paragraph is not None) + is_all != 1:
        raise click.UsageError("name one place: --paragraph ID, --section CALL or --all")


def _scope(document: Document, section: str | None, paragraph: str | None) -> Scope:
    """The place that was named; raises Refused where there is none, or several."""
    if section is not None:
        return section_named(document, section)
    return None if paragraph is None else paragraph_named(document, paragraph)
