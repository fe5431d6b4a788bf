"""What decisions change beyond their own words: looked for in the pauses between keys."""

import asyncio
from collections.abc import Iterator

from resolution.deciding import (
    Accept,
    Act,
    Choose,
    Redo,
    Reject,
    Reopen,
    Undo,
    Undone,
)
from tui.card_of_point import outlook_words
from tui.screens.rehearsing_screen import RehearsingScreen, told_words
from tui.taken import Taken
from tui.widgets.foot_line import NoticeKind

AFTER_SECONDS = 0.06
BETWEEN_SECONDS = 0.01
"""From one act that is made ready to the next: a key that was pressed meanwhile comes first."""
MOST_OPTIONS = 4
"""So many options of a point are made ready for: each takes the pause some milliseconds."""


class LookAheadScreen(RehearsingScreen):
    """The card's outlook before a decision, and the notice's outcome after it."""

    _looking: asyncio.TimerHandle | None = None
    _taken: Taken | None = None

    def outlook_here(self) -> tuple[str, ...]:
        """What the decisions that are near would change, as far as that was looked for yet."""
        known: list[str] = []
        for request, words in self._near():
            outlook = self.live.known_outlook(request)
            if outlook is None:
                self.look_ahead_soon()
            else:
                known.append(outlook_words(words, outlook))
        return tuple(known)

    def _near(self) -> Iterator[tuple[Act, str]]:
        number, standing = self.focused_point, self.live.standing
        if standing.removed_with(number) is not None:
            return
        if standing.state(number).is_settled:
            yield Reopen(number), "If reopened"
            return
        if len(self.live.document.point(number).options) == 1:
            yield Accept(number), "If accepted"
        else:
            yield Choose(number, (self.option_cursor,)), f"If {self.option_cursor} is chosen"
        yield Reject(number), "If rejected"

    def look_ahead_soon(self, after: float | None = None) -> None:
        """Not before the key's own repaint, and not while keys come one after the other."""
        if self._looking is not None:
            self._looking.cancel()
        seconds = AFTER_SECONDS if after is None else after
        self._looking = asyncio.get_running_loop().call_later(seconds, self.call_later, self.look_ahead)

    def look_ahead(self) -> None:
        """Finds out what the last decision changed and what the next would, and shows it in one repaint."""
        self._looking = None
        if not self.live.has_looked_back:
            self.look_ahead_soon()
            return
        if self._taken is not None:
            outcome = self.live.outcome(self._taken.decided)
            self.tell(told_words(self._taken, [consequence.message for consequence in outcome]), "done")
            self._taken = None
        if self.focused_point:
            for request, _ in self._near():
                self.live.outlook(request)
            if any(map(self.make_ready, self._likely())):
                self.look_ahead_soon(BETWEEN_SECONDS)
        self.live.foresee_package()
        self.card.card = self.card_here()

    def _likely(self) -> Iterator[Act]:
        """What the chair may do next; one of them is made ready in each pause."""
        near = [request for request, _ in self._near()]
        options = self.live.standing.live_options(self.focused_point)
        yield from near
        if any(isinstance(request, Choose) for request in near) and len(options) <= MOST_OPTIONS:
            yield from (Choose(self.focused_point, (option,)) for option in options)
        yield Undo()
        if self._is_undo_last():
            yield Redo()

    def _is_undo_last(self) -> bool:
        standing = self.live.standing
        last = standing.history.entry(standing.version)
        return last is not None and isinstance(last.event, Undone)

    def tell(self, text: str, kind: NoticeKind = "told") -> None:
        """Says one sentence; the outcome of what was said before comes too late then."""
        self._taken = None
        super().tell(text, kind)

    def tell_taken(self, taken: Taken) -> None:
        """Says what was decided, and in the next pause what that changed."""
        self.tell(told_words(taken), "done")
        self._taken = taken
        self.look_ahead_soon()
