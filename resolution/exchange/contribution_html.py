"""The contribution table as one HTML page that needs nothing else: base text beside what is proposed."""

from collections.abc import Iterator
from itertools import groupby

from resolution.contributions.fates import FALLEN, STANDING
from resolution.exchange.contribution_rows import ContributionData, ContributionTable
from resolution.exchange.html_parts import LONG, html_cell, html_headings, html_page, html_text
from resolution.tree import Head

_TEXT_HEADINGS = ("Place", "Base text", "Option", "Sources", "Fate", "Proposed text")
_COUNTS = ("proposals", "stand", "fell", "open", "parked", "kept")


def as_html(table: ContributionTable, head: Head) -> str:
    """The page: the authors and what stands of each, then point by point who proposed what."""
    title = " · ".join(filter(None, (head.title, head.symbol))) or "Contributions"
    body = (f'<h1 dir="auto">{html_text(title)}</h1>', *contribution_tables(table))
    return html_page(f"{title}: contributions", body, languages=head.languages)


def contribution_tables(table: ContributionTable) -> Iterator[str]:
    """The tables alone, for a page that holds more."""
    yield from _author_table(table)
    yield from _text_table(table)
    yield f"<p>Options without a source, not listed: {table['without_source']}.</p>"


def _author_table(table: ContributionTable) -> Iterator[str]:
    yield "<table>\n<caption>Authors, and what became of their proposals</caption>"
    yield html_headings("Author", "Name", *(count.capitalize() for count in _COUNTS))
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
        yield f'<tr><th scope="row">{html_text(author["author"])}</th>{html_cell(names)}{counts}</tr>'
    yield "</tbody>\n</table>"


def _text_table(table: ContributionTable) -> Iterator[str]:
    is_any_close = any(row["close_to"] for row in table["contributions"])
    yield '<table class="texts">\n<caption>Who proposed what, where, and what became of it</caption>'
    yield html_headings(*_TEXT_HEADINGS, *(("Close to",) if is_any_close else ()))
    for _, rows in groupby(table["contributions"], key=lambda row: row["point"]):
        options = [list(same) for _, same in groupby(rows, key=lambda row: row["option"])]
        told = len(options[0][0]["base"]) + sum(len(same[0]["text"]) for same in options)
        yield '<tbody class="long">' if told > LONG else "<tbody>"
        yield from _point_rows(options, is_any_close=is_any_close)
        yield "</tbody>"
    yield "</table>"


def _point_rows(options: list[list[ContributionData]], *, is_any_close: bool) -> Iterator[str]:
    """A row an option, joint sources in one cell; place and base text reach over all of them."""
    first, span = options[0][0], len(options)
    place = f"{first['place']}\npoint {first['point']}".strip()
    opening = (
        f'<th scope="rowgroup" rowspan="{span}" dir="auto">{html_text(place)}</th>'
        f'<td rowspan="{span}" dir="auto">{html_text(first["base"])}</td>'
    )
    for at, sources in enumerate(options):
        row = sources[0]
        kind = "fell" if row["fate"] in FALLEN else "stands" if row["fate"] in STANDING else "open"
        yield (
            f"<tr>{opening if at == 0 else ''}"
            f'<td class="number">{row["option"]}</td>'
            f"{html_cell(chr(10).join(map(_source, sources)))}{html_cell(row['fate_words'])}"
            f'<td class="{kind}" dir="auto">{html_text(row["text"])}</td>'
            f"{html_cell(row['close_to'] or '') if is_any_close else ''}</tr>"
        )


def _source(row: ContributionData) -> str:
    return " ".join(filter(None, (row["mark"], row["source"], row["name"])))
