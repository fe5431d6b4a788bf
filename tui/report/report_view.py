"""The blocks of the report in a window."""

from collections.abc import Sequence

from textual.content import Content

from tui.report.laying_out import Block
from tui.widgets.block_list import BlockList


class ReportView(BlockList):
    """Read, not chosen from: the cursor is where the window is, and does not show."""

    DEFAULT_CSS = "ReportView { height: 1fr; width: 1fr; max-width: 104; padding: 0 2; }"

    _blocks: Sequence[Block] = ()

    def __init__(self) -> None:
        super().__init__()
        self._laid: dict[tuple[int, int], tuple[Content, ...]] = {}

    def show(self, blocks: Sequence[Block]) -> None:
        """These, from the first on."""
        self._blocks = blocks
        self._laid.clear()
        self.begin_anew()

    def count(self) -> int:
        return len(self._blocks)

    def block(self, at: int) -> tuple[Content, ...]:
        """The lines of that block, kept for the width they were made for."""
        key = (at, self.size.width)
        if key not in self._laid:
            self._laid[key] = self._blocks[at].lay_out(self.size.width) or (Content(),)
        return self._laid[key]

    @property
    def part(self) -> str:
        """The part of the report that the window begins in."""
        before = (block.title for block in reversed(self._blocks[: self.top + 1]) if block.title)
        return next(before, "")

    def go_to_part(self, step: int) -> None:
        """The next part of the report, or with -1 the one before, at the top of the window."""
        places = range(self.top + 1, self.count()) if step > 0 else range(self.top - 1, -1, -1)
        part = next((at for at in places if self._blocks[at].title), None)
        if part is not None or step < 0:
            self.begin_at(part or 0)

    def begin_at(self, block: int) -> None:
        """The window begins with that block, or earlier where it would not be filled."""
        self.cursor = block
        self.begin_at_cursor()
