"""Moving in a live text: from point to point, by number, words, section or problem, from view to view."""

from resolution.amending import problems_of
from resolution.deciding import Refused, point_numbered, points_there
from resolution.progress import Stage
from resolution.reflow.reading import VIEWS
from resolution.tree import ParagraphId
from tui.keys import face
from tui.live_text import LiveText
from tui.preferences import prefer
from tui.screens.help import HelpScreen
from tui.screens.line_prompt import LinePrompt, needs_words
from tui.screens.listing import Listing
from tui.screens.reading_screen import ReadingScreen
from tui.shown import shown
from tui.text_pane import LeadingLabel, Step
from tui.widgets import Outline

MOST_DIGITS = 8
VIEW_WORDS = {
    "working": "Working view: every mark",
    "current": "Current view: what is decided applied, the rest in brackets",
    "clean": "Clean view: as it would be issued",
    "marked": "Marked view: what was changed of the base text",
    "base": "Base view: the last adopted text",
}


class MovingScreen(ReadingScreen):
    """The actions that move the chair and decide nothing."""

    live: LiveText

    def action_next(self) -> None:
        if self.is_finding:
            self.pane.next_match()
            self.stay_with_pane()
        else:
            self.to_waiting(is_forward=True)

    def action_previous(self) -> None:
        if self.is_finding:
            self.pane.previous_match()
            self.stay_with_pane()
        else:
            self.to_waiting(is_forward=False)

    def to_waiting(self, *, is_forward: bool) -> None:
        """To the next open point; once none is open, to the next parked one."""
        progress, passed = self.live.progress, self.points_passed()
        stage: Stage = "open" if progress.count("open") else "parked"
        back = progress.before if self.focused_point else progress.upto
        number = progress.after(passed, stage) if is_forward else back(passed, stage)
        if number is None:
            self.tell(f"No point is open or parked any more: {face('agree')} agrees the text")
            return
        if stage == "parked":
            self.tell("Nothing is open any more: this one is parked")
        elif number == self.focused_point:
            self.tell("This is the only open point left")
        elif (self.places.place_of(number) < self.places.place_of(passed)) == is_forward:
            self.tell("Round again: from the beginning" if is_forward else "Round again: from the end")
        else:
            self.tell("")
        self.go_to_point(number)

    def action_next_option(self, step: int) -> None:
        """Round the options that are not withdrawn."""
        options = self.live.standing.live_options(self.focused_point) if self.focused_point else ()
        if len(options) > 1:
            at = options.index(self.option_cursor) if self.option_cursor in options else -step
            self.option_cursor = options[(at + step) % len(options)]
            self.show_place()

    def action_move(self, step: Step) -> None:
        self.pane.move(step)
        self.stay_with_pane()

    def show_paragraph(self, paragraph: ParagraphId) -> None:
        """Moves the chair to that paragraph, if this view has it."""
        if not self.pane.show_paragraph(paragraph):
            self.tell(f"That place does not show in the {self.live.view} view: {face('view')} shows another")
        self.stay_with_pane()

    def action_goto(self) -> None:
        document = self.live.document
        if not document.point_count:
            self.tell(f"This text has no points: {face('bracket')} brackets words as one")
            return

        first, last = (document.live_points[place].number for place in (0, -1))

        def objection(line: str) -> str:
            if not (line.isascii() and line.isdecimal() and len(line) <= MOST_DIGITS):
                return f"That is no number: {points_there(document)}"
            try:
                point_numbered(self.live.standing, int(line))
            except Refused as refused:
                return refused.message
            return ""

        def go(line: str | None) -> None:
            if line is not None:
                self.go_to_point(int(line))

        self.app.push_screen(LinePrompt(f"Go to point, {first} to {last}:", objection=objection), go)

    def action_find(self) -> None:
        def find(words: str | None) -> None:
            if words is None:
                return
            count = self.pane.find(words)
            self.is_finding = count > 0
            ways = f"{face('next')} next, {face('previous')} previous, {face('escape')} ends"
            found = f"{count} {'place' if count == 1 else 'places'}: {ways}"
            self.tell(f"“{words}”: {found if count else 'not in this view'}", "told" if count else "refused")
            self.stay_with_pane()

        prompt = LinePrompt("Find in the text:", example="words", objection=needs_words("The search"))
        self.app.push_screen(prompt, find)

    def action_drop(self) -> None:
        """Esc: marks, notice and search go; the text stays."""
        if self.is_finding:
            self.pane.find("")
        self.is_finding = False
        self.marked = frozenset()
        self.tell("")
        self.show_place()

    def action_next_view(self) -> None:
        views = VIEWS
        self.live.view = views[(views.index(self.live.view) + 1) % len(views)]
        with self.app.batch_update():
            self.show_reading()
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
        self.add_class("-outline-called")
        self.outline.focus()

    def on_outline_section_chosen(self, event: Outline.SectionChosen) -> None:
        self._leave_outline()
        paragraph = self.places.first_paragraph(event.section)
        if paragraph is not None:
            self.show_paragraph(paragraph)

    def on_outline_left(self) -> None:
        self._leave_outline()

    def _leave_outline(self) -> None:
        self.remove_class("-outline-called")
        self.set_focus(None)

    def action_problems(self) -> None:
        """What the reader met; each entry goes to its place."""
        problems = problems_of(self.live.document)
        entries = [
            shown(f"{problem.line}:{problem.column}  {problem.code}  {problem.message}")
            for problem in problems
        ]

        def go(at: int | None) -> None:
            if at is None:
                return
            paragraph = self.places.paragraph_at(problems[at].line)
            if paragraph is not None:
                self.show_paragraph(paragraph)
            self.tell(f"Line {problems[at].line}: {problems[at].message}")

        title = (
            f"{len(problems)} problems the reader met" if len(problems) != 1 else "One problem the reader met"
        )
        self.app.push_screen(Listing(title, entries, empty="The text was read without a problem."), go)

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen())

    def action_leave(self) -> None:
        self.dismiss()
