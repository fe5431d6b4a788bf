"""Places of a text as they are named on the command line."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from resolution.deciding import Act, Refused, scope_in_words
from resolution.said_words import words_of_paragraph
from resolution.tree import Document, Paragraph, ParagraphId, SectionId

_Id = TypeVar("_Id", bound=str)
BEGINNING = 5
"""Words."""
_SECTIONS = frozenset({"section", "scope"})
_PARAGRAPHS = frozenset({"paragraph", "after", "under", "paragraphs", "scope"})
_PLACES = _SECTIONS | _PARAGRAPHS


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
    if len(named) > 1:
        words = [f"{one} “{_beginning(document.paragraph_by_id[one], document)}”" for one in named]
        raise Refused(f"several bear that label: name paragraph {name!r} by its id", words)
    return _only(named, f"paragraph {name!r}", "label")


def with_ids(act: Act, document: Document) -> Act:
    """The act with the ids of the places that it names; raises Refused where several bear that name.

    A name that the text does not know is left to the act: what an act before it adds may bear it.
    """
    held = {field.name: getattr(act, field.name) for field in fields(act)}
    ids: dict[str, Any] = {
        name: _with_ids(name, value, document) for name, value in held.items() if name in _PLACES
    }
    return replace(act, **ids)


def _with_ids(name: str, value: object, document: Document) -> object:
    if isinstance(value, tuple):
        return tuple(_with_ids(name, one, document) for one in value)
    if not isinstance(value, str):
        return value
    known = ((_SECTIONS, section_named), (_PARAGRAPHS, paragraph_named))
    for named in (named for names, named in known if name in names):
        try:
            return named(document, value)
        except Refused as refused:
            if refused.possible:
                raise
    return value


def _full(document: Document, paragraph: Paragraph) -> tuple[str, ...]:
    """A sub-item's name with the labels above it, as the program says it: `resolves 2 i)`."""
    return (scope_in_words(document, paragraph.id),) if paragraph.parent is not None else ()


def _beginning(paragraph: Paragraph, document: Document) -> str:
    """Its first words, by which somebody who knows the text knows it."""
    words = words_of_paragraph(document, paragraph).split()
    return " ".join(words[:BEGINNING]) + (" …" if len(words) > BEGINNING else "")


def _only(found: list[_Id], what: str, name: str) -> _Id:
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"there is no {what} in this text: adref outline shows them, --json their ids")
    raise Refused(f"several bear that {name}: name {what} by its id", found)
