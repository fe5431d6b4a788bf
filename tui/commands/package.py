"""`adref package`: several decisions that stand or fall together, one a line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from resolution.deciding import Act, ActRefused, Package, Refused
from resolution.deciding.requests_json import RequestUnreadable, request_from
from resolution.tree import Document
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand, in_words
from tui.commands.arguments import json_option, session_argument
from tui.commands.deciding import tell_decided
from tui.commands.failing import CannotTake, Failed
from tui.commands.naming import with_ids

MOST_BYTES = 16_000_000
EXAMPLES = """\b
adref package S acts.jsonl, where acts.jsonl holds one act a line:
{"act": "accept", "point": 3}          also reject, keep, withdraw, reopen
{"act": "choose", "point": 5, "options": [2]}
{"act": "park", "point": 2, "reason": "awaits Plenary", "party": "ARB"}
{"act": "amend", "paragraph": "resolves 2", "notation": "2 to go;"}
{"act": "insert", "section": "noting", "after": null, "notation": "that …;"}
{"act": "strike", "paragraph": "resolves 2"}
{"act": "move", "paragraph": "s1.2", "section": "s2", "after": "s2.1"}
{"act": "bracket", "paragraph": "resolves 2", "words": "to go"}
{"act": "unbracket", "point": 3}       also dismiss
{"act": "add-option", "point": 3, "notation": "other words"}
{"act": "attribute-option", "point": 3, "option": 1, "source": "ARB/1/2"}
{"act": "attribute", "paragraph": "resolves 2", "source": "ARB/1/2"}
{"act": "open-change", "paragraph": "resolves 2", "nth": 1}
{"act": "group", "points": [3, 4], "paragraphs": ["resolves 5"]}
{"act": "split", "point": 3, "before": ["new"]}
{"act": "merge", "point": 3, "options": [1, 2], "notation": "one text"}
{"act": "agree", "scope": null, "level": "ad ref"}  also reopen-agreement
{"act": "undo", "version": 12}         also undo-with-dependents
\b
Paragraphs and sections are named as they are called before the package, or
by their ids (adref outline --json). "party" says whose words they are (amend,
insert, strike, bracket, add-option) or with whom it is parked.
"""


@click.command("package", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE|-")
@click.option("--name", default="", help="What the package is called in the record.")
@click.option("--preview", "is_preview", is_flag=True, help="Say what would change; store nothing.")
@json_option
def package_command(session: Path, file: Path, *, name: str, is_preview: bool, is_json: bool) -> None:
    """Decide several acts as one, or none of them.

    FILE holds one act a line (- is standard input); each is decided on what those before it leave. Where one
    is refused, nothing is stored. adref undo takes the package back as a whole.
    """
    lines = dict(_acts(file))
    with open_to_decide(session, is_preview=is_preview) as record:
        request = Package(tuple(_with_ids(file, lines, record.document)), name)
        try:
            decided = record.preview(request) if is_preview else record.decide(request)
        except ActRefused as refused:
            line = list(lines)[refused.act - 1]
            raise Failed(f"{file}, line {line}: {in_words(refused)}") from refused
    tell_decided(decided, is_preview=is_preview, is_json=is_json)


def _acts(file: Path) -> Iterator[tuple[int, Act]]:
    """The acts by their lines; raises CannotTake with the line that holds none."""
    for number, line in enumerate(_text_of(file).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield number, request_from(json.loads(line))
        except (ValueError, RecursionError) as error:
            raise CannotTake(file, f"line {number}: is no JSON: write one act a line, in braces") from error
        except RequestUnreadable as error:
            raise CannotTake(file, f"line {number}: {error}") from error


def _with_ids(file: Path, lines: dict[int, Act], document: Document) -> Iterator[Act]:
    for line, act in lines.items():
        try:
            yield with_ids(act, document)
        except Refused as refused:
            raise Failed(f"{file}, line {line}: {in_words(refused)}") from refused


def _text_of(file: Path) -> str:
    data = _bytes_of(file)
    if len(data) > MOST_BYTES:
        raise CannotTake(file, f"is longer than {MOST_BYTES} bytes: write one act a line")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotTake(file, f"is not UTF-8 at byte {error.start + 1}: save it as UTF-8") from error


def _bytes_of(file: Path) -> bytes:
    if str(file) == "-":
        return _most_of(sys.stdin.buffer)
    try:
        with file.open("rb") as stream:
            return _most_of(stream)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CannotTake(
            file, "no such file: name a file of acts, or - for standard input", exit_status=2
        ) from error
    except OSError as error:
        raise CannotTake(file, f"cannot be read ({error.strerror}): name a file of acts") from error


def _most_of(stream: BinaryIO) -> bytes:
    return stream.read(MOST_BYTES + 1)
