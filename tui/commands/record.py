"""`adref log`, `adref verify`: the record, and its check."""

import json
from pathlib import Path

import click

from session_store import (
    AnchorError,
    Anchors,
    LogEntry,
    Session,
    Verdict,
    code_given,
    heads_lines,
    heads_noted,
    key_given,
    verify,
    versions_with,
)
from session_store.working_text import reader_heard
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.failing import Failed
from tui.commands.printing import complain, say, say_json
from tui.commands.under_way_line import waiting


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
    with Session.open(session, read_only=True, hear=waiting) as record:
        entries = record.entries()
    if is_heads:
        say(*heads_lines(entries))
        return
    if is_json:
        say_json([row_data(entry) for entry in entries])
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
@click.option(
    "--signed-by", "keys", multiple=True, metavar="KEY", help="A public key that should have signed the seal."
)
@json_option
def verify_command(
    session: Path, codes: tuple[str, ...], file: Path | None, keys: tuple[str, ...], *, is_json: bool
) -> None:
    """Check that a record is as it was written: the file, its tables, the chain, the text, replay, the seal.

    Who can write the file can also rewrite the whole chain, or cut its end: that shows only against what was
    noted elsewhere, a head code or a file of heads. Exit status 1 where something does not fit. Two who
    see the same four characters look at the same record.
    """
    anchors = _anchors(codes, file, keys)
    verdict = verify(session, anchors=anchors, reader=reader_heard(waiting), hear=waiting)
    if is_json:
        say_json(_verdict_data(verdict, session))
    elif verdict.is_sound:
        _say_sound(session, anchors)
    else:
        say(*(f"{finding.kind}: {_one_line(finding.words)}" for finding in verdict.findings))
    for remark in verdict.remarks:
        complain(remark)
    if not verdict.is_sound:
        raise Failed(f"{session}: {_amiss(verdict)}{_touched(verdict)}")


def _verdict_data(verdict: Verdict, session: Path) -> dict[str, object]:
    if verdict.is_sound:
        with Session.open(session, read_only=True, hear=waiting) as record:
            where = {"version": record.version, "head": record.head_code, "sealed": record.is_sealed}
        return {"sound": True, "problems": [], "remarks": list(verdict.remarks), **where}
    return {
        "sound": False,
        "problems": list(verdict.problems),
        "findings": [finding._asdict() for finding in verdict.findings],
        "first_touched": verdict.first_touched,
        "good_to": verdict.good_to,
        "remarks": list(verdict.remarks),
    }


def _say_sound(session: Path, anchors: Anchors) -> None:
    with Session.open(session, read_only=True, hear=waiting) as record:
        sealed = f", {record.entries()[-1].summary}" if record.is_sealed else ""
        say(f"sound: {record.version} entries, head {record.head_code}{sealed}")
        for code in anchors.codes:
            versions = ", ".join(map(str, versions_with(record.entries(), code)))
            say(f"{code} was the head at version {versions}")


def _amiss(verdict: Verdict) -> str:
    """What is wrong; where only what was given speaks against the file, that may be mistyped."""
    if all(finding.kind == "anchor" for finding in verdict.findings):
        return "sound in itself, but not what was noted elsewhere (check the note first)"
    return "not as it was written"


def _touched(verdict: Verdict) -> str:
    """From which version on (the first, where nothing is good), and what can be had of it all the same."""
    first = 1 if verdict.first_touched is None and verdict.good_to == 0 else verdict.first_touched
    where = "" if first is None else f", from version {first} on"
    if not verdict.good_to:
        return f"{where}: go back to a copy"
    return f"{where}: go back to a copy, or take what is good: adref salvage --to {verdict.good_to}"


def _anchors(codes: tuple[str, ...], file: Path | None, keys: tuple[str, ...]) -> Anchors:
    try:
        given = Anchors(tuple(map(code_given, codes)), keys=tuple(map(key_given, keys)))
    except AnchorError as error:
        raise click.UsageError(str(error)) from error
    if file is None:
        return given
    try:
        return given._replace(heads=heads_noted(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise Failed(f"{file}: cannot be read ({error.strerror}): give a file of heads") from error
    except UnicodeDecodeError as error:
        raise Failed(f"{file}: is no text: give a file of heads, as adref log --heads prints") from error
    except AnchorError as error:
        raise Failed(f"{file}: {error}") from error


def row_data(entry: LogEntry) -> dict[str, object]:
    """The row as it is stored, its body as data; columns in the order of the table."""
    row = entry._asdict()
    return {
        "version": row.pop("version"),
        **row,
        "body": json.loads(entry.body),
        "prev": row.pop("prev"),
        "hash": row.pop("hash"),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())
