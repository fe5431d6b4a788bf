"""What if: decisions tried at the table, read in every view, and then stored as one package or dropped."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from resolution.deciding import Refused
from resolution.deciding.tentative import Tentative
from resolution.progress import touched_points
from resolution.reflow import consequences, reflow
from resolution.tree import SectionId
from session_store import Conflict, StoreError
from tui.decision_words import stands_words
from tui.keys import face
from tui.keys_here import keys_in_what_if
from tui.refusal_words import refusal_words
from tui.screens.line_prompt import LinePrompt
from tui.screens.listing import Listing
from tui.screens.question import Question
from tui.screens.revising_screen import RevisingScreen
from tui.shown import shown
from tui.widgets.status_line import Status


class WhatIfScreen(RevisingScreen):
    """Every key decides as ever, only that nothing is stored until Enter."""

    @property
    def what_if(self) -> Tentative | None:
        return self.live.what_if

    def action_what_if(self) -> None:
        """Begins a what-if; in one, lists what was tried and all that it changes."""
        if self.what_if is not None:
            self._list_tried(self.what_if)
            return
        self.live.begin_what_if()
        self._show_what_if()
        ways = f"{face('choose-marked')} decides all of it as one · {face('escape')} drops it"
        self.tell(f"What if: nothing is stored until {ways}")

    def action_name_what_if(self) -> None:
        """Asks what the package is to be called in the record; an empty line leaves it without a name."""
        if self.what_if is None:
            self.tell(f"There is no what-if: {face('what-if')} begins one", "refused")
            return

        def name(line: str | None) -> None:
            if line is not None and self.what_if is not None:
                self.live.change_what_if(replace(self.what_if, name=line))
                self.show_place()

        question = "What is it to be called in the record?"
        self.app.push_screen(LinePrompt(question, example="wells", first=self.what_if.name), name)

    def action_choose_marked(self) -> None:
        """Enter: the marked options together; else, in a what-if, all of it."""
        if self.what_if is None or (self.marked and self.focused_point):
            super().action_choose_marked()
        elif not self.what_if.steps:
            self.tell(f"Nothing is decided in this what-if yet: {face('escape')} ends it")
        else:
            self._decide_all(self.what_if)

    def action_undo(self) -> None:
        if self.what_if is None:
            super().action_undo()
        else:
            self._change(self.what_if.without_last, f"Taken back: {{}} · {face('redo')} tries it again")

    def action_redo(self) -> None:
        if self.what_if is None:
            super().action_redo()
        else:
            self._change(
                self.what_if.with_dropped, f"Tried again, not stored: {{}} · {face('undo')} takes it back"
            )

    def action_drop(self) -> None:
        """Esc: marks, search and filter first; then the what-if, with a question where it holds any."""
        what_if = self.what_if
        is_next = not (
            self.is_finding or self.marked or self.passing is not None or self.pane.selection is not None
        )
        super().action_drop()
        if what_if is None or not is_next:
            return
        if not what_if.steps:
            self._drop()
            return

        def drop(is_granted: bool | None) -> None:  # noqa: FBT001 - as the screen answers
            if is_granted:
                self._drop()

        self.app.push_screen(Question(f"Drop {_count(what_if)}?", yes="drops it all", no="goes on"), drop)

    def action_leave(self) -> None:
        what_if = self.what_if
        if what_if is None or not what_if.steps:
            self._leave()
            return

        def leave(is_granted: bool | None) -> None:  # noqa: FBT001 - as the screen answers
            if is_granted:
                self._leave()

        question = f"{_count(what_if)} not stored: leave without them?"
        self.app.push_screen(Question(question, yes="leaves without them", no="stays"), leave)

    def view_said(self) -> str:
        if self.what_if is None:
            return super().view_said()
        name = f" “{self.what_if.name}”" if self.what_if.name else ""
        return f"What if{name}: {_count(self.what_if)}, not stored · {super().view_said()}"

    def show_place(self) -> None:
        super().show_place()
        if self.what_if is not None and not self.is_finding:
            self.foot.keys = keys_in_what_if(self.foot.keys)

    def hand_down_reading(self, touched: Iterable[SectionId] | None = None) -> None:
        super().hand_down_reading(touched)
        what_if = self.what_if
        self.pane.tentative = (
            frozenset() if what_if is None else touched_points(what_if.start, what_if.standing)
        )

    def status_here(self) -> Status:
        status = super().status_here()
        if self.what_if is None:
            return status
        return replace(status, tentative=f"What if: {len(self.what_if.steps)} not stored")

    def _leave(self) -> None:
        if self.what_if is not None:
            self.live.change_what_if(None)
        super().action_leave()

    def _drop(self) -> None:
        self.live.change_what_if(None)
        self._show_what_if()
        self.tell("The what-if is dropped: the text reads as it is stored")

    def _change(self, change: Callable[[], Tentative], words: str) -> None:
        try:
            touched = self.live.change_what_if(change())
        except Refused as refused:
            self.tell(refusal_words(refused, self.focused_point), "refused")
            return
        self._show_what_if()
        standing = self.live.standing
        stands = ", ".join(stands_words(standing, number) for number in sorted(touched))
        self.tell(words.format(stands or "as before"), "done")
        if touched:
            self.go_to_point(min(touched))

    def _decide_all(self, what_if: Tentative) -> None:
        try:
            taken = self.live.decide_what_if()
        except Refused as refused:
            self.tell(refusal_words(refused, self.focused_point), "refused")
        except Conflict:
            self._move_on(what_if)
        except StoreError as error:
            again = face("choose-marked")
            self.tell(f"Not stored, {again} tries again: {error.path.name} {error.message}", "refused")
        else:
            with self.app.batch_update():
                self.frame.mark_tentative(is_tentative=False)
                self.show_taken(taken)

    def _move_on(self, what_if: Tentative) -> None:
        """What somebody else decided meanwhile is shown; what was tried is tried on top of it, and waits."""
        before, version = what_if.start, self.live.session.version
        try:
            self.live.catch_up()
        except StoreError as error:
            self.tell(f"Not stored: {error.path.name} {error.message}", "refused")
            return
        stored = self.live.session.standing
        moved, refusals = what_if.moved_to(stored)
        self.live.change_what_if(moved)
        if self.live.is_same_text_since(version):
            self._decide_all(moved)
            return
        self._show_what_if()
        points = sorted(touched_points(before, stored))
        news = "; ".join(stands_words(stored, number) for number in points) or "the record has grown"
        rest = f"{face('choose-marked')} decides the rest"
        self.tell(f"Decided elsewhere meanwhile: {news}{_left_out(refusals)} · {rest}", "refused")

    def _show_what_if(self) -> None:
        with self.app.batch_update():
            self.frame.mark_tentative(is_tentative=self.what_if is not None)
            self.marked = frozenset()
            self.show_reading()

    def _list_tried(self, what_if: Tentative) -> None:
        """Each decision that was tried, then what all of them change beyond their own words."""
        stored = what_if.start
        before = reflow(stored, "clean")
        points = sorted(touched_points(stored, what_if.standing))
        lines = [stands_words(what_if.standing, number) for number in points]
        changed = consequences(before, reflow(what_if.standing, "clean", before))
        lines += [one.message for one in changed if one.kind != "dropped"]

        def go(at: int | None) -> None:
            if at is not None and at < len(points):
                self.go_to_point(points[at])

        title = f"What if: {_count(what_if)}, not stored"
        self.app.push_screen(
            Listing(
                title,
                [shown(line) for line in lines],
                empty="Nothing was tried yet: decide a point, and it is listed here.",
            ),
            go,
        )


def _count(what_if: Tentative) -> str:
    count = len(what_if.steps)
    return "1 decision" if count == 1 else f"{count} decisions"


def _left_out(refusals: Sequence[Refused]) -> str:
    if not refusals:
        return ""
    return f" · no longer possible, left out: {'; '.join(refusal.message for refusal in refusals)}"
