"""The replay: finding one's way in the log, and in the text of a moment."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from resolution.deciding import Refused
from resolution.reflow import VIEWS
from resolution.timeline.statistics import StatisticsData, statistics
from resolution.under_way import Hear, nobody
from session_store import StoreError
from tui.copying import copied
from tui.keys import bindings, face
from tui.keys.replay import REPLAY_KEYS
from tui.moment_words import version_meant
from tui.preferences import LeadingLabel, prefer
from tui.replay.finding import rows_found
from tui.replay.pictures_screen import PicturesScreen
from tui.replay.playing_screen import PlayingScreen
from tui.screens.help import HelpScreen
from tui.screens.line_prompt import LinePrompt
from tui.screens.moving_screen import VIEW_WORDS
from tui.screens.waiting_screen import WaitingScreen
from tui.text_pane import TextPane
from tui.text_pane.moving import Step
from tui.widgets import Outline

SHORT_LOG = 500
"""Rows of a log that is counted at once for its pictures."""
FEW_SIGNS = (0.12, 0.02)
"""Seconds without a key before the moment that a line means is made ready, and between its steps."""
MOMENTS = 240
"""So many moments of a long log are in its picture: a terminal has no more columns of dots."""


class ReplayScreen(PlayingScreen):
    """The keys of the replay, each an action."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(REPLAY_KEYS)]

    # In the log.

    def action_go_to(self) -> None:
        """Asks for a version, a time, or the moment before a point was settled."""
        meant = self.live.version

        def objection(line: str) -> str:
            nonlocal meant
            try:
                meant = self._version_meant(line)
            except (Refused, StoreError) as error:
                return str(error)
            return ""

        def go(line: str | None) -> None:
            if line:
                self.go_to(meant)

        steps: dict[int, Iterator[None]] = {}

        def ahead(_: str) -> bool:
            if meant not in steps:
                steps.clear()
                steps[meant] = self.rehearsed_at(meant, is_far=True)
            return next(steps[meant], steps) is not steps

        self.pause_if_playing()
        question = f"Go to a version, 1 to {self.live.last}, a time, or before a point was settled:"
        example = "12, 10:42 or before 7"
        prompt = LinePrompt(question, example=example, objection=objection, ahead=ahead, pauses=FEW_SIGNS)
        self.app.push_screen(prompt, go)

    def _version_meant(self, line: str) -> int:
        version = version_meant(self.live.session, line, self.live.times)
        if not 1 <= version <= self.live.last:
            raise Refused(f"there is no version {version}: the log goes from version 1 to {self.live.last}")
        return version

    def action_find(self) -> None:
        """Asks for words, and goes to the first decision from here on that has them."""

        def find(line: str | None) -> None:
            if line is not None:
                self._find(line)

        self.pause_if_playing()
        question = "Find decisions by point, section, source, person or word:"
        self.app.push_screen(LinePrompt(question, example="7, resolves arb, rejected, lamps"), find)

    def _find(self, line: str) -> None:
        document = self.live.session.document
        found = rows_found(line, self.live.rows, self.live.acts, document) if line else ()
        self._mark_found(found)
        if not line:
            self.tell("")
        elif not found:
            self.tell(f"“{line}”: nothing in the log has that", "refused")
        else:
            ahead = bisect_left(found, self.live.version - 1)
            self._go_to_match(ahead if ahead < len(found) else 0)

    def action_match(self, way: int) -> None:
        """To the next that was found, or the one before, round the ends."""
        found, here = self.log_rows.found, self.live.version - 1
        if not found:
            self.tell(f"Nothing was looked for: {face('find')} finds decisions")
            return
        self.pause_if_playing()
        at = bisect_right(found, here) if way > 0 else bisect_left(found, here) - 1
        self._go_to_match(at % len(found))

    def _go_to_match(self, at: int) -> None:
        found = self.log_rows.found
        self.go_to(found[at] + 1)
        ways = (
            f"{face('match-after')} next, {face('match-before')} the one before, {face('replay-drop')} ends"
        )
        self.tell(f"{at + 1} of {len(found)} found: {ways}")

    def _mark_found(self, found: tuple[int, ...]) -> None:
        self.log_rows = replace(self.log_rows, found=found)
        self.line.recorded = self.log_rows

    def action_drop(self) -> None:
        self.pane.drop_selection()
        self.pause_if_playing()
        self._mark_found(())
        self.tell("")

    # In the text.

    def action_move(self, step: Step) -> None:
        self.read_whole()
        self.pane.move(step)

    def on_text_pane_cursor_moved(self) -> None:
        self.show_place()
        if self.pane.selection is not None:
            self.tell(f"{face('copy')} copies what is selected")

    def action_copy(self) -> None:
        self.tell(*copied(self.app, self.pane, f"dragging selects words, {face('leave-replay')} leaves"))

    def on_text_pane_point_clicked(self, event: TextPane.PointClicked) -> None:
        self.focus_point(event.point)
        self.tell(f"Point {event.point}: [ and ] go by its decisions")

    def action_next_view(self) -> None:
        self.read_whole()
        self.live.view = VIEWS[(VIEWS.index(self.live.view) + 1) % len(VIEWS)]
        with self.app.batch_update():
            self.show_moment()
            self.tell(VIEW_WORDS[self.live.view])

    def action_swap_labels(self) -> None:
        leads: LeadingLabel = "clean" if self.pane.leading_label == "working" else "working"
        self.pane.leading_label = leads
        self.preferred = prefer(leads=leads)
        self.tell("The clean label leads" if leads == "clean" else "The working label leads, as printed")

    def action_outline(self) -> None:
        """Into the outline and back; where there is no room for it, over the text."""
        if self.outline.has_focus:
            self._leave_outline()
            return
        self.read_whole()
        self.add_class("-outline-called")
        self.outline.focus()

    def on_outline_section_chosen(self, event: Outline.SectionChosen) -> None:
        self._leave_outline()
        paragraph = self.places.first_paragraph(event.section)
        if paragraph is not None and not self.pane.show_paragraph(paragraph):
            self.tell(
                f"That place does not show in the {self.live.view} view: {face('replay-view')} shows another"
            )
        self.show_place()

    def on_outline_left(self) -> None:
        self._leave_outline()

    def _leave_outline(self) -> None:
        self.remove_class("-outline-called")
        self.set_focus(None)

    def action_pictures(self) -> None:
        """The whole meeting in pictures, a stroke at the moment shown; a long log is counted in a thread."""
        self.pause_if_playing()
        standing, name = self.live.session.standing, self.live.session.name
        log, code, here = self.log_rows, self.live.code(self.live.last), self.live.version

        def count(hear: Hear) -> StatisticsData:
            return statistics(standing, log.rows, name=name, head=code, moments=MOMENTS, hear=hear)

        def show(data: StatisticsData | None) -> None:
            if data is not None:
                self.app.push_screen(PicturesScreen(data, log.worked, here - 1))

        if len(log.rows) <= SHORT_LOG:
            show(count(nobody))
        else:
            self.app.push_screen(WaitingScreen("Counting what the log tells", count), show)

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen(REPLAY_KEYS))
