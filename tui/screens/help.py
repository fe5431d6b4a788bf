"""All keys, by what they are for."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from tui.keys import GROUP_TITLES, TABLE_KEYS, Key, in_force
from tui.shown import shown

FACE_WIDTH = 10
NAME_WIDTH = 38
REASON_WIDTH = 36


class KeyList(Widget):
    """The keys, laid out for the width there is."""

    DEFAULT_CSS = "KeyList { height: auto; }"

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._keys = keys

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return help_content(width, self._keys).plain.count("\n") + 1

    def render(self) -> Content:
        return help_content(self.size.width, self._keys)


class HelpScreen(ModalScreen[None]):
    """A table of keys, read aloud."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,question_mark,enter", "dismiss(None)", "Close"),
        ("j", "scroll('down')", "Down"),
        ("k", "scroll('up')", "Up"),
    ]
    CSS_PATH = "modals.tcss"

    def __init__(self, keys: Sequence[Key] = TABLE_KEYS) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            with VerticalScroll():
                yield KeyList(self._keys)
            yield Static(Content("↓ more · Esc closes"), classes="told")

    def action_scroll(self, way: str) -> None:
        box = self.query_one(VerticalScroll)
        if way == "down":
            box.scroll_down(animate=False)
        else:
            box.scroll_up(animate=False)


def help_content(width: int, keys: Sequence[Key] = TABLE_KEYS) -> Content:
    """Every key with what it does and why, group by group, in so many cells."""
    blocks = []
    for group, title in GROUP_TITLES.items():
        lines = [line for key in in_force(keys) if key.group == group for line in _lines(key, width)]
        if not lines:
            continue
        blocks.append(Content("\n").join([Content.styled(title, "bold $accent"), *lines]))
    return Content("\n\n").join(blocks)


def _lines(key: Key, width: int) -> list[Content]:
    """The reason stands beside the name, or below it where there is no room."""
    face = Content.styled(f"{key.face:<{FACE_WIDTH}}", "bold")
    margin = FACE_WIDTH + NAME_WIDTH
    is_wide = width >= margin + REASON_WIDTH
    indent = margin if is_wide else FACE_WIDTH
    reason = shown(key.tooltip, "$text-secondary").wrap(max(width - indent, 10))
    below = [Content.assemble(" " * indent, line) for line in reason]
    name = Content.assemble(face, shown(key.description))
    if not is_wide:
        return [name, *below]
    return [Content.assemble(name.pad_right(margin - name.cell_length), reason[0]), *below[1:]]
