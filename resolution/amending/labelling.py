"""The working label of a paragraph added during the session: that of the one before, and an addition."""

import re
from collections.abc import Collection, Sequence
from itertools import chain
from string import ascii_uppercase

SUFFIXES = ("bis", "ter", "quater", "quinquies")


def added_label(before: str | None, taken: Collection[str], *, profile: str = "itu") -> str:
    """`2 bis` after `2`, `a bis)` after `a)`, `2 ter` where `2 bis` is taken; empty after no label.

    In the profile `un` `OP2A` after `OP2`, then `OP2B`; letters take bis there as well.
    """
    if not before:
        return ""
    core = before.rstrip(").:")
    tail = before[len(core) :]
    words = core.split()
    if words and words[-1] in SUFFIXES:
        words.pop()
    stem = " ".join(words)
    letters = ""
    if profile == "un":
        stem, letters = _without_letter(stem)
    added = chain(letters, (f" {suffix}" for suffix in SUFFIXES))
    return next((label for suffix in added if (label := f"{stem}{suffix}{tail}") not in taken), "")


def _without_letter(stem: str) -> tuple[str, str]:
    """The number that a capital is added to, and the capitals; none for a letter, which would be misread."""
    number = stem.rstrip(ascii_uppercase)
    return (number, ascii_uppercase) if number[-1:].isdigit() else (stem, "")


def is_of_style(label: str | None, others: Sequence[str]) -> bool:
    """Whether a list with these could have that label: `c)` among `a)` and `b)`, not among `i)` and `ii)`."""
    if not label or not others:
        return False
    return _shape(label) == _shape(others[0]) and _is_roman([label]) == _is_roman(others)


def _shape(label: str) -> str:
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", label))


def _is_roman(labels: Sequence[str]) -> bool:
    cores = [label.strip("(). ") for label in labels]
    return all(set(core) <= set("ivxlc") for core in cores) and any(core == "i" or core[1:] for core in cores)
