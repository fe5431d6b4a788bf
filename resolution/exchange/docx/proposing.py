"""Whole paragraphs that a source inserts, strikes or moves, as proposals of that source.

Named on a line above it, a source reaches the paragraph with its sub-items; where others follow that it
does not speak of, or a bracket that is no part of it, brackets hold the paragraph alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from resolution.exchange.docx.laying import Cell
from resolution.exchange.docx.sources import source_of
from resolution.reader.label_forms import printed_label
from resolution.reader.label_meaning import understood
from resolution.reader.notation import without_marks

_MOVES = {"moved-here": " proposes to move this here", "moved-away": " proposes to move this away"}


class Whole(NamedTuple):
    """What is proposed of a whole paragraph: `inserted` or `deleted`, by whom, and what is said beside it."""

    state: str
    source: str
    note: str


class Proposed(NamedTuple):
    """What is written before the paragraph and behind it."""

    before: str = ""
    behind: str = ""


def whole_of(cells: Sequence[Cell]) -> Whole | None:
    """What one source proposes of all the words; None where there is more than one, or none."""
    spoken = [cell for cell in cells if cell.kind == "text" and cell.text.strip()]
    if not spoken:
        return None
    first = spoken[0]
    source = source_of(first.changes, first.state)
    if not source or any(
        cell.state != first.state or source_of(cell.changes, cell.state) != source for cell in spoken
    ):
        return None
    return Whole(first.state, source, _MOVES.get(first.changes[-1].kind, ""))


def proposed(
    text: str, whole: Whole, *, before: Whole | None, following: str | None, is_alone: bool
) -> Proposed:
    """How the proposal is written; `before` was proposed of the paragraph before, `following` is the next
    text.

    `is_alone`: the next paragraph has a source of its own, or there is none.
    """
    if text.count("[") != text.count("]"):
        return Proposed(behind=f"{{>>{whole.source}<<}}")
    if (
        before is not None
        and (before.state, whole.state) == ("deleted", "inserted")
        and before.source == whole.source
    ):
        return Proposed("[", "]")
    if is_alone or following is None or _is_safe(text, following):
        return Proposed(f"{whole.source}{whole.note}\n\n")
    said = f"{{>>{whole.source}{whole.note}<<}}" if whole.note else ""
    return Proposed("[", f" - {whole.source}]{said}")


def _is_safe(text: str, following: str) -> bool:
    """Whether a source line above the text cannot reach into what follows it."""
    if without_marks(following).lstrip().startswith("["):
        return False
    here, there = printed_label(text), printed_label(following)
    if there is None:
        return True
    one, other = (understood(label.raw) if label else None for label in (here, there))
    return (
        one is not None
        and other is not None
        and one.kind == other.kind
        and "i" not in {label.raw.strip("().").lower() for label in (here, there) if label}
    )
