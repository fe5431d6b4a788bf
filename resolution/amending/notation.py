"""The notation of a paragraph and of its section, and the section's with a stretch of it replaced."""

from collections.abc import Iterable
from typing import NamedTuple

from resolution.tree import Document, Paragraph, ParagraphId, Piece, Section, SectionId

_BETWEEN = "\n\n"


def notation_of(paragraph: Paragraph) -> str:
    """The paragraph as written, source lines above it and all marks included, no blank lines around it."""
    return paragraph.raw.strip()


def notation_begins(paragraph: Paragraph) -> int:
    """The character of the source text with which `notation_of` begins."""
    raw = _raw(paragraph.pieces)
    return paragraph.pieces[0].start + len(raw) - len(raw.lstrip())


def with_replaced(document: Document, paragraph: ParagraphId, notation: str) -> str:
    """The notation of the paragraph's section, with this in the paragraph's place."""
    known = document.paragraph_by_id[paragraph]
    section = document.section_by_id[known.section]
    return "".join(_around(one, notation) if one.id == paragraph else one.raw for one in _parts(section))


def place_in_section(document: Document, paragraph: ParagraphId) -> int:
    """Where the paragraph's notation begins in that of its section."""
    at = 0
    for part in _parts(document.section_by_id[document.paragraph_by_id[paragraph].section]):
        if part.id == paragraph:
            return at + len(part.raw) - len(part.raw.lstrip())
        at += len(part.raw)
    raise LookupError(paragraph)


def with_inserted(document: Document, section: SectionId, after: ParagraphId | None, notation: str) -> str:
    """The section's notation with this as a paragraph of its own: after one and its sub-items, or first."""
    held = document.section_by_id[section]
    last = _last_under(held, after)
    written: list[str] = []
    for one in _parts(held):
        written.append(one.raw)
        if one.id == last:
            written.append(f"{_BETWEEN}{notation.strip()}")
    return "".join(written)


def _last_under(section: Section, paragraph: ParagraphId | None) -> str:
    """The last of the paragraph's sub-items, itself if it has none; the section's call for None."""
    if paragraph is None:
        return section.chapeau.id if section.chapeau is not None else section.id
    held, last = {paragraph}, paragraph
    for one in section.paragraphs:
        if one.parent in held:
            held.add(one.id)
            last = one.id
    return last


class _Part(NamedTuple):
    """A part of the section's notation, under the id of its paragraph, or the section's for the call."""

    id: str
    raw: str


def _parts(section: Section) -> list[_Part]:
    chapeau = [section.chapeau] if section.chapeau is not None else []
    return [
        _Part(section.id, _raw(section.pieces)),
        *(_Part(one.id, one.raw) for one in (*chapeau, *section.paragraphs)),
        _Part("", _raw(section.trailing)),
    ]


def _around(part: _Part, notation: str) -> str:
    """The white space around the paragraph stays."""
    raw = part.raw
    begins = len(raw) - len(raw.lstrip())
    return raw[:begins] + notation.strip() + raw[len(raw.rstrip()) :]


def _raw(pieces: Iterable[Piece]) -> str:
    return "".join(piece.raw for piece in pieces)
