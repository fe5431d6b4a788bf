"""`adref minutes`: the minutes and the report."""

from datetime import UTC
from pathlib import Path
from typing import Literal, assert_never

import click

from resolution.minutes import ReportData
from resolution.minutes.clock import Clock
from session_store import Session
from session_store.minutes import report_on
from tui.clock_times import zone_here
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import session_argument
from tui.commands.moments import at_option, version_at
from tui.commands.printing import say_content
from tui.commands.under_way_line import waiting
from tui.commands.writing import write_whole

Form = Literal["markdown", "html", "json", "csv", "docx"]


@click.command("minutes", cls=AdrefCommand)
@session_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "html", "json", "csv", "docx"]),
    default="markdown",
    show_default=True,
    help="In which form.",
)
@at_option
@click.option("--utc", "is_utc", is_flag=True, help="Times in UTC, not on this machine's clock.")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="Into a file."
)
def minutes_command(
    session: Path, form: Form, moment: str | None, target: Path | None, *, is_utc: bool
) -> None:
    """Print the minutes and the report.

    What was agreed, what stays in brackets, what is parked and with whom, what was withdrawn; statements and
    reservations, attendance and times, the contributions, and every entry with the text that resulted. html
    prints well; docx is a Word file; csv lists the entries, safe in a spreadsheet. Times are in UTC in csv
    and json.
    """
    with Session.open(session, read_only=True, hear=waiting) as record:
        report = report_on(record, None if moment is None else version_at(record, moment), hear=waiting)
    printed = report_in(form, report, Clock(UTC if is_utc else zone_here()))
    if target is None:
        say_content(printed)
    else:
        write_whole(target, printed)


def report_in(form: Form, report: ReportData, clock: Clock) -> str | bytes:
    """The report in that form; the modules of the others are not loaded."""
    match form:
        case "markdown":
            from resolution.minutes.minutes_markdown import as_markdown  # noqa: PLC0415 - as said above

            return as_markdown(report, clock)
        case "html":
            from resolution.minutes.minutes_html import as_html  # noqa: PLC0415 - as said above

            return as_html(report, clock)
        case "csv":
            from resolution.minutes.minutes_csv import as_csv  # noqa: PLC0415 - as said above

            return as_csv(report)
        case "docx":
            from resolution.minutes.minutes_docx import as_docx  # noqa: PLC0415 - as said above

            return as_docx(report, clock)
        case "json":
            import json  # noqa: PLC0415 - as said above

            return json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    assert_never(form)
