"""What the likely decisions would show, made unseen in the pauses: text, rows, card and notice.

Whatever is made is known again by what it was made of, so a decision that turns out otherwise finds less, and
never something else.
"""

from collections.abc import Sequence

from resolution.deciding import Act, Undone
from resolution.deciding.standing import Standing
from resolution.reflow.reading import Reading
from tui.decision_words import is_redo
from tui.keys import face
from tui.screens.comparing_screen import ComparingScreen
from tui.screens.reading_screen import first_option
from tui.taken import Taken
from tui.text_pane import StatesOf
from tui.widgets import Notice


class RehearsingScreen(ComparingScreen):
    """One step a pause: first how the text reads after an act, then what that looks like."""

    _rehearsed: frozenset[Act] = frozenset()
    _rehearsed_at: tuple[object, ...] = ()
    _rehearsed_on: Standing | None = None

    def make_ready(self, act: Act) -> bool:
        """Takes the next step for an act that may come; whether there was any."""
        if self.live.make_ready(act):
            return True
        if act in self._rehearsed_here():
            return False
        self._rehearsed |= {act}
        if ready := self.live.made_ready(act):
            self._rehearse(*ready)
        elif reworded := self.live.text_made_ready(act):
            after, reading = reworded
            self.pane.make_ready(reading, states=StatesOf(after), point=self.focused_point, decided=())
        else:
            return False
        return True

    def _rehearsed_here(self) -> frozenset[Act]:
        """The acts that were rehearsed on what stands now, for what is in view now."""
        view = self.pane.view
        at = (self.live.view, self.focused_point, view.cursor, view.window.top, view.window.height)
        if self._rehearsed_on is not self.live.standing or self._rehearsed_at != at:
            self._rehearsed, self._rehearsed_on, self._rehearsed_at = frozenset(), self.live.standing, at
        return self._rehearsed

    def _rehearse(self, taken: Taken, reading: Reading) -> None:
        after, point = taken.decided.after, self.point_after(taken) or self.focused_point
        self.pane.make_ready(reading, states=StatesOf(after), point=point, decided=taken.paragraphs)
        if after.document.has_point(point):
            self.card.make_card_ready(self.card_under(after, point, cursor=first_option(after, point)))
        self.foot.make_notice_ready(Notice(told_words(taken), "done"))

    def point_after(self, taken: Taken) -> int:
        """The point to go to once that is shown: the next open one, after an undo that which it brings back.

        0 where the chair stays.
        """
        if isinstance(taken.decided.event, Undone):
            return min(taken.points, default=0) or self.focused_point
        if taken.points and self.preferred.goes_on:
            return self.undecided_ahead() or self.focused_point
        return 0


def told_words(taken: Taken, outcome: Sequence[str] = ()) -> str:
    """What was done, how it is taken back, and what else it changed."""
    is_undo = isinstance(taken.decided.event, Undone) and not is_redo(taken.decided)
    back = f"{face('redo')} brings it again" if is_undo else f"{face('undo')} takes it back"
    return " · ".join((taken.words, back, *outcome))
