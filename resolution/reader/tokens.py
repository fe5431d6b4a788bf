"""Cutting a run of tokens where something begins or ends."""

from bisect import bisect_right

from resolution.reader.scanning import Token


def cut(tokens: list[Token], place: int) -> None:
    """Make `place` the start of a token, if it lies inside one."""
    index = bisect_right(tokens, place, key=lambda token: token.start) - 1
    if index < 0:
        return
    token = tokens[index]
    inside = place - token.start
    if not 0 < inside < len(token.raw):
        return
    rest = Token(token.raw[inside:], place, token.role, token.change, token.emphasis, token.bracket)
    tokens.insert(index + 1, rest)
    token.raw = token.raw[:inside]


def between(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens that begin in [start, end)."""
    first = bisect_right(tokens, start - 1, key=lambda token: token.start)
    last = bisect_right(tokens, end - 1, key=lambda token: token.start)
    return tokens[first:last]
