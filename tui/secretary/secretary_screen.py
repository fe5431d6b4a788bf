"""The secretary's screen: minutes beside the live text, entered and searched by keys."""

from typing import ClassVar, Literal, get_args

from textual import events
from textual.binding import BindingType

from resolution.reflow.reading import View
from tui.copying import copied
from tui.keys import bindings, face
from tui.keys.secretary import SECRETARY_KEYS
from tui.reporting import show_report
from tui.screens.help import HelpScreen
from tui.screens.table_commands import TableCommands
from tui.secretary.entering_screen import EnteringScreen
from tui.text_pane.moving import Step
from tui.widgets.visible_input import VisibleInput

FAR = 1_000_000


class SecretaryCommands(TableCommands):
    """The actions of this screen."""

    keys = SECRETARY_KEYS


class SecretaryScreen(EnteringScreen):
    """Two sides, one of which the keys move in; what is searched narrows the minutes."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SECRETARY_KEYS)]
    COMMANDS = {SecretaryCommands}  # noqa: RUF012 - as Textual declares it

    side: Literal["minutes", "text"] = "minutes"

    def on_mount(self) -> None:
        self.show_keys()
        self._search_line().display = False
        self._show_side()
        super().on_mount()

    def on_text_pane_cursor_moved(self) -> None:
        """Whoever moves in the text looks elsewhere than the chair."""
        self.is_following_chair = False
        self.show_chairs_place()
        if self.pane.selection is not None:
            self.tell(f"{face('copy')} copies what is selected, {face('escape')} drops it")

    def on_input_changed(self, event: VisibleInput.Changed) -> None:
        if event.input.id == "search":
            self.query_words = event.value.strip()
            self.show_entries()

    def on_input_submitted(self, event: VisibleInput.Submitted) -> None:
        if event.input.id == "search":
            self.set_focus(None)
            self.tell(f"{face('escape')} shows all entries again" if self.query_words else "")

    def type_ahead(self, event: events.Key) -> None:
        """A character that nothing took: for what was opened by the key before it."""
        if self.focused is self._search_line() and event.character:
            self._search_line().insert_text_at_cursor(event.character)
        elif self.panel.form is not None:
            self.panel.type_ahead(event)

    def action_search(self) -> None:
        line = self._search_line()
        line.display = True
        self.set_focus(line)

    def action_drop(self) -> None:
        """First what is selected, then the search; its entry under the cursor stays there among all."""
        if self.pane.selection is not None:
            self.pane.drop_selection()
            self.tell("")
            return
        line = self._search_line()
        line.value, self.query_words = "", ""
        line.display = False
        self.set_focus(None)
        self.tell("")
        self.show_entries()

    def on_block_list_opened(self) -> None:
        self.action_open_entry()

    def action_open_entry(self) -> None:
        self.list.open_or_fold()

    def action_turn(self) -> None:
        self.side = "text" if self.side == "minutes" else "minutes"
        self._show_side()

    def action_move(self, step: Step) -> None:
        if self.side == "text":
            self.pane.move(step)
            return
        page = max(1, self.list.size.height - 1)
        match step:
            case "down":
                self.list.go_to(self.list.cursor + 1)
            case "up":
                self.list.go_to(self.list.cursor - 1)
            case "page_down":
                self.list.scroll_lines(page)
            case "page_up":
                self.list.scroll_lines(-page)
            case "end":
                self.list.go_to(FAR)
            case _:
                self.list.go_to(0)

    def action_follow_chair(self) -> None:
        self.is_following_chair = True
        self.take_up_focus()
        self.show_text()
        self.show_chairs_place()

    def action_next_view(self) -> None:
        views = get_args(View)
        self.is_following_chair = False
        self.live.view = views[(views.index(self.live.view) + 1) % len(views)]
        self.show_text()
        self.show_chairs_place()

    def action_copy(self) -> None:
        self.tell(*copied(self.app, self.pane, f"dragging selects words, {face('leave-secretary')} leaves"))

    def action_report(self) -> None:
        show_report(self, self.live.session)

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen(SECRETARY_KEYS))

    def _show_side(self) -> None:
        self.text_frame.set_class(self.side == "text", "-here")
        self.minutes_frame.set_class(self.side == "minutes", "-here")

    def _search_line(self) -> VisibleInput:
        return self.query_one("#search", VisibleInput)
