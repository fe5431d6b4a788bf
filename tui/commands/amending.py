"""`adref amend`, `adref insert`, `adref strike`: changing the words."""

import sys
from pathlib import Path

import click

from resolution.amending import added_label, with_its_head
from resolution.deciding import Amend, AmendmentRequest, Insert, Strike, profile_named
from resolution.reader.label_forms import printed_label
from resolution.tree import ParagraphId
from session_store import Session
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.deciding import tell_decided
from tui.commands.naming import paragraph_named, section_named

EXAMPLES = """\b
adref amend S "resolves 2" "2 to count [all] lamps;"
adref insert S "to count fires;" --after "resolves 2" --for ARB     labelled 2 bis
adref insert S "a) that lamps are few;" --section noting
adref strike S "resolves 2"
"""
paragraph_argument = click.argument("paragraph", metavar="PARAGRAPH")
text_argument = click.argument("text", metavar="TEXT")
party_option = click.option("--for", "party", metavar="PARTY", help="Whose wording it is.")
preview_option = click.option(
    "--preview", "is_preview", is_flag=True, help="Say what would change; store nothing."
)


@click.command("amend", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@paragraph_argument
@text_argument
@party_option
@preview_option
@json_option
def amend_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path, paragraph: str, text: str, *, party: str | None, is_preview: bool, is_json: bool
) -> None:
    """Let a paragraph read otherwise: TEXT is the whole of it in the notation; - reads standard input.

    The paragraph is named by its id or its section's call and its label. Base words that TEXT leaves out are
    struck, words that it adds are marked as inserted; brackets in it are points. Its label and its source
    lines stay where TEXT has none ({>><<} before the first word: no label).
    """
    with open_to_decide(session, is_preview=is_preview) as record:
        named = paragraph_named(record.document, paragraph)
        words = with_its_head(record.document.paragraph_by_id[named], _read(text))
        request = Amend(named, words, party)
        _take(record, request, is_preview=is_preview, is_json=is_json)


@click.command("insert", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@text_argument
@click.option("--after", metavar="PARAGRAPH", help="The paragraph it follows, sub-items and all.")
@click.option("--section", metavar="CALL", help="The section whose first paragraph it becomes.")
@party_option
@preview_option
@json_option
def insert_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path,
    text: str,
    *,
    after: str | None,
    section: str | None,
    party: str | None,
    is_preview: bool,
    is_json: bool,
) -> None:
    """Put a paragraph more into a section: TEXT in the notation, its label with it.

    Without a label it gets that of the paragraph that it follows, with bis, ter or, in the profile un, A, B.
    """
    if (after is None) == (section is None):
        raise click.UsageError("name one place: --after PARAGRAPH or --section CALL")
    with open_to_decide(session, is_preview=is_preview) as record:
        document = record.document
        if after is not None:
            before = paragraph_named(document, after)
            words = _labelled(record, before, _read(text))
            request = Insert(document.paragraph_by_id[before].section, before, words, party)
        else:
            request = Insert(section_named(document, section or ""), None, _read(text), party)
        _take(record, request, is_preview=is_preview, is_json=is_json)


@click.command("strike", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@paragraph_argument
@party_option
@preview_option
@json_option
def strike_command(
    session: Path, paragraph: str, *, party: str | None, is_preview: bool, is_json: bool
) -> None:
    """Delete a paragraph; its words stay in the base text, struck."""
    with open_to_decide(session, is_preview=is_preview) as record:
        request = Strike(paragraph_named(record.document, paragraph), party)
        _take(record, request, is_preview=is_preview, is_json=is_json)


def _labelled(record: Session, before: ParagraphId, text: str) -> str:
    """The text with a label, where it is one paragraph that has none and the list has."""
    words = text.strip()
    known = record.document.paragraph_by_id[before]
    if "\n" in words or printed_label(words) is not None:
        return text
    held = record.document.section_by_id[known.section].paragraphs
    taken = {one.label or "" for one in held if one.parent == known.parent}
    label = added_label(known.label, taken, profile=profile_named(record.standing))
    return f"{label} {words}" if label else text


def _read(text: str) -> str:
    return sys.stdin.read() if text == "-" else text


def _take(record: Session, request: AmendmentRequest, *, is_preview: bool, is_json: bool) -> None:
    decided = record.preview(request) if is_preview else record.decide(request)
    tell_decided(decided, is_preview=is_preview, is_json=is_json)
