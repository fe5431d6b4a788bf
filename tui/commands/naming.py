"""Places of a text as they are named on the command line."""

from typing import TypeVar

from resolution.deciding import Refused, scope_in_words
from resolution.tree import Document, Paragraph, ParagraphId, SectionId

_Id = TypeVar("_Id", bound=str)


def section_named(document: Document, name: str) -> SectionId:
    """The section with that call or id; raises Refused where there is none, or several."""
    calls = [one.id for one in document.sections if name in {one.id, one.call}]
    return _only(calls, f"section {name!r}", "call")


def paragraph_named(document: Document, name: str) -> ParagraphId:
    """The paragraph with that id, or with its section's call and its label; raises Refused likewise."""
    if ParagraphId(name) in document.paragraph_by_id:
        return ParagraphId(name)
    named = [
        one.id
        for one in document.paragraphs()
        if one.label
        and name in {f"{document.section_by_id[one.section].call} {one.label}", *_full(document, one)}
    ]
    return _only(named, f"paragraph {name!r}", "label")


def _full(document: Document, paragraph: Paragraph) -> tuple[str, ...]:
    """A sub-item's name with the labels above it, as the program says it: `resolves 2 i)`."""
    return (scope_in_words(document, paragraph.id),) if paragraph.parent is not None else ()


def _only(found: list[_Id], what: str, name: str) -> _Id:
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"there is no {what} in this text: adref outline shows them, --json their ids")
    raise Refused(f"several bear that {name}: name {what} by its id", found)
