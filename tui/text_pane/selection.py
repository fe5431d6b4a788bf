"""A stretch of words selected in the text: from one spot to another, always whole words.

Signs of the notation, sources and struck words lie between the words and are none themselves.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolution.light_dataclass import dataclass
from resolution.reflow.closing_up import SEAM, Seam, close_up
from resolution.reflow.reading import Run
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.line_index import Place

WORD = re.compile(r"[^\s.,;:]+(?:[.,;:]+[^\s.,;:]+)*")
"""A word without the punctuation behind it."""
WORD_ROLES = frozenset({"text", "reference"})


class Spot(NamedTuple):
    """A character of the flow's text of the row at `place`, whose line is 0."""

    place: Place
    character: int


@dataclass(frozen=True, slots=True)
class Selection:
    """The words between two spots, theirs included; `extends`: plain arrow keys take in more as well."""

    anchor: Spot
    reach: Spot
    extends: bool = False

    @property
    def rows(self) -> tuple[Place, Place]:
        """The first and the last row that it touches."""
        first, last = sorted((self.anchor.place, self.reach.place))
        return first, last

    def span_in(self, place: Place, laid: LaidRow) -> tuple[int, int] | None:
        """From which to which character of the row at `place` it goes; None where it has no word there.

        Where it goes on into the next row, the punctuation at this one's end is part of it.
        """
        row = place._replace(line=0)
        first, last = sorted((self.anchor, self.reach))
        if not first.place <= row <= last.place:
            return None
        start = first.character if row == first.place else 0
        end = last.character if row == last.place else len(laid.flow.text)
        words = [word for word in word_spans(laid) if word[1] > start and word[0] <= end]
        if not words:
            return None
        return words[0][0], words[-1][1] if row == last.place else said_end(laid)


def is_said(run: Run) -> bool:
    """Whether these are words of the text that were not struck from it."""
    return run.role in WORD_ROLES and run.change != "deleted"


def stands(run: Run) -> bool:
    """Whether these are words that the view reads as text: said, and not dropped by a decision."""
    return is_said(run) and not run.is_dropped


def word_spans(laid: LaidRow) -> list[tuple[int, int]]:
    """From where to where each word of the row goes, in the flow's text."""
    said = list(" " * len(laid.flow.text))
    for start, text, run in stretches_of(laid):
        if is_said(run):
            said[start : start + len(text)] = text
    return [found.span() for found in WORD.finditer("".join(said))]


def said_end(laid: LaidRow) -> int:
    """Behind the last character that is said in the row, be it a word's or a mark's of punctuation."""
    ends = (start + len(text.rstrip()) for start, text, run in stretches_of(laid) if is_said(run))
    return max(ends, default=0)


def stretches_of(laid: LaidRow) -> Iterator[tuple[int, str, Run]]:
    """Where each stretch of the row begins in the flow's text, what it says, and its run."""
    for line in laid.flow.lines:
        for stretch in line.stretches:
            if stretch.start >= 0:
                yield stretch.start, stretch.text, stretch.run


def clean_text(laid: LaidRow, span: tuple[int, int]) -> str:
    """The words of that span as the view reads, without marks; one space between two alternatives.

    Where words went, what they leave is closed up as in the clean view.
    """
    said: list[Run | Seam] = []
    at, before = span[0], Run("")
    for start, text, run in stretches_of(laid):
        end = start + len(text)
        if end <= span[0] or start >= span[1]:
            continue
        if start > at:
            said.append(Run(" "))
        at = end
        if not stands(run):
            said += [SEAM] if run.role in WORD_ROLES else []
            continue
        if run.point and run.point == before.point and run.option != before.option:
            said.append(Run(" "))
        said.append(run._replace(text=text[max(0, span[0] - start) : span[1] - start]))
        before = run
    return " ".join("".join(run.text for run in close_up(said)).split())
