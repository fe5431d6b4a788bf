"""`adref log`, `adref verify`: the record, and its check."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from session_store import LogEntry, Session, verify
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.failing import Failed
from tui.commands.printing import say, say_json


@click.command("log", cls=AdrefCommand)
@session_argument
@json_option
def log_command(session: Path, *, is_json: bool) -> None:
    """Print the record of a session."""
    with Session.open(session, read_only=True) as record:
        entries = record.entries()
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
@json_option
def verify_command(session: Path, *, is_json: bool) -> None:
    """Check that a record is as it was written: the file, the chain of the log, the text, what the rows say.

    Exit status 1 where it is not. Two people who see the same four characters look at the same record.
    """
    problems = verify(session).problems
    if is_json:
        say_json({"sound": not problems, "problems": list(problems), **({} if problems else _head(session))})
    elif problems:
        say(*(_one_line(problem) for problem in problems))
    else:
        head = _head(session)
        say(f"sound: {head['version']} entries, head {head['head']}")
    if problems:
        raise Failed(f"{session}: not as it was written: go back to a copy")


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
