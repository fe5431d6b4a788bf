"""New words for a paragraph, typed in the notation; what they would do is said while they are typed."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from resolution.deciding import Refused, Request
from resolution.deciding.amendment_words import proof_in_words
from resolution.deciding.events import OptionsMerged, TextInserted
from resolution.tree import changed_sections
from resolution.visible import visible
from session_store import Decided
from tui.live_text import LiveText
from tui.screens.typed_aside import Aside, Typed
from tui.shown import shown
from tui.widgets.keys_in_order import obey_in_order
from tui.widgets.visible_input import LINE_ENDS, VisibleInput

PAUSE = 0.2
"""Seconds without a key after which the words are tried."""
THEN = 0.03
"""From that to the making ready of the text as they would leave it: a key pressed meanwhile comes first."""
TAKES, WHOSE = "ctrl+s takes it", "Tab whose wording it is"
ASIDE, DROPS = "Esc puts it aside", "Esc drops it"
WordsTo = Callable[[str, str | None], Request]


class VisibleTextArea(TextArea):
    """Pasted characters that cannot be seen are shown by name, as they are in a line."""

    async def _on_key(self, event: events.Key) -> None:
        await obey_in_order(self, event)

    async def _on_paste(self, event: events.Paste) -> None:
        """What is pasted then, by Textual itself: it hands an event to the handlers of all classes.

        Terminals send the line ends of what is pasted as CR.
        """
        event.text = visible(LINE_ENDS.sub("\n", event.text), keep_newlines=True)


class WordingEditor(ModalScreen[Request | None]):
    """Gives back the request with the words, or None where they were not taken; a refused one stays open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Put aside", priority=True),
        Binding("ctrl+s", "take", "Take it", priority=True),
        Binding("tab", "app.focus_next", "Whose wording", priority=True),
    ]
    CSS_PATH = "modals.tcss"

    words = getters.query_one(VisibleTextArea)
    party = getters.query_one(VisibleInput)
    told = getters.query_one(".told", Static)

    def __init__(  # noqa: PLR0913 - what is asked, of what, and where the answer goes
        self,
        question: str,
        notation: str,
        request: WordsTo,
        live: LiveText,
        *,
        aside: Aside,
        make_ready: Callable[[Request], bool],
        asks_whose: bool = True,
    ) -> None:
        """Where it does not ask whose wording it is, the words are a suggestion, which may stay as it is.

        `make_ready` takes a step towards what the request would show, and says whether there was one.
        """
        super().__init__()
        self._asked = (question, notation)
        self._aside = aside
        self._asks_whose = asks_whose
        self._taken_up = aside.take_up(self._asked)
        self._question = question
        self._notation = notation
        self._request = request
        self._live = live
        self._make_ready = make_ready
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(shown(self._question), classes="question")
            words, party = self._taken_up or (self._notation, "")
            yield VisibleTextArea(words, soft_wrap=True, tab_behavior="focus")
            line = VisibleInput(party, placeholder="whose: floor, chair, a source; or empty")
            line.display = self._asks_whose
            yield line
            yield Static(shown(self._keys), classes="told")

    def on_mount(self) -> None:
        self.words.focus()
        self.words.move_cursor(self.words.document.end)
        if self._taken_up is not None:
            self._tell(f"These are the words that were put aside · {self._keys}")
        elif not self._asks_whose:
            self.on_text_area_changed()

    @property
    def _keys(self) -> str:
        """The keys as they work now: words that were put aside and are not changed again are dropped."""
        leaves = DROPS if self._is_left_for_good else ASIDE
        return " · ".join((TAKES, WHOSE, leaves) if self._asks_whose else (TAKES, leaves))

    @property
    def _is_left_for_good(self) -> bool:
        return self._typed in (self._taken_up, (self._notation, "")) if self.is_mounted else True

    @property
    def _typed(self) -> Typed:
        return self.words.text, self.party.value

    def action_leave(self) -> None:
        """Esc: what was typed is there again when this is opened again; left as it then is, it goes."""
        if not self._is_left_for_good:
            self._aside.keep(self._asked, self._typed)
        self.dismiss(None)

    def on_text_area_changed(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._try)

    def on_input_submitted(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Gives the request back, unless it would be refused or changes nothing: then it says so."""
        if self._is_unchanged:
            self._tell(f"No word is changed yet · {self._keys}", is_objection=True)
        elif self._decided(request := self._made()) is not None:
            self.dismiss(request)

    @property
    def _is_unchanged(self) -> bool:
        return self._asks_whose and self.words.text.strip() == self._notation.strip()

    def _made(self) -> Request:
        return self._request(self.words.text, self.party.value.strip() or None)

    def _try(self) -> None:
        """Says what the words would do."""
        self._pause = None
        if self._is_unchanged:
            self._tell(self._keys)
            return
        request = self._made()
        decided = self._decided(request)
        if decided is not None:
            problems = [one.message for one in self._live.problems_brought(decided)]
            self._tell(" · ".join((*_news(decided), *problems[:2], self._keys)))
            self._look_ahead_soon(request)

    def _look_ahead_soon(self, request: Request) -> None:
        self._pause = self.set_timer(THEN, partial(self._look_ahead, request))

    def _look_ahead(self, request: Request) -> None:
        self._pause = None
        if self._make_ready(request):
            self._look_ahead_soon(request)

    def _decided(self, request: Request) -> Decided | None:
        """What the words would do; None, and said why, where they would be refused."""
        try:
            return self._live.preview(request)
        except Refused as refused:
            self._tell(refused.message, is_objection=True)
            return None

    def _tell(self, words: str, *, is_objection: bool = False) -> None:
        self.told.set_class(is_objection, "-objection").update(shown(words))


def _news(decided: Decided) -> list[str]:
    """The points that come and go, and what a merge loses and adds."""
    before, after = decided.before.document, decided.after.document
    known = {point.number for point in before.live_points}
    now = {point.number for point in after.live_points}
    news = [f"new point {number}" for number in sorted(now - known)]
    news += [f"point {number} goes" for number in sorted(known - now)]
    pairs = changed_sections(before, after)
    more = sum(len(new.paragraphs) - len(old.paragraphs) for old, new in pairs)
    more -= isinstance(decided.event, TextInserted)
    if more > 0:
        news.append(f"{more} more {'paragraph' if more == 1 else 'paragraphs'}")
    if isinstance(decided.event, OptionsMerged):
        news.append(proof_in_words(decided.event))
    return news
