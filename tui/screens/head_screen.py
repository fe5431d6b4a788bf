"""The beginning of a long text, to be looked at while the rest is read behind it."""

import re
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from tui.keys import TABLE_KEYS, bindings, key_now
from tui.keys_here import Here
from tui.opening_ahead import OpeningAhead
from tui.preferences import Preferences
from tui.screens.reading_screen import ReadingScreen, Seen
from tui.text_pane import Step
from tui.widgets.card import Card
from tui.widgets.status_line import Status

MOVING = ("down", "up", "page-down", "page-up", "home")
_TOTAL = re.compile(r"(?<=\d) of \d+")
TELLING_SECONDS = 0.1
WAITING = "Still reading: decisions, search and all else wait until the whole text is there"


class HeadScreen(ReadingScreen):
    """Moves in what is there already and decides nothing; every other key is answered in words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(key for key in TABLE_KEYS if key.id in {*MOVING, "leave"})
    ]

    def __init__(self, ahead: OpeningAhead, preferred: Preferences) -> None:
        super().__init__(ahead.head.text, preferred)
        self.ahead = ahead
        self.head = ahead.head.text

    @property
    def seen(self) -> Seen:
        """What is in view now, for the table that follows."""
        return Seen(self.pane.view, self.focused_point)

    def on_mount(self) -> None:
        self.pane.view.expected_points = self.head.points
        super().on_mount()
        self.set_interval(TELLING_SECONDS, self.tell_progress)

    def _look_back(self) -> None:
        """Nothing was decided here."""

    def tell_progress(self) -> None:
        """Says how far the reading has come."""
        self.status.status = self.status_here()

    def situation(self) -> Here:
        return Here(self.head.standing, self.focused_point)

    def status_here(self) -> Status:
        title = self.head.document.head.title or self.head.name
        return Status(title, "", 0, 0, 0, 0, (), "", under_way=self.ahead.doing)

    def view_said(self) -> str:
        return self.live.view if self.head.is_sure else "as first read: what was decided is not shown yet"

    def card_here(self) -> Card:
        """The point's card where nothing was decided, and it shows how the point stands."""
        if self.head.is_sure and self.focused_point:
            card = super().card_here()
            return replace(card, heading=_without_total(card.heading))
        return Card(heading="Reading", remark="How the points stand shows once the whole text is there.")

    def show_place(self) -> None:
        super().show_place()
        self.foot.keys = tuple(map(key_now, (*MOVING, "leave")))

    def action_move(self, step: Step) -> None:
        self.pane.move(step)
        self.stay_with_pane()

    def action_leave(self) -> None:
        """Stops the reading."""
        self.ahead.stop()
        self.app.exit()

    def on_key(self, event: events.Key) -> None:
        """A key that moves nothing has to wait."""
        if event.key != "ctrl+q":
            self.tell(WAITING, "refused")

    def on_outline_section_chosen(self) -> None:
        """The outline answers once it is whole."""
        self.tell(WAITING, "refused")


def _without_total(heading: str) -> str:
    """How many points there are is not known yet."""
    return _TOTAL.sub("", heading, count=1)
