"""Words found in the text, whatever their case and whatever white space stands between them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolution.visible import visible
from tui.text_pane.composing import compose
from tui.text_pane.line_index import Place
from tui.text_pane.rows import Row


class Match(NamedTuple):
    """Characters `start` to `end` of the text of the row at `place`."""

    place: Place
    start: int
    end: int


class Words:
    """Words to be found, in the text of rows as it is shown; no words are found nowhere."""

    def __init__(self, wanted: str = "") -> None:
        words = wanted.split()
        self._first = re.compile(re.escape(words[0]) if words else r"(?!)", re.IGNORECASE)
        self._all = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)

    def spans_in(self, row: Row) -> tuple[tuple[int, int], ...]:
        """Where the words stand in the row's text, from and to."""
        if not self._first.search(visible(row.text, keep_newlines=True)):
            return ()
        return tuple(found.span() for found in self._all.finditer(compose(row.runs).text))

    def matches(self, rows: Iterable[tuple[Place, Row]], *, backwards: bool = False) -> Iterator[Match]:
        """The matches in these rows, one after the other; in each row from its end, if `backwards`."""
        for place, row in rows:
            spans = self.spans_in(row)
            yield from (Match(place, *span) for span in (reversed(spans) if backwards else spans))


NO_WORDS = Words()
