"""The text pane of the chair, in which words can be selected with the mouse and with keys."""

from dataclasses import replace

from textual import events
from textual.timer import Timer

from resolution.reflow.reading import Reading
from tui.text_pane.line_index import Place
from tui.text_pane.pane import TextPane
from tui.text_pane.selecting import (
    Stride,
    first_word,
    line_of,
    rows_selected,
    selected_text,
    spot_at,
    stepped,
    word_at,
)
from tui.text_pane.selection import Selection, Spot

LINE_TIME = 0.06
"""Seconds a line while a selection is dragged beyond the edge."""


class SelectingPane(TextPane):
    """A pane with a selection, which whatever else moves the cursor, or another reading, drops."""

    _pressed: Spot | None = None
    _is_dragged = False
    _dragged_to: events.MouseMove | None = None
    _scrolling: Timer | None = None

    @property
    def selection(self) -> Selection | None:
        return self._scene.selection

    def drop_selection(self) -> None:
        if self._scene.selection is not None:
            self._scene.selection = None
            self.note_change()

    def begin_selection(self) -> bool:
        """Selects the first word from the cursor's line on; False where there is none."""
        word = first_word(self.view)
        if word is not None:
            self._select(Selection(word, word))
        return word is not None

    def toggle_extending(self) -> None:
        """From now on plain arrow keys take in more; or no longer, with the last word alone selected."""
        if self.selection is not None:
            reach, extends = self.selection.reach, not self.selection.extends
            self._select(Selection(reach, reach, extends=extends))

    def walk(self, stride: Stride) -> None:
        """As a plain arrow key: to the next word alone, or taking it in where the selection extends."""
        if self.selection is not None:
            reach = stepped(self.view, self.selection.reach, stride)
            anchor = self.selection.anchor if self.selection.extends else reach
            self._select(Selection(anchor, reach, extends=self.selection.extends))

    def take_in(self, stride: Stride) -> None:
        """Moves the end of the selection by a word or a line."""
        if self.selection is not None:
            self._select(replace(self.selection, reach=stepped(self.view, self.selection.reach, stride)))

    def selected_text(self) -> str:
        """What is selected as clean text; empty where nothing is."""
        return "" if self.selection is None else selected_text(self.view, self.selection)

    def rows_selected(self) -> list[Place]:
        """The rows that have a word of the selection."""
        return [] if self.selection is None else list(rows_selected(self.view, self.selection))

    def watch_reading(self, reading: Reading | None) -> None:
        self._scene.selection = self._pressed = None
        self._stop_scrolling()
        super().watch_reading(reading)

    def _shown(self, is_shown: bool) -> bool:  # noqa: FBT001 - as in the pane
        self._scene.selection = None
        return super()._shown(is_shown)

    def _select(self, selection: Selection) -> None:
        self._scene.selection = selection
        place = line_of(self.view, selection.reach)
        if self.view.row(place).paragraph is not None:
            self.view.cursor = place
        self.view.window.reveal(place, place)
        self.note_change()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._is_dragged = False
        place = self._place_at(event)
        if event.button == 1 and not event.shift and place is not None:
            self._pressed = spot_at(self.view, place, self._column_of(event))
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drags the end of the selection along; held beyond the edge, the text moves."""
        if self._pressed is None:
            return
        self._dragged_to = event
        self._drag(event)
        if not self._beyond(event):
            self._stop_scrolling()
        elif self._scrolling is None:
            self._scrolling = self.set_interval(LINE_TIME, self._drag_on)

    def _drag_on(self) -> None:
        """Once more to where the mouse was last: beyond the edge a line further."""
        if self._dragged_to is not None:
            self._drag(self._dragged_to)

    def _stop_scrolling(self) -> None:
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None

    def _beyond(self, event: events.MouseEvent) -> int:
        """Whether the mouse is above the text (-1), below it (1) or on it."""
        y = event.y - self.gutter.top
        return -1 if y < 0 else int(y >= self.view.window.height)

    def _drag(self, event: events.MouseMove) -> None:
        beyond = self._beyond(event)
        if beyond:
            self.view.window.scroll(beyond)
        place = self._place_at(event)
        if place is None:
            return
        spot = spot_at(self.view, place, self._column_of(event))
        if self._pressed is not None and (self._is_dragged or spot != self._pressed):
            self._is_dragged = True
            self._scene.selection = Selection(self._pressed, spot)
            self.note_change()

    def on_mouse_up(self) -> None:
        if self._pressed is None:
            return
        self._pressed = None
        self._stop_scrolling()
        self.release_mouse()
        if self._is_dragged and self.rows_selected() and self.selection is not None:
            self._select(self.selection)
            self._tell_cursor()
        elif self._is_dragged:
            self.drop_selection()

    def on_click(self, event: events.Click) -> None:
        """The end of a drag is no click; two clicks select the word there."""
        if self._is_dragged:
            self._is_dragged = False
            event.prevent_default()
            return
        self.drop_selection()
        place = self._place_at(event)
        if event.chain == 2 and place is not None:
            word = word_at(self.view, place, self._column_of(event))
            if word is not None:
                self._select(Selection(word, word))
                self._tell_cursor()

    def _place_at(self, event: events.MouseEvent) -> Place | None:
        """The line under the mouse, or the nearest one in view."""
        places = self.view.window.places
        y = max(0, event.y - self.gutter.top)
        return places[min(y, len(places) - 1)] if places else None

    def _column_of(self, event: events.MouseEvent) -> int:
        return event.x - self.gutter.left - self.view.rows.geometry.margin
