"""A widget that is a few lines: after a change only those lines are painted that are not as they were."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Self

from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.geometry import Region, Size, Spacing
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from tui.line_regions import line_regions

TITLE = -1
"""The title's place among the lines: on the border, above the first."""
BEFORE_TITLE = 2
"""Cells of border before the title, and at least as many behind it."""
NOTHING = Content()
MOST_STRIPS = 128
"""Lines kept beside those shown: a key and its undo paint none anew."""


class Room(NamedTuple):
    """How large the widget is as a whole, the room for its lines, and what is round that."""

    outer: Size
    size: Size
    gutter: Spacing


class LineWidget(Widget):
    """Subclasses say what the lines are and note each change; the lines are made once, when it is idle.

    Textual paints the whole when the size or the style is another; after that only what is within the frame
    is exchanged, and all other lines come back as the very strips they were.
    """

    _is_stale = True
    _contents: Mapping[int, Content] = {}
    _to_refresh: frozenset[int] = frozenset()
    _framed: Sequence[Strip] = ()
    _framed_for = Size(0, 0)
    _ground: Color | None = None
    _room: Room | None = None
    _painted: dict[int, Strip]
    _known: OrderedDict[tuple[int, int], tuple[Content, Strip]]

    def lines(self) -> Sequence[Content]:
        """The lines, none longer than the widget is wide, for the size it has now."""
        raise NotImplementedError

    def title(self) -> Content:
        """What stands on the upper border, for the size it has now."""
        return NOTHING

    def note_change(self) -> None:
        """Something is to be said that was not before."""
        if not self._is_stale:
            self._is_stale = True
            self.check_idle()

    def on_idle(self) -> None:
        if self._is_stale and self.is_mounted and self.size:
            self._renew()
        if self._to_refresh:
            self._repaint_lines(sorted(self._to_refresh))
            self._to_refresh = frozenset()

    def _repaint_lines(self, lines: Sequence[int]) -> None:
        """Has these lines exchanged; nothing that Textual keeps of the widget is touched by that."""
        (width, _), _, gutter = self.room
        regions = line_regions([line + gutter.top for line in lines], 0, width)
        if not self._framed:
            self.refresh()
            return
        self._repaint_regions.update(regions)
        self._repaint_required = True
        self.check_idle()

    @property
    def room(self) -> Room:
        """Looked up anew once the widget is another size or looks otherwise, and till it has a place."""
        if self._room is None or self._room.outer != self.outer_size or not self._room.size:
            self._room = Room(self.outer_size, self.size, self.gutter)
        return self._room

    def on_resize(self) -> None:
        self._begin_anew()
        self.check_idle()

    def notify_style_update(self) -> None:
        self._begin_anew()
        super().notify_style_update()

    def _begin_anew(self) -> None:
        self._framed, self._contents, self._is_stale = (), {}, True
        self._ground = self._room = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        if not regions:
            self._framed = ()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._is_stale and self.size:
            self._renew()
        whole = self.outer_size.region
        if not self._framed or self._framed_for != whole.size:
            self._framed, self._framed_for = super().render_lines(whole), whole.size
            self._painted, self._known = {}, OrderedDict()
        self._paint_missing(crop.line_range)
        strips = [self._painted[y] for y in crop.line_range]
        if crop.column_span != whole.column_span:
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """The words of a line, without what is round them."""
        width = self.size.width
        return Strip(self._line_segments(self._contents.get(y, NOTHING), width, self.visual_style), width)

    def _line_segments(self, content: Content, width: int, style: Style) -> list[Segment]:
        segments, missing = self._segments(content, style), width - content.cell_length
        if missing > 0:
            segments.append(Segment(" " * missing, style.rich_style))
        return segments if missing >= 0 else Segment.adjust_line_length(segments, width)

    def _renew(self) -> None:
        """Makes the lines, and notes those that are not as they were; strips are made when asked for."""
        self._is_stale = False
        before, after = self._contents, {TITLE: self.title(), **dict(enumerate(self.lines()))}
        self._contents = after
        if before:
            places = before.keys() | after.keys()
            changed = [y for y in places if not _is_same(before.get(y, NOTHING), after.get(y, NOTHING))]
        else:
            changed = [*range(TITLE if self.room.gutter.top else 0, self.room.size.height)]
        self._to_refresh = self._to_refresh.union(changed)
        if self._framed:
            top = self.room.gutter.top
            for y in changed:
                self._painted.pop(y + top, None)

    def _paint_missing(self, lines: Iterable[int]) -> None:
        """The lines of the widget as a whole, what is round the words as Textual painted it."""
        top = self.room.gutter.top
        for y in lines:
            if y not in self._painted:
                self._painted[y] = self._strip(y - top, self._contents.get(y - top, NOTHING))

    def make_ready(self, contents: Mapping[int, Content]) -> None:
        """Paints lines that may come, unseen: they are there when they are asked for."""
        if self._framed and self._framed_for == self.outer_size:
            for at, content in contents.items():
                self._strip(at, content).render(self.app.console)

    def _strip(self, at: int, content: Content) -> Strip:
        """That line of the widget as a whole, the strip of before where it is the same content."""
        key = (at, id(content))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (content, self._paint(at, content))
            if len(self._known) > MOST_STRIPS:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(key)
        return known[1]

    def _paint(self, at: int, content: Content) -> Strip:
        _, (width, height), gutter = self.room
        framed = self._framed[at + gutter.top]
        if at == TITLE and content:
            start, words = BEFORE_TITLE, self._title_segments(content, framed)
            end = start + Segment.get_line_length(words)
        elif 0 <= at < height:
            start, words = gutter.left, self._line_segments(content, width, self.visual_style)
            end = start + width
        else:
            return framed
        for line_filter in self.get_line_filters():
            words = line_filter.apply(words, self._background())
        before, after = framed.crop(0, start), framed.crop(end)
        return Strip([*before, *words, *after], framed.cell_length)

    def _background(self) -> Color:
        """The ground the lines stand on, looked up again once the style is another."""
        self._ground = self._ground or self.background_colors[1]
        return self._ground

    def _title_segments(self, title: Content, framed: Strip) -> list[Segment]:
        """The title as Textual would set it on the border."""
        room = framed.cell_length - 2 * (BEFORE_TITLE + 1)
        if room < 1:
            return []
        styles = self.styles
        colour = self._background() + styles.border_title_color
        look = Style.from_rich_style(styles.border_title_style) + Style(foreground=colour)
        words = title.truncate(room, ellipsis=True).pad(1, 1).stylize_before(look)
        border = next(iter(framed.crop(BEFORE_TITLE))).style
        return self._segments(words, Style.from_rich_style(border) if border else Style())

    def _segments(self, content: Content, base: Style) -> list[Segment]:
        parts = content.render(base, end="", parse_style=self._get_style)
        return [Segment(text, style.rich_style) for text, style in parts]


def _is_same(one: Content, other: Content) -> bool:
    return one is other or one.is_same(other)
