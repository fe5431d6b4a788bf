"""Entering what is said and done: each entry is on the disk before it stands in the minutes."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from resolution.deciding import Correct, MinuteRequest, Refused, is_suspended
from resolution.tree import Document
from session_store import StoreError
from tui.keys import face, in_force
from tui.keys.form import FORM_KEYS
from tui.keys.secretary import SHOWN_KEYS
from tui.secretary import entry_forms
from tui.secretary.entry_forms import EntryForm
from tui.secretary.entry_panel import EntryPanel
from tui.secretary.minutes_screen import MinutesScreen
from tui.widgets.foot_line import FootLine


class EnteringScreen(MinutesScreen):
    """Appends beside the chair's decisions; what cannot be recorded stays in the form."""

    _tried: tuple[MinuteRequest, str] | None = None
    _authors_of: Document | None = None
    _authors: Sequence[str] = ()

    def on_entry_panel_entered(self, event: EntryPanel.Entered) -> None:
        self._enter(event.form, event.answers)

    def on_entry_panel_put_aside(self) -> None:
        self.show_keys()
        self.tell("Put aside: the same key goes on with it")

    def action_enter_note(self) -> None:
        self.open_form(entry_forms.NOTE)

    def action_enter_statement(self) -> None:
        self.open_form(entry_forms.STATEMENT)

    def action_enter_reservation(self) -> None:
        point, _ = self.chairs_place()
        self.open_form(entry_forms.reservation(point))

    def action_enter_agenda(self) -> None:
        self.open_form(entry_forms.AGENDA_ITEM)

    def action_enter_attendance(self) -> None:
        self.open_form(entry_forms.ATTENDANCE)

    def action_enter_break(self) -> None:
        suspended = is_suspended(self.live.standing)
        self.open_form(entry_forms.RESUMPTION if suspended else entry_forms.SUSPENSION)

    def action_enter_received(self) -> None:
        awaited = {one.entry["version"]: one.entry for one in self.book.awaited(self.now())}
        if not awaited:
            enters = f"{face('enter-statement')} enters a statement that announces one"
            self.tell(f"No written version is awaited: {enters}", "refused")
            return
        here = self.list.version
        self.open_form(entry_forms.receipt(awaited.get(here) or next(iter(awaited.values()))))

    def action_correct(self) -> None:
        version = self.list.version
        try:
            self.live.session.preview(Correct(version, "…"))
        except Refused as refused:
            self.tell(refused.message, "refused")
            return
        self.open_form(entry_forms.correction(self.book.entry(version)))

    def open_form(self, form: EntryForm) -> None:
        """Asks for that entry, below the minutes."""
        self.tell("")
        self.panel.open(form, self._delegations(), self.now())
        self.show_keys()

    async def on_foot_line_pressed(self, event: FootLine.Pressed) -> None:
        """While a form is open its keys stand there, which are the form's own."""
        if self.panel.form is not None:
            event.stop()
            await self.app.run_action(event.action, self.panel)

    def show_keys(self) -> None:
        """What can be done now: with the form where there is one, else with the minutes."""
        form = self.panel.form
        of_form = tuple(key for key in FORM_KEYS if form and (form.hint is not None or key.id != "form-line"))
        self.foot.keys = of_form or in_force(SHOWN_KEYS)

    def _enter(self, form: EntryForm, answers: Mapping[str, str]) -> None:
        """Records it after whatever was recorded meanwhile; tried again, it is entered once."""
        try:
            request = form.request(answers, self.now())
            if self._tried is None or self._tried[0] != request:
                self._tried = request, uuid4().hex
            entered = self.live.session.enter(request, command=self._tried[1])
        except Refused as refused:
            self.panel.object(refused.message)
            return
        except StoreError as error:
            self.panel.object(f"Not entered, Enter tries again: {error.path.name} {error.message}")
            return
        self._tried = None
        self.panel.close()
        self.show_keys()
        self.query_words = ""
        self.catch_up()
        self.list.show_entry(entered.version)
        self.tell(f"{form.title.partition(':')[0]}: entered as {entered.version}", "done")

    def _delegations(self) -> tuple[str, ...]:
        """Those that the minutes name, then those that the text names as authors."""
        document = self.live.document
        if self._authors_of is not document:
            options = (option for point in document.live_points for option in point.options)
            codes = {source.code for option in options for source in option.sources}
            self._authors_of, self._authors = document, sorted(codes, key=str.casefold)
        return tuple(dict.fromkeys((*self.book.names, *self._authors)))
