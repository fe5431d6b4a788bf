"""A screen that shows one live text: outline, text, point card, and the keys to move in them.

It decides nothing. Readings flow one way: `show_reading` hands the one reading to the text pane and derives
the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from time import monotonic
from typing import NamedTuple

from textual.app import ComposeResult
from textual.message import Message

from resolution.deciding import agreement_over
from resolution.deciding.standing import Standing
from resolution.reflow.remnants import paragraph_meant
from resolution.tree import ParagraphId, SectionId
from tui.agreement_glyphs import LEVEL_GLYPHS
from tui.card_of_place import card_of_place
from tui.card_of_point import card_of
from tui.keys import face
from tui.keys_here import Here, keys_here
from tui.option_texts import OptionTexts
from tui.outline_rows import outline_rows, renewed_rows
from tui.places import Places
from tui.preferences import Preferences
from tui.read_text import ReadText
from tui.screens.telling_screen import TellingScreen, whole_hint
from tui.screens.text_frame import Body, TextFrame
from tui.status_of import status_of
from tui.text_pane import StatesOf, TextPane
from tui.text_pane.line_pane import LinePane
from tui.text_pane.text_view import TextView
from tui.widgets import FootLine, Outline, PointCard, StatusLine
from tui.widgets.card import Card
from tui.widgets.kept_lines import KeptLines
from tui.widgets.line_widget import LineWidget
from tui.widgets.status_line import Status


class Seen(NamedTuple):
    """What of the text is in view already, and the point in focus there, 0 for none: it stays where it is."""

    view: TextView
    point: int


FIRST_STEPS = 100
"""Steps taken at once when the screen opens: an ordinary text is looked through with them."""
STEPS = 6
PAUSE_SECONDS = 0.02
MINUTE_PAUSE = 1.0
"""Seconds without a key before the time at this screen is said anew."""


class ReadingScreen(TellingScreen, KeptLines):
    """What the text says is in `live`; where the chair is lives here: point (0 for none), option, marks."""

    CSS_PATH = "reading_screen.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-very-wide")]  # noqa: RUF012 - as in Textual
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as in Textual

    def __init__(
        self, live: ReadText, preferred: Preferences, *, remark: str = "", seen: Seen | None = None
    ) -> None:
        super().__init__()
        self._in_view = seen
        self.live = live
        self.preferred = preferred
        self._remark = remark
        self.places = Places(live.document)
        self.texts = OptionTexts(live.document)
        self.here: ParagraphId | None = None
        self.focused_point = 0
        self.option_cursor = 1
        self.marked: frozenset[int] = frozenset()
        self.is_finding = False
        self._minutes = 0

    class LookedBack(Message):
        """All that is made when a text opens has been made."""

    def compose(self) -> ComposeResult:
        self._know_size()
        yield StatusLine()
        with Body(id="body"):
            yield Outline()
            with TextFrame(id="text"):
                yield self.make_pane(None if self._in_view is None else self._in_view.view)
        yield PointCard()
        yield FootLine()

    def _know_size(self) -> None:
        """The classes of the terminal's size, before there is anything whose styles they would renew."""
        width, height = self.app.size
        found = self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS)
        found |= self._get_breakpoint_classes(height, self.VERTICAL_BREAKPOINTS)
        self.add_class(*found, update=False)

    def make_pane(self, view: TextView | None) -> TextPane:
        """The pane that shows the text, on a view of it that another pane had, or on its own."""
        return TextPane(view=view)

    # The widgets stay as long as the screen does, so each is looked for once.

    @cached_property
    def pane(self) -> TextPane:
        return self.query_one(TextPane)

    @cached_property
    def outline(self) -> Outline:
        return self.query_one(Outline)

    @cached_property
    def card(self) -> PointCard:
        return self.query_one(PointCard)

    @cached_property
    def status(self) -> StatusLine:
        return self.query_one(StatusLine)

    @cached_property
    def frame(self) -> TextFrame:
        return self.query_one(TextFrame)

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        return (self.pane, self.outline, self.status, self.card, self.foot)

    def on_mount(self) -> None:
        self.pane.leading_label = self.preferred.leads
        self.pane.view.widest = self.preferred.text_width
        self.show_reading()
        self.foot.more = whole_hint()
        self.tell(self._remark)
        first = self.live.progress.after(0, "open")
        if self._in_view is not None:
            self._be_at(self._in_view.point if self.live.document.has_point(self._in_view.point) else 0)
            self.stay_with_pane()
        elif first:
            self.go_to_point(first)
        else:
            self.stay_with_pane()
        self.call_after_refresh(self._look_back)
        self.set_interval(60, self.note_minute)

    def note_minute(self) -> None:
        """Another minute went by at this screen."""
        self._minutes += 1
        self._say_minutes()

    def _say_minutes(self) -> None:
        """In a pause: beside a key it would be a second repaint."""
        if monotonic() - self.dealt_with_key < MINUTE_PAUSE:
            self.set_timer(MINUTE_PAUSE, self._say_minutes)
        else:
            self.status.minutes = self._minutes

    def _look_back(self) -> None:
        self._go_on_looking(self.live.look_back_in_steps(), FIRST_STEPS)

    def _go_on_looking(self, steps: Iterator[None], count: int) -> None:
        """A few steps now and the rest in pauses, so that no key waits for a whole text."""
        is_over = sum(1 for _ in islice(steps, count)) < count
        if is_over:
            self.post_message(self.LookedBack())
        else:
            self.set_timer(PAUSE_SECONDS, lambda: self._go_on_looking(steps, STEPS))
        self.status.status = self.status_here()

    def show_reading(self, touched: Iterable[SectionId] | None = None) -> None:
        """The reading of this moment, everywhere; `touched` are the sections that may differ, None all."""
        self.hand_down_reading(touched)
        self.show_place()

    def hand_down_reading(self, touched: Iterable[SectionId] | None = None) -> None:
        """The reading to pane, outline and status; where the chair goes next is shown by who moves it."""
        reading = self.live.reading()
        if self.places.document is not self.live.document:
            if self.places.document.edition != self.live.document.edition:
                touched = None  # another text was adopted, or is back: all of it may differ
            self.take_up_document()
        self.pane.states = StatesOf(self.live.standing)
        self.pane.reading = reading
        self.outline.rows = (
            outline_rows(self.live)
            if touched is None
            else renewed_rows(self.outline.rows, self.live, touched)
        )
        self.status.status = self.status_here()

    def status_here(self) -> Status:
        return status_of(self.live)

    def take_up_document(self) -> None:
        """After words changed: what was looked up in the text is looked up anew."""
        self.places = Places(self.live.document, self.places)
        self.texts = OptionTexts(self.live.document)
        if not self.live.document.has_point(self.focused_point):
            self._be_at(0)

    def show_place(self) -> None:
        """Card, keys and frame, for where the chair is now."""
        self.pane.focused_point = self.focused_point
        self.card.card = self.card_here()
        self.foot.keys = keys_here(self.situation())
        section = self.places.section_of(self.here) if self.here is not None else None
        if section is not None:
            self.outline.here = self.places.section_index(section)
        call = self.live.document.section_by_id[section].call if section is not None else "The text"
        self.frame.say(f"{call}{self._agreed_here()}", self.view_said())

    def situation(self) -> Here:
        """Where the chair is and what is under way, for the foot line."""
        return Here(
            self.live.standing,
            self.focused_point,
            has_paragraph=self.here is not None,
            has_marked=bool(self.marked),
            is_finding=self.is_finding,
            is_read_only=self.live.is_read_only,
        )

    def view_said(self) -> str:
        """What the frame says of the text in it."""
        return self.live.view

    def _agreed_here(self) -> str:
        """At which level the paragraph under the cursor is agreed."""
        paragraph = self.live.document.paragraph_by_id.get(self.here) if self.here is not None else None
        agreement = agreement_over(self.live.standing, paragraph) if paragraph is not None else None
        if paragraph is None or agreement is None:
            return ""
        label = f" {paragraph.label}" if paragraph.label else ""
        return f"{label} {LEVEL_GLYPHS[agreement.level]} agreed {agreement.level}"

    def card_here(self) -> Card:
        """The card of the point the chair is at, or of the place where there is none."""
        if not self.focused_point:
            return self._card_without_point()
        return self.card_under(
            self.live.standing,
            self.focused_point,
            cursor=self.option_cursor,
            marked=self.marked,
            outlook=self.outlook_here(),
        )

    def card_under(
        self,
        standing: Standing,
        number: int,
        *,
        cursor: int,
        marked: frozenset[int] = frozenset(),
        outlook: tuple[str, ...] = (),
    ) -> Card:
        """The card of a point as it stands there."""
        point = standing.document.point(number)
        card = card_of(
            standing, point, texts=self.texts.of(point), cursor=cursor, marked=marked, outlook=outlook
        )
        return self.remarked(card, standing, number)

    def remarked(self, card: Card, _: Standing, __: int) -> Card:
        """The card of a point as it stands there, with what else there is to say of it."""
        return card

    def outlook_here(self) -> tuple[str, ...]:
        """What the decision under the cursor would change; nothing where nothing is decided."""
        return ()

    def go_to_point(self, number: int) -> None:
        """Moves the chair to that point, and the text with it."""
        if not number:
            self.show_place()
            return
        self._be_at(number)
        if not self.pane.show_point(number):
            self.tell(
                f"Point {number} does not show in the {self.live.view} view: {face('view')} shows another"
            )
        paragraph = self.pane.cursor_paragraph
        self.here = paragraph_meant(paragraph.id) if paragraph is not None else None
        self.show_place()

    def stay_with_pane(self) -> None:
        """Takes over where the pane's cursor went: its paragraph, and the point there."""
        paragraph = self.pane.cursor_paragraph
        self.here = paragraph_meant(paragraph.id) if paragraph is not None else None
        if self.pane.cursor_point != self.focused_point:
            self._be_at(self.pane.cursor_point)
        if paragraph is not None and paragraph.block == self.focused_point and paragraph.option:
            self.option_cursor = paragraph.option
        self.show_place()

    def on_text_pane_cursor_moved(self) -> None:
        self.stay_with_pane()

    def on_text_pane_point_clicked(self, event: TextPane.PointClicked) -> None:
        self._be_at(event.point)
        self.show_place()

    def _be_at(self, number: int) -> None:
        self.focused_point = number
        self.marked = frozenset()
        self.option_cursor = first_option(self.live.standing, number)

    def _card_without_point(self) -> Card:
        if self.pane.cursor_paragraph is None:
            return Card(heading="Nothing stands in this view", remark=f"{face('view')} shows another")
        return card_of_place(self.live, self.places.points_in(self.here), self.point_ahead())

    def point_ahead(self) -> int | None:
        """The point that n goes to from here."""
        return self.live.progress.after(self.points_passed(), "open")

    def undecided_ahead(self) -> int | None:
        """The point to go on to once the one in focus is decided."""
        return self.live.progress.after(self.focused_point, "open")

    def points_passed(self) -> int:
        """The number after which the next point is looked for."""
        if self.focused_point or self.here is None:
            return self.focused_point
        return self.places.points_before(self.here)


def first_option(standing: Standing, number: int) -> int:
    """Where the cursor is among the options of a point that the chair comes to."""
    live = standing.live_options(number) if number else ()
    return live[0] if live else 1
