"""The contribution table as CSV that a spreadsheet opens as text, whatever the words begin with."""

import csv
import io

from resolution.exchange.contribution_rows import ContributionTable

HEADINGS = (
    "place",
    "point",
    "option",
    "source",
    "author",
    "name",
    "mark",
    "joint with",
    "fate",
    "base text",
    "proposed text",
    "close to",
)
_FORMULA = frozenset("=+-@\t\r＝＋－＠")
_LINES = str.maketrans({"\n": " ¶ ", "\r": " ", "\t": " "})


def as_csv(table: ContributionTable) -> str:
    """A heading and a line for each contribution; `¶` parts the paragraphs in a cell."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADINGS)
    for row in table["contributions"]:
        cells = (
            row["place"],
            row["point"],
            row["option"],
            row["source"],
            row["author"],
            row["name"] or "",
            row["mark"] or "",
            ", ".join(row["joint"]),
            row["fate_words"],
            row["base"],
            row["text"],
            row["close_to"] or "",
        )
        writer.writerow([guarded(str(cell)) for cell in cells])
    return written.getvalue()


def guarded(cell: str) -> str:
    """The cell on one line; one that a spreadsheet would take for a formula gets an apostrophe before it."""
    is_formula = cell.lstrip()[:1] in _FORMULA or cell[:1] in _FORMULA
    return f"'{cell}".translate(_LINES) if cell and is_formula else cell.translate(_LINES)
