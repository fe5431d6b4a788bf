"""Rewriting stretches of a paragraph's runs without touching what stands around them."""

from collections import deque
from collections.abc import Iterable, Sequence
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
    waiting = deque(edits)
    changed: list[Run] = []
    at, is_written = 0, False
    for run in runs:
        start, cursor, end = at, at, at + len(run.text)
        while waiting and _reaches(waiting[0], end):
            edit = waiting[0]
            first, last = max(edit.start, cursor), min(edit.end, end)
            changed.append(run._replace(text=run.text[cursor - start : first - start]))
            if edit.text is None:
                changed.append(_marked(run, run.text[first - start : last - start], edit))
            elif not is_written:
                changed.append(_marked(run, edit.text, edit))
            cursor, is_written = last, edit.end > end
            if is_written:
                break
            waiting.popleft()
        changed.append(run if cursor == start else run._replace(text=run.text[cursor - start :]))
        at = end
    return tuple(run for run in changed if run.text)


def _reaches(edit: Edit, end: int) -> bool:
    """Whether an edit begins before the end of a run; new words at its very end belong to it too."""
    return edit.start < end or edit.start == edit.end == end


def _marked(run: Run, words: str, edit: Edit) -> Run:
    role = edit.role if edit.role is not None and run.role == "text" else run.role
    return run._replace(text=words, role=role, is_moved=run.is_moved or edit.text is not None)
