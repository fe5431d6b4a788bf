"""The minutes below one another, or those entries that were found."""

from collections.abc import Sequence

from textual.content import Content

from tui.secretary.entry_lines import Setting, entry_lines
from tui.secretary.minutes_book import MinutesBook
from tui.widgets.block_list import BlockList


class MinutesList(BlockList):
    """Keeps to the end while the cursor is there, so that what arrives is seen; else it stays where it is."""

    DEFAULT_CSS = "MinutesList { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._book: MinutesBook | None = None
        self._versions: Sequence[int] = ()
        self._terms: Sequence[str] = ()
        self._open: frozenset[int] = frozenset()
        self._laid: dict[tuple[int, int, bool], tuple[Content, ...]] = {}

    def count(self) -> int:
        return len(self._versions)

    def block(self, at: int) -> tuple[Content, ...]:
        """The entry at that place of the list."""
        key = (self._versions[at], self.size.width, at == self.cursor)
        if key not in self._laid:
            self._laid[key] = self._made(*key)
        return self._laid[key]

    @property
    def version(self) -> int:
        """The entry under the cursor, 0 for none."""
        return self._versions[self.cursor] if self.cursor < len(self._versions) else 0

    @property
    def is_at_end(self) -> bool:
        return self.cursor >= len(self._versions) - 1

    def show_entries(self, book: MinutesBook, versions: Sequence[int], terms: Sequence[str] = ()) -> None:
        """These entries of the book; the cursor stays on its entry, or at the end where it was there."""
        is_at_end, before = self.is_at_end, self.version
        self._book, self._versions, self._terms = book, versions, terms
        self._laid.clear()
        if not versions:
            self.begin_anew()
        elif is_at_end or before not in versions:
            self.go_to(len(versions) - 1)
        elif versions[min(self.cursor, len(versions) - 1)] != before:
            self.go_to(list(versions).index(before))
        self.note_change()

    def show_entry(self, version: int) -> None:
        """The cursor on that entry, where it is listed."""
        if version in self._versions:
            self.go_to(list(self._versions).index(version))

    def open_or_fold(self) -> None:
        """All words of the entry under the cursor, or the first of them again."""
        self._open ^= {self.version}
        self._laid.clear()
        self.go_to(self.cursor)

    def _made(self, version: int, width: int, is_here: bool) -> tuple[Content, ...]:  # noqa: FBT001 - a key's part
        if self._book is None:
            return (Content(),)
        setting = Setting(self._book.clock, width, self._terms, is_here, version in self._open)
        return entry_lines(self._book.entry(version), setting)
