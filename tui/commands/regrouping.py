"""`adref group`, `adref split`, `adref merge`: what is an alternative of what."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from resolution.deciding import Group, Merge, Request, Split
from resolution.tree import Document
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.amending import preview_option
from tui.commands.arguments import json_option, session_argument
from tui.commands.deciding import tell_decided
from tui.commands.naming import paragraph_named

EXAMPLES = """\b
adref group S 7 9                            two proposals are alternatives
adref group S 7 "resolves 2"                 a proposal and the text that there is
adref split S 4                              each option a point of its own
adref split S 4 --before "or fires"          one text parted into two alternatives
adref merge S 4 1 2 "all lamps and fires"    says which words are lost or added
"""
point_argument = click.argument("point", type=int, metavar="POINT")


@click.command("group", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("items", metavar="POINT|PARAGRAPH...", nargs=-1, required=True)
@preview_option
@json_option
def group_command(session: Path, items: tuple[str, ...], *, is_preview: bool, is_json: bool) -> None:
    """Make points and paragraphs the alternatives of one point.

    The first point keeps its number; all are of one section.
    """
    points = tuple(int(item) for item in items if item.isdecimal())

    def request(document: Document) -> Request:
        names = (paragraph_named(document, item) for item in items if not item.isdecimal())
        return Group(points, tuple(names))

    _take(session, request, is_preview=is_preview, is_json=is_json)


@click.command("split", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@point_argument
@click.option(
    "--before", multiple=True, metavar="WORDS", help="Where the next alternative begins; again for more."
)
@preview_option
@json_option
def split_command(
    session: Path, point: int, before: tuple[str, ...], *, is_preview: bool, is_json: bool
) -> None:
    """Split a point's options into points, or its text into alternatives."""
    _take(session, lambda _: Split(point, before), is_preview=is_preview, is_json=is_json)


@click.command("merge", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@point_argument
@click.argument("options", type=int, nargs=-1, required=True, metavar="OPTION...")
@click.argument("text", metavar="TEXT")
@preview_option
@json_option
def merge_command(  # noqa: PLR0913 - all of it is the user's to say
    session: Path, point: int, options: tuple[int, ...], text: str, *, is_preview: bool, is_json: bool
) -> None:
    """Make one option of several, and show which words are lost or added.

    TEXT is in the notation; - reads standard input. It has the sources of all that it was made of.
    """
    words = sys.stdin.read() if text == "-" else text
    _take(session, lambda _: Merge(point, options, words), is_preview=is_preview, is_json=is_json)


def _take(session: Path, request: Callable[[Document], Request], *, is_preview: bool, is_json: bool) -> None:
    with open_to_decide(session, is_preview=is_preview) as record:
        asked = request(record.document)
        decided = record.preview(asked) if is_preview else record.decide(asked)
    tell_decided(decided, is_preview=is_preview, is_json=is_json)
