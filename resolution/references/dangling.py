"""References that speak of nothing already in the text as read: for the reader's own report."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate

from resolution.references.grammar import Reference, references_in
from resolution.references.index import ReferenceIndex, reference_index
from resolution.tree import Document, Paragraph, Piece, Section, SectionId

IsLive = Callable[[SectionId], bool]


def dangling_references(document: Document) -> Iterator[tuple[Paragraph, int, str]]:
    """Where a reference of the text to itself has no target as read: character, and what is missing."""
    return dangling_in(document, document.sections, reference_index(document))


def dangling_in(
    document: Document, sections: Iterable[Section], index: ReferenceIndex
) -> Iterator[tuple[Paragraph, int, str]]:
    """The same of these sections of the document, whose index that is."""

    @cache
    def is_live(section: SectionId) -> bool:
        return has_live_text(document.section_by_id[section])

    for section in sections:
        for paragraph in section.printed():
            if paragraph.id in index.candidates and not paragraph.is_deleted:
                for place, message in _dangling(paragraph, index, is_live):
                    yield paragraph, place, message


def has_live_text(section: Section) -> bool:
    """Whether a paragraph of it says anything and is not struck."""
    return any(map(_is_live, section.printed()))


def _is_live(paragraph: Paragraph) -> bool:
    return not paragraph.is_deleted and any(map(str.isalnum, paragraph.text))


def _dangling(paragraph: Paragraph, index: ReferenceIndex, is_live: IsLive) -> Iterator[tuple[int, str]]:
    words = [piece for piece in paragraph.pieces if _is_word(piece)]
    text = "".join(" " * len(piece.raw) if piece.role == "break" else piece.raw for piece in words)
    ends = list(accumulate(len(piece.raw) for piece in words))

    def piece_at(place: int) -> tuple[Piece, int]:
        """The piece that holds a character of the text, and where that character stands in the source."""
        found = next(which for which, end in enumerate(ends) if place < end)
        piece = words[found]
        return piece, piece.start + place - (ends[found] - len(piece.raw))

    here = index.places[paragraph.section]
    for reference in references_in(text, index, here, lambda place: bool(piece_at(place)[0].emphasis)):
        if message := _missing(reference, text, is_live):
            yield piece_at(reference.start)[1], message


def _is_word(piece: Piece) -> bool:
    return piece.role in {"text", "break"} and piece.change != "deleted"


def _missing(reference: Reference, text: str, is_live: IsLive) -> str:
    printed = " ".join(text[reference.start : reference.end].split())
    if not is_live(reference.target.section):
        return f'"{printed}" refers to a section all of whose text is struck'
    for label, inner, target in reference.items:
        meant = target.labels.get(label.core, ())
        if not meant:
            return f'"{printed}" refers to {label.core}, which no live paragraph bears'
        if inner and not any(inner.core in target.inner.get(one, {}) for one in meant):
            return f'"{printed}" refers to {inner.core}, which no live paragraph bears'
    return ""
