"""`adref log`, `adref verify`: the record, and its check."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from session_store import (
    AnchorError,
    Anchors,
    LogEntry,
    Session,
    code_given,
    heads_lines,
    heads_noted,
    verify,
    versions_with,
)
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.failing import Failed
from tui.commands.printing import say, say_json


@click.command("log", cls=AdrefCommand)
@session_argument
@json_option
@click.option("--heads", "is_heads", is_flag=True, help="Each version's hash alone, to be kept elsewhere.")
def log_command(session: Path, *, is_json: bool, is_heads: bool) -> None:
    """Print the record of a session.

    With --heads as a file that adref verify --heads checks a session against, later or elsewhere.
    """
    if is_json and is_heads:
        raise click.UsageError("--json and --heads are two forms: give one of them")
    with Session.open(session, read_only=True) as record:
        entries = record.entries()
    if is_heads:
        say(*heads_lines(entries))
        return
    if is_json:
        say_json([_row(entry) for entry in entries])
        return
    width = len(str(len(entries)))
    say(
        *(
            f"{entry.version:>{width}}  {entry.at}  {entry.actor}  {_one_line(entry.summary)}"
            for entry in entries
        )
    )


@click.command("verify", cls=AdrefCommand)
@session_argument
@click.option(
    "--head", "codes", multiple=True, metavar="CODE", help="A code from a screen, an export or the minutes."
)
@click.option(
    "--heads", "file", type=click.Path(path_type=Path), metavar="FILE", help="Heads that were kept elsewhere."
)
@json_option
def verify_command(session: Path, codes: tuple[str, ...], file: Path | None, *, is_json: bool) -> None:
    """Check that a record is as it was written: the file, the chain of the log, the text, what the rows say.

    Who can write the file can also rewrite the whole chain, or cut its end: that shows only against what was
    noted elsewhere, a head code or a file of heads. Exit status 1 where something does not fit. Two who
    see the same four characters look at the same record.
    """
    anchors = _anchors(codes, file)
    problems = verify(session, anchors=anchors).problems
    if is_json:
        say_json({"sound": not problems, "problems": list(problems), **({} if problems else _head(session))})
    elif problems:
        say(*(_one_line(problem) for problem in problems))
    else:
        head = _head(session)
        say(f"sound: {head['version']} entries, head {head['head']}")
        with Session.open(session, read_only=True) as record:
            entries = record.entries()
        for code in anchors.codes:
            versions = ", ".join(map(str, versions_with(entries, code)))
            say(f"{code} was the head at version {versions}")
    if problems:
        raise Failed(f"{session}: not as it was written: go back to a copy")


def _anchors(codes: tuple[str, ...], file: Path | None) -> Anchors:
    try:
        given = tuple(map(code_given, codes))
    except AnchorError as error:
        raise click.UsageError(str(error)) from error
    if file is None:
        return Anchors(given)
    try:
        return Anchors(given, heads_noted(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise Failed(f"{file}: cannot be read ({error.strerror}): give a file of heads") from error
    except UnicodeDecodeError as error:
        raise Failed(f"{file}: is no text: give a file of heads, as adref log --heads prints") from error
    except AnchorError as error:
        raise Failed(f"{file}: {error}") from error


def _head(session: Path) -> dict[str, int | str]:
    with Session.open(session, read_only=True) as record:
        return {"version": record.version, "head": record.head_code}


def _row(entry: LogEntry) -> dict[str, object]:
    """The row as it is stored, its body as data; columns in the order of the table."""
    row = asdict(entry)
    return {
        "version": row.pop("version"),
        **row,
        "body": json.loads(entry.body),
        "prev": row.pop("prev"),
        "hash": row.pop("hash"),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())
