"""A row laid out in a geometry: its flow, its gutter, and so its height."""

from dataclasses import dataclass

from tui.text_pane.cells import cells
from tui.text_pane.flowing import Flow
from tui.text_pane.gutter import GutterLine
from tui.text_pane.rows import Row


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row with its text in lines and its gutter beside them; `text_start` counts cells from the margin."""

    row: Row
    flow: Flow
    gutter: tuple[GutterLine, ...]
    text_start: int

    @property
    def height(self) -> int:
        return self.row.space_above + max(len(self.flow.lines), len(self.gutter))

    def points_on(self, line: int) -> tuple[int, ...]:
        """The points on a line: those marked there, then those its words lie in, then the block's."""
        at = line - self.row.space_above
        marked = self.gutter[at].point if 0 <= at < len(self.gutter) else 0
        words = self.flow.lines[at].stretches if 0 <= at < len(self.flow.lines) else ()
        block = self.row.paragraph.block if self.row.paragraph is not None else 0
        points = dict.fromkeys((marked, *(stretch.run.point for stretch in words), block))
        return tuple(point for point in points if point)

    def point_at(self, line: int, column: int) -> int:
        """The point under a cell, the column counted from the margin; 0 where there is none."""
        at = line - self.row.space_above
        here = self.points_on(line)
        if column < self.text_start or not 0 <= at < len(self.flow.lines):
            return here[0] if here and column < self.text_start else 0
        end = self.text_start + self.flow.lines[at].indent
        for stretch in self.flow.lines[at].stretches:
            end += cells(stretch.text)
            if column < end:
                return stretch.run.point or self._block
        return self._block

    @property
    def _block(self) -> int:
        return self.row.paragraph.block if self.row.paragraph is not None else 0

    def line_of_character(self, character: int) -> int:
        """The row's line on which that character of the flow's text stands."""
        lines = (
            at
            for at, line in enumerate(self.flow.lines)
            if any(
                stretch.start <= character < stretch.start + len(stretch.text) for stretch in line.stretches
            )
        )
        return self.row.space_above + next(lines, 0)

    def lines_of_point(self, point: int) -> tuple[int, int]:
        """The first and the last line of the row that the point takes."""
        if self._block == point or point not in self.flow.begins:
            return 0, self.height - 1
        lines = [
            at
            for at, line in enumerate(self.flow.lines)
            if any(stretch.run.point == point for stretch in line.stretches)
        ]
        return self.row.space_above + lines[0], self.row.space_above + lines[-1]
