"""Which words of several texts differ between them."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from resolution.tree import Change

MOST_WORDS = 4_000
WORDS = re.compile(r"\s*\S+")


class Stretch(NamedTuple):
    """Characters in a row; `differs`: not all other texts have them there; `change`: a tracked change."""

    text: str
    differs: bool = False
    change: Change = ""

    @property
    def is_common(self) -> bool:
        return not self.differs and not self.change


def differing(texts: Sequence[str]) -> tuple[tuple[Stretch, ...], ...]:
    """Each text in stretches, those words marked that not every other text has at that place.

    The stretches together are the text with single spaces. Texts of many thousand words come back unmarked:
    nobody compares them by eye, and the matching is quadratic.
    """
    words = [text.split() for text in texts]
    shared = [[len(texts) - 1] * len(row) for row in words]
    if sum(map(len, words)) <= MOST_WORDS:
        for first, second in _pairs(len(texts)):
            _count_down(shared, words, first, second)
    else:
        shared = [[0] * len(row) for row in words]
    return tuple(_stretches(row, missing) for row, missing in zip(words, shared, strict=True))


def _pairs(count: int) -> Iterable[tuple[int, int]]:
    return ((first, second) for first in range(count) for second in range(first + 1, count))


def _count_down(shared: list[list[int]], words: Sequence[list[str]], first: int, second: int) -> None:
    """Takes one off each word of the two texts that the other has too: at none left, all have it."""
    matcher = SequenceMatcher(None, words[first], words[second], autojunk=False)
    for start, other, size in matcher.get_matching_blocks():
        for step in range(size):
            shared[first][start + step] -= 1
            shared[second][other + step] -= 1


def _stretches(words: Sequence[str], missing: Sequence[int]) -> tuple[Stretch, ...]:
    spaced = [word if at == 0 else f" {word}" for at, word in enumerate(words)]
    marked = zip(spaced, (count > 0 for count in missing), strict=True)
    return tuple(
        Stretch("".join(word for word, _ in group), differs)
        for differs, group in groupby(marked, key=lambda pair: pair[1])
    )


def condensed(stretches: Sequence[Stretch], *, around: int = 4) -> tuple[Stretch, ...]:
    """The same, common and struck stretches shortened to the words next to others, `…` for what was left out.

    The first stretch keeps its opening words, by which the room knows the text; the only one its end too.
    A text in which nothing differs is read from its beginning: it stays whole.
    """
    if all(stretch.is_common for stretch in stretches):
        return tuple(stretches)
    last = len(stretches) - 1
    return tuple(
        _shortened(
            stretch,
            head=3 if at == 0 and stretch.is_common else around,
            tail=0 if 0 < at == last and stretch.is_common else around,
        )
        if stretch.is_common or stretch.change == "deleted"
        else stretch
        for at, stretch in enumerate(stretches)
    )


def from_first_difference(stretches: Sequence[Stretch], *, before: int = 3) -> tuple[Stretch, ...]:
    """The same without what all have before the first difference, but for the words next to it."""
    first, *rest = stretches or (Stretch(""),)
    if not rest or not first.is_common:
        return tuple(stretches)
    shortened = _shortened(first, head=0, tail=before)
    return (shortened._replace(text=shortened.text.lstrip()), *rest)


def _shortened(stretch: Stretch, *, head: int, tail: int) -> Stretch:
    words = WORDS.findall(stretch.text)
    if len(words) <= head + tail + 2:
        return stretch
    after = stretch.text[len(stretch.text.rstrip()) :] if tail else ""
    return stretch._replace(text="".join([*words[:head], " …", *words[len(words) - tail :], after]))
