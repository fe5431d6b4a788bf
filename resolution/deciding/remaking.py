"""A text after another set of its amendments counts: only sections that those touch are made again."""

from collections.abc import Iterator, Mapping, Sequence

from resolution.amending.putting_back import apart, put_back
from resolution.deciding.amendments import amended
from resolution.deciding.events import AmendmentEvent, ParagraphMoved, TextAdopted, TextAmended, TextInserted
from resolution.deciding.rewording import without
from resolution.deciding.standing import Edition, KnownText
from resolution.tree import Document, ParagraphId, SectionId

NumberedAmendment = tuple[int, AmendmentEvent]


def remade(
    document: Document,
    origin: Document,
    *,
    counted: Sequence[NumberedAmendment],
    counting: Sequence[NumberedAmendment],
) -> Document:
    """The text that `origin` is with the amendments `counting`; `document` is it with those `counted`."""
    alone = _with_one_less(document, origin, counted, counting)
    if alone is not None:
        return alone
    sections = _concerned(counted, counting)
    part = apart(document, origin, sections)
    for version, event in counting:
        if not sections.isdisjoint(sections_of(event)):
            part = amended(part, event, version) or part
    return put_back(document, part, origin)


def _with_one_less(
    document: Document,
    origin: Document,
    counted: Sequence[NumberedAmendment],
    counting: Sequence[NumberedAmendment],
) -> Document | None:
    """The text where one amendment less counts, and its paragraph's words alone tell what becomes of it."""
    left = {version for version, _ in counting}
    gone = [one for one in counted if one[0] not in left]
    if len(gone) != 1 or len(counted) != len(counting) + 1:
        return None
    version, event = gone[0]
    if not isinstance(event, TextAmended):
        return None
    section = _written_in(event.paragraph)
    others = [one for _, one in counting if section in sections_of(one)]
    return without(document, origin, version, event, others) if others else None


def remade_with_editions(
    origin: Document,
    counting: Sequence[NumberedAmendment],
    known: Mapping[tuple[int, ...], KnownText],
) -> tuple[Document, tuple[Edition, ...]]:
    """The text that `origin` is with the amendments `counting`, and the adoptions among them.

    From the longest beginning that is `known` on: an adopted text may hold a paragraph in another section
    than that it is named for, so that nothing tells beforehand which sections an amendment concerns.
    """
    versions = tuple(version for version, _ in counting)
    first = next((count for count in range(len(versions), 0, -1) if versions[:count] in known), 0)
    document, editions = (origin, ()) if not first else known[versions[:first]][1:]
    for version, event in counting[first:]:
        found, document = document, amended(document, event, version) or document
        if isinstance(event, TextAdopted) and document is not found:
            editions = (*editions, Edition(version, found, document, event))
    return document, editions


def _concerned(
    counted: Sequence[NumberedAmendment], counting: Sequence[NumberedAmendment]
) -> frozenset[SectionId]:
    """The sections of what counts now or did before, and not both; moves tie sections together."""
    others = set(counted).symmetric_difference(counting)
    found = {place for _, event in others for place in sections_of(event)}
    moves = (event for _, event in (*counted, *counting) if isinstance(event, ParagraphMoved))
    tied = {place for event in moves for place in sections_of(event)}
    return frozenset(found | tied if found & tied else found)


def sections_of(event: AmendmentEvent) -> Iterator[SectionId]:
    """The sections that the event changes, where no paragraph was moved before."""
    match event:
        case TextInserted():
            yield event.section
        case TextAmended():
            yield _written_in(event.paragraph)
        case ParagraphMoved():
            yield _written_in(event.paragraph)
            yield event.section
        case TextAdopted():
            yield from event.sections
        case _:
            yield from map(_written_in, event.paragraphs[:1])


def _written_in(paragraph: ParagraphId) -> SectionId:
    """A paragraph is named for the section it is written in, wherever it was moved."""
    return SectionId(paragraph.rpartition(".")[0])
