"""The words of paragraphs by their places, so that stretches inside one another are not walked each."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from resolution.reader.drafts import Draft
from resolution.reader.scanning import Token


class SpokenWords:
    """The words of one paragraph; where any stretch of it begins or ends, a token does."""

    def __init__(self, draft: Draft) -> None:
        self._tokens = draft.tokens
        self._span = (draft.start, draft.end)

    def live(self, start: int, end: int) -> str:
        """The words between two places as they would stand, without label and marks."""
        return self._all_live if self._is_whole(start, end) else self._live.between(start, end)

    def printed(self, start: int, end: int) -> str:
        """The words between two places, struck ones too."""
        return self._printed.between(start, end)

    def _is_whole(self, start: int, end: int) -> bool:
        return start <= self._span[0] and end >= self._span[1]

    @cached_property
    def _all_live(self) -> str:
        return self._live.between(*self._span)

    @cached_property
    def _live(self) -> "_Words":
        return _Words([token for token in self._tokens if _is_word(token) and token.change != "deleted"])

    @cached_property
    def _printed(self) -> "_Words":
        return _Words([token for token in self._tokens if _is_word(token)])


class _Words:
    """Words put together once, and where each token's begin."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        words = [" " if token.role == "break" else token.raw for token in tokens]
        self._starts = [token.start for token in tokens]
        self._offsets = [0]
        for word in words:
            self._offsets.append(self._offsets[-1] + len(word))
        self._text = "".join(words)

    def between(self, start: int, end: int) -> str:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return " ".join(self._text[self._offsets[first] : self._offsets[last]].split())


def _is_word(token: Token) -> bool:
    return token.role in {"text", "break"}
