"""Where every row of a reading stands.

From one reading to the next only sections that are other objects are looked at.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from itertools import compress, count
from operator import is_not
from typing import NamedTuple, Self

from resolution.reflow.reading import Reading, ReadSection, View
from resolution.tree import Head, ParagraphId
from tui.text_pane.heights import Heights
from tui.text_pane.row_blocks import Estimate, RowBlock
from tui.text_pane.rows import Row, renewed_rows, section_rows, title_rows

Measure = Callable[[Row], int]
MOST_READY = 16
"""Sections made ready: a few acts that may come next, each of which changes one or two."""


class Place(NamedTuple):
    """One line of the text: which block, which row of it, which line of that."""

    block: int
    row: int
    line: int = 0


class Ready(NamedTuple):
    """The rows of a section that may come, made from the block that stood in its place."""

    section: ReadSection
    before: RowBlock
    block: RowBlock


class LineIndex:
    """The rows of a reading by section, and the lines they take.

    The first block is the title's. Heights are `estimate`s until someone asks for a row's `height`;
    `highest_point` is the highest number of a point seen so far; paragraphs stand `apart` lines apart.
    """

    def __init__(self, *, measure: Measure, estimate: Estimate) -> None:
        self._measure = measure
        self._estimate = estimate
        self._head: Head | None = None
        self._view: View | None = None
        self._sections: tuple[ReadSection, ...] = ()
        self._blocks: list[RowBlock] = []
        self._heights = Heights()
        self._anew: Sequence[int] = ()
        self.highest_point = 0
        self._apart = 0
        self._ready: deque[Ready] = deque(maxlen=MOST_READY)
        self._present: LineIndex | None = None

    @property
    def line_count(self) -> int:
        return self._heights.total

    def as_it_stands(self) -> Self:
        """The same rows where they are now, whatever is adopted later."""
        kept = copy(self)
        kept._blocks = self._blocks.copy()  # noqa: SLF001 - its own
        return kept

    def ahead(self) -> Self:
        """An index that may adopt what comes next before this one does: what it makes is ready here then."""
        ahead = self.as_it_stands()
        ahead._heights = self._heights.copy()  # noqa: SLF001 - its own
        ahead._ready, ahead._present = deque(), self  # noqa: SLF001 - its own
        return ahead

    def adopt(self, reading: Reading) -> None:
        """Takes over a reading; what is known of the sections that did not change is kept."""
        is_alike = (
            self._view == reading.view
            and self._head is reading.head
            and len(self._sections) == len(reading.sections)
        )
        if is_alike:
            self._anew = list(compress(count(1), map(is_not, self._sections, reading.sections)))
            for at in self._anew:
                self._replace(at, reading.sections[at - 1], reading.view)
        else:
            self._build(reading)
            self._anew = range(len(self._blocks))
        self._ready.clear()
        self._view, self._head, self._sections = reading.view, reading.head, reading.sections

    def set_apart(self, lines: int) -> None:
        """So many lines between paragraphs, from the next reading that is adopted on."""
        self._apart, self._view = lines, None

    def _replace(self, at: int, section: ReadSection, view: View) -> None:
        block = self._blocks[at] = self._block_of(section, view, at)
        self.highest_point = max(self.highest_point, block.highest_point)
        self._heights.replace(at, block.total)

    def _block_of(self, section: ReadSection, view: View, at: int) -> RowBlock:
        """The section's rows in the place of that block, those that were made ready for it if they were."""
        before, known = self._sections[at - 1], self._blocks[at]
        for ready in self._ready:
            if ready.section is section and ready.before is known:
                return ready.block
        rows = renewed_rows(section, view, self._apart, before=before, rows=known.rows)
        block = RowBlock(rows, self._estimate, known)
        if self._present is not None:
            self._present._ready.append(Ready(section, known, block))  # noqa: SLF001 - another of its kind
        return block

    def _build(self, reading: Reading) -> None:
        sections = (section_rows(section, reading.view, self._apart) for section in reading.sections)
        rows = (title_rows(reading.head, reading.view), *sections)
        self._blocks = [RowBlock(block_rows, self._estimate) for block_rows in rows]
        self.highest_point = max(block.highest_point for block in self._blocks)
        self._heights = Heights(block.total for block in self._blocks)

    def estimate_again(self) -> None:
        """Forgets every height: the column is another one."""
        self._ready.clear()
        for block in self._blocks:
            block.estimate_again(self._estimate)
        self._heights = Heights(block.total for block in self._blocks)

    def row(self, place: Place) -> Row:
        return self._blocks[place.block].rows[place.row]

    def has(self, place: Place) -> bool:
        return place.block < len(self._blocks) and place.row < len(self._blocks[place.block].rows)

    def height(self, place: Place) -> int:
        """How many lines the place's row takes, measured."""
        block = self._blocks[place.block]
        known = block.known_height(place.row)
        if known is not None:
            return known
        height = self._measure(block.rows[place.row])
        block.measure(place.row, height)
        self._heights.replace(place.block, block.total)
        if self._present is not None:
            self._present._note_height(place.block, block)  # noqa: SLF001 - another of its kind
        return height

    def _note_height(self, at: int, block: RowBlock) -> None:
        """A row of the block was measured elsewhere."""
        if self._blocks[at] is block:
            self._heights.replace(at, block.total)

    def line_of(self, place: Place) -> int:
        """Which line of the whole text the place is, as far as heights are known."""
        return self._heights.above(place.block) + self._blocks[place.block].above(place.row) + place.line

    def place_at(self, line: int) -> Place:
        """The place of that line of the whole text, the nearest one there is; there must be rows."""
        line = max(0, min(line, self.line_count - 1))
        block, inside = self._heights.block_at(line)
        place = Place(block, *self._blocks[block].row_at(inside))
        return place._replace(line=min(place.line, self.height(place) - 1))

    def rows_from(self, place: Place) -> Iterator[Place]:
        """The rows after the place's own, in order."""
        row = place.row + 1
        for block in range(place.block, len(self._blocks)):
            yield from (Place(block, at) for at in range(row, len(self._blocks[block].rows)))
            row = 0

    def rows_before(self, place: Place) -> Iterator[Place]:
        """The rows before the place's own, backwards."""
        row = place.row
        for block in range(place.block, -1, -1):
            yield from (Place(block, at) for at in range(row - 1, -1, -1))
            row = len(self._blocks[block - 1].rows) if block else 0

    @property
    def first(self) -> Place | None:
        """The first row; None where there is none."""
        return next(self.rows_from(Place(0, -1)), None)

    @property
    def last(self) -> Place | None:
        return next(self.rows_before(Place(len(self._blocks), 0)), None)

    def paragraph(self, paragraph: ParagraphId, *, near: int = 0) -> Place | None:
        """The row of a paragraph, looked for from block `near` on."""
        return self._row_among(self._blocks_from(near), paragraph)

    def found_again(self, paragraph: ParagraphId, *, was: int) -> Place | None:
        """The row of a paragraph that stood in block `was` before the last reading was adopted.

        It is there, or in a block that this reading made anew: no other can have come by a paragraph.
        """
        blocks = (was, *self._anew) if was < len(self._blocks) else self._anew
        return self._row_among(blocks, paragraph)

    def _row_among(self, blocks: Iterable[int], paragraph: ParagraphId) -> Place | None:
        for block in blocks:
            row = self._blocks[block].row_of_paragraph.get(paragraph)
            if row is not None:
                return Place(block, row)
        return None

    def point(self, point: int, *, near: int = 0) -> Place | None:
        """The row on which a point opens, looked for from block `near` on."""
        for block in self._blocks_from(near):
            row = self._blocks[block].row_of_point.get(point)
            if row is not None:
                return Place(block, row)
        return None

    def _blocks_from(self, near: int) -> Iterator[int]:
        yield from range(near, len(self._blocks))
        yield from range(min(near, len(self._blocks)))
