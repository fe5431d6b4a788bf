"""The start: sessions opened last, a text or session by its path, the demo."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar, NoReturn, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from resolution.under_way import Hear, nobody
from session_store import Session, session_path
from tui.commands.taking_in import TakenText
from tui.head_text import is_long
from tui.keys import bindings, face, in_force
from tui.keys.start import START_KEYS
from tui.opening import CannotOpen, demo, look_at, session_about
from tui.recent import RecentSession, recent_sessions
from tui.screens.found_text import found_content
from tui.screens.waiting_screen import WaitingScreen
from tui.shown import shown
from tui.widgets.choice_list import ChoiceList
from tui.widgets.visible_input import VisibleInput

Result = TypeVar("Result")


class StartScreen(Screen[None]):
    """A text is looked at first and becomes a session at the second Enter; a session is opened at once."""

    CSS_PATH = "start.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as in Textual
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(START_KEYS)]

    recent = getters.query_one(OptionList)
    path = getters.query_one(VisibleInput)
    found = getters.query_one("#found", Static)

    class SessionOpened(Message):
        """A session is open and wants its table; `remark` is what the chair should know of it."""

        def __init__(self, session: Session, remark: str = "", *, is_demo: bool = False) -> None:
            self.session = session
            self.remark = remark
            self.is_demo = is_demo
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._sessions: tuple[RecentSession, ...] = ()
        self._looked_at: TakenText | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="start"):
            yield Static(
                Content.assemble(("adref", "bold $accent"), "  from brackets to agreement"), id="name"
            )
            yield Static(Content("Sessions opened last"), classes="heading")
            yield ChoiceList(markup=False)
            yield Static(Content("Open a text or a session"), classes="heading")
            yield VisibleInput(placeholder="its path, then Enter")
            yield Static(id="found")
            yield Static(_keys(), id="keys")

    def on_mount(self) -> None:
        self.list_recent()
        self.set_focus(self.recent)

    def on_screen_resume(self) -> None:
        self.list_recent()

    def list_recent(self) -> None:
        """The sessions opened last, as they were left."""
        self._sessions = recent_sessions()
        self.recent.clear_options()
        self.recent.add_options([Option(_recent_content(session)) for session in self._sessions])
        self.recent.highlighted = 0 if self._sessions else None
        if not self._sessions:
            self.recent.add_option(
                Option(
                    Content(f"None yet: {face('start-open')} opens a text, {face('start-demo')} the demo"),
                    disabled=True,
                )
            )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        if event.option_index < len(self._sessions):
            self._look(Path(self._sessions[event.option_index].path))

    def on_input_changed(self) -> None:
        self._looked_at = None

    def on_input_submitted(self, event: VisibleInput.Submitted) -> None:
        looked_at = self._looked_at
        if looked_at is not None:
            self._open_about(looked_at)
        elif event.value.strip():
            self._look(Path(event.value.strip()).expanduser())

    def action_ask_path(self) -> None:
        self.set_focus(self.path)

    def action_back_to_list(self) -> None:
        self.set_focus(self.recent)

    def action_demo(self) -> None:
        self._try(lambda: self._open(demo(), is_demo=True))

    def _look(self, path: Path) -> None:
        self._do(path, lambda hear: look_at(path, hear=hear), self._take_in)

    def _open_about(self, text: TakenText) -> None:
        self._do(
            session_path(text.path),
            lambda hear: session_about(text, hear=hear),
            lambda opened: self._open(*opened),
        )

    def _do(self, path: Path, work: Callable[[Hear], Result], then: Callable[[Result], None]) -> None:
        """Does it at once, or behind a screen that says how far it is, where that file is a long one."""
        if not is_long(path):
            self._try(lambda: then(work(nobody)))
            return

        def told(hear: Hear) -> Callable[[], Result]:
            try:
                result = work(hear)
            except CannotOpen as error:
                return partial(_raised, error)
            return lambda: result

        def done(outcome: Callable[[], Result] | None) -> None:
            if outcome is not None:
                self._try(lambda: then(outcome()))

        self.app.push_screen(WaitingScreen(f"Opening {path.name}", told), done)

    def _take_in(self, seen: TakenText | Session) -> None:
        if isinstance(seen, Session):
            self._open(seen)
            return
        self._looked_at = seen
        self.found.set_class(True, "-text").update(found_content(seen.document))
        self.set_focus(self.path)

    def _open(self, session: Session, remark: str = "", *, is_demo: bool = False) -> None:
        self._looked_at = None
        self.found.update(Content())
        self.path.value = ""
        self.set_focus(self.recent)
        self.post_message(self.SessionOpened(session, remark, is_demo=is_demo))

    def _try(self, act: Callable[[], None]) -> None:
        """Does it, or says in one line why it cannot be done."""
        try:
            act()
        except CannotOpen as error:
            self.found.set_class(False, "-text").update(shown(f"✗ {error}", "bold $state-rejected"))


def _raised(error: CannotOpen) -> NoReturn:
    raise error


def _recent_content(session: RecentSession) -> Content:
    counts = f"{session.open} open  {session.parked} parked  {session.settled} settled"
    where = session.path if session.is_there else f"{session.path} (not there any more)"
    last = f" · {session.last_decision}" if session.last_decision else ""
    return Content.assemble(
        shown(session.title, "bold"),
        "  ",
        (counts, "$state-open"),
        shown(last, "$text-secondary"),
        "\n",
        "  ",
        shown(where, "$text-secondary"),
    )


def _keys() -> Content:
    return Content("  ").join(
        Content.assemble((key.face, "bold $accent"), " ", (key.in_footer, "$text-secondary"))
        for key in in_force(START_KEYS)
    )
