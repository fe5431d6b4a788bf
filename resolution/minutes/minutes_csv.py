"""The entries as CSV that a spreadsheet opens as text; times in UTC."""

import csv
import io

from resolution.exchange.contribution_csv import guarded
from resolution.minutes.data import ReportData
from resolution.minutes.wording import lines

HEADINGS = (
    "entry",
    "time",
    "role",
    "by",
    "kind",
    "delegation",
    "point",
    "place",
    "action",
    "sources",
    "text",
    "taken back in",
    "concerns entry",
    "written version announced",
    "due",
    "received",
)


def as_csv(report: ReportData) -> str:
    """A heading and a line for each entry; `¶` parts the paragraphs in a cell."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADINGS)
    for entry in report["entries"]:
        paper = entry["written"]
        cells = (
            entry["version"],
            entry["at"],
            entry["role"],
            entry["actor"],
            entry["kind"],
            entry["delegation"],
            entry["point"],
            entry["place"],
            entry["action"],
            ", ".join(entry["sources"]),
            "\n".join(lines(entry)),
            entry["undone_in"],
            entry["entry"],
            paper and paper["announced_at"],
            paper and paper["due_at"],
            paper and paper["received_at"],
        )
        writer.writerow([guarded("" if cell is None else str(cell)) for cell in cells])
    return written.getvalue()
