"""From one text to another word by word, as runs with tracked changes: both can be had back exactly."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from resolution.reflow.marking import runs_of
from resolution.reflow.merging import Item
from resolution.reflow.reading import Run

MOST_WORDS = 4_000
_WORDS = r"~~|\{\+\+|\+\+\}|\w+(?:[-/.'’]\w+)*|[^\w\s]"
"""Compiled when it is first used, which is not before the first paint."""
_PLAIN = Run("")

_Word = tuple[str, str]


def text_changes(before: str, after: str) -> tuple[Run, ...]:
    """The words of both; what only one has is `deleted` or `inserted`.

    Where thousands of words differ, all of them are told as replaced: the matching is quadratic.
    """
    return runs_of(list(_items(_words(before), _words(after))), ())


def _words(text: str) -> list[_Word]:
    """The words and marks, each after the space before it."""
    words: list[_Word] = []
    end = 0
    for found in re.finditer(_WORDS, text):
        words.append((text[end : found.start()], found[0]))
        end = found.end()
    return words


def _items(before: list[_Word], after: list[_Word]) -> Iterator[Item]:
    first = _shared_length(before, after)
    last = _shared_length(before[first:][::-1], after[first:][::-1])
    was, now = before[first : len(before) - last], after[first : len(after) - last]
    yield from map(_shared, before[:first], after[:first])
    yield from _between(was, now)
    yield from map(_shared, before[len(before) - last :], after[len(after) - last :])


def _shared_length(one: list[_Word], other: list[_Word]) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a[1] != b[1]),
        min(len(one), len(other)),
    )


def _between(was: list[_Word], now: list[_Word]) -> Iterator[Item]:
    if len(was) + len(now) > MOST_WORDS:
        yield from (_only_before(word) for word in was)
        yield from (_only_after(word) for word in now)
        return
    matcher = SequenceMatcher(None, [text for _, text in was], [text for _, text in now], autojunk=False)
    for kind, start, end, other, other_end in matcher.get_opcodes():
        if kind == "equal":
            yield from map(_shared, was[start:end], now[other:other_end])
        else:
            yield from (_only_before(word) for word in was[start:end])
            yield from (_only_after(word) for word in now[other:other_end])


def _shared(was: _Word, now: _Word) -> Item:
    return Item(now[1], was[0], now[0], _PLAIN)


def _only_before(word: _Word) -> Item:
    return Item(word[1], word[0], None, _PLAIN)


def _only_after(word: _Word) -> Item:
    return Item(word[1], None, word[0], _PLAIN)


def trimmed(runs: Sequence[Run], around: int) -> tuple[Run, ...]:
    """The same words, of those that did not change only so many round what did, with a sign for the rest."""
    made: list[Run] = []
    for at, run in enumerate(runs):
        words = run.text.split(" ")
        if run.change or len(words) <= 2 * around + 1:
            made.append(run)
            continue
        head = words[:around] if at else []
        tail = words[-around:] if at < len(runs) - 1 else []
        made.append(run._replace(text=" ".join((*head, "…", *tail))))
    return tuple(made)
