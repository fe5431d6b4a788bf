"""The sections of the text, one line each, with what is still open in them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from resolution.deciding import AgreedLevel
from resolution.light_dataclass import dataclass
from resolution.tree import SectionId
from tui.agreement_glyphs import LEVEL_GLYPHS
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One section: its call, its open and parked points, its level; `is_empty`: nothing of it stands."""

    section: SectionId
    call: str
    open: int
    parked: int
    is_empty: bool
    agreed: AgreedLevel | None = None


class Outline(LineWidget, can_focus=True):
    """A window on the rows that keeps the cursor in sight; painted whole, it is at most a screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", "Section before", show=False),
        Binding("down,j", "step(1)", "Section after", show=False),
        Binding("pageup", "step(-10)", "Ten sections up", show=False),
        Binding("pagedown", "step(10)", "Ten sections down", show=False),
        Binding("home", "step(-1000000)", "First section", show=False),
        Binding("end", "step(1000000)", "Last section", show=False),
        Binding("enter", "choose", "Go to the section", show=False),
        Binding("escape", "leave", "Back to the text", show=False),
    ]

    rows: var[tuple[OutlineRow, ...]] = var(())
    here: var[int] = var(0)
    cursor: var[int] = var(0)

    class SectionChosen(Message):
        """The chair went to a section of the outline."""

        def __init__(self, section: SectionId) -> None:
            self.section = section
            super().__init__()

    class Left(Message):
        """The chair went back to the text without choosing a section."""

    def lines(self) -> list[Content]:
        """The rows that fit round the cursor; a sign tells what lies above and below."""
        return self._lines(self.rows, self.here, self.cursor)

    def make_place_ready(self, rows: Sequence[OutlineRow], here: int) -> None:
        """Paints the rows as they will be if they are so and the chair is there."""
        if self.size and not self.has_focus:
            self.make_ready(dict(enumerate(self._lines(rows, here, here))))

    def _lines(self, rows: Sequence[OutlineRow], here: int, cursor: int) -> list[Content]:
        width, height = self.room.size
        if not rows:
            return []
        first = _first(cursor, len(rows), height)
        last = min(first + height, len(rows))
        lines = [row_content(rows[at], width, is_here=at == here) for at in range(first, last)]
        if self.has_focus and first <= cursor < last:
            lines[cursor - first] = lines[cursor - first].stylize("reverse")
        if first:
            lines[0] = _beyond(f"{first + 1} above", width)
        if last < len(rows):
            lines[-1] = _beyond(f"{len(rows) - last + 1} below", width)
        return lines

    def watch_rows(self) -> None:
        self.note_change()

    def watch_cursor(self) -> None:
        self.note_change()

    def on_focus(self) -> None:
        self.note_change()

    def on_blur(self) -> None:
        self.note_change()

    def watch_here(self, here: int) -> None:
        self.cursor = here
        self.note_change()

    def on_click(self, event: events.Click) -> None:
        row = _first(self.cursor, len(self.rows), self.size.height) + event.y - self.content_offset_y
        if 0 <= row < len(self.rows):
            self.cursor = row
            self.action_choose()

    @property
    def content_offset_y(self) -> int:
        """How many lines of border and padding are above the first row."""
        return self.gutter.top

    def action_step(self, rows: int) -> None:
        self.cursor = max(0, min(len(self.rows) - 1, self.cursor + rows))

    def action_choose(self) -> None:
        if self.rows:
            self.post_message(self.SectionChosen(self.rows[self.cursor].section))

    def action_leave(self) -> None:
        self.cursor = self.here
        self.post_message(self.Left())


def _first(cursor: int, rows: int, height: int) -> int:
    """The first row shown: the cursor a third down, as far as the ends allow."""
    return max(0, min(cursor - height // 3, rows - height))


@lru_cache(maxsize=256)
def row_content(row: OutlineRow, width: int, *, is_here: bool) -> Content:
    """One section: its call and what is open in it."""
    style = "bold" if is_here else "$text-secondary" if row.is_empty else ""
    call = Content.assemble("▸ " if is_here else "  ", shown(row.call, style))
    return fitted(spread(call, _marks(row), width), width)


@lru_cache(maxsize=64)
def _beyond(words: str, width: int) -> Content:
    """How many sections there are no lines for."""
    return fitted(shown(f"  … {words}", "$text-secondary"), width)


def _marks(row: OutlineRow) -> Content:
    if row.is_empty:
        return Content.styled("∅ ", "$state-empty")
    if row.agreed is not None:
        return Content.styled(f"{LEVEL_GLYPHS[row.agreed]} {row.agreed} ", "$state-settled")
    if not row.open and not row.parked:
        return Content.styled("✓ ", "$state-settled")
    marks = []
    if row.parked:
        marks.append(Content.styled(f"{row.parked} ⏸", "$state-parked"))
    if row.open:
        marks.append(Content.styled(f"{row.open} ●", "$state-open"))
    return Content.assemble(Content(" ").join(marks), " ")
