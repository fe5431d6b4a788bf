"""The text pane: one line-API view of a reading, painted anew only where it looks otherwise."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from resolution.light_dataclass import dataclass
from resolution.reflow.reading import Reading, ReadParagraph
from resolution.tree import ParagraphId, PointNumber
from tui.text_pane.finding import NO_WORDS, Words
from tui.text_pane.gutter import LeadingLabel
from tui.text_pane.line_index import Place
from tui.text_pane.line_pane import LinePane
from tui.text_pane.look import COMPONENT_CLASSES, Looks
from tui.text_pane.moving import Step, move
from tui.text_pane.pane_css import PANE_CSS
from tui.text_pane.scene import Scene
from tui.text_pane.showing import count_matches, next_match, show_match, show_paragraph, show_point
from tui.text_pane.shown_states import States
from tui.text_pane.text_view import OtherColumns, TextView


class TextPane(LinePane):
    """A reading with the states of its points, a cursor, and what was found.

    It has no keys of its own: the screen's table of keys calls `move` and the rest.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENT_CLASSES)
    DEFAULT_CSS = PANE_CSS

    reading: var[Reading | None] = var(None, init=False)
    states: var[States] = var(dict, init=False)
    tentative: var[frozenset[PointNumber]] = var(frozenset, init=False)
    focused_point: var[int] = var(0, init=False)
    leading_label: var[LeadingLabel] = var("working", init=False)

    @dataclass
    class CursorMoved(Message):
        """The cursor was moved to this paragraph; `point` is the one on its line, 0 for none."""

        paragraph: ParagraphId
        point: int

    @dataclass
    class PointClicked(Message):
        """The text or the mark of a point was clicked."""

        point: int

    def __init__(
        self,
        *,
        view: TextView | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(view=view, id=id, classes=classes)
        self._scene = Scene(self.view)

    def on_mount(self) -> None:
        self.view.lead_with(self.leading_label)
        self._scene.states, self._scene.focused_point = self.states, self.focused_point
        self.watch_reading(self.reading)

    def strips_at(self, places: Sequence[Place]) -> list[Strip]:
        self._dress()
        return self._scene.strips(places)

    def blank_strip(self) -> Strip:
        self._dress()
        return self._scene.blank()

    def _dress(self) -> None:
        """Makes the looks when a line is asked for: the stylesheet speaks before component styles exist."""
        if not self._scene.has_looks():
            self._scene.dress(Looks.of_widget(self))

    def notify_style_update(self) -> None:
        self._scene.dress(None)
        super().notify_style_update()

    def watch_reading(self, reading: Reading | None) -> None:
        if reading is not None:
            self.view.adopt(reading)
            self._scene.match = None
            self.note_change()

    def watch_states(self, states: States) -> None:
        self._scene.states = states
        self.note_change()

    def watch_tentative(self, points: frozenset[PointNumber]) -> None:
        self._scene.tentative = points
        self.note_change()

    def watch_focused_point(self, point: int) -> None:
        self._scene.focused_point = point
        self.note_change()

    def watch_leading_label(self, leading: LeadingLabel) -> None:
        self.view.lead_with(leading)
        self.note_change()

    @property
    def cursor_paragraph(self) -> ReadParagraph | None:
        """The paragraph under the cursor."""
        return self.view.paragraph

    @property
    def cursor_point(self) -> int:
        """The point on the cursor's line, that in focus before others; 0 for none."""
        points = self.view.points
        return self.focused_point if self.focused_point in points else next(iter(points), 0)

    def show_point(self, point: int) -> bool:
        """Brings the point under the cursor and into view; False if it does not show in this reading."""
        return self._shown(show_point(self.view, point))

    def show_paragraph(self, paragraph: ParagraphId) -> bool:
        """Brings the paragraph under the cursor and into view; False if it is not in this reading."""
        return self._shown(show_paragraph(self.view, paragraph))

    def mark_decided(self, paragraphs: Iterable[ParagraphId]) -> None:
        """Marks these paragraphs, and no others, as just decided."""
        self._scene.decided = frozenset(paragraphs)
        self.note_change()

    def make_ready(
        self, reading: Reading, *, states: States, point: int, decided: Iterable[ParagraphId]
    ) -> None:
        """Lays out and paints what is in view if that is shown next, unseen, with that point in focus."""
        if not self._scene.has_looks() or self.view.window.top is None:
            return
        view = self.view.ahead()
        with suppress(OtherColumns):
            view.adopt(reading)
            if point:
                show_point(view, point)
            scene = self._scene.ahead(view, states, point, frozenset(decided))
            for line in scene.strips(view.window.places):
                self._finished(line, (0, self._room.width)).render(self.app.console)

    def find(self, text: str) -> int:
        """Marks the words everywhere, goes to the first from the cursor on, and counts them."""
        self._scene.words, self._scene.match = (Words(text) if text.strip() else NO_WORDS), None
        count = count_matches(self.view, self._scene.words)
        self.next_match()
        self.note_change()
        return count

    def next_match(self) -> bool:
        """Goes to the next match, after the last to the first; False if there is none."""
        return self._go_to_match(backwards=False)

    def previous_match(self) -> bool:
        """Goes to the match before, from the first to the last; False if there is none."""
        return self._go_to_match(backwards=True)

    def _go_to_match(self, *, backwards: bool) -> bool:
        match = next_match(self.view, self._scene.words, self._scene.match, backwards=backwards)
        self._scene.match = match
        if match is not None:
            show_match(self.view, match)
        return self._shown(match is not None)

    def move(self, step: Step) -> None:
        """Moves the cursor, and tells so if it moved."""
        if move(self.view, step):
            self._tell_cursor()
        self._shown(True)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        places = self.view.window.places
        if offset is None or offset.y >= len(places):
            return
        place = places[offset.y]
        if self.view.row(place).paragraph is not None:
            self.view.cursor = place
            self._tell_cursor()
        point = self.view.laid(place).point_at(place.line, offset.x - self.view.rows.geometry.margin)
        if point:
            self.post_message(self.PointClicked(point))
        self.note_change()

    def _tell_cursor(self) -> None:
        paragraph = self.view.paragraph
        if paragraph is not None:
            self.post_message(self.CursorMoved(paragraph.id, self.cursor_point))

    def _shown(self, is_shown: bool) -> bool:  # noqa: FBT001
        self.note_change()
        return is_shown
