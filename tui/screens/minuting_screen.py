"""The minutes from the chair's table: a note in them, and the report that they and the text make."""

from resolution.deciding import Note, Refused
from session_store import StoreError
from tui.reporting import show_report
from tui.screens.hinting_screen import HintingScreen
from tui.screens.line_prompt import LinePrompt, needs_words


class MinutingScreen(HintingScreen):
    """What is entered here is the chair's, and changes no text."""

    def action_note(self) -> None:
        """Asks for a note and enters it, at this time."""

        def note(line: str | None) -> None:
            if line is not None:
                self._note(line)

        prompt = LinePrompt(
            "Note in the minutes:", example="what they shall say", objection=needs_words("It")
        )
        self.app.push_screen(prompt, note)

    def action_report(self) -> None:
        show_report(self, self.live.session)

    def _note(self, line: str) -> None:
        try:
            entered = self.live.session.enter(Note(line), role="chair")
            self.live.follow()
        except Refused as refused:
            self.tell(refused.message, "refused")
            return
        except StoreError as error:
            self.tell(f"Not entered: {error.path.name} {error.message}", "refused")
            return
        self.show_reading()
        self.tell(f"Entered in the minutes as {entered.version}", "done")
