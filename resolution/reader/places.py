"""Characters counted to lines and columns, and what is reported about them."""

from bisect import bisect_right

from resolution.tree import Diagnostic, Span


class Places:
    """Lines and columns of one text, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts.extend(place + 1 for place, sign in enumerate(text) if sign == "\n")
        self.diagnostics: list[Diagnostic] = []

    def at(self, place: int) -> tuple[int, int]:
        line = bisect_right(self._starts, place)
        return line, place - self._starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, *self.at(start))

    def report(self, place: int, code: str, message: str) -> None:
        """Keep a diagnostic about the character at `place`."""
        self.diagnostics.append(Diagnostic(*self.at(place), code, message))
