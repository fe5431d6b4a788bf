"""Cells of the terminal that a text fills: what stands together, and how wide it is.

Widths are Rich's, because Textual lays out by them; what stands together is Unicode's grapheme cluster.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len

_IS_ONE_CELL_EACH = re.compile(
    "[\n\\x20-\\x7e\\xa0-\\xac\\xae-\u02ff\u0391-\u03a1\u03a3-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
).fullmatch


class Cluster(NamedTuple):
    """One grapheme: where it begins in its text, how many characters it has and how many cells."""

    start: int
    length: int
    cells: int


def is_one_cell_each(text: str) -> bool:
    """Whether every character but the line break fills one cell, so that counting characters is measuring."""
    return _IS_ONE_CELL_EACH(text) is not None


def cells(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def clusters(text: str, start: int, end: int) -> Iterator[Cluster]:
    """The graphemes of `text[start:end]`, in order; `start` of each counts in the whole text."""
    from wcwidth import iter_graphemes  # noqa: PLC0415 - most texts have one cell a character, and need no tables

    at = start
    for grapheme in iter_graphemes(text, start, end):
        yield Cluster(at, len(grapheme), cells(grapheme))
        at += len(grapheme)


def cut(text: str, width: int) -> str:
    """The text in at most so many cells, with a sign where something was cut."""
    if cells(text) <= width:
        return text
    if is_one_cell_each(text):  # the tables of what stands together take longer to load than a key may take
        return f"{text[: width - 1]}…" if width > 0 else ""
    kept = 0
    end = 0
    for cluster in clusters(text, 0, len(text)):
        kept += cluster.cells
        if kept > width - 1:
            break
        end = cluster.start + cluster.length
    return text[:end] + "…" if width > 0 else ""
