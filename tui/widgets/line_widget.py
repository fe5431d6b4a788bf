"""A widget that is a few lines: after a change only those lines are painted that are not as they were."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class LineWidget(Widget):
    """Subclasses say what the lines are and note each change; the lines are made once, when it is idle."""

    _contents: Sequence[Content] = ()
    _strips: dict[int, Strip]
    _is_stale = True

    def lines(self) -> Sequence[Content]:
        """The lines, none longer than the widget is wide, for the size it has now."""
        raise NotImplementedError

    def note_change(self) -> None:
        """Something is to be said that was not before."""
        self._is_stale = True
        self.check_idle()

    def on_idle(self) -> None:
        if self._is_stale and self.is_mounted and self.size:
            changed = self._renew()
            if changed:
                self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def on_resize(self) -> None:
        self._contents = ()
        self.note_change()

    def notify_style_update(self) -> None:
        self._contents = ()
        self._is_stale = True
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        if self._is_stale:
            self._renew()
        strip = self._strips.get(y)
        if strip is None:
            content = self._contents[y] if y < len(self._contents) else Content()
            strip = self._strips[y] = self._strip(content)
        return strip

    def _renew(self) -> list[int]:
        """Makes the lines, and gives those that are not as they were; strips are made when asked for."""
        self._is_stale = False
        before, after = self._contents, list(self.lines())
        self._contents = after
        if not before:
            self._strips = {}
            return list(range(self.size.height))
        changed = [
            y
            for y in range(max(len(before), len(after)))
            if y >= len(before) or y >= len(after) or not _is_same(before[y], after[y])
        ]
        for y in changed:
            self._strips.pop(y, None)
        return changed

    def _strip(self, content: Content) -> Strip:
        base = self.visual_style
        parts = content.render(base, end="", parse_style=self._get_style)
        strip = Strip([Segment(text, style.rich_style) for text, style in parts], content.cell_length)
        return strip.adjust_cell_length(self.size.width, base.rich_style)


def _is_same(one: Content, other: Content) -> bool:
    return one is other or one.is_same(other)
