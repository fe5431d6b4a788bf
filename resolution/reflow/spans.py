"""Rewriting stretches of a paragraph's runs without touching what stands around them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from resolution.reflow.reading import Run, RunRole


class Edit(NamedTuple):
    """Characters `start` to `end` of a paragraph's text get a role, and new words unless `text` is None."""

    start: int
    end: int
    text: str | None = None
    role: RunRole | None = None


def edited(runs: Sequence[Run], edits: Iterable[Edit]) -> tuple[Run, ...]:
    """The runs with all edits made; these are in order and do not overlap."""
    changed: list[Run] = list(runs)
    for edit in reversed(list(edits)):
        changed = list(_with(changed, edit))
    return tuple(changed)


def _with(runs: Sequence[Run], edit: Edit) -> Iterator[Run]:
    at, is_written = 0, False
    for run in runs:
        start, end = max(edit.start - at, 0), min(edit.end - at, len(run.text))
        at += len(run.text)
        inserts = edit.start == edit.end and 0 <= start == end and not is_written
        if start > end or (start == end and not inserts):
            yield run
            continue
        if start:
            yield run._replace(text=run.text[:start])
        words = run.text[start:end] if edit.text is None else "" if is_written else edit.text
        is_written = True
        if words:
            yield _marked(run, words, edit)
        if run.text[end:]:
            yield run._replace(text=run.text[end:])


def _marked(run: Run, words: str, edit: Edit) -> Run:
    role = edit.role if edit.role is not None and run.role == "text" else run.role
    return run._replace(text=words, role=role, is_moved=run.is_moved or edit.text is not None)


def run_at(runs: Sequence[Run], place: int) -> Run:
    """The run that holds the character at `place`."""
    for run in runs:
        if place < len(run.text):
            return run
        place -= len(run.text)
    return runs[-1]
