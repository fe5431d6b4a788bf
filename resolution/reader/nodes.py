"""Drafts and proposals turned into the tree's paragraphs and points."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from resolution.light_dataclass import dataclass
from resolution.reader.drafts import Draft
from resolution.reader.places import Places
from resolution.reader.proposals import Proposal, Stretch
from resolution.reader.regions import RegionWalk
from resolution.reader.spoken import SpokenWords
from resolution.tree import (
    Option,
    OptionRef,
    Paragraph,
    ParagraphId,
    Piece,
    Point,
    PointNumber,
    SectionId,
)


@dataclass(slots=True)
class NodeMaker:
    """Makes the nodes of one section; `ids` are the paragraphs' by the identity of their drafts."""

    section: SectionId
    drafts: Sequence[Draft]
    points: Mapping[PointNumber, Proposal]
    walk: RegionWalk
    places: Places
    ids: dict[int, ParagraphId]
    spoken: dict[int, SpokenWords] = field(default_factory=dict)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [draft.start for draft in self.drafts]
        self.ends = [draft.end for draft in self.drafts]

    def paragraph(self, draft: Draft, pieces: tuple[Piece, ...], joins: OptionRef | None) -> Paragraph:
        """The paragraph made of these pieces; `joins` is the option that holds the break before it."""
        block = self._block(pieces)
        amends = self._is_attributed(block) and (_is_changed_in_part(pieces) or self._is_no_change(block))
        return self._paragraph(draft, pieces, block, joins, amends, self._inline_points(pieces))

    def plain_paragraph(self, draft: Draft, pieces: tuple[Piece, ...]) -> Paragraph:
        """The paragraph made of these pieces, none of which lies in an option."""
        made = self._paragraph(draft, pieces, None, None, False, ())
        object.__setattr__(made, "refs", ())
        return made

    def _paragraph(  # noqa: PLR0913, PLR0917 - each a field of the paragraph
        self,
        draft: Draft,
        pieces: tuple[Piece, ...],
        block: OptionRef | None,
        joins: OptionRef | None,
        amends: bool,  # noqa: FBT001
        points: tuple[PointNumber, ...],
    ) -> Paragraph:
        return Paragraph(
            self.ids[id(draft)],
            self.section,
            draft.label,
            draft.old_label,
            draft.level,
            self.ids[id(draft.parent)] if draft.parent else None,
            pieces,
            block,
            joins,
            amends,
            draft.is_deleted,
            False,
            draft.status,
            points,
            self.places.span(draft.start, draft.end),
        )

    def point(self, number: PointNumber, proposal: Proposal) -> Point:
        return Point(
            number,
            proposal.kind,
            proposal.place,
            self.section,
            self._label(proposal),
            proposal.note,
            tuple([self._option(place, option) for place, option in enumerate(proposal.options, 1)]),
            self.walk.parents.get(number),
            self.places.span(proposal.start, proposal.end),
        )

    def _block(self, pieces: tuple[Piece, ...]) -> OptionRef | None:
        """The innermost block option round the paragraph's first word, or the note that is all of it."""
        words = [p for p in pieces if p.role == "text" and p.raw.strip()]
        ref = next((p.within for p in words or pieces if p.role in {"text", "note"} and p.raw.strip()), None)
        while ref is not None and not self.points[ref.point].is_block:
            ref = self.walk.parents[ref.point]
        return ref

    def _is_attributed(self, block: OptionRef | None) -> bool:
        if block is None or block.option == 0:
            return False
        stretch = self.points[block.point].options[block.option - 1]
        return bool(stretch.sources or stretch.name)

    def _is_no_change(self, block: OptionRef | None) -> bool:
        return block is not None and self.points[block.point].options[block.option - 1].is_no_change

    def _inline_points(self, pieces: tuple[Piece, ...]) -> tuple[PointNumber, ...]:
        found: dict[PointNumber, None] = {}
        passed: set[OptionRef] = set()
        for piece in pieces:
            ref = piece.within
            while ref is not None and ref not in passed:
                passed.add(ref)
                if not self.points[ref.point].is_block:
                    found[ref.point] = None
                ref = self.walk.parents[ref.point]
        return tuple(sorted(found))

    def _label(self, proposal: Proposal) -> str | None:
        """The label the room calls it by: its first live paragraph's, else that of the text it strikes."""
        touched = self._touched(proposal.start, proposal.end)
        live = next((draft.label for draft in touched if not draft.is_deleted), None)
        return live or next((draft.label for draft in touched if draft.is_deleted and draft.label), None)

    def _touched(self, start: int, end: int) -> Sequence[Draft]:
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return self.drafts[first:last]

    def _option(self, number: int, stretch: Stretch) -> Option:
        touched = self._touched(stretch.start, stretch.end)
        return Option(
            number,
            stretch.name,
            stretch.sources,
            self._text_of(touched, stretch),
            tuple([self.ids[id(draft)] for draft in touched]),
            stretch.is_bracketed,
            self.places.span(stretch.start, stretch.end),
        )

    def _text_of(self, drafts: Sequence[Draft], stretch: Stretch) -> str:
        """The option's words as they would stand; what it strikes, where it does nothing but strike."""
        spoken = [self._spoken(draft) for draft in drafts]
        live = [words.live(stretch.start, stretch.end) for words in spoken]
        if not (live and live[0][:1].isalnum()) and not any(c.isalnum() for text in live for c in text):
            live = [words.printed(stretch.start, stretch.end) for words in spoken]
        return "\n".join(text for text in live if text)

    def _spoken(self, draft: Draft) -> SpokenWords:
        found = self.spoken.get(id(draft))
        if found is None:
            found = self.spoken[id(draft)] = SpokenWords(draft)
        return found


def _is_changed_in_part(pieces: tuple[Piece, ...]) -> bool:
    """Whether some of the words are struck or inserted and some are not."""
    changed = {bool(p.change) for p in pieces if p.role == "text" and any(c.isalnum() for c in p.raw)}
    return len(changed) > 1


def chapeau_among(paragraphs: tuple[Paragraph, ...]) -> Paragraph | None:
    """The first paragraph where it opens the section's list: unlabelled, unattributed, ending in a colon."""
    if len(paragraphs) < 2 or paragraphs[0].is_deleted:
        return None
    first = paragraphs[0]
    if first.label is not None or first.block is not None or not first.text.endswith(":"):
        return None
    return replace(first, is_chapeau=True)
