"""Rows laid out in the pane's present geometry, kept while they are the same rows."""

from collections import OrderedDict

from tui.text_pane.flow_cache import FlowCache
from tui.text_pane.geometry import Geometry
from tui.text_pane.gutter import LeadingLabel, gutter_lines
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.rows import Row

MOST_ROWS = 512


class LaidRows:
    """The laying out of rows, at one width and with one leading label until `arrange` says otherwise."""

    def __init__(self, geometry: Geometry, leading: LeadingLabel = "working") -> None:
        self.geometry = geometry
        self.leading: LeadingLabel = leading
        self._flows = FlowCache()
        self._laid: OrderedDict[int, LaidRow] = OrderedDict()

    @property
    def flows_made(self) -> int:
        """How many rows were wrapped so far, all in all."""
        return self._flows.made

    def arrange(self, geometry: Geometry, leading: LeadingLabel) -> None:
        if (geometry, leading) != (self.geometry, self.leading):
            self.geometry, self.leading = geometry, leading
            self._laid.clear()

    def laid(self, row: Row) -> LaidRow:
        kept = self._laid.get(id(row))
        if kept is not None and kept.row is row:
            self._laid.move_to_end(id(row))
            return kept
        laid = self._laid[id(row)] = self._lay(row)
        if len(self._laid) > MOST_ROWS:
            self._laid.popitem(last=False)
        return laid

    def height(self, row: Row) -> int:
        return self.laid(row).height

    def estimated_height(self, row: Row) -> int:
        """About how many lines the row takes, without wrapping it."""
        characters = sum(len(run.text) for run in row.runs)
        return row.space_above + characters // self.geometry.text_width(row.level) + 1

    def _lay(self, row: Row) -> LaidRow:
        geometry = self.geometry
        if row.kind == "paragraph":
            width, start = geometry.text_width(row.level), geometry.gutter + geometry.indent(row.level)
        else:
            width, start = geometry.labels + geometry.column, geometry.marks
        flow = self._flows.flow(row.runs, width)
        gutter = gutter_lines(row, flow, self.leading, is_roomy=geometry.is_roomy)
        return LaidRow(row, flow, gutter, start)
