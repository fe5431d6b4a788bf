"""Cutting a run of tokens where something begins or ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from resolution.reader.scanning import Token

_START = attrgetter("start")


def cut(tokens: list[Token], place: int) -> None:
    """Make `place` the start of a token, if it lies inside one."""
    index = 0
    if len(tokens) > 1 and tokens[1].start <= place:
        index = bisect_right(tokens, place, lo=1, key=_START) - 1
    elif not tokens:
        return
    if tokens[index].start < place < tokens[index].end:
        _part(tokens, index, place)


def _part(tokens: list[Token], index: int, place: int) -> None:
    token = tokens[index]
    inside = place - token.start
    rest = Token(token.raw[inside:], place, token.role, token.change, token.emphasis, token.bracket)
    tokens.insert(index + 1, rest)
    token.raw = token.raw[:inside]


def cut_at(tokens: list[Token], places: Sequence[int], *, first: int = 0) -> None:
    """Make each of these places, in rising order, the start of a token, from the `first` token on."""
    index = first
    for place in places:
        while index + 1 < len(tokens) and tokens[index + 1].start <= place:
            index += 1
        if index < len(tokens) and tokens[index].start < place < tokens[index].end:
            _part(tokens, index, place)


def between(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens that begin in [start, end)."""
    first = bisect_left(tokens, start, key=_START)
    return tokens[first : bisect_left(tokens, end, lo=first, key=_START)]
