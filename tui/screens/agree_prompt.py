"""Asking the chair what is agreed, and at which level, by keys alone."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Static

from resolution.deciding import LEVELS, Agree, AgreementRequest, ReopenAgreement, Scope
from tui.agreement_glyphs import LEVEL_GLYPHS
from tui.screens.steps_ahead import StepsAhead
from tui.shown import shown


class AgreePrompt(ModalScreen[AgreementRequest | None]):
    """Gives back the request, or None where it was dropped; what is likeliest needs Enter only."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q", "dismiss(None)", "Drop"),
        ("enter", "agree", "Agree"),
        ("R", "reopen", "Reopen"),
        ("down,j,tab", "scope(1)", "Next place"),
        ("up,k,shift+tab", "scope(-1)", "Place before"),
        ("right,l", "level(1)", "Higher level"),
        ("left,h", "level(-1)", "Lower level"),
        ("1", "set_level(0)", "Ad ref"),
        ("2", "set_level(1)", "In group"),
        ("3", "set_level(2)", "In plenary"),
    ]
    CSS_PATH = "modals.tcss"

    place = reactive(0)
    level = reactive(0)

    def __init__(
        self, scopes: list[tuple[Scope, str]], *, ahead: Callable[[AgreementRequest], bool] | None = None
    ) -> None:
        """`ahead` takes a step towards what the request would show, and says whether there was one."""
        super().__init__()
        self._ahead = StepsAhead(self, ahead)
        self._scopes = scopes

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(shown("Agree what, and at which level?"), classes="question")
            yield Static(id="choices")
            yield Static(
                shown("↑ ↓ place · 1 2 3 level · Enter agrees · R reopens · Esc drops"), classes="told"
            )

    def on_mount(self) -> None:
        self._show()

    def watch_place(self) -> None:
        if self.is_mounted:
            self._show()

    def watch_level(self) -> None:
        if self.is_mounted:
            self._show()

    def action_scope(self, step: int) -> None:
        self.place = (self.place + step) % len(self._scopes)

    def action_level(self, step: int) -> None:
        self.level = max(0, min(len(LEVELS) - 1, self.level + step))

    def action_set_level(self, level: int) -> None:
        self.level = level

    def action_agree(self) -> None:
        self.dismiss(self._agreement())

    def _agreement(self) -> Agree:
        return Agree(self._scopes[self.place][0], LEVELS[self.level])

    def action_reopen(self) -> None:
        self.dismiss(ReopenAgreement(self._scopes[self.place][0]))

    def _show(self) -> None:
        self._ahead.towards(self._agreement())
        places = [
            Content.assemble("▸ " if at == self.place else "  ", shown(words, _style(at == self.place)))
            for at, (_, words) in enumerate(self._scopes)
        ]
        signs = [f"{'▸' if at == self.level else ' '}{at + 1}" for at in range(len(LEVELS))]
        levels = Content("   ").join(
            shown(f"{sign} {LEVEL_GLYPHS[one]} {one}", _style(one == LEVELS[self.level]))
            for sign, one in zip(signs, LEVELS, strict=True)
        )
        self.query_one("#choices", Static).update(Content("\n").join([*places, Content(""), levels]))


def _style(is_chosen: bool) -> str:  # noqa: FBT001 - there is nothing else to say
    return "bold" if is_chosen else "$text-secondary"
