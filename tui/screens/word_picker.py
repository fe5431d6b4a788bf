"""Marking a stretch of a paragraph's words with the keys, or with the mouse."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screens.steps_ahead import StepsAhead
from tui.shown import shown
from tui.text_pane.selection import WORD

KEYS = "← → from word to word · shift+→ or space takes in more · Enter brackets them · Esc drops it"


class Picked(NamedTuple):
    """The words, and where they begin in the paragraph's text."""

    words: str
    start: int


class WordPicker(ModalScreen[Picked | None]):
    """Gives back the words that were marked, or None where nothing was.

    `ahead` makes ready what they lead to, a step in each pause, and says whether there was one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Drop"),
        ("enter", "take", "Take them"),
        ("right,l", "go(1)", "Next word"),
        ("left,h", "go(-1)", "Word before"),
        ("home", "go(-1000000)", "First word"),
        ("end", "go(1000000)", "Last word"),
        ("shift+right,space,L", "reach(1)", "Take in the next word"),
        ("shift+left,H", "reach(-1)", "Leave out the last word"),
        ("shift+end", "reach(1000000)", "To the last word"),
    ]
    CSS_PATH = "modals.tcss"

    line = getters.query_one(".words", Static)

    def __init__(self, question: str, text: str, *, ahead: Callable[[Picked], bool] | None = None) -> None:
        super().__init__()
        self._ahead = StepsAhead(self, ahead)
        self._question = question
        self._text = text
        self._words = list(WORD.finditer(text))
        self._anchor = self._reach = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="question")
            with VerticalScroll(can_focus=False):
                yield Static(classes="words")
            yield Static(shown(KEYS), classes="told")

    def on_mount(self) -> None:
        self._show()

    def on_click(self, event: events.Click) -> None:
        """A click takes a word, one with shift all up to there."""
        place = event.style.meta.get("word")
        if isinstance(place, int):
            self._reach = place
            self._anchor = self._anchor if event.shift else place
            self._show()

    def action_go(self, words: int) -> None:
        self._anchor = self._reach = self._within(self._reach + words)
        self._show()

    def action_reach(self, words: int) -> None:
        self._reach = self._within(self._reach + words)
        self._show()

    def action_take(self) -> None:
        if self._words:
            self.dismiss(self._picked())

    def _picked(self) -> Picked:
        start, end = self._marked()
        return Picked(self._text[start:end], start)

    def _within(self, word: int) -> int:
        return min(max(word, 0), max(len(self._words) - 1, 0))

    def _marked(self) -> tuple[int, int]:
        first, last = sorted((self._anchor, self._reach))
        return self._words[first].start(), self._words[last].end()

    def _show(self) -> None:
        if not self._words:
            self.line.update(shown("There are no words here."))
            return
        self._ahead.towards(self._picked())
        start, end = self._marked()
        text = self._text
        content = Content.assemble(
            shown(text[:start]), shown("[" + text[start:end] + "]").stylize("bold reverse"), shown(text[end:])
        )
        self.line.update(content)
