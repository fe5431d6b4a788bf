"""Characters counted to lines and columns, and what is reported about them."""

import re
from bisect import bisect_right

from resolution.tree import Diagnostic, Span

_LINE_END = re.compile("\n")


class Places:
    """Lines and columns of one text, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts.extend(found.end() for found in _LINE_END.finditer(text))
        self.diagnostics: list[Diagnostic] = []

    def at(self, place: int) -> tuple[int, int]:
        line = bisect_right(self._starts, place)
        return line, place - self._starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        line = bisect_right(self._starts, start)
        return tuple.__new__(Span, (start, end, line, start - self._starts[line - 1] + 1))

    def report(self, place: int, code: str, message: str) -> None:
        """Keep a diagnostic about the character at `place`."""
        self.diagnostics.append(Diagnostic(*self.at(place), code, message))
