"""A changed paragraph laid out in lines: its words inline, or the two moments side by side."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, zip_longest
from typing import Literal

from textual.content import Content

from resolution.exchange.comparison import ParagraphChange
from resolution.reflow import Run
from resolution.tree import Change
from resolution.visible import visible
from tui.change_marks import MARKS
from tui.text_pane.wrapping import wrap

Layout = Literal["inline", "side by side"]
SIDE_BY_SIDE_FROM = 120
STYLES: dict[Change, str] = {
    "": "",
    "deleted": "$mark-deleted strike",
    "inserted": "$mark-inserted underline",
}
_INDENT = 2
_BETWEEN = " │ "


@lru_cache(maxsize=256)
def change_lines(change: ParagraphChange, layout: Layout, width: int) -> tuple[Content, ...]:
    """The words of the change in lines of at most `width` cells, each changed stretch between its marks."""
    return run_lines(change.runs, layout, width)


def run_lines(runs: Sequence[Run], layout: Layout, width: int) -> tuple[Content, ...]:
    """The same for the words as they are given."""
    if layout == "inline":
        lines = _flowed(runs, width - _INDENT)
        return tuple(Content.assemble(" " * _INDENT, line) for line in lines)
    room = (width - _INDENT - len(_BETWEEN)) // 2
    before = _flowed([run for run in runs if run.change != "inserted"], room)
    after = _flowed([run for run in runs if run.change != "deleted"], room)
    return tuple(
        Content.assemble(
            " " * _INDENT, was, " " * (room - was.cell_length), Content.styled(_BETWEEN, "$border"), now
        )
        for was, now in zip_longest(before, after, fillvalue=Content())
    )


def _flowed(runs: Sequence[Run], width: int) -> Iterator[Content]:
    marked = [(_marked(visible(run.text), run.change), STYLES[run.change]) for run in runs]
    ends = list(accumulate(len(text) for text, _ in marked))
    for start, end in wrap("".join(text for text, _ in marked), width):
        yield Content.assemble(*_stretches(marked, ends, start, end))


def _marked(text: str, change: Change) -> str:
    """Between marks that stand at its first and last word, so that no line ends with a mark alone."""
    words = text.strip(" ")
    if not words:
        return text.join(MARKS[change])
    before, _, after = text.partition(words)
    return f"{before}{words.join(MARKS[change])}{after}"


def _stretches(
    marked: Sequence[tuple[str, str]], ends: Sequence[int], start: int, end: int
) -> Iterator[tuple[str, str]]:
    """What of the texts lies from character `start` to `end`."""
    at = bisect_right(ends, start)
    while start < end:
        text, style = marked[at]
        begins = ends[at] - len(text)
        yield text[start - begins : end - begins], style
        start = ends[at]
        at += 1
