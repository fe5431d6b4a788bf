"""The last line: what can be done here and now, and what has just happened."""

from functools import lru_cache
from typing import Literal

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.style import Style

from resolution.light_dataclass import dataclass
from tui.keys import Key
from tui.shown import fitted, is_wider, shown
from tui.widgets.line_widget import LineWidget

GAP = 3
"""Cells between a notice and the keys behind it."""
NoticeKind = Literal["done", "refused", "told"]
NOTICE_STYLES: dict[NoticeKind, str] = {
    "done": "$state-settled",
    "refused": "bold $state-rejected",
    "told": "$text-secondary",
}
NOTICE_SIGNS: dict[NoticeKind, str] = {"done": "✓ ", "refused": "✗ ", "told": ""}


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the chair: what was done, why it was refused, or what the program has to tell."""

    text: str
    kind: NoticeKind = "told"


class FootLine(LineWidget):
    """The notice above the keys where there are two lines; on a single one before as many as have room."""

    DEFAULT_CSS = "FootLine { height: 2; padding: 0 1; }"

    keys: var[tuple[Key, ...]] = var(())
    notice: var[Notice | None] = var(None)

    more: str = ""
    """What stands behind a notice that had to be cut: how to read it whole."""

    class NoticePressed(Message):
        """The notice was pressed with the mouse."""

    class Pressed(Message):
        """A key of the line was pressed with the mouse."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def watch_keys(self) -> None:
        self.note_change()

    def watch_notice(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """The lines, as wide as the widget is now."""
        width, height = self.room.size
        notice, keys = notice_content(self.notice, width, self.more), keys_content(self.keys, width)
        if height > 1:
            return [notice, keys]
        return [with_keys_behind(notice, self.keys, width) if self.notice else keys]

    def make_notice_ready(self, notice: Notice) -> None:
        """Paints a notice that may be said next, where it has a line of its own."""
        width, height = self.room.size
        if height > 1:
            self.make_ready({0: notice_content(notice, width, self.more)})

    def on_click(self, event: events.Click) -> None:
        if self.notice is not None and event.style.meta.get("notice"):
            self.post_message(self.NoticePressed())
        pressed = event.style.meta.get("pressed")
        for key in self.keys:
            if key.id == pressed:
                self.post_message(self.Pressed(key.action))


@lru_cache(maxsize=32)
def notice_content(notice: Notice | None, width: int, more: str = "") -> Content:
    """The notice on one line, told apart by its sign as well as by its colour; cut, with `more` behind it."""
    if notice is None:
        return Content()
    said = shown(NOTICE_SIGNS[notice.kind] + notice.text, NOTICE_STYLES[notice.kind])
    if more and is_wider(said, width):
        behind = shown(f" · {more}", "$accent")
        said = Content.assemble(fitted(said, width - behind.cell_length), behind)
    return fitted(said, width).stylize(Style.from_meta({"notice": True}))


def with_keys_behind(notice: Content, keys: tuple[Key, ...], width: int) -> Content:
    """The notice, and behind it the keys for which it leaves room, if it does for the last."""
    room = width - notice.cell_length - GAP
    if not keys or _hint(keys[-1]).cell_length > room:
        return notice
    return Content.assemble(notice, " " * GAP, keys_content(keys, room))


@lru_cache(maxsize=64)
def keys_content(keys: tuple[Key, ...], width: int) -> Content:
    """As many keys as fit whole, the last always; each that stands for one action can be clicked."""
    pieces = [_hint(key) for key in keys]
    while len(pieces) > 1 and sum(piece.cell_length + 2 for piece in pieces) > width + 2:
        del pieces[-2]
    return fitted(Content("  ").join(pieces), width)


def _hint(key: Key) -> Content:
    hint = Content.assemble((key.face, "bold $accent"), " ", (key.in_footer, "$text-secondary"))
    if key.depends_on_place:
        return hint
    return hint.stylize(Style.from_meta({"pressed": key.id}))
