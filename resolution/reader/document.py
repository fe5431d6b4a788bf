"""The whole text read: title block, sections, points, and what only the whole tells."""

import re
from collections.abc import Callable
from dataclasses import replace

from resolution.reader.blocks import split_blocks
from resolution.reader.heads import head_of
from resolution.reader.places import Places
from resolution.reader.section_reading import SectionReader
from resolution.reader.sections import part_sections
from resolution.reader.title_lines import parted_title
from resolution.reader.titles import read_title
from resolution.reader.whole_text import told_of_whole
from resolution.tree import Diagnostic, Document, Piece, Point, PointNumber, Section

_DEFINITION = re.compile(r"^[ \t]*\[([^\[\]\n^]+)\]:[ \t]+\S", re.MULTILINE)


_FEWEST_BLOCKS = 60
"""So many blocks hold a title block and all that tells it from other text."""

Told = Callable[[int], None]
"""Hears after each section how many characters are read; what it raises ends the reading."""


def read(text: str, *, told: Told | None = None) -> Document:
    """Read a working text; its lines end in LF. Nothing is refused: `diagnostics` say what was recovered."""
    reading = _Reading(text, text, told)
    sections, points = reading.sections(len(reading.parted))
    head = reading.head
    if not sections:
        head = replace(head, pieces=(*head.pieces, *_rest(text, reading.head_end)))
    document = Document(head, sections, points, (), len(text))
    made = replace(document, diagnostics=_diagnostics(document, reading.places))
    made.looked_up.update(document.looked_up)
    return made


def read_beginning(text: str, length: int) -> Document | None:
    """Head and first sections, the very ones that `read` gives, as far as they end in `length` characters.

    None where none does. It has no diagnostics: what they say can be known of a whole text only.
    """
    reading = _Reading(text, text[: text.rfind("\n\n", 0, length) + 1], None)
    complete = len(reading.parted) - 1
    if complete < 1 or reading.block_count < _FEWEST_BLOCKS:
        return None
    sections, points = reading.sections(complete)
    return Document(reading.head, sections, points, (), sections[-1].span.end)


class _Reading:
    """A text being read; `blocks` are those of `part`, which is its beginning, or all of it."""

    def __init__(self, text: str, part: str, told: Told | None) -> None:
        self.text, self.told = part, told
        self.places = Places(part)
        blocks = parted_title(split_blocks(part), part)
        facts = read_title(blocks)
        self.block_count = len(blocks)
        self.definitions = _definitions(text)
        self.head_end = blocks[facts.length - 1].end if facts.length else 0
        self.head = head_of(facts, blocks[: facts.length], part)
        self.parted = part_sections(blocks[facts.length :])

    def sections(self, count: int) -> tuple[tuple[Section, ...], tuple[Point, ...]]:
        """The first so many sections, and their points."""
        parted, start = self.parted, self.head_end
        sections: list[Section] = []
        points: list[Point] = []
        for number, blocks_of_section in enumerate(parted[:count], 1):
            reader = SectionReader(self.text, self.places, self.definitions, PointNumber(len(points) + 1))
            is_last = number == len(parted)
            section, found = reader.read(blocks_of_section, f"s{number}", start, is_last=is_last)
            sections.append(section)
            points.extend(found)
            start = section.span.end
            if self.told is not None:
                self.told(start)
        return tuple(sections), tuple(points)


def _definitions(text: str) -> frozenset[str]:
    """What references are defined as somewhere in the text; few texts have the sign of one."""
    if "]:" not in text:
        return frozenset()
    return frozenset(found[1].lower() for found in _DEFINITION.finditer(text))


def _rest(text: str, start: int) -> tuple[Piece, ...]:
    return (Piece(text[start:], start, "layout"),) if start < len(text) else ()


def _diagnostics(document: Document, places: Places) -> tuple[Diagnostic, ...]:
    for _, place, code, message in told_of_whole(document):
        places.report(place, code, message)
    return tuple(sorted(places.diagnostics))
