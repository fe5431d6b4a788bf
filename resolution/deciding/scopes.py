"""What can be agreed at once: a paragraph with its sub-items, a section, the whole text."""

from collections.abc import Iterator

from resolution.deciding.events import Scope
from resolution.tree import Document, Paragraph, ParagraphId, Section, SectionId

GONE = "a paragraph that is in the text no longer"


def is_scope(document: Document, scope: Scope) -> bool:
    """Whether the text has such a paragraph or section."""
    return scope is None or scope in document.section_by_id or scope in document.paragraph_by_id


def scopes_over(document: Document, scope: Scope) -> Iterator[Scope]:
    """The scope itself, and those that hold it: the paragraphs above, the section, the whole text."""
    paragraph = None if scope is None else document.paragraph_by_id.get(ParagraphId(scope))
    if paragraph is None:
        yield from {scope: None, None: None}
        return
    yield paragraph.id
    parent = paragraph.parent
    while parent is not None:
        yield parent
        parent = document.paragraph_by_id[parent].parent
    yield paragraph.section
    yield None


def paragraphs_in(document: Document, scope: Scope) -> Iterator[Paragraph]:
    """The paragraphs of a scope, as printed, chapeaux included."""
    if scope is None:
        yield from document.paragraphs()
        return
    section = document.section_by_id.get(SectionId(scope))
    if section is not None:
        yield from _of_section(section)
        return
    if scope not in document.paragraph_by_id:
        return
    held = {scope}
    for paragraph in _of_section(document.section_by_id[_section_of(document, scope)]):
        if paragraph.id in held or paragraph.parent in held:
            held.add(paragraph.id)
            yield paragraph


def scope_in_words(document: Document, scope: Scope) -> str:
    """How the room calls it: `the whole text`, `considering`, `resolves 2 i)`."""
    if scope is None:
        return "the whole text"
    section = document.section_by_id.get(SectionId(scope))
    if section is not None:
        return _call(document, section)
    paragraph = document.paragraph_by_id.get(ParagraphId(scope))
    if paragraph is None:
        return GONE
    section = document.section_by_id[paragraph.section]
    return f"{_call(document, section)}{_labels(document, section, paragraph)}"


def _of_section(section: Section) -> Iterator[Paragraph]:
    if section.chapeau is not None:
        yield section.chapeau
    yield from section.paragraphs


def _section_of(document: Document, scope: ParagraphId | SectionId) -> SectionId:
    return document.paragraph_by_id[ParagraphId(scope)].section


def _call(document: Document, section: Section) -> str:
    return section.call or f"section {document.sections.index(section) + 1}"


def _labels(document: Document, section: Section, paragraph: Paragraph) -> str:
    """The printed labels from the outermost inward; where there is none, which paragraph it is."""
    if paragraph.is_chapeau:
        return ", chapeau"
    labels: list[str] = []
    above: Paragraph | None = paragraph
    while above is not None:
        labels.insert(0, above.label or "")
        above = document.paragraph_by_id[above.parent] if above.parent is not None else None
    if all(labels):
        return f" {' '.join(labels)}"
    return f", paragraph {section.paragraphs.index(paragraph) + 1}"
