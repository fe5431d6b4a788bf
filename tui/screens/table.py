"""The chair's table: one key, one decision, on disk before it is on the screen."""

import asyncio
from typing import ClassVar

from textual.binding import BindingType

from resolution.deciding import (
    Accept,
    Act,
    Adopt,
    AgreementRequest,
    Choose,
    Keep,
    Park,
    Redo,
    Refused,
    Reject,
    Reopen,
    Scope,
    Undo,
    Withdraw,
    scope_in_words,
)
from session_store import Conflict, StoreError
from tui.decision_words import stands_words
from tui.keys import TABLE_KEYS, bindings, face
from tui.preferences import prefer
from tui.refusal_words import refusal_words
from tui.screens.agree_prompt import AgreePrompt
from tui.screens.line_prompt import LinePrompt, needs_words
from tui.screens.minuting_screen import MinutingScreen
from tui.screens.table_commands import TableCommands
from tui.taken import Taken
from tui.widgets import PointCard

MARKED_FOR = 6.0


class TableScreen(MinutingScreen):
    """Turns keys into requests; one that is refused, or cannot be stored, changes nothing here either."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TABLE_KEYS)]
    COMMANDS = {TableCommands}  # noqa: RUF012 - as Textual declares it

    _in_hand: Act | Adopt | None = None
    _marking: asyncio.TimerHandle | None = None

    def decide(self, request: Act | Adopt) -> None:
        """Takes the decision and shows what the text says after it; or says in one line why not."""
        try:
            taken = self.live.take(request)
        except Refused as refused:
            self.tell(refusal_words(refused, self.focused_point), "refused")
            return
        except Conflict:
            self._in_hand = request
            self._catch_up(request)
            return
        except StoreError as error:
            if self.live.session.is_read_only:
                self.tell(f"Not decided: {error.path.name} may not be written, only read", "refused")
                return
            self._in_hand = request
            again = face("choose-marked")
            self.tell(f"Not stored, {again} tries again: {error.path.name} {error.message}", "refused")
            return
        self._in_hand = None
        with self.app.batch_update():
            self.show_taken(taken)
        self.paint_uncovered()

    def _catch_up(self, request: Act | Adopt) -> None:
        """Shows what somebody else decided meanwhile; the own decision stays in hand.

        Beside entries in the minutes alone it is taken: the text is the one it was taken on.
        """
        before = self.live.session.version
        try:
            points = sorted(self.live.catch_up())
        except StoreError as error:
            self.tell(f"Not stored: {error.path.name} {error.message}", "refused")
            return
        if self.live.is_same_text_since(before):
            self.decide(request)
            return
        self.show_reading()
        standing = self.live.standing
        news = "; ".join(stands_words(standing, number) for number in points) or "the record has grown"
        anyway = f"{face('choose-marked')} decides here all the same"
        self.tell(f"Decided elsewhere meanwhile: {news} · {anyway}", "refused")

    def show_taken(self, taken: Taken) -> None:
        self.marked = frozenset()
        self.hand_down_reading(taken.sections)
        self._mark_for_a_while(taken)
        self.tell_taken(taken)
        self.go_on(taken)

    def _mark_for_a_while(self, taken: Taken) -> None:
        self.pane.mark_decided(taken.paragraphs)
        if self._marking is not None:
            self._marking.cancel()
        loop = asyncio.get_running_loop()
        self._marking = loop.call_later(MARKED_FOR, self.call_later, self.pane.mark_decided, ())

    def go_on(self, taken: Taken) -> None:
        """To the next open point; after an undo, to the point that it brought back."""
        point = self.point_after(taken)
        if point:
            self.go_to_point(point)
        else:
            self.show_place()

    def point_or_tell(self) -> int:
        """The number of the point under the cursor; 0, and said so, where there is none."""
        if not self.focused_point:
            self.tell(f"There is no point here: {face('next')} goes to the next open one", "refused")
        return self.focused_point

    def on_point_card_option_clicked(self, event: PointCard.OptionClicked) -> None:
        """The first click looks at the option, a double one takes it."""
        if event.option not in self.live.standing.live_options(self.focused_point):
            return
        self.option_cursor = event.option
        self.show_place()
        if event.is_double:
            self.action_choose(event.option)

    def action_choose(self, option: int) -> None:
        if point := self.point_or_tell():
            self.decide(Choose(point, (option,)))

    def action_mark_option(self) -> None:
        if self.point_or_tell():
            self.marked = self.marked ^ {self.option_cursor}
            self.show_place()

    def action_choose_marked(self) -> None:
        """Enter: the marked options together; else what could not be stored, once more."""
        if self.marked and self.focused_point:
            self.decide(Choose(self.focused_point, tuple(sorted(self.marked))))
        elif self._in_hand is not None:
            self.decide(self._in_hand)
        else:
            self.tell(f"No option is marked: {face('mark')} marks the one under the cursor")

    def action_accept(self) -> None:
        if point := self.point_or_tell():
            self.decide(Accept(point))

    def action_reject(self) -> None:
        if point := self.point_or_tell():
            self.decide(Reject(point))

    def action_keep(self) -> None:
        if point := self.point_or_tell():
            self.decide(Keep(point))

    def action_withdraw(self) -> None:
        if point := self.point_or_tell():
            several = len(self.live.standing.live_options(point)) > 1
            self.decide(Withdraw(point, self.option_cursor if several else None))

    def action_reopen(self) -> None:
        if point := self.point_or_tell():
            self.decide(Reopen(point))

    def action_park(self) -> None:
        point = self.point_or_tell()
        if not point:
            return

        def park(line: str | None) -> None:
            if line is not None:
                reason, _, party = line.rpartition(" @ ") if " @ " in line else (line, "", "")
                self.decide(Park(point, reason.strip(), party.strip() or None))

        question = f"Park point {point}: for what reason, and with whom?"
        prompt = LinePrompt(question, example="awaiting capitals @ ARB", objection=needs_words("The reason"))
        self.app.push_screen(prompt, park)

    def action_agree(self) -> None:
        scopes: list[Scope] = [None]
        section = self.places.section_of(self.here) if self.here is not None else None
        if section is not None:
            scopes = [self.here, section, None]

        def agree(request: AgreementRequest | None) -> None:
            if request is not None:
                self.decide(request)

        words = [(scope, scope_in_words(self.live.document, scope)) for scope in scopes]
        self.app.push_screen(AgreePrompt(words, ahead=self.make_ready), agree)

    def action_undo(self) -> None:
        self.decide(Undo())

    def action_redo(self) -> None:
        self.decide(Redo())

    def action_stay_or_go_on(self) -> None:
        self.preferred = prefer(goes_on=not self.preferred.goes_on)
        goes = "goes to the next open point" if self.preferred.goes_on else "stays at the point"
        self.tell(f"After a decision the cursor {goes}")
