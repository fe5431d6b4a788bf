"""A screen that exchanges lines: what changed is painted at once, and nothing else is asked for its lines.

Textual composes a repaint of all widgets between the first and the last changed line, and gets to it after a
message to and from each widget. Neither is needed: measured at 120 × 40, the two took a third of the time
from a key to its text.
"""

from collections.abc import Iterator, Sequence
from itertools import repeat
from time import monotonic, sleep
from typing import NamedTuple, cast

from rich.console import Console, RenderableType
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.text_pane.line_bar import LineBar
from tui.text_pane.line_pane import LinePane
from tui.widgets.line_widget import LineWidget

HAND_OVER = 0.0001
"""Seconds of rest after a repaint: a thread writes its bytes, and gets its turn when this one rests."""


class ChangedLine(NamedTuple):
    """A stretch of one line of the screen, from column x on."""

    y: int
    x: int
    strip: Strip


class Part(NamedTuple):
    """A part of the screen, the widget that shows there, and where all of that is."""

    widget: Widget
    at: Region
    part: Region


class ChangedLines(CompositorUpdate):
    """A repaint that is these stretches, each written where it stands."""

    def __init__(self, lines: Sequence[ChangedLine]) -> None:
        self.lines = lines

    def render_segments(self, console: Console) -> str:
        """The bytes for the terminal."""
        return "".join(f"\x1b[{line.y + 1};{line.x + 1}H{line.strip.render(console)}" for line in self.lines)


class QuickScreen(Screen[None]):
    """Paints by itself while nothing lies over it, at once where it is uncovered; else Textual does.

    What a key does behind the prompt that it closes is shown with that: one repaint.
    """

    _is_covered = False
    dealt_with_key = 0.0
    """When the last key was dealt with, by the monotonic clock."""

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        """The widgets whose lines are made once nothing more is to come."""
        return ()

    def on_screen_suspend(self) -> None:
        """Something lies over it from now on."""
        self._is_covered = True

    def paint_uncovered(self) -> None:
        """Paints the whole if what lay over it has just gone."""
        if self._is_covered and self.is_current:
            self._is_covered = False
            self._dirty_widgets.add(self)
            self.paint_now()

    def paint_now(self) -> None:
        """Paints what there is to show anew, without waiting for the messages that lead to it."""
        self.dealt_with_key = monotonic()
        if not self.is_current or self.app._batch_count or self._layout_required:  # noqa: SLF001
            return
        if self._is_covered:  # what the prompt's answer does is to come, and is shown with the rest
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
        if self.app.screen is not self and self.app.screen.styles.background.a == 1:
            # Nothing of it shows; Textual would paint the whole screen that lies over it.
            self._compositor._dirty_regions.clear()  # noqa: SLF001
            self._dirty_widgets.clear()
            return
        lines = None if self.app.is_inline or self is not self.app.screen else self._changed_lines()
        if lines is None:
            super()._compositor_refresh()
            if self is not self.app.screen:
                # Shown with the prompt that lies over it; Textual would have both painted again and again.
                self._repaint_required = False
            return
        self._is_covered = False
        self._compositor._dirty_regions.clear()  # noqa: SLF001
        self._dirty_widgets.clear()
        update = cast("RenderableType", ChangedLines(lines)) if lines else None
        self.app._display(self, update)  # noqa: SLF001
        sleep(HAND_OVER)
        self.app._update_mouse_over(self)  # noqa: SLF001

    def _changed_lines(self) -> list[ChangedLine] | None:
        """What changed, stretch by stretch; None where no widget shows there."""
        parts = self._parts()
        if parts is None:
            return None
        lines: list[ChangedLine] = []
        painted: dict[Widget, list[Strip]] = {}
        for widget, at, part in parts:
            if isinstance(widget, LineWidget | LinePane | LineBar):
                strips = widget.render_lines(part.translate((-at.x, -at.y)))
            else:
                if widget not in painted:
                    painted[widget] = widget.render_lines(Region(0, 0, at.width, at.height))
                strips = [painted[widget][y - at.y] for y in part.line_range]
                if part.column_span != at.column_span:
                    strips = [strip.crop(part.x - at.x, part.right - at.x) for strip in strips]
            lines.extend(map(ChangedLine, part.line_range, repeat(part.x), strips))
        return lines

    def _parts(self) -> list[Part] | None:
        """The foremost widget for each part of what changed; None where there is none for some of it."""
        parts: list[Part] = []
        left = list(self._compositor._dirty_regions)  # noqa: SLF001
        for widget, (at, clip) in self._compositor.visible_widgets.items():
            shown = at.intersection(clip)
            behind: list[Region] = []
            for region in left:
                part = region.intersection(shown)
                if part:
                    parts.append(Part(widget, at, part))
                    behind.extend(_around(part, region))
                else:
                    behind.append(region)
            left = behind
            if not left:
                return parts
        return None


def _around(part: Region, whole: Region) -> Iterator[Region]:
    """What there is of the whole above, below, left and right of a part of it."""
    sides = (
        Region(whole.x, whole.y, whole.width, part.y - whole.y),
        Region(whole.x, part.bottom, whole.width, whole.bottom - part.bottom),
        Region(whole.x, part.y, part.x - whole.x, part.height),
        Region(part.right, part.y, whole.right - part.right, part.height),
    )
    return filter(None, sides)
