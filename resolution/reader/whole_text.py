"""What only the whole text tells: sections that fall empty, references that speak of nothing in it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolution.references.dangling import dangling_in
from resolution.references.index import ReferenceIndex, reference_index
from resolution.tree import Document, Section, SectionId

CODES_OF_THE_WHOLE = frozenset({"empty-section", "dangling-reference"})


class ToldOfWhole(NamedTuple):
    """The section, the character in the source text, and what is told of it."""

    section: SectionId
    place: int
    code: str
    message: str


def told_of_whole(document: Document) -> Iterator[ToldOfWhole]:
    """What is told of a text in which each paragraph stands where it is written."""
    return told_of_sections(document, document.sections, reference_index(document))


def told_of_sections(
    document: Document, sections: Iterable[Section], references: ReferenceIndex
) -> Iterator[ToldOfWhole]:
    """The same of these sections of the text, whose index that is."""
    looked_at = tuple(sections)
    for section in looked_at:
        is_struck = section.paragraphs and all(paragraph.is_deleted for paragraph in section.paragraphs)
        if is_struck and section.chapeau is None:
            message = (
                f"all the text under {section.call or 'this heading'} is struck: the section falls empty"
            )
            yield ToldOfWhole(section.id, section.span.start, "empty-section", message)
    for paragraph, place, message in dangling_in(document, looked_at, references):
        yield ToldOfWhole(paragraph.section, place, "dangling-reference", message)
