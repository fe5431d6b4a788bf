"""`adref contributions`: who proposed what, where, and what became of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, assert_never

import click

from resolution.deciding import Standing
from resolution.exchange.contribution_rows import AuthorData, ContributionData, contribution_table
from resolution.tree import OptionRef
from session_store import Session
from tui.close_texts import CloseTexts
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import file_argument
from tui.commands.printing import fitted, say_text, terminal_width
from tui.commands.taking_in import text_in
from tui.commands.under_way_line import waiting
from tui.commands.writing import write_whole

Form = Literal["text", "csv", "html", "json"]
WIDEST = 32
COUNTS = ("stand", "fell", "open", "parked", "kept")


@click.command("contributions", cls=AdrefCommand)
@file_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "html", "json"]),
    default="text",
    show_default=True,
    help="In which form.",
)
@click.option("--source", metavar="ARB", help="Only what this source or author proposed.")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="Into a file."
)
def contributions_command(path: Path, form: Form, source: str | None, target: Path | None) -> None:
    """List who proposed what, where, with its fate.

    A joint proposal is listed, and counted, for each of its sources. csv opens safely in a spreadsheet;
    html is one page with the base text beside each proposal.
    """
    width = terminal_width() if target is None else None
    printed = _printed(_standing(path), form, source, width)
    if target is None:
        say_text(printed)
    else:
        write_whole(target, printed)


def _standing(path: Path) -> Standing:
    text = text_in(path)
    if text is not None:
        return Standing(text.document)
    with Session.open(path, read_only=True, hear=waiting) as session:
        return session.standing


def _printed(standing: Standing, form: Form, source: str | None, width: int | None) -> str:
    """The table in that form; the modules of the others are not loaded."""
    close = CloseTexts(standing.document)

    def close_place(ref: OptionRef) -> str | None:
        near = close.of(ref)
        return near.place if near else None

    table = contribution_table(standing, source=source, close_to=close_place, hear=waiting)
    match form:
        case "text":
            lines = _lines(table["contributions"], table["authors"], table["without_source"], width)
            return "".join(f"{fitted(line, width)}\n" for line in lines)
        case "csv":
            from resolution.exchange.contribution_csv import as_csv  # noqa: PLC0415 - as said above

            return as_csv(table)
        case "html":
            from resolution.exchange.contribution_html import as_html  # noqa: PLC0415 - as said above

            return as_html(table, standing.document.head)
        case "json":
            import json  # noqa: PLC0415 - as said above

            return json.dumps(table, ensure_ascii=False, indent=1) + "\n"
    assert_never(form)


def _lines(
    rows: list[ContributionData], authors: list[AuthorData], without_source: int, width: int | None
) -> Iterator[str]:
    if not rows:
        yield "no contribution is printed there"
    else:
        cell = WIDEST if width else None
        counts = _columns([[fitted(words, cell) for words in _author_row(author)] for author in authors])
        yield from map(str.rstrip, counts)
        yield ""
        leads = _columns([_row(row, cell) for row in rows])
        for lead, row in zip(leads, rows, strict=True):
            close = f"(close to {row['close_to']}) " if row["close_to"] else ""
            yield f"{lead}  {close}{' ¶ '.join(row['text'].splitlines())}"
    if without_source:
        yield f"({without_source} {'option has' if without_source == 1 else 'options have'} no source)"


def _columns(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ("  ".join(map(str.ljust, row, widths)) for row in rows)


def _row(row: ContributionData, cell: int | None) -> list[str]:
    """The cells before the text, none wider than `cell`; a long call gives way, its label never."""
    name, label = f"{row['point']}.{row['option']}", row["label"] or ""
    call = fitted(row["section"], max(cell - len(label) - 1, 1) if cell else None)
    source = " ".join(filter(None, (row["mark"], row["source"], row["name"])))
    return [name, f"{call} {label}".rstrip(), fitted(source, cell), fitted(row["fate_words"], cell)]


def _author_row(author: AuthorData) -> tuple[str, ...]:
    counts = (author["stand"], author["fell"], author["open"], author["parked"], author["kept"])
    told = (f"{count} {name}" for name, count in zip(COUNTS, counts, strict=True) if count)
    proposals = f"{author['proposals']} {'proposal' if author['proposals'] == 1 else 'proposals'}"
    return (author["author"], ", ".join(author["names"]), proposals, ", ".join(told))
