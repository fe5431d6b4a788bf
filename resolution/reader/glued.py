"""The new text of a glued replacement, `~~old~~new` (reading rule 7)."""

import re
from collections.abc import Iterator

from resolution.reader.drafts import Draft
from resolution.reader.scanning import Token
from resolution.reader.tokens import cut

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|-[^\W_]+")


def mark_glued(draft: Draft) -> None:
    """Read the words glued to a strike's end as its replacement: inserted."""
    tokens = draft.tokens
    places = [
        (tokens[at - 1], tokens[at + 1])
        for at in range(1, len(tokens) - 1)
        if tokens[at].raw == "~~" and _is_glued(tokens[at - 1], tokens[at], tokens[at + 1])
    ]
    depths = dict(_open_parentheses(draft)) if places else {}
    for struck, following in places:
        length = _length(struck, following, depth=depths[struck.start])
        if length:
            cut(draft.tokens, following.start + length)
            following.change = "inserted"


def _is_glued(struck: Token, mark: Token, following: Token) -> bool:
    return (
        struck.role == "text"
        and struck.change == "deleted"
        and mark.role == "mark"
        and following.role == "text"
        and following.change == ""
        and not following.raw[:1].isspace()
    )


def _length(struck: Token, following: Token, *, depth: int) -> int:
    """How far the new text reaches: to the parenthesis round the strike, else to the word's end."""
    if depth > 0 and _balance(struck.raw) == 0:
        length = _to_closing(following.raw)
        if length is not None:
            return length
    if struck.raw[-1:].isspace() or not _is_word_like(struck):
        return 0
    found = _WORD.match(following.raw)
    return found.end() if found else 0


def _is_word_like(struck: Token) -> bool:
    return any(c.isalnum() for c in struck.raw)


def _open_parentheses(draft: Draft) -> Iterator[tuple[int, int]]:
    """Where each token begins, and how many parentheses of the live words before it are open there."""
    depth = 0
    for token in draft.tokens:
        yield token.start, depth
        if token.role == "text" and token.change != "deleted":
            depth += _balance(token.raw)


def _balance(raw: str) -> int:
    return raw.count("(") - raw.count(")")


def _to_closing(raw: str) -> int | None:
    depth = 0
    for place, sign in enumerate(raw):
        if sign == "(":
            depth += 1
        elif sign == ")":
            if depth == 0:
                return place
            depth -= 1
    return None
