"""Closing up what a removal leaves behind: doubled spaces, a space before a comma, a comma twice.

Only at a seam, the place where something was taken out; the rest of the text stays as it was written. No two
words are ever glued, and no space comes into a word that a bracket parted.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from resolution.reflow.reading import Run

_SPACES = re.compile(r"[ \t\n]+")
_CLOSING = frozenset(",.;:)]")
_OPENING = frozenset("([“‘")
_TIGHT = frozenset("-/‑")
_WEIGHT = {",": 1, ";": 2, ":": 3, ".": 3}
HEADINGS = frozenset({"source", "option", "note"})


class Seam(NamedTuple):
    """Where something was taken out; `spaced`: what went held the words on both sides apart."""

    spaced: bool = False


SEAM = Seam()
GAP = Seam(spaced=True)


def close_up(parts: Iterable[Run | Seam]) -> tuple[Run, ...]:
    """The runs of a paragraph, closed up; without space at either end and without empty runs."""
    closed: list[Run] = []
    seam: Seam | None = None
    for part in parts:
        if isinstance(part, Seam):
            seam = GAP if part.spaced or (seam is not None and seam.spaced) else SEAM
            continue
        text = part.text
        if "  " in text or "\n" in text or "\t" in text:
            text = _SPACES.sub(" ", text)
        if seam is None:
            text = _without_double_space(closed, text)
        elif closed or not text[:1].isalnum():
            text = _mended(closed, part if text is part.text else part._replace(text=text), seam)
        if not text:
            continue
        closed.append(part if text == part.text else part._replace(text=text))
        seam = None
    _trim_end(closed)
    return tuple(closed)


def _without_double_space(closed: list[Run], text: str) -> str:
    if text[:1] == " " and (not closed or closed[-1].text[-1] == " "):
        return text[1:]
    return text


def _mended(closed: list[Run], run: Run, seam: Seam) -> str:
    """The text after a seam, fitted to what stands before it; `closed` may lose its end, or gain a space."""
    text = run.text
    if not run.change and not (closed and closed[-1].change):
        text = _without_doubled_mark(closed, text)
    if not text.strip():
        return _without_double_space(closed, text)
    if _begins_closing(text.lstrip(" ")):
        _trim_end(closed)
        return text.lstrip(" ")
    left = closed[-1].text[-1] if closed else ""
    if not left or left == " " or left in _OPENING:
        return text.lstrip(" ")
    if seam.spaced and text[0] != " " and (run.role in HEADINGS or _parts_words(left, text[0])):
        closed[-1] = closed[-1]._replace(text=closed[-1].text + " ")
    return text


def _parts_words(left: str, right: str) -> bool:
    return left not in _TIGHT and right not in _TIGHT


def _begins_closing(text: str) -> bool:
    """Whether it begins with a mark that no space may precede; `.5` and `.org` are words."""
    return text[:1] in _CLOSING and bool(text) and not (text[0] == "." and text[1:2].isalnum())


def _without_doubled_mark(closed: list[Run], text: str) -> str:
    """One of two marks that a removal brought together goes: the weaker one."""
    left, right = _last_mark(closed), text.lstrip(" ")[:1]
    if not right:
        return text
    if left == "(" and right == ")":
        _drop_last(closed)
        return text.lstrip(" ")[1:]
    if right in {",", ";"} and left in {"", "("}:
        return text.lstrip(" ")[1:]
    if left not in {",", ";"} or not _begins_closing(text.lstrip(" ")) or right == "]":
        return text
    if right == ")" or _WEIGHT[right] >= _WEIGHT[left]:
        _drop_last(closed)
    else:
        text = text.lstrip(" ")[1:]
    return text


def _last_mark(closed: list[Run]) -> str:
    """The last character that is no space, empty at the paragraph's beginning."""
    for run in reversed(closed):
        if run.role in HEADINGS:
            return ""
        if stripped := run.text.rstrip(" "):
            return stripped[-1]
    return ""


def _drop_last(closed: list[Run]) -> None:
    """Take away the last mark and the spaces round it."""
    _trim_end(closed)
    _shorten(closed, closed[-1].text[:-1])
    _trim_end(closed)


def _trim_end(closed: list[Run]) -> None:
    while closed and closed[-1].text.endswith(" "):
        _shorten(closed, closed[-1].text.rstrip(" "))


def _shorten(closed: list[Run], text: str) -> None:
    if text:
        closed[-1] = closed[-1]._replace(text=text)
    else:
        closed.pop()
