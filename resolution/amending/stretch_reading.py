"""A section's new notation read: where nothing outside a stretch can read otherwise, that stretch alone.

A stretch begins and ends with a paragraph that is as it was and that no mark, point or list reaches over: a
plain one of the first level. What follows such a paragraph is read the same whatever stands before it. Read
again it has to say the same; else, and where a rule looks further, the whole section is read.
"""

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from resolution.light_dataclass import dataclass
from resolution.reader.blocks import Block, split_blocks
from resolution.reader.label_forms import LabelKind, roman_value
from resolution.reader.label_meaning import Label, bare_of, understood
from resolution.reader.notation import NO_POINT
from resolution.reader.places import Places
from resolution.reader.section_reading import ReadRun, SectionReader
from resolution.reader.sections import is_capital_heading, part_sections
from resolution.tree import Diagnostic, Paragraph, ParagraphId, Piece, Point, PointNumber, Section

BETWEEN = "\n\n"
_EVENT = re.compile(r"[A-Z]{2}-\d\d")
_MARKS = re.compile(r"[\[\]{}~<*]")
_OVER_BRACKETS = {
    "unclosed-bracket",
    "stray-bracket",
    "struck-bracket",
    "deep-bracket",
    "crossing-bracket",
    "bracket-in-call",
}


class NoOneSection(Exception):
    """The new notation is no section, or more than one: it holds a section call, or nothing at all."""


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What was read of the new notation, in place of the paragraphs `first` to `last` (exclusive).

    Characters `start` to `end` of the old notation are `start` to `new_end` of the new one. `whole` is the
    section where all of it was read, None where only that stretch was; so are the diagnostics.
    The stretch's first line stood behind `first_line`, its last was `last_line`; now it has `more_lines`.
    """

    first: int
    last: int
    start: int
    end: int
    new_end: int
    paragraphs: tuple[Paragraph, ...]
    points: tuple[Point, ...]
    trailing: tuple[Piece, ...] | None
    diagnostics: tuple[Diagnostic, ...]
    whole: Section | None
    first_line: int = 0
    last_line: int = 0
    more_lines: int = 0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Paragraphs to read: `label` is the first's, where others stand before it; `is_last`: none behind."""

    first: int
    last: int
    start: int
    end: int
    new_end: int
    label: Label | None
    is_last: bool


@dataclass(frozen=True)
class Known:
    """A section as it stands: its paragraphs as printed, its points in the text, what was told of it.

    `kind` is that of the labels of its first level, None where none of them is one thing only.
    """

    section: Section
    paragraphs: tuple[Paragraph, ...]
    raws: tuple[str, ...]
    opening: str
    trailing: str
    points: tuple[Point, ...]
    told: Collection[str]
    kind: LabelKind | None

    @classmethod
    def of(cls, section: Section, points: Sequence[Point], told: Collection[str]) -> "Known":
        """The section with the codes of what was told of it."""
        paragraphs = tuple(section.printed())
        return cls(
            section,
            paragraphs,
            tuple(one.raw for one in paragraphs),
            _raw(section.pieces),
            _raw(section.trailing),
            tuple(points),
            told,
            _first_kind(paragraphs),
        )

    @cached_property
    def raw(self) -> str:
        """All that is written in it."""
        return "".join((self.opening, *self.raws, self.trailing))


def read_again(known: Known, notation: str, replaced: Collection[ParagraphId] = ()) -> ReadAgain:
    """What is read in the section's new notation, which puts something else for the paragraphs `replaced`.

    Raises NoOneSection.
    """
    stretch = _stretch(known, notation, replaced)
    found = None if stretch is None else _read_stretch(known, notation, stretch)
    return found or _read_whole(known, notation)


def _read_whole(known: Known, notation: str) -> ReadAgain:
    parted = part_sections(split_blocks(notation))
    if len(parted) != 1:
        raise NoOneSection(f"{len(parted)} sections")
    places = Places(notation)
    reader = SectionReader(notation, places, frozenset(), PointNumber(1))
    section, points = reader.read(parted[0], known.section.id, 0, is_last=True)
    ends = len(known.raw), len(notation)
    told = tuple(places.diagnostics)
    paragraphs = tuple(section.printed())
    last = len(known.paragraphs)
    return ReadAgain(0, last, 0, *ends, paragraphs, tuple(points), section.trailing, told, section)


def _stretch(known: Known, notation: str, replaced: Collection[ParagraphId]) -> _Stretch | None:
    """The paragraphs that have to be read; None where only the whole section tells."""
    if not known.section.call or "[" in known.opening or not notation.startswith(known.opening):
        return None
    raw = known.raw
    if any(NO_POINT in text or _EVENT.search(text) for text in (raw, notation)):
        return None
    if _OVER_BRACKETS.intersection(known.told) or _has_names(known.points):
        return None
    first, last, is_last = _changed(known, notation, replaced)
    first = next((at for at in range(min(first, len(known.raws)) - 1, 0, -1) if _is_firm(known, at)), 0)
    ends = (at for at in range(last, len(known.raws)) if _is_firm(known, at) and _is_parted(known, at))
    end = None if is_last else next(ends, None)
    if first == 0 and end is None:
        return None
    start = len(known.opening) + sum(map(len, known.raws[:first]))
    label = _label(known, first) if first else None
    if end is None:
        return _Stretch(first, len(known.raws), start, len(raw), len(notation), label, is_last=True)
    behind = sum(map(len, known.raws[end + 1 :])) + len(known.trailing)
    return _Stretch(first, end + 1, start, len(raw) - behind, len(notation) - behind, label, is_last=False)


