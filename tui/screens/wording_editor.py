"""New words for a paragraph, typed in the notation; what they would do is said while they are typed."""

from collections.abc import Callable, Collection
from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from resolution.amending import problems_of
from resolution.deciding import Refused, Request
from resolution.tree import Document
from resolution.visible import visible
from session_store import Decided
from tui.shown import shown
from tui.widgets.keys_in_order import obey_in_order
from tui.widgets.visible_input import VisibleInput

PAUSE = 0.2
"""Seconds without a key after which the words are tried."""
KEYS = "ctrl+s takes it · Tab whose wording it is · Esc drops it"
WordsTo = Callable[[str, str | None], Request]


class VisibleTextArea(TextArea):
    """Pasted characters that cannot be seen are shown by name, as they are in a line."""

    async def _on_key(self, event: events.Key) -> None:
        await obey_in_order(self, event)

    async def _on_paste(self, event: events.Paste) -> None:
        """What is pasted then, by Textual itself: it hands an event to the handlers of all classes.

        Terminals send the line ends of what is pasted as CR.
        """
        lines = event.text.replace("\r\n", "\n").replace("\r", "\n")
        event.text = visible(lines, keep_newlines=True)


class WordingEditor(ModalScreen[Request | None]):
    """Gives back the request with the words, or None where they were dropped; a refused one stays open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Drop", priority=True),
        Binding("ctrl+s", "take", "Take it", priority=True),
        Binding("tab", "app.focus_next", "Whose wording", priority=True),
    ]
    CSS_PATH = "modals.tcss"

    words = getters.query_one(VisibleTextArea)
    party = getters.query_one(VisibleInput)
    told = getters.query_one(".told", Static)

    def __init__(
        self, question: str, notation: str, request: WordsTo, preview: Callable[[Request], Decided]
    ) -> None:
        super().__init__()
        self._question = question
        self._notation = notation
        self._request = request
        self._preview = preview
        self._pause: Timer | None = None
        self._met: Collection[tuple[str, str]] | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(shown(self._question), classes="question")
            yield VisibleTextArea(self._notation, soft_wrap=True, tab_behavior="focus")
            yield VisibleInput(placeholder="whose wording: the floor, the chair, a source (may stay empty)")
            yield Static(shown(KEYS), classes="told")

    def on_mount(self) -> None:
        self.words.focus()
        self.words.move_cursor(self.words.document.end)

    def on_text_area_changed(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._try)

    def on_input_submitted(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Gives the request back, unless it would be refused: then it says why."""
        if self._try():
            self.dismiss(self._made())

    def _made(self) -> Request:
        return self._request(self.words.text, self.party.value.strip() or None)

    def _try(self) -> bool:
        """Says what the words would do; whether they could be decided."""
        if self.words.text.strip() == self._notation.strip():
            self._tell(KEYS)
            return False
        try:
            decided = self._preview(self._made())
        except Refused as refused:
            self._tell(refused.message, is_objection=True)
            return False
        self._tell(" · ".join((*_news(decided, self._met_in(decided.before.document)), KEYS)))
        return True

    def _met_in(self, before: Document) -> Collection[tuple[str, str]]:
        """What was told of the text already; looked up once, as no act comes while the words are typed."""
        if self._met is None:
            self._met = {(one.code, one.message) for one in problems_of(before)}
        return self._met

    def _tell(self, words: str, *, is_objection: bool = False) -> None:
        self.told.set_class(is_objection, "-objection").update(shown(words))


def _news(decided: Decided, met: Collection[tuple[str, str]]) -> list[str]:
    """The points that come and go, and what the reader met in the new words."""
    before, after = decided.before.document, decided.after.document
    known = {point.number for point in before.live_points}
    now = {point.number for point in after.live_points}
    news = [f"new point {number}" for number in sorted(now - known)]
    news += [f"point {number} goes" for number in sorted(known - now)]
    return news + [one.message for one in problems_of(after) if (one.code, one.message) not in met][:2]
