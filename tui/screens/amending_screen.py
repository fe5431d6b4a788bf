"""Changing words at the table: e amends, i inserts, d strikes."""

from functools import cached_property

from resolution.amending import added_label, notation_of
from resolution.deciding import Amend, Insert, Request, Strike, TextInserted, profile_named, scope_in_words
from resolution.tree import Paragraph
from resolution.visible import visible
from tui.screens.table import TableScreen
from tui.screens.typed_aside import Aside
from tui.screens.wording_editor import WordingEditor, WordsTo
from tui.taken import Taken


class AmendingScreen(TableScreen):
    """The paragraph under the cursor is worded anew, gets one behind it, or goes."""

    @cached_property
    def aside(self) -> Aside:
        """What was typed here and put aside."""
        return Aside()

    def action_amend(self) -> None:
        paragraph = self.paragraph_or_tell()
        if paragraph is None:
            return

        def request(notation: str, party: str | None) -> Request:
            return Amend(paragraph.id, notation, party)

        where = scope_in_words(self.live.document, paragraph.id)
        self._word(f"Amend {where}", notation_of(paragraph), request)

    def action_insert(self) -> None:
        paragraph = self.paragraph_or_tell()
        if paragraph is None:
            return

        def request(notation: str, party: str | None) -> Request:
            return Insert(paragraph.section, paragraph.id, notation, party)

        where = scope_in_words(self.live.document, paragraph.id)
        section = self.live.document.section_by_id[paragraph.section]
        taken = {one.label or "" for one in section.paragraphs if one.parent == paragraph.parent}
        label = added_label(paragraph.label, taken, profile=profile_named(self.live.standing))
        self._word(f"Insert after {where}", f"{label} " if label else "", request)

    def go_on(self, taken: Taken) -> None:
        """After an insertion the chair looks at what was inserted."""
        before = taken.decided.before.document.paragraph_by_id
        new = next((one for one in taken.paragraphs if one not in before), None)
        if isinstance(taken.decided.event, TextInserted) and new is not None:
            self.show_paragraph(new)
        else:
            super().go_on(taken)

    def action_strike(self) -> None:
        paragraph = self.paragraph_or_tell()
        if paragraph is not None:
            self.decide(Strike(paragraph.id))

    def _word(self, question: str, notation: str, request: WordsTo) -> None:
        if visible(notation, keep_newlines=True) != notation:
            self.tell("It holds characters that cannot be seen: adref amend changes it", "refused")
            return
        self.push_wording(question, notation, request)

    def push_wording(
        self, question: str, notation: str, request: WordsTo, *, asks_whose: bool = True
    ) -> None:
        """Opens the editor, and decides what it gives back; what is put aside is said."""

        def take(made: Request | None) -> None:
            if made is not None:
                self.decide(made)
            elif self.aside.holds((question, notation)):
                self.tell("Put aside, not lost: the same key here takes it up again")
            else:
                self.tell("Nothing was changed")

        editor = WordingEditor(
            question,
            notation,
            request,
            self.live,
            aside=self.aside,
            make_ready=self.make_ready,
            asks_whose=asks_whose,
        )
        self.app.push_screen(editor, take)

    def paragraph_or_tell(self) -> Paragraph | None:
        """The paragraph under the cursor."""
        paragraph = self.live.document.paragraph_by_id.get(self.here) if self.here is not None else None
        if paragraph is None:
            self.tell("There is no paragraph here: ↑ and ↓ go to one", "refused")
        return paragraph
