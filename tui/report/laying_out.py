"""Parts of the report laid out in lines of a given width: titles, words, rows of a table."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content

from resolution.visible import visible
from tui.text_pane.wrapping import wrap

BETWEEN = 2


class Block(NamedTuple):
    """Lines for so many cells; `title` where a part of the report begins."""

    lay_out: Callable[[int], tuple[Content, ...]]
    title: str = ""


def title_block(text: str) -> Block:
    """What the report is on."""
    return Block(lambda width: (*wrapped(text, width, "bold $accent"), Content()))


def heading_block(title: str) -> Block:
    """The title of a part, a line under it."""
    return Block(
        lambda width: (
            Content(),
            *wrapped(title, width, "bold $accent"),
            Content.styled("─" * width, "$border"),
        ),
        title,
    )


def words_block(text: str, style: str = "", *, indent: int = 0) -> Block:
    """Words, wrapped."""
    return Block(lambda width: tuple(indented(wrapped(text, width - indent, style), indent)))


def row_block(cells: Sequence[str], shares: Sequence[int], styles: Sequence[str] = ()) -> Block:
    """Cells side by side, each as wide as its share, wrapped within it."""
    return Block(lambda width: tuple(_row(cells, shares, styles, width)))


def headings_block(cells: Sequence[str], shares: Sequence[int]) -> Block:
    """The first row of a table."""
    return row_block(cells, shares, ["$text-secondary"] * len(cells))


def wrapped(text: str, width: int, style: str = "") -> Iterator[Content]:
    """The words in lines of at most so many cells, every character visible."""
    seen = visible(text, keep_newlines=True)
    return (Content.styled(seen[start:end], style) for start, end in wrap(seen, max(1, width)))


def indented(lines: Iterator[Content], cells: int) -> Iterator[Content]:
    """The lines, each after so many spaces."""
    return (Content.assemble(" " * cells, line) for line in lines)


def _row(cells: Sequence[str], shares: Sequence[int], styles: Sequence[str], width: int) -> Iterator[Content]:
    room = width - BETWEEN * (len(cells) - 1)
    widths = [max(1, room * share // sum(shares)) for share in shares]
    columns = [
        wrapped(cell, cell_width, style)
        for cell, cell_width, style in zip_longest(cells, widths, styles, fillvalue="")
        if isinstance(cell_width, int)
    ]
    for line in zip_longest(*columns, fillvalue=Content()):
        padded = (
            one.pad_right(max(0, cell_width - one.cell_length))
            for one, cell_width in zip(line, widths, strict=True)
        )
        yield Content(" " * BETWEEN).join(padded)