def _changed(known: Known, notation: str, replaced: Collection[ParagraphId]) -> tuple[int, int, bool]:
    """The first and last (exclusive) paragraph that are not as they were; whether what follows all is not."""
    raws = known.raws
    first, at = 0, len(known.opening)
    while first < len(raws) and notation.startswith(raws[first], at):
        at += len(raws[first])
        first += 1
    is_last = not notation.endswith(known.trailing) or len(notation) - len(known.trailing) < at
    last, end = len(raws), len(notation) - len(known.trailing)
    while not is_last and last > first and end - len(raws[last - 1]) >= at:
        if not notation.endswith(raws[last - 1], at, end):
            break
        last -= 1
        end -= len(raws[last])
    for place, one in enumerate(known.paragraphs) if replaced else ():
        if one.id in replaced:
            first, last = min(first, place), max(last, place + 1)
    return first, last, is_last


def _is_firm(known: Known, at: int) -> bool:
    """Whether the paragraph is a plain one of the first level, whose label is one thing only."""
    one, raw = known.paragraphs[at], known.raws[at]
    if one.label is None or one.level != 1 or one.is_deleted or one.points or one.block or one.joins:
        return False
    if not raw.startswith(BETWEEN) or _MARKS.search(raw) or one.old_label or one.parent or one.status:
        return False
    label = _label(known, at)
    if label is None or label.value < 1 or " " in label.text:
        return False
    return all(piece.role in {"layout", "label", "text", "break"} for piece in one.pieces)


def _label(known: Known, at: int) -> Label | None:
    """The paragraph's label as one of the first level; None where it can be none of these."""
    text = known.paragraphs[at].label
    label = None if text is None else understood(text, prefers_roman=known.kind == "roman")
    return label if label is not None and label.kind == known.kind else None


def _first_kind(paragraphs: Sequence[Paragraph]) -> LabelKind | None:
    """All labels of the first level are of one kind: that of the first that could be of no other."""
    labels = (one.label for one in paragraphs if one.level == 1 and one.label and not one.is_deleted)
    sure = (understood(label) for label in labels if not roman_value(bare_of(label)))
    return next((label.kind for label in sure if label is not None), None)


def _is_parted(known: Known, at: int) -> bool:
    """Whether a blank line, or nothing, follows."""
    following = known.raws[at + 1] if at + 1 < len(known.raws) else known.trailing
    return not following.strip() or following.startswith(BETWEEN)


def _read_stretch(known: Known, notation: str, stretch: _Stretch) -> ReadAgain | None:
    text = notation[stretch.start : stretch.new_end]
    blocks = [_moved(block, stretch.start) for block in split_blocks(text)]
    if not text.startswith("\n") or any(_is_opening(block) for block in blocks):
        return None
    places = Places(notation)
    reader = SectionReader(notation, places, frozenset(), PointNumber(1))
    run = reader.read_run(
        blocks, known.section.id, stretch.start, label=stretch.label, is_last=stretch.is_last
    )
    points = tuple(run.points)
    told = tuple(places.diagnostics)
    if _OVER_BRACKETS.intersection(one.code for one in told) or _has_names(points):
        return None
    if not _reads_as_before(known, run, stretch):
        return None
    raw = known.raw
    first_line = raw.count("\n", 0, stretch.start) + 1
    lines = raw.count("\n", stretch.start, stretch.end)
    return ReadAgain(
        stretch.first,
        stretch.last,
        stretch.start,
        stretch.end,
        stretch.new_end,
        run.paragraphs,
        points,
        run.trailing if stretch.is_last else None,
        told,
        None,
        first_line,
        first_line + lines,
        text.count("\n") - lines,
    )


def _reads_as_before(known: Known, run: ReadRun, stretch: _Stretch) -> bool:
    """Whether the paragraphs at its edges say what they said, and nothing is left over."""
    if not run.paragraphs:
        return False
    if stretch.first and _said(run.paragraphs[0]) != _said(known.paragraphs[stretch.first]):
        return False
    if stretch.is_last:
        return True
    last = run.paragraphs[-1]
    ends = last.pieces[-1].start + len(last.pieces[-1].raw)
    is_same = _said(last) == _said(known.paragraphs[stretch.last - 1])
    return is_same and ends == stretch.new_end and not run.trailing


def _said(one: Paragraph) -> tuple[object, ...]:
    pieces = [piece._replace(start=0) for piece in one.pieces]
    return (
        pieces,
        one.label,
        one.old_label,
        one.level,
        one.parent,
        one.block,
        one.joins,
        one.points,
        one.status,
    )


def _has_names(points: Sequence[Point]) -> bool:
    """Whether an option is named: the next of its name is its rival, however far that stands."""
    return any(option.name is not None for point in points for option in point.options)


def _is_opening(block: Block) -> bool:
    return block.kind in {"call", "heading"} or is_capital_heading(block)


def _moved(block: Block, by: int) -> Block:
    return Block(block.kind, block.start + by, block.end + by, block.text, block.found)


def _raw(pieces: Sequence[Piece]) -> str:
    return "".join(piece.raw for piece in pieces)
