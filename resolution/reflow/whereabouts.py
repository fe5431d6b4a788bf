"""What stands elsewhere in the text than it is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from resolution.light_dataclass import dataclass
from resolution.tree import Document, Paragraph, ParagraphId, Section, SectionId
from resolution.units import whole

_List = tuple[SectionId, ParagraphId | None]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """`away`: for paragraphs in another section than they are written, which that was.

    `displaced`: those of which a reader of both texts would say that they moved; `ways`: from which section
    to which any went.
    """

    away: Mapping[ParagraphId, SectionId]
    displaced: frozenset[ParagraphId]
    ways: frozenset[tuple[SectionId, SectionId]]

    def written_in(self, paragraph: ParagraphId, section: SectionId) -> SectionId:
        """Where a paragraph of that section is written."""
        return self.away.get(paragraph, section)


_NOTHING = Whereabouts({}, frozenset(), frozenset())


def whereabouts(document: Document) -> Whereabouts:
    """What the document's moves did in the end: a paragraph that is back in its place did not move."""
    if not document.moves:
        return _NOTHING
    now = [document.section_by_id[one] for one in _sections(document)]
    written = document.written.paragraph_by_id
    away = {
        paragraph.id: written[paragraph.id].section
        for section in now
        for paragraph in section.paragraphs
        if written[paragraph.id].section != section.id
    }
    ways = frozenset((left, document.paragraph_by_id[one].section) for one, left in away.items())
    return Whereabouts(away, _displaced(document, now), ways)


def _sections(document: Document) -> dict[SectionId, None]:
    """The sections that paragraphs were moved in, from or to."""
    written = document.written.paragraph_by_id
    sections: dict[SectionId, None] = {}
    for move in document.moves:
        if move.paragraph in written:
            sections[written[move.paragraph].section] = sections[move.section] = None
    return sections


def _displaced(document: Document, sections: Iterable[Section]) -> frozenset[ParagraphId]:
    known = document.paragraph_by_id
    asked = [move.paragraph for move in document.moves if move.paragraph in known]
    movable = {one for paragraph in asked for one in whole(document, paragraph)}
    was = _lists(document.written.section_by_id[section.id] for section in sections)
    lists = _lists(sections)
    displaced: set[ParagraphId] = set()
    for name, siblings in lists.items():
        displaced.update(_out_of_order(siblings, was.get(name, ()), movable))
    for section in sections:
        displaced.update(_below(section.paragraphs, displaced))
    return frozenset(displaced)


def _lists(sections: Iterable[Section]) -> dict[_List, list[ParagraphId]]:
    """The paragraphs of each list in the order in which they belong."""
    lists: dict[_List, list[ParagraphId]] = {}
    for section in sections:
        for place in section.placed:
            paragraph = section.paragraphs[place]
            lists.setdefault((section.id, paragraph.parent), []).append(paragraph.id)
    return lists


def _out_of_order(
    siblings: Sequence[ParagraphId], before: Sequence[ParagraphId], movable: set[ParagraphId]
) -> Iterator[ParagraphId]:
    """Those that were in another list, or stand otherwise to the others than before; as few as may be."""
    order = {one: place for place, one in enumerate(before)}
    kept = {one for one in siblings if one in order and one not in movable}
    for one in siblings:
        if one not in order:
            yield one
        elif one not in kept:
            if _is_in_order([order[other] for other in siblings if other in kept or other == one]):
                kept.add(one)
            else:
                yield one


def _is_in_order(places: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(places))


def _below(paragraphs: Iterable[Paragraph], found: Iterable[ParagraphId]) -> set[ParagraphId]:
    """What is below any of them."""
    below = set(found)
    for paragraph in paragraphs:
        if paragraph.parent in below:
            below.add(paragraph.id)
    return below
