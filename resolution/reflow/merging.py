"""Two readings of the same pieces laid side by side, word by word, in the order in which they are printed.

Each reading is, but for its brackets and sources, a part of the words as printed in the same order, so that
walking along these finds every word of both in its place; whatever happens, no word of either is left out.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from resolution.reflow.reading import Run
from resolution.tree import ParagraphId

# The marks that closing up may take away by themselves are words of their own here.
_PARTS = re.compile(r"[,;()]|[^\s,;()]+")
_WORDS = frozenset({"text", "separator", "reference"})


class RawWord(NamedTuple):
    """A word as printed: the paragraph that shows it, and the sides on which it stands."""

    place: ParagraphId
    text: str
    in_base: bool
    in_current: bool


class Word(NamedTuple):
    """A word, bracket or source of one side: the space before it, its run, its paragraph."""

    text: str
    gap: str
    run: Run
    place: ParagraphId

    @property
    def is_word(self) -> bool:
        return self.run.role in _WORDS


class Item(NamedTuple):
    """A word of either side; a gap is the space before it on that side, None where it does not stand."""

    text: str
    base_gap: str | None
    current_gap: str | None
    run: Run
    is_word: bool = True


Items = dict[ParagraphId, list[Item]]


def parts_of(text: str) -> list[str]:
    """The words and marks of a text."""
    return _PARTS.findall(text)


def words_of(place: ParagraphId, runs: Iterable[Run]) -> Iterator[Word]:
    """The words of a paragraph's runs; a bracket or a source is one of its own."""
    gap = ""
    for run in runs:
        end = 0
        for found in _PARTS.finditer(run.text) if run.role in _WORDS else _whole(run.text):
            yield Word(found[0], gap + run.text[end : found.start()], run, place)
            gap, end = "", found.end()
        gap += run.text[end:]


def _whole(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\S(?:.*\S)?", text, re.DOTALL)


def merged(raw: Iterable[RawWord], base: Iterable[Word], current: Iterable[Word]) -> Items:
    """Both sides by paragraph, in the order printed."""
    return _Merging(deque(base), deque(current)).along(raw)


class _Merging:
    """What is still to come of each side, and the items so far."""

    def __init__(self, base: deque[Word], current: deque[Word]) -> None:
        self._base, self._current = base, current
        self._items: Items = {}

    def along(self, raw: Iterable[RawWord]) -> Items:
        for word in raw:
            if word.in_base and word.in_current and self._is_next_of_both(word.text):
                self._add(word.place, self._base.popleft(), self._current.popleft())
                if self._current and not self._current[0].is_word:
                    self._close()
                continue
            was = self._base.popleft() if word.in_base and _begins(self._base, word.text) else None
            now = self._next_current(word.text) if word.in_current else None
            self._add(word.place, was, now)
            if now is not None:
                self._close()
        for rest in (*self._base,):
            self._add(rest.place, rest, None)
        for rest in (*self._current,):
            self._add(rest.place, None, rest)
        return {place: _without_empty_brackets(items) for place, items in self._items.items()}

    def _is_next_of_both(self, text: str) -> bool:
        """Whether this word comes next on either side, and no bracket or source before it."""
        if not (self._base and self._current):
            return False
        now = self._current[0]
        return self._base[0].text == text == now.text and now.is_word

    def _next_current(self, text: str) -> Word | None:
        """The next word of the current side, if it is this one; brackets and sources before it are added."""
        ahead = next((at for at, word in enumerate(self._current) if word.is_word), None)
        if ahead is None or self._current[ahead].text != text:
            return None
        self._add_signs(ahead)
        return self._current.popleft()

    def _close(self) -> None:
        """Closing brackets belong to the word before them."""
        closing = 0
        for at, word in enumerate(self._current, start=1):
            if word.is_word:
                break
            if word.text == "]":
                closing = at
        self._add_signs(closing)

    def _add_signs(self, count: int) -> None:
        for _ in range(count):
            sign = self._current.popleft()
            self._add(sign.place, None, sign)

    def _add(self, place: ParagraphId, was: Word | None, now: Word | None) -> None:
        """Words that an open point strikes are base words; where they are not, a rival has the same."""
        word = now or was
        if word is None:
            return
        stays = now if now is not None and now.run.change != "deleted" else None
        if was is None and stays is None:
            return
        item = Item(
            word.text,
            None if was is None else was.gap,
            None if stays is None else stays.gap,
            word.run,
            word.is_word,
        )
        self._items.setdefault(place, []).append(item)


def _begins(words: Sequence[Word], text: str) -> bool:
    return bool(words) and words[0].text == text


def _without_empty_brackets(items: Iterable[Item]) -> list[Item]:
    """Brackets that hold nothing any more, since a rival shows the words they strike."""
    kept: list[Item] = []
    for item in items:
        if kept and _is_bracket(item, "]") and _is_bracket(kept[-1], "["):
            kept.pop()
        else:
            kept.append(item)
    return kept


def _is_bracket(item: Item, sign: str) -> bool:
    return not item.is_word and item.text == sign and item.run.role == "bracket"
