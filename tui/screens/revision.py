"""What a text that was revised elsewhere changes, and the decisions that need a word before it is adopted."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from resolution.deciding import (
    Adoption,
    DropParagraph,
    DropPoint,
    KeepParagraph,
    Question,
    Refused,
    Weighed,
    Word,
)
from resolution.tree import ParagraphId
from resolution.visible import visible
from tui.comparing import Moments
from tui.keys import bindings
from tui.keys.key import Key
from tui.keys.revision import REVISION_KEYS
from tui.live_text import LiveText
from tui.revision import Revised, carried_point, counts_in_words, point_changes
from tui.screens.comparison import ComparisonScreen
from tui.screens.line_prompt import LinePrompt
from tui.shown import shown
from tui.text_pane.wrapping import wrap
from tui.widgets import FootLine, Notice
from tui.widgets.change_list import ChangeList

SAID_AFTER = 0.1
"""Seconds after which it is said that a word is weighed: mostly it was by then."""
Act = Callable[[], None]


def fitting(lines: Iterable[str], room: int, width: int) -> list[str]:
    """As many of the lines as there is room for, each wrapped to that width, and how many are left out."""
    every, told = list(lines), list[str]()
    rows = 0
    for at, line in enumerate(every):
        rows += len(list(wrap(visible(line), width)))
        if rows > room - (at < len(every) - 1) and at > 1:
            return [*told, f"… and {len(every) - at} more lines"]
        told.append(line)
    return told


class RevisionScreen(ComparisonScreen):
    """Hands the words given to `adopt` once nothing is open; closed otherwise, nothing changes.

    A word is weighed behind the screen, since it may have the whole text read again; keys pressed meanwhile
    have their turn after it.
    """

    class WordWeighed(Message):
        """What comes of the words is found out; `weighed` is None where they were refused, and why."""

        def __init__(self, words: tuple[Word, ...], weighed: Weighed | None, refusal: str = "") -> None:
            super().__init__()
            self.words = words
            self.weighed = weighed
            self.refusal = refusal

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(REVISION_KEYS)]
    KEYS: ClassVar[tuple[Key, ...]] = REVISION_KEYS

    def __init__(self, live: LiveText, revised: Revised, adopt: Callable[[tuple[Word, ...]], None]) -> None:
        super().__init__(live, Moments(0, 0, "current"))
        self._revised = revised
        self._adopt = adopt
        self._words: tuple[Word, ...] = ()
        self._weighed: Weighed = revised.weighed
        self._point_changes = point_changes(self.adoption.before, revised.weighed)
        self._is_weighing = False
        self._waiting: deque[Act] = deque()
        self._else: Act | None = None

    @property
    def adoption(self) -> Adoption:
        return self._revised.adoption

    def compose(self) -> ComposeResult:
        yield Static(id="news")
        with Vertical(id="changes"):
            yield ChangeList()
        yield FootLine()

    def action_next_view(self) -> None:
        """There is one view of what both texts say: all points in brackets."""

    def _compare(self) -> None:
        self.list.nothing = "No word differs but for blanks."
        self.list.changes = self._revised.changes
        self._tell_news()
        self._title_frame()

    def action_adopt(self) -> None:
        self._in_turn(self._adopt_text)

    def action_drop(self) -> None:
        self._in_turn(self._drop)

    def action_carry(self) -> None:
        self._in_turn(self._carry)

    def action_take_back(self) -> None:
        self._in_turn(self._take_back)

    def _in_turn(self, act: Act) -> None:
        """At once, or after what is weighed now."""
        if self._is_weighing:
            self._waiting.append(act)
        else:
            act()

    def _adopt_text(self) -> None:
        if self._weighed.questions:
            self._say("Each of these decisions needs a word first: c carries it over, d drops it")
            return
        self.dismiss(None)
        self._adopt(self._words)

    def _drop(self) -> None:
        question = self._question()
        if question is not None:
            paragraphs = sorted(question.paragraphs)
            self._give(DropParagraph(paragraphs[0]) if paragraphs else DropPoint(int(question.about)))

    def _carry(self) -> None:
        question = self._question()
        if question is None:
            return
        ways = [way.removeprefix("carry ") for way in question.possible if way.startswith("carry")]
        if not ways:
            self._say("It can only be dropped: what it was about is not in the new text")
        elif question.paragraphs:
            self._give(KeepParagraph(ParagraphId(str(question.about))))
        elif len(ways) > 1:
            self._ask(question, ways[0])
        else:
            word = carried_point(ways[0])
            if word is not None:
                self._give(word, refused=lambda: self._ask(question, f"{ways[0]}:"))

    def _take_back(self) -> None:
        if self._words:
            self._weigh(self._words[:-1])

    def _ask(self, question: Question, first: str) -> None:
        """For which new point it counts, and which of its options stand."""

        def carry(line: str | None) -> None:
            word = carried_point(line or "")
            if word is not None:
                self._give(word)

        prompt = LinePrompt(
            f"{question.told} · for which point, and which option?",
            example="7=16, or 7=16:2 where option 2 stands",
            first=first,
            objection=lambda line: "" if carried_point(line) else "It is a point, as in 7=16 or 7=16:2",
        )
        self.app.push_screen(prompt, carry)

    def _question(self) -> Question | None:
        if not self._weighed.questions:
            self._say("Every decision has its place: a adopts the text")
            return None
        return self._weighed.questions[0]

    def _give(self, word: Word, *, refused: Act | None = None) -> None:
        """One word more; `refused` is done where it is."""
        self._weigh((*self._words, word), refused=refused)

    def _weigh(self, words: tuple[Word, ...], *, refused: Act | None = None) -> None:
        self._is_weighing, self._else = True, refused
        self.set_timer(SAID_AFTER, self._say_weighing)
        self.run_worker(lambda: self._find_out(words), thread=True, name="weighing a word")

    def _say_weighing(self) -> None:
        if self._is_weighing:
            self.foot.notice = Notice("Weighing that word …")

    def _find_out(self, words: tuple[Word, ...]) -> None:
        try:
            weighed = self.adoption.weigh(words)
        except Refused as refused:
            self.post_message(self.WordWeighed(words, None, refused.message))
        else:
            self.post_message(self.WordWeighed(words, weighed))

    def on_revision_screen_word_weighed(self, event: WordWeighed) -> None:
        self._is_weighing = False
        if event.weighed is None:
            self._say(event.refusal)
            if self._else is not None:
                self._else()
        else:
            self._weighed, self._words = event.weighed, event.words
            self.foot.notice = None
            self._tell_news()
        while self._waiting and not self._is_weighing:
            self._waiting.popleft()()

    def _say(self, words: str) -> None:
        self.foot.notice = Notice(words, "refused")

    def _tell_news(self) -> None:
        lines = fitting(self._news(), max(2, self.size.height * 2 // 5), max(1, self.size.width - 4))
        self.query_one("#news", Static).update(Content("\n").join([shown(line) for line in lines]))

    def _news(self) -> Iterator[str]:
        """What is asked stands at once below the counts, so that it shows on the smallest screen."""
        changes, questions = self._point_changes, self._weighed.questions
        yield f"{self.adoption.incoming.name}: {counts_in_words(self._weighed, changes)}"
        if questions:
            count = f"1 of {len(questions)} that need a word: " if len(questions) > 1 else "Needs a word: "
            yield f"? {count}{questions[0].told}"
        yield from (f"✓ {word}" for word in reversed(self._weighed.event.words))
        yield from (one.words for one in changes)

    def on_resize(self) -> None:
        super().on_resize()
        self._tell_news()

    def _title_frame(self) -> None:
        count = len(self.list.changes)
        self.frame.border_title = shown(f" {self.adoption.incoming.name} beside the session's text ")
        where = f"change {self.list.cursor + 1} of {count} " if count else ""
        self.frame.border_subtitle = shown(f" {where}")
