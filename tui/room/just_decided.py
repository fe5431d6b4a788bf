"""What was just decided: in words, and the paragraphs as they read before and read now."""

from collections.abc import Iterator

from textual.content import Content

from resolution.exchange.comparison import ParagraphChange
from resolution.light_dataclass import dataclass
from tui.change_lines import SIDE_BY_SIDE_FROM, Layout, change_lines
from tui.shown import fitted, shown

MOST_CHANGES = 3
BESIDE = 2
"""Cells that stay free: one at either side."""


@dataclass(frozen=True)
class JustDecided:
    """A decision in words, and what reads otherwise by it."""

    words: str
    changes: tuple[ParagraphChange, ...]

    def lines(self, width: int, room: int) -> list[Content]:
        """In that many cells: as many lines as it takes, or what there is room for and a sign."""
        every = list(self._all_lines(width))
        return every if len(every) <= room else [*every[: room - 1], Content.styled(" …", "$text-secondary")]

    def _all_lines(self, width: int) -> Iterator[Content]:
        yield fitted(Content.assemble(("▌ ", "$state-settled"), shown(self.words, "bold")), width)
        layout: Layout = "side by side" if width >= SIDE_BY_SIDE_FROM - BESIDE else "inline"
        for change in sorted(self.changes, key=lambda one: one.change == "deleted")[:MOST_CHANGES]:
            yield fitted(Content.assemble(" ", shown(change.place, "$text-secondary")), width)
            yield from _words(change, layout, width)
        more = len(self.changes) - MOST_CHANGES
        if more > 0:
            yield Content.assemble(" ", shown(f"and {more} more", "$text-secondary"))


def _words(change: ParagraphChange, layout: Layout, width: int) -> tuple[Content, ...]:
    """What stands is shown whole; what is gone by how it began."""
    if change.change != "deleted":
        return change_lines(change, layout, width)
    lines = change_lines(change, "inline", width)
    more = Content.styled(" …", "$text-secondary")
    return lines if len(lines) == 1 else (Content.assemble(fitted(lines[0], width - 2), more),)
