"""A row laid out in a geometry: its flow, its gutter, and so its height."""

from resolution.light_dataclass import dataclass
from tui.text_pane.cells import cells, clusters
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

    def character_at(self, line: int, column: int) -> int:
        """The character of the flow's text nearest to a cell, the column counted from the margin."""
        if not self.flow.lines:
            return 0
        at = min(max(line - self.row.space_above, 0), len(self.flow.lines) - 1)
        flowed = self.flow.lines[at]
        begins, nearest = self.text_start + flowed.indent, 0
        for stretch in flowed.stretches:
            if stretch.start >= 0:
                nearest = stretch.start
                for cluster in clusters(stretch.text, 0, len(stretch.text)):
                    nearest = stretch.start + cluster.start
                    begins += cluster.cells
                    if column < begins:
                        return nearest
                nearest = stretch.start + len(stretch.text)
            else:
                begins += cells(stretch.text)
        return nearest

    def cells_of(self, line: int, start: int, end: int) -> tuple[int, int] | None:
        """From which to which column, from the margin, those characters go on a line; None: nowhere."""
        at = line - self.row.space_above
        if not 0 <= at < len(self.flow.lines):
            return None
        begins, columns = self.text_start + self.flow.lines[at].indent, list[int]()
        for text, first, _ in self.flow.lines[at].stretches:
            if first >= 0 and first < end and start < first + len(text):
                columns.append(begins + cells(text[: max(0, start - first)]))
                columns.append(begins + cells(text[: end - first]))
            begins += cells(text)
        return (columns[0], columns[-1]) if columns else None

    @property
    def _block(self) -> int:
        return self.row.paragraph.block if self.row.paragraph is not None else 0

    def character_of_line(self, line: int) -> int | None:
        """The character at which a point begins on the line, else its first; None where it has none."""
        at = line - self.row.space_above
        if not 0 <= at < len(self.flow.lines):
            return None
        stretches = [stretch for stretch in self.flow.lines[at].stretches if stretch.start >= 0]
        beginnings = (stretch for stretch in stretches if self.flow.begins.get(stretch.run.point) == at)
        return next((stretch.start for stretch in (*beginnings, *stretches)), None)

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
