"""The keys that are pressed, and what must then be read on the screen for the text to count as repainted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bench.generated_text import word_of

Act = Literal["accept", "reject", "undo", "next"]
ROUND: tuple[Act, ...] = ("accept", "undo", "reject", "undo", "next", "accept", "next")
"""Each round accepts a point for good, so that the log and the settled text grow."""

KEY: dict[Act, str] = {"accept": "a", "reject": "r", "undo": "u", "next": "n"}
POINT_SHOWN = re.compile(r"Point (\d+)(?:, one)? of \d+")


@dataclass(frozen=True, slots=True)
class Press:
    """One key, and the point it is about: for undo the one whose decision is taken back."""

    act: Act
    point: int

    @property
    def is_decision(self) -> bool:
        return self.act != "next"

    def is_shown(self, lines: Sequence[str]) -> bool:
        """Whether the text is as it must be after this key; where the chair went round, its notice."""
        text, word = "\n".join(pane_lines(lines)), word_of(self.point)
        if self.is_decision and self.act != "undo" and point_shown(lines) < self.point:
            return any(f"Point {self.point} {self.act}" in line for line in lines)
        match self.act:
            case "accept":
                return word in text and f"[{word}" not in text
            case "reject":
                return f"[{word}" not in text
            case "undo":
                return f"[{word}" in text
            case "next":
                return point_shown(lines) != self.point


def pane_lines(lines: Sequence[str]) -> list[str]:
    """The lines above the point card: there the words of the text stand in the text pane only."""
    card = next((at for at, line in enumerate(lines) if POINT_SHOWN.search(line)), len(lines))
    return list(lines[:card])


def point_shown(lines: Sequence[str]) -> int:
    """The number of the point in focus, as its card says; 0 where none is."""
    found = (POINT_SHOWN.search(line) for line in lines)
    return next((int(match[1]) for match in found if match is not None), 0)


def acts(rounds: int) -> Iterator[Act]:
    """So many rounds of keys."""
    for _ in range(rounds):
        yield from ROUND
