"""A scrolling widget whose lines are places of a text: what Textual asks of a line-API view, no more.

The top of the window is the truth, Textual's `scroll_y` and `virtual_size` follow it: they are set past their
watchers, since a layout or an animation would repaint a second time.
"""

from collections.abc import Sequence

from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollDown, ScrollTo, ScrollUp
from textual.strip import Strip
from textual.widget import Widget

from tui.line_regions import line_regions
from tui.text_pane.line_bar import LineBar
from tui.text_pane.line_index import Place
from tui.text_pane.text_view import TextView

FAR = 2
"""A scroll over more than so many windows is a jump: what lies between is not measured."""
EIGHTHS = 8
MOST_FILTERED = 256
"""So many lines are known as the terminal has them."""


class LinePane(ScrollView, can_focus=False, inherit_bindings=False):
    """Shows the lines in the window of a `TextView`; subclasses give the strips of its places.

    Whatever changes is noted; once the pane is idle, or asked for a line, the lines are made, and those that
    are not the strips of before are refreshed: one repaint, whatever happened.
    """

    ALLOW_SELECT = False

    def __init__(
        self,
        *,
        view: TextView | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """Goes on with a view of the same text that another pane showed, or begins with its own."""
        super().__init__(id=id, classes=classes)
        self.view = TextView() if view is None else view
        self._lines: list[Strip] = []
        self._is_stale = True
        self._room = Size(0, 0)
        self._to_paint: set[int] = set()
        self._looked_from: Place | None = None
        self._thumb = (-1, -1)
        self._ground: Color | None = None
        self._filtered: dict[tuple[int, tuple[int, int]], tuple[Strip, Strip]] = {}
        self._filters: Sequence[LineFilter] = ()
        self._followed: tuple[Place | None, int, int, int, float] | None = None

    @property
    def vertical_scrollbar(self) -> LineBar:
        """The bar beside the text, made as Textual makes its own."""
        if not isinstance(self._vertical_scrollbar, LineBar):
            bar = LineBar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False
            self._vertical_scrollbar = bar
            self.app._start_widget(self, bar)  # noqa: SLF001
        return self._vertical_scrollbar

    def strips_at(self, places: Sequence[Place]) -> list[Strip]:
        """The lines of the text at these places, which follow one another."""
        raise NotImplementedError

    def blank_strip(self) -> Strip:
        """The line where there is no text."""
        raise NotImplementedError

    def note_change(self) -> None:
        """Something is to be seen that was not before."""
        if self._room:
            self._follow_window()
        if not self._is_stale:
            self._is_stale = True
            self.check_idle()

    def on_idle(self) -> None:
        if self._is_stale and self.is_mounted and self._room:
            self._renew_lines()
        if self._to_paint:
            self.refresh(*line_regions(sorted(self._to_paint), 0, self._room.width))
            self._to_paint.clear()
            if self._looked_from != self.view.window.top:
                self.call_after_refresh(self._look_ahead)

    def _look_ahead(self) -> None:
        """Makes the next page's lines while nobody waits for them."""
        self._looked_from = self.view.window.top
        if not self._is_stale and self.view.window.places:
            self.strips_at(self.view.page_after)

    def _renew_lines(self) -> None:
        """Makes the lines in view, and notes those that are not as they were."""
        self._is_stale = False
        before = self._lines
        self._lines = lines = self.lines_now()
        self._to_paint.update(
            at
            for at, line in enumerate(lines)
            if at >= len(before) or (line is not before[at] and line != before[at])
        )

    def lines_now(self) -> list[Strip]:
        """As many lines as there is room for."""
        lines = self.strips_at(self.view.window.places)
        lines.extend([self.blank_strip()] * (self._room.height - len(lines)))
        return lines

    def render_line(self, y: int) -> Strip:
        if self._is_stale or len(self._lines) != self._room.height:
            self._renew_lines()
        return self._lines[y] if y < len(self._lines) else self.blank_strip()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are, past Textual's painting of borders, where the pane has none itself.

        So the same strips come back as long as they look the same, and with them all that is known of them.
        """
        if self.styles.gutter.totals != (0, 0):
            return super().render_lines(crop)
        if self._is_stale or len(self._lines) != self._room.height:
            self._renew_lines()
        filters = self.get_line_filters()
        if filters != self._filters:
            self._filters, self._filtered = filters, {}
        lines = self._lines[crop.y : crop.bottom]
        lines += [self.blank_strip()] * (crop.height - len(lines))
        return [self._finished(line, crop.column_span) for line in lines]

    def _finished(self, strip: Strip, columns: tuple[int, int]) -> Strip:
        """Those columns of the strip as the terminal is to have them: the very same for the same."""
        key = (id(strip), columns)
        known = self._filtered.get(key)
        if known is None:
            filtered = strip
            for line_filter in self._filters:
                filtered = filtered.apply_filter(line_filter, self._background())
            known = self._filtered[key] = (strip, filtered.crop(*columns))
            if len(self._filtered) > MOST_FILTERED:
                del self._filtered[next(iter(self._filtered))]
        return known[1]

    def _background(self) -> Color:
        """The ground the lines stand on, looked up again once the style is another."""
        self._ground = self._ground or self.background_colors[1]
        return self._ground

    def on_resize(self) -> None:
        """All but border, padding and scroll bar is room for text."""
        self._room = self.scrollable_content_region.size
        beyond = self.content_region.width - self._room.width
        self.view.resize(self._room.width, self._room.height, beyond=beyond)
        self._lines = []
        self.note_change()

    def notify_style_update(self) -> None:
        self._ground, self._filtered = None, {}
        super().notify_style_update()
        self.note_change()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The wheel moved the text."""
        if round(old_value) != round(new_value):
            self._scroll_to_line(round(new_value))

    def on_scroll_to(self, message: ScrollTo) -> None:
        """The scroll bar was dragged."""
        message.stop()
        message.prevent_default()
        if message.y is not None:
            self._scroll_to_line(round(message.y))

    def on_scroll_up(self, message: ScrollUp) -> None:
        """The scroll bar was clicked above its thumb."""
        message.stop()
        message.prevent_default()
        self._scroll_to_line(round(self.scroll_y) - self.view.window.height)

    def on_scroll_down(self, message: ScrollDown) -> None:
        """The scroll bar was clicked below its thumb."""
        message.stop()
        message.prevent_default()
        self._scroll_to_line(round(self.scroll_y) + self.view.window.height)

    def _scroll_to_line(self, line: int) -> None:
        """Makes that line of the text the top one, as far as it is known which that is; no animation."""
        window, index = self.view.window, self.view.index
        if window.top is None or index.first is None:
            return
        lines = line - index.line_of(window.top)
        if abs(lines) <= FAR * window.height:
            window.scroll(lines)
        else:
            window.put(index.place_at(line), below=0)
        self.note_change()

    def _follow_window(self) -> None:
        """Tells Textual where the window is; the bar is only touched if its thumb looks otherwise."""
        top = self.view.window.top
        height, lines = self.view.window.height, max(1, self.view.index.line_count)
        followed = (top, height, lines, self._room.width, self.scroll_y)
        if followed == self._followed:
            return
        line = self.view.index.line_of(top) if top is not None else 0
        self.set_reactive(Widget.virtual_size, Size(self._room.width, lines))
        self.set_reactive(Widget.scroll_y, float(line))
        self.set_reactive(Widget.scroll_target_y, float(line))
        self._followed = (top, height, lines, self._room.width, float(line))
        thumb = (line * height * EIGHTHS // lines, height * height * EIGHTHS // lines)
        if thumb != self._thumb and self.show_vertical_scrollbar:
            self._thumb = thumb
            self.vertical_scrollbar.point_to(float(line), height=height, lines=lines)
