"""Which words of a paragraph keep their bold or italics as stars of the notation.

Only where no rule of reading can take the stars for anything else: within a paragraph of text, behind its
label, whole words not at its end, not beside a bracket or a dash, not in what a source proposes or anybody
struck. Emphasis is no word, so none is worth a doubt.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from resolution.exchange.docx.laying import Cell
from resolution.exchange.docx.notation import label_ends
from resolution.exchange.docx.sources import source_of
from resolution.reader.blocks import split_blocks
from resolution.reader.options import OPTION_WORDS

_PLAIN_WORDS = re.compile(r"\w(?:[\w ,.;:'’‘“”\"()/‑-]*\w)?")
_BEGINS_A_NAME = re.compile(rf"\s*(?:{OPTION_WORDS})(?!\w)", re.IGNORECASE)
_ENDS_A_NAME = re.compile(rf"\b(?:{OPTION_WORDS})(?!\w)[^;,]{{0,12}}\Z", re.IGNORECASE)
_NEVER_BESIDE = frozenset("[]/|-–—")
_NEAR = 60
_AT_THE_END = " \t,.:;!?"


def without_emphasis(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, those that differ in nothing else together."""
    return _joined(cell._replace(emphasis="") if cell.emphasis else cell for cell in cells)


def with_sure_emphasis(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, the label's among them, emphasis kept where it can be written."""
    if not any(cell.emphasis for cell in cells):
        return list(cells)
    spoken = [cell for cell in cells if cell.kind == "text"]
    text = "".join(cell.text for cell in spoken)
    if "\n" in text or [block.kind for block in split_blocks(text.strip())] != ["text"]:
        return without_emphasis(cells)
    kept: list[Cell] = []
    base_label, current_label = label_ends(cells)
    last = len(text.rstrip(_AT_THE_END))
    at = was = now = 0
    for cell in cells:
        if cell.kind != "text":
            kept.append(cell)
            continue
        is_label = (cell.state != "inserted" and was < base_label) or (
            cell.state != "deleted" and now < current_label
        )
        end = at + len(cell.text)
        if cell.emphasis:
            before, after = text[max(0, at - _NEAR) : at], text[end : end + _NEAR]
            is_within = not is_label and end < last and _is_apart(kept, cell)
            kept.append(cell if is_within and _is_sure(cell, before, after) else cell._replace(emphasis=""))
        else:
            kept.append(cell)
        was += len(cell.text) if cell.state != "inserted" else 0
        now += len(cell.text) if cell.state != "deleted" else 0
        at = end
    if _opens_with_stars(kept) and spoken[-1].state:
        return without_emphasis(cells)
    return _joined(kept)


def _is_sure(cell: Cell, before: str, after: str) -> bool:
    """Whether neither the words nor those near them, `before` and `after`, could make a rule of the stars."""
    return (
        cell.state != "deleted"
        and not source_of(cell.changes, cell.state)
        and _BEGINS_A_NAME.match(cell.text) is None
        and _ENDS_A_NAME.search(before) is None
        and not _is_within_a_word(cell.text, before, after)
        and _PLAIN_WORDS.fullmatch(cell.text.strip()) is not None
        and before.rstrip()[-1:] not in _NEVER_BESIDE
        and after.lstrip()[:1] not in _NEVER_BESIDE
    )


def _is_within_a_word(text: str, before: str, after: str) -> bool:
    return any(one[-1:].isalnum() and other[:1].isalnum() for one, other in ((before, text), (text, after)))


def _is_apart(before: Sequence[Cell], cell: Cell) -> bool:
    """Whether no stars come to stand right beside the cell's own."""
    last = before[-1] if before else None
    return (
        last is None
        or not last.emphasis
        or last.state != cell.state
        or last.text[-1:].isspace()
        or cell.text[:1].isspace()
    )


def _opens_with_stars(cells: Iterable[Cell]) -> bool:
    """Whether the paragraph begins with stars: one that ends with another mark would look like a call."""
    first = next((cell for cell in cells if cell.kind == "text" and cell.text.strip()), None)
    return first is not None and bool(first.emphasis)


def _joined(cells: Iterable[Cell]) -> list[Cell]:
    joined: list[Cell] = []
    for (state, changes, kind, emphasis), same in groupby(cells, key=lambda cell: cell[1:]):
        if kind == "text":
            joined.append(Cell("".join(cell.text for cell in same), state, changes, kind, emphasis))
        else:
            joined.extend(same)
    return joined
