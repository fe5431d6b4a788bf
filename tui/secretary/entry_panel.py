"""The form of an entry, below the minutes: the text and what arrives stay in sight while it is filled in."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Static

from resolution.deciding import Refused
from resolution.visible import visible
from tui.screens.wording_editor import VisibleTextArea
from tui.secretary.entry_forms import WORDS, EntryForm, Line
from tui.shown import shown
from tui.widgets.visible_input import VisibleInput

MOST_LINES = 2
NEW_LINE, ASIDE = "ctrl+j new line", "Esc puts it aside"


class LastNames(Suggester):
    """Completes the last of the names that commas part."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = [visible(name) for name in names]

    async def get_suggestion(self, value: str) -> str | None:
        """The value with its last name whole; None where no name begins so."""
        begun = value.rpartition(",")[2].lstrip()
        for name in self._names:
            if begun and name != begun and name.casefold().startswith(begun.casefold()):
                return value + name[len(begun) :]
        return None


class AskedLine(Horizontal):
    """One line of the form with its name before it."""

    line = getters.query_one(VisibleInput)

    def compose(self) -> ComposeResult:
        yield Static(classes="name")
        yield VisibleInput(select_on_focus=False)

    def ask(self, asked: Line, said: str, names: Sequence[str]) -> None:
        """For that, with what was said already."""
        self.query_one(Static).update(shown(asked.label))
        self.line.placeholder = shown(asked.hint).plain
        self.line.suggester = LastNames(names) if asked.is_of_delegations else None
        self.line.value = said

    def take_suggestion(self) -> None:
        """What stands there in grey, whole."""
        if self.line.cursor_at_end:
            self.line.action_cursor_right()


class EntryPanel(Vertical):
    """Shows one form at a time; all its lines are there from the beginning, so that no key is lost."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        Binding("escape", "put_aside", "Put it aside", priority=True),
        Binding("enter", "go_on", "Enter it", priority=True),
        Binding("ctrl+j,shift+enter", "new_line", "New line", priority=True),
        Binding("tab", "turn(1)", "Next", priority=True),
        Binding("shift+tab", "turn(-1)", "Previous", priority=True),
    ]

    words = getters.query_one(VisibleTextArea)

    class Entered(Message):
        """All is said."""

        def __init__(self, form: EntryForm, answers: Mapping[str, str]) -> None:
            super().__init__()
            self.form = form
            self.answers = answers

    class PutAside(Message):
        """Not now; what was said is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.form: EntryForm | None = None
        self._now: datetime
        self._aside: dict[str, dict[str, str]] = {}
        self._names: Sequence[str] = ()

    def compose(self) -> ComposeResult:
        for _ in range(MOST_LINES):
            yield AskedLine()
        yield VisibleTextArea(soft_wrap=True, tab_behavior="focus")
        yield Static(classes="told")

    def on_mount(self) -> None:
        self.display = False

    def open(self, form: EntryForm, names: Sequence[str], now: datetime) -> None:
        """Asks for that entry, going on with what was put aside of it; the first line gets the keys."""
        self._now = now
        if self.form is not None:
            self._keep()
        self.form, self._names = form, names
        said = self._aside.pop(form.draft, {})
        self.border_title = shown(f" {form.title} ")
        for row, asked in zip(self._rows(), (*form.lines, None, None), strict=False):
            row.display = asked is not None
            if asked is not None:
                row.ask(asked, said.get(asked.name, ""), names)
        self.words.display = form.hint is not None
        self.words.placeholder = shown(form.hint or "").plain
        self.words.text = said.get(WORDS, visible(form.first_words, keep_newlines=True))
        self.words.move_cursor(self.words.document.end)
        enter = "Enter takes it" if len(self._fields()) == 1 else "Enter goes on, at the end takes it"
        self.border_subtitle = shown(
            f" {' · '.join((enter, *([NEW_LINE] if self.words.display else []), ASIDE))} "
        )
        self.display = True
        self.object("")
        self.screen.set_focus(self._fields()[0])

    def close(self) -> None:
        """The form is done with, and nothing of it is kept."""
        self.form = None
        self.display = False
        self.screen.set_focus(None)

    def object(self, words: str) -> None:
        """Says what is wrong, below the form; nothing where the words are none."""
        told = self.query_one(".told", Static)
        told.display = bool(words)
        told.update(shown(words))

    def type_ahead(self, event: events.Key) -> None:
        """Takes a character that was typed before the form was there."""
        focused = self.screen.focused
        if event.character and isinstance(focused, VisibleInput):
            focused.insert_text_at_cursor(event.character)
        elif event.character and focused is self.words:
            self.words.insert(event.character)

    def action_put_aside(self) -> None:
        self._keep()
        self.close()
        self.post_message(self.PutAside())

    def action_go_on(self) -> None:
        """Enter: to the next line, where this one can be taken, and from the last one it is entered."""
        try:
            self._check_line()
        except Refused as refused:
            self.object(refused.message)
            return
        fields = self._fields()
        if self.screen.focused is not fields[-1]:
            self.action_turn(1)
        elif self.form is not None:
            self.post_message(self.Entered(self.form, self._answers()))

    def _check_line(self) -> None:
        """Raises Refused for what cannot stand in the line that has the keys."""
        for row, asked in zip(self._rows(), self.form.lines if self.form else (), strict=False):
            if row.line is self.screen.focused:
                asked.check(row.line.value, self._now)
        self.object("")

    def action_turn(self, steps: int) -> None:
        fields, focused = self._fields(), self.screen.focused
        for row in self._rows():
            if row.line is focused:
                row.take_suggestion()
        at = fields.index(focused) if focused in fields else -1
        self.screen.set_focus(fields[(at + steps) % len(fields)])

    def action_new_line(self) -> None:
        if self.screen.focused is self.words:
            self.words.insert("\n")

    def _keep(self) -> None:
        if self.form is not None and any(answer.strip() for answer in self._answers().values()):
            self._aside[self.form.draft] = self._answers()

    def _answers(self) -> dict[str, str]:
        if self.form is None:
            return {}
        said = [row.line.value for row, _ in zip(self._rows(), self.form.lines, strict=False)]
        return dict(zip(self.form.names, (*said, self.words.text), strict=False))

    def _rows(self) -> list[AskedLine]:
        return list(self.query(AskedLine))

    def _fields(self) -> list[Widget]:
        rows = [row.line for row in self._rows() if row.display]
        return [*rows, *([self.words] if self.words.display else [])]
