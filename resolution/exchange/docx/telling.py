"""Each paragraph told in notation: as call, heading or text, with its label, its notes, its changes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from resolution.exchange.docx.changes import Change, WordBody, WordParagraph
from resolution.exchange.docx.computed_labels import Labels
from resolution.exchange.docx.emphasis import with_sure_emphasis, without_emphasis
from resolution.exchange.docx.laying import Cell, laid
from resolution.exchange.docx.notation import Written, side_text, written
from resolution.exchange.docx.proposing import Whole, whole_of
from resolution.exchange.docx.styles import StyleRole, Styles
from resolution.exchange.docx.walking import READING
from resolution.reader.blocks import split_blocks
from resolution.reader.calls import call_of
from resolution.reader.label_forms import printed_label
from resolution.reader.sources import source_line_of
from resolution.under_way import Hear, counted, nobody

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_Label = tuple[str, int]


class Told(NamedTuple):
    """A paragraph as it will be printed, what it is, and what a source proposes of all of it."""

    role: StyleRole
    written: Written
    number: int
    whole: Whole | None = None


def told_in(
    body: WordBody, styles: Styles, labels: Labels, *, hear: tuple[Hear, Hear] = (nobody, nobody)
) -> Iterator[Told]:
    """The paragraphs that say anything.

    The first of `hear` is told how far all are laid out, the other how far these are told.
    """
    rows = [
        (number, role := styles.role(one.style), one, _in_lines(_in_its_look(role, one, cells)))
        for number, (one, cells) in enumerate(counted(laid(body), READING, len(body.paragraphs), hear[0]))
        if any(cell.text.strip() for cell in cells)
    ]
    head = _head_length((role, side_text(cells, "deleted")) for _, role, _, cells in rows)
    is_attributed = False
    for place, (number, role, paragraph, cells) in enumerate(counted(rows, READING, len(rows), hear[1])):
        if role in {"call", "heading"}:
            yield Told(role, _heading(role, paragraph, cells, styles, labels.get(number)), number)
            is_attributed = False
            continue
        lead, labelled = _led(cells, labels.get(number))
        labelled = with_sure_emphasis(labelled) if place >= head else without_emphasis(labelled)
        has_points = role == "text" and place >= head and not paragraph.in_table and not is_attributed
        whole = whole_of(labelled) if has_points else None
        done = written(
            labelled,
            place=number,
            with_points=has_points and whole is None,
            is_whole=whole is not None or is_attributed,
        )
        yield Told(role, _moved(done, lead), number, whole)
        is_attributed = role == "source" or source_line_of(done.text) is not None


def _in_its_look(role: StyleRole, paragraph: WordParagraph, cells: list[Cell]) -> list[Cell]:
    """The cells of a text in one line with their emphasis; any others without, where the style tells all."""
    is_text = role == "text" and not paragraph.in_table and not any("\n" in cell.text for cell in cells)
    return cells if is_text else without_emphasis(cells)


def _head_length(rows: Iterable[tuple[str, str]]) -> int:
    """How many paragraphs come before the first call, heading or label; 0 where there is none."""
    for place, (role, text) in enumerate(rows):
        label = printed_label(text)
        if role in {"call", "heading"} or call_of(text) is not None or (label is not None and label.is_sure):
            return place
    return 0


def _heading(
    role: str, paragraph: WordParagraph, cells: Sequence[Cell], styles: Styles, label: _Label | None
) -> Written:
    if role == "call":
        return _headed("#### ", cells, 0)
    return _headed("#" * min(6, styles.level(paragraph.style) + 1) + " ", _labelled(cells, label), 0)


def _headed(mark: str, cells: Sequence[Cell], number: int) -> Written:
    """A heading: what it says in one line."""
    one_line = [cell._replace(text=cell.text.replace("\n", " ")) for cell in cells]
    return _moved(written(one_line, place=number, with_points=False), mark)


def _moved(done: Written, lead: str) -> Written:
    """The same behind a lead."""
    by = len(lead)
    if not by:
        return done
    moved = tuple(one._replace(start=one.start + by, end=one.end + by) for one in done.origins)
    return Written(lead + done.text, moved, tuple(place + by for place in done.added))


def _led(cells: Sequence[Cell], label: _Label | None) -> tuple[str, Sequence[Cell]]:
    """A list's dash before the paragraph, where its label is a bullet; else the label in its cells."""
    if label is not None and not label[0]:
        return f"{'  ' * label[1]}- ", _without_indent(cells)
    return "", _without_indent(_labelled(cells, label))


def _without_indent(cells: Sequence[Cell]) -> list[Cell]:
    """White space at a paragraph's beginning is layout."""
    kept = list(cells)
    for at, cell in enumerate(kept):
        if cell.kind == "text":
            words = cell.text.lstrip()
            if words != cell.text:
                kept[at] = cell._replace(text=words)
            if words:
                break
    return [cell for cell in kept if cell.text]


def _labelled(cells: Sequence[Cell], label: _Label | None) -> Sequence[Cell]:
    """The cells behind the computed label, which comes and goes with the whole paragraph."""
    if label is None or not label[0]:
        return cells
    states = {cell.state for cell in cells if cell.kind == "text" and cell.text.strip()}
    state = states.pop() if len(states) == 1 else ""
    changes: tuple[Change, ...] = (
        next((one.changes for one in cells if one.state == state), ()) if state else ()
    )
    return [Cell(f"{label[0]}\t", state, changes), *cells]


def _in_lines(cells: list[Cell]) -> list[Cell]:
    """The cells, their line breaks kept only where each line but the last names sources or options."""
    if not any("\n" in cell.text for cell in cells):
        return cells
    text = _BLANK_LINES.sub("\n", side_text(cells, "deleted")).strip()
    blocks = split_blocks(text)
    is_kept = all(block.kind in {"source", "option"} for block in blocks[:-1]) and len(cells) == 1
    if is_kept or (len(blocks) == 1 and not _BLANK_LINES.search("".join(cell.text for cell in cells))):
        return [cell._replace(text=_BLANK_LINES.sub("\n", cell.text)) for cell in cells]
    return [cell._replace(text=cell.text.replace("\n", " ")) for cell in cells]
