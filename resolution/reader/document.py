"""The whole text read: title block, sections, points, and what only the whole tells."""

import re
from dataclasses import replace

from resolution.reader.blocks import Block, split_blocks
from resolution.reader.heads import head_of
from resolution.reader.places import Places
from resolution.reader.section_reading import SectionReader
from resolution.reader.sections import part_sections
from resolution.reader.title_lines import parted_title
from resolution.reader.titles import read_title
from resolution.references.dangling import dangling_references
from resolution.tree import Diagnostic, Document, Piece, Point, PointNumber, Section

_DEFINITION = re.compile(r"^[ \t]*\[([^\[\]\n^]+)\]:[ \t]+\S", re.MULTILINE)


def read(text: str) -> Document:
    """Read a working text; its lines end in LF. Nothing is refused: `diagnostics` say what was recovered."""
    places = Places(text)
    blocks = parted_title(split_blocks(text), text)
    facts = read_title(blocks)
    definitions = frozenset(found[1].lower() for found in _DEFINITION.finditer(text))
    head_end = blocks[facts.length - 1].end if facts.length else 0
    head = head_of(facts, blocks[: facts.length], text)
    sections, points = _read_sections(text, blocks[facts.length :], head_end, definitions, places)
    if not sections:
        head = replace(head, pieces=(*head.pieces, *_rest(text, head_end)))
    document = Document(head, sections, points, (), len(text))
    return replace(document, diagnostics=_diagnostics(document, places))


def _read_sections(
    text: str, blocks: list[Block], start: int, definitions: frozenset[str], places: Places
) -> tuple[tuple[Section, ...], tuple[Point, ...]]:
    parted = part_sections(blocks)
    sections: list[Section] = []
    points: list[Point] = []
    for number, blocks_of_section in enumerate(parted, 1):
        reader = SectionReader(text, places, definitions, PointNumber(len(points) + 1))
        end = parted[number].start if number < len(parted) else len(text)
        section, found = reader.read(blocks_of_section, f"s{number}", start, is_last=number == len(parted))
        sections.append(section)
        points.extend(found)
        start = section.span.end if number < len(parted) else end
    return tuple(sections), tuple(points)


def _rest(text: str, start: int) -> tuple[Piece, ...]:
    return (Piece(text[start:], start, "layout"),) if start < len(text) else ()


def _diagnostics(document: Document, places: Places) -> tuple[Diagnostic, ...]:
    for section in document.sections:
        is_struck = section.paragraphs and all(paragraph.is_deleted for paragraph in section.paragraphs)
        if is_struck and section.chapeau is None:
            told = f"all the text under {section.call or 'this heading'} is struck: the section falls empty"
            places.report(section.span.start, "empty-section", told)
    for place, message in dangling_references(document):
        places.report(place, "dangling-reference", message)
    return tuple(sorted(places.diagnostics))
