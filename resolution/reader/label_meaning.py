"""What a printed label means: its kind, its place in the series, and old and new label run together."""

import re
from functools import lru_cache
from typing import NamedTuple

from resolution.reader.label_forms import LabelKind, letter_value, roman_value

_GLUED_ADDITION = re.compile(r"([a-z]{1,2})(?:bis|ter|quater|quinquies)")
_DECIMAL = re.compile(r"\d+(?:\.\d+)*\.(\d+)(?:\.|[^\W\d]|$)")


class Label(NamedTuple):
    """A label understood: its kind and its place in the series, from 1."""

    text: str
    kind: LabelKind
    value: int


@lru_cache(maxsize=1024)
def understood(text: str, *, prefers_roman: bool = False) -> Label | None:
    """The kind and value of a printed label; None for one that cannot be a single label."""
    bare = bare_of(text)
    digits = "".join(c for c in bare if c.isdigit())
    if bare.isdigit():
        return Label(text, "number", int(bare))
    if decimal := _DECIMAL.match(bare):
        return Label(text, "decimal", int(decimal[1]))
    if digits and bare[:2].isupper() and bare[:2].isalpha():
        return Label(text, "named", int(digits))
    if digits:
        return Label(text, "number", int(digits))
    if bare.isalpha() and bare.islower():
        if prefers_roman and roman_value(bare):
            return Label(text, "roman", roman_value(bare))
        return Label(text, "letter", letter_value(bare))
    if bare.isalpha() and len(bare) == 1:
        return Label(text, "capital", ord(bare) - ord("A") + 1)
    return None


def has_two(raw: str) -> bool:
    bare = bare_of(raw)
    return (bare.isalpha() and len(bare) > 1) or raw.count(")") > 1


def split_two(raw: str) -> tuple[str, str]:
    """`ed)` is e) and d); `b)c)` is b) and c); `23` is 2 and 3."""
    if raw.count(")") > 1:
        first, second = raw.split(")")[:2]
        return f"{first.lstrip('(')})", f"{second.lstrip('(')})"
    opening, bare = ("(" if raw.startswith("(") else ""), bare_of(raw)
    closing = raw[len(opening) + len(bare) :]
    half = 1 if len(bare) == 2 else _middle(bare)
    return f"{opening}{bare[:half]}{closing}", f"{opening}{bare[half:]}{closing}"


def _middle(bare: str) -> int:
    """Where two labels of more than two characters part: at the longest roman head, else in the middle."""
    for length in range(len(bare) - 1, 0, -1):
        if roman_value(bare[:length]) and roman_value(bare[length:]):
            return length
    return len(bare) // 2


def is_added(text: str) -> bool:
    """Whether it is the label of the paragraph before with an addition: `i bis)`, `ibis)`."""
    bare = text.strip("().: ")
    return " " in bare or _GLUED_ADDITION.fullmatch(bare) is not None


@lru_cache(maxsize=1024)
def bare_of(text: str) -> str:
    """The letter or number that a label counts by, without its brackets and without an addition."""
    bare = text.strip("().: ").split(" ")[0]
    glued = _GLUED_ADDITION.fullmatch(bare)
    return glued[1] if glued else bare
