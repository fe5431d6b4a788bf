"""Words that came and went, printed: in one line, or in two columns; coloured, or between marks."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

import click
from wcwidth import wcwidth

from resolution.reflow import Run
from resolution.tree import Change
from resolution.visible import visible
from tui.change_marks import MARKS

NARROWEST = 8
_INDENT = "  "
_BETWEEN = " │ "
_WORD = re.compile(r"\S+")


class Ink(NamedTuple):
    """How changed words are told apart; `is_visible`: for a terminal, every character to be seen."""

    is_coloured: bool
    is_visible: bool

    def plain(self, text: str) -> str:
        return visible(text) if self.is_visible else text

    def marked(self, text: str, change: Change) -> str:
        """Between marks, where there is no colour; these are then words like any other."""
        opening, closing = ("", "") if self.is_coloured else MARKS[change]
        return f"{opening}{self.plain(text)}{closing}"

    def painted(self, text: str, change: Change) -> str:
        match change:
            case "deleted" if self.is_coloured:
                return click.style(text, fg="red", strikethrough=True)
            case "inserted" if self.is_coloured:
                return click.style(text, fg="green", underline=True)
            case _:
                return text


def ink_for(*, is_terminal: bool) -> Ink:
    """Colours on a terminal only, and not where its user wants none."""
    has_colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Ink(is_coloured=is_terminal and has_colour, is_visible=is_terminal)


def inline(runs: Iterable[Run], ink: Ink) -> Iterator[str]:
    """All words in one line, those that went and those that came where they stand."""
    words = (ink.painted(ink.marked(run.text, run.change), run.change) for run in runs)
    yield _INDENT + "".join(words)


def side_by_side(runs: Sequence[Run], columns: int, ink: Ink) -> Iterator[str]:
    """What was in the left column, what is in the right one, wrapped and never cut."""
    room = max((columns - len(_BETWEEN)) // 2, NARROWEST)
    left = _column([run for run in runs if run.change != "inserted"], room, ink)
    right = _column([run for run in runs if run.change != "deleted"], room, ink)
    for was, now in zip_longest(left, right, fillvalue=("", 0)):
        yield f"{was[0]}{' ' * (room - was[1])}{_BETWEEN}{now[0]}".rstrip()


def _column(runs: Iterable[Run], room: int, ink: Ink) -> Iterator[tuple[str, int]]:
    """Lines and how many cells each takes."""
    texts = [(ink.marked(run.text, run.change), run.change) for run in runs]
    text = "".join(words for words, _ in texts)
    changes = [change for words, change in texts for _ in words]
    for start, end in _lines(text, room):
        line = "".join(
            ink.painted("".join(character for character, _ in same), change)
            for change, same in groupby(
                zip(text[start:end], changes[start:end], strict=True), key=lambda pair: pair[1]
            )
        )
        yield line, _width(text[start:end])


def _lines(text: str, room: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends: as many words as fit, a longer word broken."""
    begun: int | None = None
    end = 0
    for found in _WORD.finditer(text):
        if begun is not None and _width(text[begun : found.end()]) > room:
            yield begun, end
            begun = None
        if begun is None:
            begun = found.start()
        while _width(text[begun : found.end()]) > room:
            cut = _fitting(text, begun, room)
            yield begun, cut
            begun = cut
        end = found.end()
    if begun is not None:
        yield begun, end


def _fitting(text: str, start: int, room: int) -> int:
    """The end of the characters from `start` on that fit: one at least."""
    used = 0
    for at in range(start, len(text)):
        used += max(wcwidth(text[at]), 0)
        if used > room:
            return max(at, start + 1)
    return len(text)


def _width(text: str) -> int:
    return sum(max(wcwidth(character), 0) for character in text)
