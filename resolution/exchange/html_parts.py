"""Pieces that our HTML pages are made of; a browser is a screen, so whatever they hold is made visible."""

from collections.abc import Iterable
from html import escape

from resolution.visible import visible

TABLE_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; margin-block: 1rem 2rem; }
caption { text-align: start; font-weight: bold; padding-block: .5rem; }
th, td { border: 1px solid #888; padding: .35rem .6rem; text-align: start; vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
table.texts tbody th { font-size: .85em; }
table.texts thead th:nth-child(2), table.texts thead th:nth-child(6) { inline-size: 36%; }
td.fell { text-decoration: line-through; }
td.stands { font-weight: bold; }
@media print {
  tbody, tr { break-inside: avoid; }
  tbody.long, tbody.long tr, tr.long { break-inside: auto; }
}"""


LONG = 600
"""Characters of what may be parted over two pages: kept together, it leaves pages half empty."""


def html_page(title: str, body: Iterable[str], *, languages: Iterable[str], style: str = TABLE_STYLE) -> str:
    """One page that needs nothing else; its language is told where the text has one."""
    named = list(languages)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{html_text(named[0])}">' if len(named) == 1 else "<html>",
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{html_text(title)}</title>",
            f"<style>\n{style}\n</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        )
    )


def html_text(text: str) -> str:
    """The text escaped, every character of it visible; `<br>` where a line ends."""
    return escape(visible(text, keep_newlines=True)).replace("\n", "<br>")


def html_cell(text: str) -> str:
    return f'<td dir="auto">{html_text(text)}</td>'


def html_headings(*names: str) -> str:
    """The head of a table; the names are our own words."""
    cells = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead>\n<tr>{cells}</tr>\n</thead>"
