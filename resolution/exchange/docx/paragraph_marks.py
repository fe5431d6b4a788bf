"""Where insertions run over the ends of paragraphs, marks as a word processor itself sets them.

A paragraph ends with words that one author inserted, and whole paragraphs of that author follow. Typed there,
the first of the marks is the new one, and the last is that which stood before. Refused or accepted, both ways
read the same; but LibreOffice takes such neighbours for one insertion, and the mark between for part of it.
"""

from collections.abc import Iterable
from dataclasses import replace

from resolution.exchange.docx.outgoing import OutBlock, OutParagraph, Tracked


def with_marks_as_typed(blocks: Iterable[OutBlock]) -> list[OutBlock]:
    """The blocks, the marks of each such row of paragraphs moved one up; none is changed in place."""
    made = list(blocks)
    at = 0
    while at < len(made):
        end = _end_of_row(made, at)
        if end > at:
            _move_up(made, at, end)
        at = max(end, at + 1)
    return made


def _end_of_row(blocks: list[OutBlock], first: int) -> int:
    """The last of the whole paragraphs that go on from the insertion at the end of `first`, or `first`."""
    opening = blocks[first]
    if not isinstance(opening, OutParagraph) or opening.mark is not None:
        return first
    change = _insertion(opening.runs[-1].change) if opening.runs else None
    end = first
    while change is not None and end + 1 < len(blocks) and _is_whole(blocks[end + 1], change):
        end += 1
    following = blocks[end + 1] if end + 1 < len(blocks) else None
    goes_on = (
        isinstance(following, OutParagraph) and following.runs and _is_by(following.runs[0].change, change)
    )
    return first if goes_on else end


def _insertion(change: Tracked | None) -> Tracked | None:
    return change if change is not None and change.kind == "inserted" else None


def _is_by(change: Tracked | None, other: Tracked | None) -> bool:
    return change is not None and other is not None and change[:2] == other[:2]


def _is_whole(block: OutBlock, change: Tracked) -> bool:
    """Whether the paragraph came whole, by the same author."""
    return (
        isinstance(block, OutParagraph)
        and bool(block.runs)
        and _is_by(block.mark, change)
        and all(_is_by(run.change, change) for run in block.runs)
    )


def _move_up(blocks: list[OutBlock], first: int, last: int) -> None:
    """Refused, what is left of the first paragraph has the mark, and so the properties, of the last."""
    row = [block for block in blocks[first : last + 1] if isinstance(block, OutParagraph)]
    marks = [one.mark for one in row[1:]]
    for place, (one, mark) in enumerate(zip(row, marks, strict=False), first):
        blocks[place] = replace(one, mark=mark)
    blocks[last] = replace(row[-1], mark=None, style_before=row[0].style, style_change=marks[-1])
