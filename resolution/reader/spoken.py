"""The words of paragraphs by their places, so that stretches inside one another are not walked each."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from resolution.reader.drafts import Draft
from resolution.reader.scanning import Token


class SpokenWords:
    """The words of one paragraph; where any stretch of it begins or ends, a token does."""

    def __init__(self, draft: Draft) -> None:
        self._tokens = [token for token in draft.tokens if token.role in {"text", "break"}]
        self._start, self._end = draft.start, draft.end
        self._live: _Words | None = None
        self._all_live: str | None = None
        self._printed: _Words | None = None

    def live(self, start: int, end: int) -> str:
        """The words between two places as they would stand, without label and marks."""
        if self._live is None:
            self._live = _Words([token for token in self._tokens if token.change != "deleted"])
        if start > self._start or end < self._end:
            return self._live.between(start, end)
        if self._all_live is None:
            self._all_live = self._live.between(self._start, self._end)
        return self._all_live

    def printed(self, start: int, end: int) -> str:
        """The words between two places, struck ones too."""
        if self._printed is None:
            self._printed = _Words(self._tokens)
        return self._printed.between(start, end)


class _Words:
    """Words put together once, and where each token's begin."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        words = [" " if token.role == "break" else token.raw for token in tokens]
        self._starts = [token.start for token in tokens]
        self._offsets = list(accumulate(map(len, words), initial=0))
        self._text = "".join(words)

    def between(self, start: int, end: int) -> str:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return " ".join(self._text[self._offsets[first] : self._offsets[last]].split())
