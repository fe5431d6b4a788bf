"""What of a reading is in view and where its cursor is: the pane without its screen."""

from itertools import chain, islice

from resolution.reflow.reading import Reading, ReadParagraph
from tui.text_pane.geometry import geometry
from tui.text_pane.gutter import LeadingLabel
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.laid_rows import LaidRows
from tui.text_pane.line_index import LineIndex, Place
from tui.text_pane.rows import Row
from tui.text_pane.walking import lines_from
from tui.text_pane.window import Window
from tui.text_widths import WIDEST_TEXT

WAYPOINTS = 40
"""So many paragraphs back a place is looked for, where its own paragraph has gone."""


class TextView:
    """A window on a reading, and the cursor: one line of one paragraph, None while there is no paragraph.

    There is room for the numbers of `expected_points`, more than are there while only a beginning is read.
    """

    def __init__(self) -> None:
        self.rows = LaidRows(geometry(1, 0))
        self.index = LineIndex(measure=self.rows.height, estimate=self.rows.estimated_height)
        self.window = Window(self.index)
        self.cursor: Place | None = None
        self.expected_points = 0
        self.widest = WIDEST_TEXT
        self._moved: tuple[int, Place | None, Place | None] | None = None
        """How far below the top the cursor belongs, where less room moved it; top and cursor since."""

    def ahead(self) -> "ViewAhead":
        """A view that stands where this one does and may go on before it, with the same rows."""
        view = ViewAhead.__new__(ViewAhead)
        view.__dict__.update(self.__dict__)
        view.index = self.index.ahead()
        view.window = self.window.over(view.index)
        return view

    def row(self, place: Place) -> Row:
        return self.index.row(place)

    def laid(self, place: Place) -> LaidRow:
        return self.rows.laid(self.index.row(place))

    @property
    def paragraph(self) -> ReadParagraph | None:
        """The paragraph under the cursor."""
        return self.row(self.cursor).paragraph if self.cursor is not None else None

    @property
    def points(self) -> tuple[int, ...]:
        """The points on the cursor's line, the likeliest meant first."""
        return self.laid(self.cursor).points_on(self.cursor.line) if self.cursor is not None else ()

    @property
    def page_after(self) -> tuple[Place, ...]:
        """The lines that would be in view a page further on; there must be a line in view."""
        last = self.window.places[-1]
        return tuple(islice(lines_from(self.index, last), 1, self.window.height + 1))

    def adopt(self, reading: Reading) -> None:
        """Takes over a reading; the paragraph at the cursor, else that at the top, stays where it is."""
        anchor, below = self._anchor()
        before = self.index.as_it_stands()
        self.index.adopt(reading)
        self._arrange(self.rows.geometry.width, self.rows.geometry.beyond)
        found = self._keep_in_place(anchor, before, below)
        if self.cursor != anchor:
            found = self._found_again(self.cursor, before)
        self.cursor = found or self.first_paragraph

    def _keep_in_place(self, anchor: Place | None, before: LineIndex, below: int) -> Place | None:
        """Puts the first line of the paragraph, or the last of the one that was before it, where it was.

        Gives the place of that paragraph, where one was found.
        """
        place = self._found_again(anchor, before)
        if place is None or anchor is None:
            self.window.settle()
            return None
        below_of_first = below - anchor.line
        if self.row(place).paragraph_id != before.row(anchor).paragraph_id:
            last = place._replace(line=self.index.height(place) - 1)
            self.window.put(last, below=below_of_first - 1)
        elif below_of_first >= 0:
            self.window.put(place._replace(line=0), below=below_of_first)
        else:
            self.window.put(place, below=below)
        return place

    def resize(self, width: int, height: int, *, beyond: int = 0) -> None:
        """The pane is now so many cells wide and high; `beyond` more at the right a scroll bar covers."""
        anchor, below = self._anchor()
        if self._moved is not None and self._moved[1:] == (self.window.top, self.cursor):
            below = self._moved[0]
        words_at_cursor, words_at_anchor = self._words_at(self.cursor), self._words_at(anchor)
        self.window.height = height
        self._arrange(width, beyond)
        self.cursor = self._line_of(self.cursor, words_at_cursor) if self.cursor is not None else None
        if anchor is not None:
            place = self._line_of(anchor, words_at_anchor)
            self.window.put(place, below=min(below, max(0, height - 1)))
            if place == self.cursor:
                self.window.reveal(place, place)
            is_moved = self.window.offset_of(place) != below
            self._moved = (below, self.window.top, self.cursor) if is_moved else None
        else:
            self.window.top = None
            self.window.settle()
            self._show_cursor()

    def _words_at(self, place: Place | None) -> int | None:
        """The character that the line stands for, whatever the width; None where it has no words."""
        return self.laid(place).character_of_line(place.line) if place is not None else None

    def _line_of(self, place: Place, words: int | None) -> Place:
        """The line of the same row on which those words stand now."""
        if words is None:
            return self._within_row(place)
        return place._replace(line=self.laid(place).line_of_character(words))

    def _show_cursor(self) -> None:
        """The cursor may have been put anywhere before there was room; at the beginning the title shows."""
        if self.cursor is not None and self.cursor != self.first_paragraph:
            self.window.reveal(self.cursor, self.cursor)

    def lead_with(self, leading: LeadingLabel) -> None:
        """That label leads from now on; no text moves."""
        self.rows.arrange(self.rows.geometry, leading)

    def _arrange(self, width: int, beyond: int) -> None:
        """Shares out the columns anew; where they change, every height is a guess again."""
        highest_point = max(self.index.highest_point, self.expected_points)
        columns = geometry(width, highest_point, beyond, widest=self.widest)
        if columns != self.rows.geometry:
            self.rows.arrange(columns, self.rows.leading)
            self.index.estimate_again()

    def _anchor(self) -> tuple[Place | None, int]:
        """The place that is to stay where it is, and how many lines it is below the top."""
        below = self.window.offset_of(self.cursor) if self.cursor is not None else None
        if below is not None:
            return self.cursor, below
        for at, place in enumerate(self.window.places):
            if self.row(place).paragraph is not None:
                return place, at
        return None, 0

    def _found_again(self, place: Place | None, before: LineIndex) -> Place | None:
        """Where the paragraph is now that was there before, or the nearest before it that is left."""
        if place is None:
            return None
        line = place.line
        for way in chain([place], islice(before.rows_before(place), WAYPOINTS)):
            paragraph = before.row(way).paragraph
            if paragraph is None:
                continue
            found = self.index.found_again(paragraph.id, was=place.block)
            if found is not None:
                return self._within_row(found._replace(line=line))
            line = 0
        return None

    def _within_row(self, place: Place) -> Place:
        return place._replace(line=min(place.line, self.index.height(place) - 1))

    @property
    def first_paragraph(self) -> Place | None:
        first = self.index.first
        rows = chain([first], self.index.rows_from(first)) if first is not None else ()
        place = next((place for place in rows if self.row(place).paragraph is not None), None)
        return None if place is None else self.first_line(place)

    def first_line(self, place: Place) -> Place:
        """The row's first line that is not left blank."""
        return place._replace(line=self.row(place).space_above)


class OtherColumns(Exception):
    """The columns would be others, and so would every row."""


class ViewAhead(TextView):
    """Where a view will be if that comes; raises OtherColumns where its rows would be laid out otherwise."""

    def _arrange(self, width: int, beyond: int) -> None:
        points = max(self.index.highest_point, self.expected_points)
        if geometry(width, points, beyond, widest=self.widest) != self.rows.geometry:
            raise OtherColumns
