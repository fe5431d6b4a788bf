"""A decision that was taken: which points, sections and paragraphs it touched, and what is said of it."""

from collections.abc import Iterable, Iterator

from resolution.amending import notation_of
from resolution.deciding import AmendmentEvent, ParagraphMoved, paragraphs_in
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.tree import Document, ParagraphId, PointNumber, SectionId, sections_changed
from resolution.units import whole
from session_store import Decided
from tui.decision_words import decision_words


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision that stands in the log, or is tried, what it touched, and what is said of it."""

    decided: Decided
    points: frozenset[PointNumber]
    sections: frozenset[SectionId]
    paragraphs: tuple[ParagraphId, ...]
    words: str


def taken_of(decided: Decided, touched: frozenset[PointNumber], standing: Standing) -> Taken:
    """What is said of a decision after which the text stands so, and where it is."""
    document = standing.document
    entries = list(decided.after.history.since(decided.before.version))
    scopes = {entry.agreement.scope for entry in entries if entry.agreement is not None}
    agreed = {one.id: one.section for scope in scopes for one in paragraphs_in(document, scope)}
    paragraphs = (*_paragraphs_of(document, touched), *(agreed if None not in scopes else ()))
    sections = _sections_of(standing, touched).union(agreed.values())
    amendments = [entry.amendment for entry in entries if entry.amendment is not None]
    if amendments:
        before = decided.before.document
        amended = frozenset(section.id for section in sections_changed(before, document))
        sections = sections | amended
        paragraphs = (*paragraphs, *_new_in(amended, before, document), *_moved(document, amendments))
    return Taken(decided, touched, sections, paragraphs, decision_words(decided, sorted(touched)))


def _moved(document: Document, amendments: Iterable[AmendmentEvent]) -> Iterator[ParagraphId]:
    """What moves took along, or brought back."""
    for event in amendments:
        if isinstance(event, ParagraphMoved) and event.paragraph in document.paragraph_by_id:
            yield from whole(document, event.paragraph)


def _new_in(sections: frozenset[SectionId], before: Document, document: Document) -> Iterator[ParagraphId]:
    """Their paragraphs that say something else than before, or were not there."""
    for section in sections:
        for paragraph in document.section_by_id[section].paragraphs:
            known = before.paragraph_by_id.get(paragraph.id)
            if known is None or (
                known.content is not paragraph.content and notation_of(known) != notation_of(paragraph)
            ):
                yield paragraph.id


def _sections_of(standing: Standing, points: frozenset[PointNumber]) -> frozenset[SectionId]:
    """Where the points are, and, once anything is agreed, where their text is."""
    document = standing.document
    sections = {document.point(number).section for number in points}
    if standing.agreements:
        touched = (one for number in points for one in document.paragraphs_touched[number])
        sections.update(document.paragraph_by_id[paragraph].section for paragraph in touched)
    return frozenset(sections)


def _paragraphs_of(document: Document, points: frozenset[PointNumber]) -> tuple[ParagraphId, ...]:
    sections = {document.point(number).section for number in points}
    return tuple(
        paragraph.id
        for section in sections
        for paragraph in document.section_by_id[section].paragraphs
        if points.intersection(paragraph.points)
        or (paragraph.block is not None and paragraph.block.point in points)
    )
