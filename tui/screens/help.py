"""All keys, by what they are for."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys import GROUP_TITLES, TABLE_KEYS, Key
from tui.shown import shown

FACE_WIDTH = 9


class HelpScreen(ModalScreen[None]):
    """The table of keys, read aloud."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,question_mark,enter", "dismiss(None)", "Close"),
        ("j", "scroll('down')", "Down"),
        ("k", "scroll('up')", "Up"),
    ]
    CSS_PATH = "modals.tcss"

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="box tall"):
            yield Static(help_content())

    def action_scroll(self, way: str) -> None:
        box = self.query_one(VerticalScroll)
        if way == "down":
            box.scroll_down(animate=False)
        else:
            box.scroll_up(animate=False)


def help_content() -> Content:
    """Every key with what it does and why, group by group."""
    blocks = []
    for group, title in GROUP_TITLES.items():
        lines = [_line(key) for key in TABLE_KEYS if key.group == group]
        blocks.append(Content("\n").join([Content.styled(title, "bold $accent"), *lines]))
    return Content("\n\n").join(blocks)


def _line(key: Key) -> Content:
    face = f"  {key.face:<{FACE_WIDTH}}"
    return Content.assemble(
        (face, "bold"), shown(key.description), "  ", shown(key.tooltip, "$text-secondary")
    )
