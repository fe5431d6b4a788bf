"""A screen that exchanges lines: what changed is painted at once, and nothing else is asked for its lines.

Textual composes a repaint of all widgets between the first and the last changed line, and gets to it after a
message to and from each widget. Where the changed lines lie open, neither is needed: measured at 120 × 40,
the two took a third of the time from a key to its text.
"""

from collections.abc import Sequence
from itertools import repeat
from time import sleep
from typing import NamedTuple, cast

from rich.console import Console, RenderableType
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.text_pane.line_pane import LinePane
from tui.widgets.line_widget import LineWidget

HAND_OVER = 0.0001
"""Seconds of rest after a repaint: a thread writes its bytes, and gets its turn when this one rests."""


class ChangedLine(NamedTuple):
    """A stretch of one line of the screen, from column x on."""

    y: int
    x: int
    strip: Strip


class ChangedLines(CompositorUpdate):
    """A repaint that is these stretches, each written where it stands."""

    def __init__(self, lines: Sequence[ChangedLine]) -> None:
        self.lines = lines

    def render_segments(self, console: Console) -> str:
        """The bytes for the terminal."""
        return "".join(f"\x1b[{line.y + 1};{line.x + 1}H{line.strip.render(console)}" for line in self.lines)


class QuickScreen(Screen[None]):
    """Paints what lies open by itself, and leaves everything else to Textual."""

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        """The widgets whose lines are made once nothing more is to come."""
        return ()

    def paint_now(self) -> None:
        """Paints what there is to show anew, without waiting for the messages that lead to it."""
        if not self.is_current or self.app._batch_count or self._layout_required:  # noqa: SLF001
            return
        for shown in self.shown_quickly():
            shown.on_idle()
        changed = {widget for widget in self._compositor.visible_widgets if widget._repaint_required}  # noqa: SLF001
        for widget in changed:
            widget._repaint_required = False  # noqa: SLF001
        self._dirty_widgets.update(changed)
        if self._dirty_widgets:
            self._on_timer_update()

    def _compositor_refresh(self) -> None:
        lines = None if self.app.is_inline or self is not self.app.screen else self._changed_lines()
        if lines is None:
            super()._compositor_refresh()
            return
        self._compositor._dirty_regions.clear()  # noqa: SLF001
        self._dirty_widgets.clear()
        update = cast("RenderableType", ChangedLines(lines)) if lines else None
        self.app._display(self, update)  # noqa: SLF001
        sleep(HAND_OVER)
        self.app._update_mouse_over(self)  # noqa: SLF001

    def _changed_lines(self) -> list[ChangedLine] | None:
        """What changed, stretch by stretch; None where something else lies over it."""
        lines: list[ChangedLine] = []
        painted: dict[Widget, list[Strip]] = {}
        owned: list[tuple[Region, Widget, Region]] = []
        for region in self._compositor._dirty_regions:  # noqa: SLF001
            owner = self._owner(region)
            if owner is None:
                return None
            owned.append((region, *owner))
        for region, widget, at in owned:
            if isinstance(widget, LineWidget | LinePane):
                strips = widget.render_lines(region.translate((-at.x, -at.y)))
            else:
                if widget not in painted:
                    painted[widget] = widget.render_lines(Region(0, 0, at.width, at.height))
                strips = [painted[widget][y - at.y] for y in region.line_range]
                if region.column_span != at.column_span:
                    strips = [strip.crop(region.x - at.x, region.right - at.x) for strip in strips]
            lines.extend(map(ChangedLine, region.line_range, repeat(region.x), strips))
        return lines

    def _owner(self, region: Region) -> tuple[Widget, Region] | None:
        """The one widget that shows there, and where it is; None where there are several."""
        for widget, (at, clip) in self._compositor.visible_widgets.items():
            if at.contains_region(region):
                return (widget, at) if clip.contains_region(at) else None
            if at.intersection(clip).overlaps(region):
                return None
        return None
