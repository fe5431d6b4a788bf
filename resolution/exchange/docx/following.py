"""Runs with tracked changes led on to other current words: the base words stay as they are."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from resolution.exchange.docx.outgoing import OutRun, Tracked

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
    led.extend(_come(edit.text, ours) for edit in edits if edit.start >= at and edit.text)
    return [run for run in led if run.text]


def _is_current(run: OutRun) -> bool:
    return not run.note and (run.change is None or run.change.kind == "inserted")


def _edits(current: str, wanted: str) -> Iterator[_Edit]:
    """What has to change, word by word, in order; what both begin and end with is not looked at."""
    first = _shared(current, wanted)
    last = _shared(current[first:][::-1], wanted[first:][::-1])
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


def _shared(one: str, other: str) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _edited(run: OutRun, at: int, edits: Sequence[_Edit], ours: Tracked) -> Iterator[OutRun]:
    """One current run that begins at `at`, with the edits that begin in it or reach into it."""
    cursor, end = at, at + len(run.text)
    for edit in edits:
        if edit.start >= end or edit.end < at or (edit.end == at and edit.start < at):
            continue
        if at <= edit.start:
            yield run._replace(text=run.text[cursor - at : edit.start - at])
            if edit.text:
                yield _come(edit.text, ours)
        gone = run.text[max(edit.start, cursor) - at : min(edit.end, end) - at]
        if run.change is None and gone:
            yield run._replace(text=gone, change=ours._replace(kind="deleted"))
        cursor = max(cursor, min(edit.end, end))
    yield run._replace(text=run.text[cursor - at :])


def _come(text: str, ours: Tracked) -> OutRun:
    return OutRun(text, ours._replace(kind="inserted"))
