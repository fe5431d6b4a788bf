"""How a list is labelled, and the labels that run on in it."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from sys import intern
from typing import NamedTuple

_LABEL = re.compile(r"(?P<before>.*?)(?P<core>\d+|[a-z]+|[A-Z]+)(?P<after>[^0-9A-Za-z]*)$", re.DOTALL)
_ADDED = re.compile(
    r"(?<=\d)[ .]{0,2}(?:bis|ter|quat(?:er)?|quinquies|alt)\b.*$"
    r"|(?<=[a-z])\s(?:bis|ter|quater|quinquies)\b|(?<=\d)(?-i:[A-Z])\b"
    r"|(?<=^[a-z])(?:bis|ter|quater|quinquies)\b|(?<=^\([a-z])(?:bis|ter|quater|quinquies)\b",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"(\d+|[a-z]{1,2})\s*(bis|ter|quat(?:er)?|quinquies)")
_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_ROMAN_VALUES = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


class LabelStyle(NamedTuple):
    """`before` and `after` stand round the part that counts; `write` gives that part for a place from 1."""

    before: str
    after: str
    write: Callable[[int], str]

    def label(self, place: int) -> str:
        return intern(f"{self.before}{self.write(place)}{self.after}")


def style_of(labels: Sequence[str]) -> LabelStyle | None:
    """The style of a list with these printed labels: the first one's; None where that cannot be continued."""
    if not labels:
        return None
    found = _LABEL.match(_ADDED.sub("", labels[0]))
    if found is None:
        return None
    return LabelStyle(found["before"], found["after"], _series(labels, found["core"]))


@lru_cache(maxsize=1024)
def core_of(label: str) -> str:
    """The part of a label that counts, in lower case: `b` of `(b)`, `2` of `2.`, `b bis` of `bbis)`."""
    core = label.strip("() .\u00a0").lower()
    added = _ADDITION.fullmatch(core)
    return f"{added[1]} {added[2]}" if added else core


def _series(labels: Sequence[str], core: str) -> Callable[[int], str]:
    if core.isdigit():
        return str
    is_roman = _is_roman(core) and all(_is_roman(core_of(_ADDED.sub("", label))) for label in labels)
    write = roman if is_roman and (core.lower() == "i" or len(core) > 1) else letters
    if core.isupper():
        return lambda place: write(place).upper()
    return write


def _is_roman(core: str) -> bool:
    return _ROMAN.match(core.lower()) is not None


def letters(place: int) -> str:
    """1 is a, 26 z, 27 aa."""
    written = ""
    while place > 0:
        place, rest = divmod(place - 1, 26)
        written = chr(ord("a") + rest) + written
    return written


def roman(place: int) -> str:
    """1 is i, 4 iv."""
    written = ""
    for value, digits in _ROMAN_VALUES:
        count, place = divmod(place, value)
        written += digits * count
    return written
