"""The application: it wires the screens to a session, and nothing else."""

from __future__ import annotations

from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on
from textual.screen import ModalScreen

from tui.configuration import effective
from tui.configuration.keys_called import keys_called
from tui.keys import put_in_force
from tui.keys_in_turn import KeysInTurn
from tui.opening_ahead import OpeningAhead
from tui.preferences import prefer, preferences
from tui.quick_screen import QuickScreen
from tui.quiet_collection import QuietCollection
from tui.recent import remember
from tui.screens.reading_screen import ReadingScreen, Seen
from tui.screens.typing_ahead import TypingAhead

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.command import Provider
    from textual.widget import AwaitMount

    from session_store import Session
    from session_store.heads_file import HeadsKeeper
    from tui.live_text import LiveText
    from tui.screens.chair_screen import ChairScreen
    from tui.screens.start import StartScreen

Tour = Literal["none", "offered", "begun"]
LONGEST_UNPAINTED = 1 / 30
"""Seconds without a repaint while keys wait."""
READING = "reading"
"""The worker that reads the whole of a long text."""


def _theme_commands() -> type[Provider]:
    from tui.screens.theme_commands import ThemeCommands  # noqa: PLC0415 - when the palette is called

    return ThemeCommands


class AdrefApp(KeysInTurn):
    """Opens at the table of a session, or, without one, at the start."""

    TITLE = "adref"
    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = [
        "app.tcss",
        "screens/reading_screen.tcss",
    ]
    """A screen that brings its own would have all that there is parsed once more."""
    COMMANDS = {_theme_commands}  # noqa: RUF012 - as Textual declares it
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self, session: Session | None = None, *, tour: Tour = "none", ahead: OpeningAhead | None = None
    ) -> None:
        """Without a session the start screen is first; `tour` is the demo's, `ahead` a long text's."""
        found = effective()
        remapped, faults = keys_called(found)
        put_in_force(remapped)
        super().__init__(str(found.values["theme"]), faults)
        self.set_keymap(remapped.keymap())
        self._session = session
        self._tour: Tour = tour
        self._ahead = ahead
        self._collection = QuietCollection(self.set_timer, self._is_without_prompts)
        self.left: list[Session] = []
        """The sessions whose tables were left, each as it was then."""
        self._painted = 0.0

    def _is_without_prompts(self) -> bool:
        return not any(isinstance(screen, ModalScreen) for screen in self.screen_stack)

    def on_mount(self) -> None:
        self.open_first()
        self.begin_with_themes()

    def open_first(self) -> None:
        """The first screen."""
        if self._ahead is not None:
            self._open_head(self._ahead)
        elif self._session is None:
            from tui.screens.start import StartScreen  # noqa: PLC0415 - a session needs none

            self.push_screen(StartScreen())
        else:
            self._open_table(self._session, tour=self._tour)

    def on_unmount(self) -> None:
        self._collection.end()
        if self._ahead is not None:
            self._ahead.stop()

    async def on_event(self, event: events.Event) -> None:
        """Counts the keys, to collect garbage in their pauses; paints what changed once none waits."""
        if not isinstance(event, events.Key):
            await super().on_event(event)
            return
        self.keys_waiting = max(0, self.keys_waiting - 1)
        if not event.is_forwarded:
            self.count_key()
            await self.until_typed()
        if not await self._is_taken_at_once(event):
            await super().on_event(event)
        if isinstance(self.screen, QuickScreen) and self._is_time_to_paint():
            self.screen.paint_now()
            self._painted = monotonic()

    async def _is_taken_at_once(self, event: events.Key) -> bool:
        """Whether a screen that paints at once has the key in its table; it goes through no queue then.

        Where a widget has the focus, it comes first, and Textual sees to that.
        """
        screen = self.screen
        if event.is_forwarded or not isinstance(screen, QuickScreen) or screen.focused is not None:
            return False
        return await self._check_bindings(event.key)

    def _is_time_to_paint(self) -> bool:
        """Keys that wait come first, but a key held down shows where it has got to."""
        return not self.keys_waiting or monotonic() - self._painted > LONGEST_UNPAINTED

    def on_key(self, event: events.Key) -> None:
        """A key that nothing took, typed ahead of a prompt that the key before it called."""
        if isinstance(self.screen, TypingAhead) and event.is_printable and event.character:
            self.screen.type_ahead(event.character)

    @on(ReadingScreen.LookedBack)
    def keep_what_was_made(self) -> None:
        """From here on garbage is collected in pauses only."""
        self._collection.begin()

    def count_key(self) -> None:
        """A key, here or at the table that is followed: either leaves garbage behind."""
        self._collection.key_pressed()

    def on_start_screen_session_opened(self, event: StartScreen.SessionOpened) -> None:
        self._open_table(event.session, event.remark, tour="offered" if event.is_demo else "none")

    def _open_head(self, ahead: OpeningAhead) -> None:
        """The beginning of a text at once, and its table in that place when its record is open."""
        from tui.screens.head_screen import HeadScreen  # noqa: PLC0415 - what is made elsewhere has none

        head = HeadScreen(ahead, preferences())

        def read() -> None:
            import_module("tui.screens.chair_screen")
            live = ahead.whole()
            self.call_later(show, live)

        async def show(live: LiveText | None) -> None:
            if live is None:
                self.exit()
                return
            self._session = live.session
            await self._open_table(live.session, live=live, seen=head.seen)
            for key in head.kept:
                await self.on_event(key)

        self.push_screen(head)
        self.call_after_refresh(lambda: self.run_worker(read, thread=True, name=READING, exit_on_error=False))

    def _open_table(
        self,
        session: Session,
        remark: str = "",
        *,
        tour: Tour = "none",
        live: LiveText | None = None,
        seen: Seen | None = None,
    ) -> AwaitMount:
        from tui.live_text import LiveText  # noqa: PLC0415 - behind the first paint of a long text
        from tui.opening_words import opening_words  # noqa: PLC0415 - the same
        from tui.session_summary import summary_of  # noqa: PLC0415 - the same

        live = LiveText(session) if live is None else live
        remark = opening_words(live, remark)
        remember(summary_of(live))

        def leave(_: None) -> None:
            remember(summary_of(live))
            session.known_reading = live.reading_of_any_moment("clean")
            if session is self._session:
                self.exit()
            else:
                session.close()
            self.left.append(session)

        table = _table(live, tour, remark=remark, seen=seen)
        table.chair_file = None if session.gavel is None else session.gavel.side_file
        if session.heads is not None:
            self._tell_of_heads(session.heads, table)
        self.call_after_refresh(self._collection.begin)
        return self.push_screen(table, leave)

    def _tell_of_heads(self, heads: HeadsKeeper, table: ChairScreen) -> None:
        """Trouble with them is said at the table, whichever thread meets it."""

        def tell(words: str) -> None:
            if table.is_running:
                table.tell(words, "refused")

        heads.tell = lambda words: self.call_later(tell, words)
        if heads.trouble:
            table.call_after_refresh(tell, heads.trouble)

    def action_next_theme(self) -> None:
        self.action_use_theme(self.next_theme())

    def action_use_theme(self, name: str) -> None:
        """Shows the theme, and keeps it for the next time."""
        self.theme = name
        prefer(theme=name)


def _table(live: LiveText, tour: Tour, *, remark: str, seen: Seen | None) -> ChairScreen:
    """The chair's screen, with the guided tour where that is wanted."""
    if tour != "none":
        from tui.tour.toured_table import TouredTable  # noqa: PLC0415 - the demo's alone

        return TouredTable(live, preferences(), remark=remark, is_begun=tour == "begun")
    from tui.screens.chair_screen import ChairScreen  # noqa: PLC0415 - behind the first paint of a long text

    return ChairScreen(live, preferences(), remark=remark, seen=seen)


def run_table(session: Session, *, tour: Tour = "none") -> None:
    """The chair's table on an open session, till the chair leaves."""
    AdrefApp(session, tour=tour).run()


def run_ahead(ahead: OpeningAhead) -> None:
    """The chair's table on a long text, whose beginning is shown while the rest is read."""
    AdrefApp(ahead=ahead).run()


def run_start() -> list[Session]:
    """The start screen, and from there the tables of what is opened; gives the sessions that were left."""
    app = AdrefApp()
    app.run()
    return app.left
