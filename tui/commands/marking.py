"""`adref bracket`, `unbracket`, `dismiss`, `option`, `attribute`, `open-change`: changing marks."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from resolution.deciding import Request
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    OpenChange,
    Unbracket,
)
from resolution.tree import Document
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.amending import paragraph_argument, party_option, preview_option
from tui.commands.arguments import json_option, session_argument
from tui.commands.deciding import tell_decided
from tui.commands.naming import paragraph_named

EXAMPLES = """\b
adref bracket S "resolves 2" "all lamps"     --for ARB says whose wish it is
adref open-change S "recalling b)"           its first tracked change is a point
adref option S 3 "some lamps" --for ARB/1/2
adref attribute S 3 ARB/1/2 --option 2       or a paragraph: adref attribute S "resolves 2" ARB/1/2
adref unbracket S 3                          its words stay
adref dismiss S 3                            its brackets are text, as in [sic]
"""
point_argument = click.argument("point", type=int, metavar="POINT")
nth_option = click.option("--nth", type=int, default=1, metavar="N", help="Which of several.")


@click.command("bracket", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@paragraph_argument
@click.argument("words", default="", metavar="[WORDS]")
@nth_option
@party_option
@preview_option
@json_option
def bracket_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path, paragraph: str, words: str, *, nth: int, party: str | None, is_preview: bool, is_json: bool
) -> None:
    """Put words of a paragraph in brackets, as a point.

    Without WORDS all of it. Accepted they stand, rejected they go.
    """

    def request(document: Document) -> Request:
        return Bracket(paragraph_named(document, paragraph), words, nth, party)

    _take(session, request, is_preview=is_preview, is_json=is_json)


@click.command("unbracket", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@point_argument
@preview_option
@json_option
def unbracket_command(session: Path, point: int, *, is_preview: bool, is_json: bool) -> None:
    """Take the brackets of a point away; its words stay as text."""
    _take(session, lambda _: Unbracket(point), is_preview=is_preview, is_json=is_json)


@click.command("dismiss", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@point_argument
@preview_option
@json_option
def dismiss_command(session: Path, point: int, *, is_preview: bool, is_json: bool) -> None:
    """Say that a point is none: its brackets are part of the text."""
    _take(session, lambda _: Dismiss(point), is_preview=is_preview, is_json=is_json)


@click.command("option", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@point_argument
@click.argument("text", metavar="TEXT")
@party_option
@preview_option
@json_option
def option_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path, point: int, text: str, *, party: str | None, is_preview: bool, is_json: bool
) -> None:
    """Add an option to a point.

    TEXT is in the notation; - reads standard input.
    """
    words = sys.stdin.read() if text == "-" else text
    _take(session, lambda _: AddOption(point, words, party), is_preview=is_preview, is_json=is_json)


@click.command("attribute", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("what", metavar="POINT|PARAGRAPH")
@click.argument("source", metavar="SOURCE")
@click.option("--option", type=int, default=1, metavar="N", help="Which option of the point.")
@preview_option
@json_option
def attribute_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path, what: str, source: str, *, option: int, is_preview: bool, is_json: bool
) -> None:
    """Say whose proposal an option, or what was changed in a paragraph, is."""

    def request(document: Document) -> Request:
        if what.isdecimal():
            return AttributeOption(int(what), source, option)
        return AttributeText(paragraph_named(document, what), source)

    _take(session, request, is_preview=is_preview, is_json=is_json)


@click.command("open-change", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@paragraph_argument
@nth_option
@preview_option
@json_option
def open_change_command(session: Path, paragraph: str, *, nth: int, is_preview: bool, is_json: bool) -> None:
    """Make a tracked change outside the points a point.

    Accepted it stands, rejected the base text does.
    """

    def request(document: Document) -> Request:
        return OpenChange(paragraph_named(document, paragraph), nth)

    _take(session, request, is_preview=is_preview, is_json=is_json)


def _take(session: Path, request: Callable[[Document], Request], *, is_preview: bool, is_json: bool) -> None:
    with open_to_decide(session, is_preview=is_preview) as record:
        asked = request(record.document)
        decided = record.preview(asked) if is_preview else record.decide(asked)
    tell_decided(decided, is_preview=is_preview, is_json=is_json)
