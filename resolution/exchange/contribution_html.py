"""The contribution table as one HTML page that needs nothing else: base text beside what is proposed."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from resolution.contributions.fates import FALLEN, STANDING
from resolution.exchange.contribution_rows import ContributionData, ContributionTable
from resolution.tree import Head
from resolution.visible import visible

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; margin-block: 1rem 2rem; }
caption { text-align: start; font-weight: bold; padding-block: .5rem; }
th, td { border: 1px solid #888; padding: .35rem .6rem; text-align: start; vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
td.fell { text-decoration: line-through; }
td.stands { font-weight: bold; }
@media print { tbody { break-inside: avoid; } }"""
_COUNTS = ("proposals", "stand", "fell", "open", "parked", "kept")


def as_html(table: ContributionTable, head: Head) -> str:
    """The page: the authors and what stands of each, then point by point who proposed what."""
    title = " · ".join(filter(None, (head.title, head.symbol))) or "Contributions"
    language = head.languages[0] if len(head.languages) == 1 else ""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{_text(language)}">' if language else "<html>",
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{_text(title)}: contributions</title>",
            f"<style>\n{_STYLE}\n</style>",
            "</head>",
            "<body>",
            f'<h1 dir="auto">{_text(title)}</h1>',
            *_author_table(table),
            *_text_table(table),
            f"<p>Options without a source, not listed: {table['without_source']}.</p>",
            "</body>",
            "</html>",
            "",
        )
    )


def _author_table(table: ContributionTable) -> Iterator[str]:
    yield "<table>\n<caption>Authors, and what became of their proposals</caption>"
    yield _headings("Author", "Name", *(count.capitalize() for count in _COUNTS))
    yield "<tbody>"
    for author in table["authors"]:
        counts = "".join(
            f'<td class="number">{count}</td>'
            for count in (
                author["proposals"],
                author["stand"],
                author["fell"],
                author["open"],
                author["parked"],
                author["kept"],
            )
        )
        names = ", ".join(author["names"])
        yield f'<tr><th scope="row">{_text(author["author"])}</th>{_cell(names)}{counts}</tr>'
    yield "</tbody>\n</table>"


def _text_table(table: ContributionTable) -> Iterator[str]:
    yield "<table>\n<caption>Who proposed what, where, and what became of it</caption>"
    yield _headings("Place", "Base text", "Option", "Sources", "Fate", "Proposed text", "Close to")
    for _, rows in groupby(table["contributions"], key=lambda row: row["point"]):
        yield "<tbody>"
        yield from _point_rows([list(same) for _, same in groupby(rows, key=lambda row: row["option"])])
        yield "</tbody>"
    yield "</table>"


def _point_rows(options: list[list[ContributionData]]) -> Iterator[str]:
    """A row an option, joint sources in one cell; place and base text reach over all of them."""
    first, span = options[0][0], len(options)
    place = f"{first['place']}\npoint {first['point']}".strip()
    opening = (
        f'<th scope="rowgroup" rowspan="{span}" dir="auto">{_text(place)}</th>'
        f'<td rowspan="{span}" dir="auto">{_text(first["base"])}</td>'
    )
    for at, sources in enumerate(options):
        row = sources[0]
        kind = "fell" if row["fate"] in FALLEN else "stands" if row["fate"] in STANDING else "open"
        yield (
            f"<tr>{opening if at == 0 else ''}"
            f'<td class="number">{row["option"]}</td>'
            f"{_cell(chr(10).join(map(_source, sources)))}{_cell(row['fate_words'])}"
            f'<td class="{kind}" dir="auto">{_text(row["text"])}</td>{_cell(row["close_to"] or "")}</tr>'
        )


def _source(row: ContributionData) -> str:
    return " ".join(filter(None, (row["mark"], row["source"], row["name"])))


def _headings(*names: str) -> str:
    cells = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead>\n<tr>{cells}</tr>\n</thead>"


def _cell(text: str) -> str:
    return f'<td dir="auto">{_text(text)}</td>'


def _text(text: str) -> str:
    """The text escaped, every character of it visible; `<br>` where a line ends."""
    return escape(visible(text, keep_newlines=True)).replace("\n", "<br>")
