"""The beginning of a text, to be looked at while the rest is read, and its record opened, behind it."""

import re
from dataclasses import replace
from time import monotonic
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from tui.keys import TABLE_KEYS, bindings, key_now
from tui.keys_here import Here
from tui.opening_ahead import OpeningAhead
from tui.preferences import Preferences
from tui.screens.reading_screen import ReadingScreen, Seen
from tui.status_of import status_of
from tui.text_pane import Step
from tui.widgets.card import Card
from tui.widgets.status_line import Status

MOVING = ("down", "up", "page-down", "page-up", "home")
_TOTAL = re.compile(r"(?<=\d) of \d+")
TELLING_SECONDS = 0.1
WAITING = "Still reading: decisions, search and all else wait until the whole text is there"


TOLD_AFTER = 1.5
"""Seconds in which the record of a short text is open nearly always, so that nothing is said of it."""
NO_CODE_YET = "····"


class HeadScreen(ReadingScreen):
    """Moves in what is there already and decides nothing; every other key is answered in words.

    A short text shows as the table will show it, which takes the keys that are kept till it is there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(key for key in TABLE_KEYS if key.id in {*MOVING, "leave"})
    ]

    def __init__(self, ahead: OpeningAhead, preferred: Preferences) -> None:
        super().__init__(ahead.head.text, preferred)
        self.ahead = ahead
        self.head = ahead.head.text
        self.kept: list[events.Key] = []
        """Keys that wait for the table, in the order in which they came."""
        self._began = monotonic()

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
        if self._is_soon_open():
            return replace(status_of(self.head), head_code=NO_CODE_YET)
        title = self.head.document.head.title or self.head.name
        return Status(title, "", 0, 0, 0, 0, (), "", under_way=self.ahead.doing)

    def view_said(self) -> str:
        return self.live.view if self.head.is_sure else "as first read: what was decided is not shown yet"

    def card_here(self) -> Card:
        """The point's card where nothing was decided, and it shows how the point stands."""
        if self.head.is_whole:
            return super().card_here()
        if self.head.is_sure and self.focused_point:
            card = super().card_here()
            return replace(card, heading=_without_total(card.heading))
        return Card(heading="Reading", remark="How the points stand shows once the whole text is there.")

    def show_place(self) -> None:
        super().show_place()
        if not self.head.is_whole:
            self.foot.keys = tuple(map(key_now, (*MOVING, "leave")))

    def action_move(self, step: Step) -> None:
        self.pane.move(step)
        self.stay_with_pane()

    def action_leave(self) -> None:
        """Stops the reading."""
        self.ahead.stop()
        self.app.exit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is pressed after a key that waits, waits as well; so does leaving what is open in a moment."""
        waits = self._is_soon_open() if action == "leave" else bool(self.kept)
        return not waits and super().check_action(action, parameters)

    def _is_soon_open(self) -> bool:
        return self.head.is_whole and monotonic() - self._began < TOLD_AFTER

    def on_key(self, event: events.Key) -> None:
        """A key that moves nothing has to wait."""
        if event.key == "ctrl+q":
            return
        if self.head.is_whole:
            event.stop()  # else it comes to the application as well, and is typed into what it called
            self.kept.append(events.Key(event.key, event.character))
        else:
            self.tell(WAITING, "refused")

    def on_outline_section_chosen(self) -> None:
        """The outline answers once it is whole."""
        self.tell(WAITING, "refused")


def _without_total(heading: str) -> str:
    """How many points there are is not known yet."""
    return _TOTAL.sub("", heading, count=1)
