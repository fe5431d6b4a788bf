"""Finding one's way by who proposed what: a filter that n and N go by, and the contributions."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from resolution.contributions import Contribution, contributions_in
from resolution.point_filter import NothingMeant, filter_of
from resolution.tree import SectionId
from tui.contribution_list import ContributionList
from tui.filtered_points import FilteredPoints
from tui.keys import face
from tui.keys_here import Here
from tui.screens.contributions import ContributionsScreen
from tui.screens.line_prompt import LinePrompt
from tui.screens.moving_screen import MovingScreen
from tui.widgets.status_line import Status


class FilteringScreen(MovingScreen):
    """While there is a filter, n and N pass by every other point, and the first line says how many match."""

    passing: FilteredPoints | None = None

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """Every contribution of the text; made once, since only new words change any."""
        return contributions_in(self.live.document)

    def take_up_document(self) -> None:
        super().take_up_document()
        self.__dict__.pop("contributions", None)
        if self.passing is not None:
            line = self.passing.words
            self.passing = FilteredPoints(line, filter_of(line, self.live.document), self.live.standing)

    def action_contributions(self) -> None:
        """Who proposed what, and what became of it; the one chosen is gone to."""

        def go(point: int | None) -> None:
            if point is not None:
                self.go_to_point(point)

        listed = ContributionList(self.contributions, self.live.standing)
        self.app.push_screen(ContributionsScreen(listed, at_point=self.focused_point), go)

    def action_filter(self) -> None:
        """Asks for the filter; an empty line drops the one there is."""

        def objection(line: str) -> str:
            try:
                filter_of(line, self.live.document)
            except NothingMeant as nothing:
                return str(nothing)
            return ""

        def take(line: str | None) -> None:
            if line is not None:
                self._filter(line)

        prompt = LinePrompt(
            "Go only through points that are, from, in:",
            example="open arb resolves",
            first=self.passing.words if self.passing else "",
            objection=objection,
        )
        self.app.push_screen(prompt, take)

    def _filter(self, line: str) -> None:
        if not line:
            self._drop_filter()
            return
        document, standing = self.live.document, self.live.standing
        self.passing = FilteredPoints(line, filter_of(line, document), standing)
        self.status.status = self.status_here()
        count = self.passing.count
        if not count:
            self.tell(f"“{line}”: no point matches, {face('escape')} drops the filter", "refused")
            self.show_place()
            return
        passed = self.points_passed()
        first = (
            passed
            if self.focused_point and self.passing.upto(passed) == passed
            else self.passing.after(passed)
        )
        matching = "1 point matches" if count == 1 else f"{count} points match"
        ways = f"{face('next')} next, {face('previous')} previous, {face('escape')} drops the filter"
        self.tell(f"“{line}”: {matching}, {ways}")
        self.go_to_point(first or 0)

    def action_drop(self) -> None:
        """Esc: first marks and search, then the filter."""
        is_filter_next = not self.is_finding and not self.marked
        super().action_drop()
        if self.passing is not None and is_filter_next:
            self._drop_filter()

    def _drop_filter(self) -> None:
        if self.passing is not None:
            self.passing = None
            self.status.status = self.status_here()
            self.tell(f"No filter any more: {face('next')} goes to the next open point")
            self.show_place()

    def to_waiting(self, *, is_forward: bool) -> None:
        if self.passing is None:
            super().to_waiting(is_forward=is_forward)
            return
        passed, at_point = self.points_passed(), self.focused_point
        back = self.passing.before if at_point else self.passing.upto
        number = self.passing.after(passed) if is_forward else back(passed)
        if number is None:
            self.tell(f"No point matches “{self.passing.words}” any more: {face('escape')} drops the filter")
            return
        if number == at_point:
            self.tell("This is the only point that matches")
        elif (self.places.place_of(number) < self.places.place_of(passed)) == is_forward:
            self.tell("Round again: from the beginning" if is_forward else "Round again: from the end")
        else:
            self.tell("")
        self.go_to_point(number)

    def situation(self) -> Here:
        return replace(super().situation(), is_filtering=self.passing is not None)

    def point_ahead(self) -> int | None:
        return self.passing.after(self.points_passed()) if self.passing else super().point_ahead()

    def undecided_ahead(self) -> int | None:
        if self.passing is None:
            return super().undecided_ahead()
        return self.passing.undecided_after(self.focused_point)

    def hand_down_reading(self, touched: Iterable[SectionId] | None = None) -> None:
        if self.passing is not None:
            self.passing.follow(self.live.standing)
        super().hand_down_reading(touched)

    def status_here(self) -> Status:
        status = super().status_here()
        if self.passing is None:
            return status
        return replace(status, passing=f"▽ {self.passing.count}: {self.passing.words}")
