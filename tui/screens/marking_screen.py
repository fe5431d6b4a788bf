"""Changing marks at the table: [ ] for brackets, + for an option, @ for a source, C for a tracked change."""

from resolution.amending.stretches import places_of, text_in
from resolution.deciding import Request, scope_in_words
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    OpenChange,
    Unbracket,
)
from tui.screens.line_prompt import LinePrompt, needs_words
from tui.screens.selecting_screen import SelectingScreen
from tui.screens.word_picker import Picked, WordPicker


class MarkingScreen(SelectingScreen):
    """The brackets, options, sources and tracked changes under the cursor."""

    def action_bracket(self) -> None:
        """The selected words at once; where nothing is selected, those that are picked."""
        if self.pane.selection is not None:
            self.bracket_selected()
            return
        paragraph = self.paragraph_or_tell()
        if paragraph is None:
            return

        def request(picked: Picked) -> Bracket:
            nth = places_of(paragraph, picked.words).index(picked.start) + 1
            return Bracket(paragraph.id, picked.words, nth)

        def take(picked: Picked | None) -> None:
            if picked is not None:
                self.decide(request(picked))

        where = scope_in_words(self.live.document, paragraph.id)
        picker = WordPicker(
            f"Bracket words of {where}",
            text_in(paragraph),
            ahead=lambda picked: self.make_ready(request(picked)),
        )
        self.app.push_screen(picker, take)

    def action_unbracket(self) -> None:
        if point := self.point_or_tell():
            self.decide(Unbracket(point))

    def action_dismiss_point(self) -> None:
        if point := self.point_or_tell():
            self.decide(Dismiss(point))

    def action_add_option(self) -> None:
        point = self.point_or_tell()
        if not point:
            return

        def request(notation: str, party: str | None) -> Request:
            return AddOption(point, notation, party)

        self.push_wording(f"Add an option to point {point}", "", request)

    def action_attribute(self) -> None:
        """The option under the cursor; where there is no point, what was changed in the paragraph."""
        point, option = self.focused_point, self.option_cursor
        paragraph = None if point else self.paragraph_or_tell()
        if not point and paragraph is None:
            return

        def request(source: str) -> Request:
            if paragraph is None:
                return AttributeOption(point, source, option)
            return AttributeText(paragraph.id, source)

        def take(source: str | None) -> None:
            if source is not None:
                self.decide(request(source))

        what = f"option {option} of point {point}" if point else "what was changed here"
        prompt = LinePrompt(
            f"Whose is {what}?",
            example="ARB/79/2, or ARB",
            objection=needs_words("The source"),
            ahead=lambda source: self.make_ready(request(source)),
        )
        self.app.push_screen(prompt, take)

    def action_open_change(self) -> None:
        """The first that is no point yet; pressed again, the next."""
        paragraph = self.paragraph_or_tell()
        if paragraph is not None:
            self.decide(OpenChange(paragraph.id))
