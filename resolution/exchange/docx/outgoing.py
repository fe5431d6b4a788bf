"""What a Word file is written of: paragraphs of runs, each with the tracked change over it; notes beside
them.
"""

from collections.abc import Iterable
from dataclasses import field
from typing import Literal, NamedTuple

from resolution.light_dataclass import dataclass
from resolution.tree import Emphasis

Mark = Literal["", "inserted", "deleted"]
NoteKind = Literal["", "comment", "footnote"]

OURS = "adref"
"""The author of what no source and no person made: labels, punctuation; and of comments that are notation."""


class Tracked(NamedTuple):
    """A tracked change to be written; `date` in ISO 8601, empty where it is not known."""

    kind: Literal["inserted", "deleted"]
    author: str = OURS
    date: str = ""


class OutRun(NamedTuple):
    """Characters that look the same, or a note (`note`: its kind; `text`: what it says; `by`: who says
    it).
    """

    text: str
    change: Tracked | None = None
    emphasis: Emphasis = ""
    note: NoteKind = ""
    by: str = ""


@dataclass(slots=True)
class OutParagraph:
    """One paragraph; `mark` is the change on its mark; `bullet` its level in the list of bullets, from 0.

    `style_before`: its style before the tracked change `style_change`.
    """

    runs: list[OutRun] = field(default_factory=list)
    style: str = "Normal"
    mark: Tracked | None = None
    bullet: int | None = None
    style_before: str = ""
    style_change: Tracked | None = None


@dataclass(slots=True)
class OutTable:
    """A table: rows of cells, each a paragraph; the first row repeats as a heading where it `has_head`."""

    rows: list[list[OutParagraph]]
    widths: tuple[int, ...]
    has_head: bool = False
    has_lines: bool = True


OutBlock = OutParagraph | OutTable


def plain(text: str, style: str = "Normal", emphasis: Emphasis = "") -> OutParagraph:
    """A paragraph of one run."""
    return OutParagraph([OutRun(text, None, emphasis)] if text else [], style)


def paragraphs_in(blocks: Iterable[OutBlock]) -> Iterable[OutParagraph]:
    """All paragraphs in order, those of tables too."""
    for block in blocks:
        if isinstance(block, OutTable):
            for row in block.rows:
                yield from row
        else:
            yield block
