"""What the rows are painted by: states, focus, decided paragraphs, words found."""

from collections.abc import Sequence
from copy import copy
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Self

from rich.style import Style
from textual.strip import Strip

from resolution.tree import ParagraphId, PointNumber
from tui.text_pane.finding import NO_WORDS, Match, Words
from tui.text_pane.line_index import Place
from tui.text_pane.look import Looks
from tui.text_pane.paint_cache import PaintCache
from tui.text_pane.painting import Overlay, RowLook, with_selection
from tui.text_pane.selection import Selection
from tui.text_pane.shown_states import States
from tui.text_pane.text_view import TextView


class Scene:
    """Paints the lines of a view; what did not change comes back as the very strip it was."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._painted = PaintCache()
        self._looks: Looks | None = None
        self.states: States = {}
        self.tentative: frozenset[PointNumber] = frozenset()
        self.focused_point = 0
        self.decided: frozenset[ParagraphId] = frozenset()
        self.words: Words = NO_WORDS
        self.match: Match | None = None
        self.selection: Selection | None = None

    def ahead(
        self, view: TextView, states: States, focused_point: int, decided: frozenset[ParagraphId]
    ) -> Self:
        """How that view will look if all is so; what it paints is painted here too."""
        scene = copy(self)
        scene._view, scene.states, scene.focused_point = view, states, focused_point  # noqa: SLF001 - its own
        scene.decided, scene.match, scene.selection = decided, None, None
        return scene

    def has_looks(self) -> bool:
        return self._looks is not None

    def dress(self, looks: Looks | None) -> None:
        """Everything looks otherwise from now on; None: the looks are given before anything is painted."""
        self._looks = looks
        self._painted.clear()

    @property
    def looks(self) -> Looks:
        return self._looks if self._looks is not None else Looks(Style(), {})

    def blank(self) -> Strip:
        return Strip.blank(self._view.rows.geometry.line, self.looks.base)

    def strips(self, places: Sequence[Place]) -> list[Strip]:
        """The lines at places that follow one another, with the cursor if it is there."""
        lines: list[Strip] = []
        for row, of_row in groupby(places, key=itemgetter(0, 1)):
            painted = self._row(Place(*row))
            lines.extend(painted[min(place.line, len(painted) - 1)] for place in of_row)
        cursor = self._view.cursor
        if cursor in places:
            at = places.index(cursor)
            lines[at] = self._with_cursor(lines[at])
        if self.selection is not None:
            lines = list(map(partial(self._with_selection, self.selection), lines, places))
        return lines

    def _with_selection(self, selection: Selection, strip: Strip, place: Place) -> Strip:
        """The line with what is selected on it laid over; the same strip where nothing is."""
        laid = self._view.laid(place)
        span = selection.span_in(place, laid)
        columns = laid.cells_of(place.line, *span) if span is not None else None
        if columns is None:
            return strip
        margin = self._view.rows.geometry.margin
        return with_selection(strip, margin + columns[0], margin + columns[1], self.looks.over["selected"])

    def _row(self, place: Place) -> tuple[Strip, ...]:
        laid = self._view.laid(place)
        return self._painted.strips(laid, self._look(place), self._view.rows.geometry, self.looks)

    def _look(self, place: Place) -> RowLook:
        row = self._view.row(place)
        if row.paragraph is None:
            return RowLook({}, matches=self._matches(place))
        return RowLook(
            {PointNumber(point): self.states.get(PointNumber(point), "open") for point in row.opening},
            focused_point=self.focused_point if row.shows_point(self.focused_point) else 0,
            is_decided=row.paragraph.id in self.decided,
            matches=self._matches(place),
            tentative=self.tentative.intersection(row.opening) if self.tentative else self.tentative,
        )

    def _matches(self, place: Place) -> tuple[Overlay, ...]:
        if self.words is NO_WORDS:
            return ()
        here = self.match
        row = place._replace(line=0)
        is_here = here is not None and here.place == row
        return tuple(
            Overlay(
                start, end, "match-here" if is_here and here is not None and start == here.start else "match"
            )
            for start, end in self.words.spans_in(self._view.row(place))
        )

    def _with_cursor(self, strip: Strip) -> Strip:
        """The strip with the cursor over it: the same one again as long as it is the same strip."""
        return self._painted.with_cursor(strip, self.looks.over["cursor"])
