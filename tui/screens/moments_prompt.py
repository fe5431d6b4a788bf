"""Asking the chair which two moments of the log to compare, and in which view."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from session_store import BEGINNING, LogEntry
from tui.comparing import COMPARED_VIEWS, Moments
from tui.shown import shown
from tui.widgets.choice_list import ChoiceList
from tui.widgets.visible_input import VisibleInput

MOST_DIGITS = 9
LISTED = 400


class VersionInput(VisibleInput):
    """Takes digits only, and leaves every other key to the screen."""

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 - as in Textual
        return character is not None and character.isdecimal()


class MomentsPrompt(ModalScreen[Moments | None]):
    """Gives back the moments, or None where it was dropped; Enter alone compares the whole meeting.

    `entries` is the log; its last rows are listed, the latest first, to be picked from.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Drop"),
        Binding("v", "next_view", "Which view", priority=True),
        ("down", "to_list", "To the list"),
        ("enter", "take", "Compare"),
    ]
    CSS_PATH = "modals.tcss"
    AUTO_FOCUS = "#start"

    view = reactive(0)
    start = getters.query_one("#start", VersionInput)
    end = getters.query_one("#end", VersionInput)
    listed = getters.query_one(OptionList)

    def __init__(self, entries: Sequence[LogEntry]) -> None:
        super().__init__()
        self._entries = entries
        self._listed = entries[: -LISTED - 1 : -1]
        self._field = "start"

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(shown("Compare which two moments of the log?"), classes="question apart")
            for name, word, empty in (("start", "From", "the beginning"), ("end", "To", "now")):
                with Horizontal(classes="moment"):
                    yield Static(shown(word), classes="word")
                    yield VersionInput(
                        id=name, placeholder=empty, restrict="[0-9]*", max_length=MOST_DIGITS, compact=True
                    )
                    yield Static(id=f"{name}-said", classes="said")
            yield Static(id="view-said")
            yield ChoiceList(*(Option(_entry_said(entry)) for entry in self._listed), markup=False)
            yield Static(
                shown("Enter compares · Tab next · ↓ pick a decision · v view · Esc drops"),
                classes="told",
            )

    def on_mount(self) -> None:
        self._say()

    def watch_view(self) -> None:
        if self.is_mounted:
            self._say()

    def action_next_view(self) -> None:
        self.view = (self.view + 1) % len(COMPARED_VIEWS)

    def action_to_list(self) -> None:
        self.listed.focus()

    def type_ahead(self, character: str) -> None:
        """Takes a digit that was typed before the field was there."""
        self.call_later(lambda: self.start.insert_text_at_cursor(character))

    def action_take(self) -> None:
        """Enter, pressed before the field was there."""
        self.call_later(self._take)

    def on_input_changed(self) -> None:
        self._say()

    def on_input_submitted(self) -> None:
        self._take()

    def on_descendant_focus(self) -> None:
        if isinstance(self.focused, VersionInput):
            self._field = self.focused.id or self._field

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The version goes into the field the chair came from, and the chair to the last one."""
        field = self.start if self._field == "start" else self.end
        field.value = str(self._listed[event.option_index].version)
        self.end.focus()

    def _take(self) -> None:
        start = self._version(self.start, BEGINNING)
        end = self._version(self.end, len(self._entries))
        for version in (start, end):
            if not BEGINNING <= version <= len(self._entries):
                said = f"There is no version {version}: the log goes from 1 to {len(self._entries)}"
                self.query_one(".told", Static).set_class(True, "-objection").update(shown(said))
                return
        self.dismiss(Moments(start, end, COMPARED_VIEWS[self.view]))

    def _version(self, field: VersionInput, otherwise: int) -> int:
        return int(field.value) if field.value else otherwise

    def _say(self) -> None:
        """What each version was, and which view is chosen."""
        for field, otherwise in ((self.start, BEGINNING), (self.end, len(self._entries))):
            version = self._version(field, otherwise)
            is_known = BEGINNING <= version <= len(self._entries)
            said = _entry_said(self._entries[version - 1]) if is_known else shown("no such version")
            self.query_one(f"#{field.id}-said", Static).update(said)
        views = [
            shown(
                f"{'▸ ' if at == self.view else '  '}{view}", "bold" if at == self.view else "$text-secondary"
            )
            for at, view in enumerate(COMPARED_VIEWS)
        ]
        self.query_one("#view-said", Static).update(Content("  ").join([shown("View"), *views]))


def _entry_said(entry: LogEntry) -> Content:
    clock = datetime.fromisoformat(entry.at).astimezone().strftime("%H:%M")
    words = " ".join(entry.summary.split())
    return Content.assemble(
        shown(f"{entry.version:>4}  "), shown(f"{clock}  ", "$text-secondary"), shown(words)
    )
