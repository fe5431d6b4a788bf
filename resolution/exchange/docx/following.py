"""Runs with tracked changes led on to other current words: the base words stay as they are."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from resolution.exchange.docx.outgoing import OutRun, Tracked

_WORD_SIGN = re.compile(r"\w")
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


class _Edit(NamedTuple):
    """Characters `start` to `end` of the current words become `text`."""

    start: int
    end: int
    text: str


def led_on(runs: Sequence[OutRun], wanted: str, ours: Tracked) -> list[OutRun]:
    """The runs such that, what is deleted left out, they say `wanted`; `ours` tells whose the difference
    is.
    """
    current = "".join(run.text for run in runs if _is_current(run))
    if current == wanted:
        return list(runs)
    edits = list(_edits(current, wanted))
    led: list[OutRun] = []
    at = 0
    for run in runs:
        if not _is_current(run):
            led.append(run)
            continue
        led.extend(_edited(run, at, edits, ours))
        at += len(run.text)
    last = next((run for run in reversed(runs) if _is_current(run)), OutRun(""))
    led.extend(_come(edit.text, ours, last) for edit in edits if edit.start >= at and edit.text)
    return [run for run in led if run.text]


def _is_current(run: OutRun) -> bool:
    return not run.note and (run.change is None or run.change.kind == "inserted")


def _edits(current: str, wanted: str) -> Iterator[_Edit]:
    """What has to change, word by word, in order; what both begin and end with is not looked at."""
    first = _shared_words(current, wanted)
    last = _shared_words(current[first:][::-1], wanted[first:][::-1])
    was, now = (
        _WORDS.findall(current[first : len(current) - last]),
        _WORDS.findall(wanted[first : len(wanted) - last]),
    )
    places = [first]
    for word in was:
        places.append(places[-1] + len(word))
    for kind, start, end, new, new_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Edit(places[start], places[end], "".join(now[new:new_end]))


def _shared_words(one: str, other: str) -> int:
    """How many characters both begin with, no word cut in two."""
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if _is_word(one[shared : shared + 1]) or _is_word(other[shared : shared + 1]):
        while shared and _is_word(one[shared - 1]):
            shared -= 1
    return shared


def _is_word(sign: str) -> bool:
    return _WORD_SIGN.fullmatch(sign) is not None


def _edited(run: OutRun, at: int, edits: Sequence[_Edit], ours: Tracked) -> Iterator[OutRun]:
    """One current run that begins at `at`, with the edits that begin in it or reach into it."""
    cursor, end = at, at + len(run.text)
    for edit in edits:
        if edit.start >= end or edit.end < at or (edit.end == at and edit.start < at):
            continue
        if at <= edit.start:
            yield run._replace(text=run.text[cursor - at : edit.start - at])
            if edit.text:
                yield _come(edit.text, ours, run)
        gone = run.text[max(edit.start, cursor) - at : min(edit.end, end) - at]
        if run.change is None and gone:
            yield run._replace(text=gone, change=ours._replace(kind="deleted"))
        cursor = max(cursor, min(edit.end, end))
    yield run._replace(text=run.text[cursor - at :])


def _come(text: str, ours: Tracked, beside: OutRun) -> OutRun:
    """New words, set as those they stand among."""
    return OutRun(text, ours._replace(kind="inserted"), beside.emphasis)
