"""Paragraphs put elsewhere than they are written: the pieces stay as they are, only their order is another.

A text is always read in the order in which it is written; its moves are made on what was read. So no move can
make words mean something else, and an amendment after it reads the same text as before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resolution.amending.carrying import carry
from resolution.amending.relabelling import relabelled
from resolution.light_dataclass import dataclass
from resolution.tree import Document, MovedTo, Paragraph, ParagraphId, Piece, Point, Section, SectionId
from resolution.units import Unit, unit_of

_BREAK = "\n\n"


def moved(document: Document, move: MovedTo) -> Document | None:
    """The text after one more move; None where what moves, or its place, is not in this text."""
    unit = unit_of(document, move)
    if unit is None:
        return None
    old = document.paragraph_by_id[move.paragraph].section
    held = {name: _Held.of(document.section_by_id[name]) for name in (old, move.section)}
    taken = held[old].take(unit)
    held[move.section].put(_rewritten(taken, unit, move, document), unit, move)
    changed = [(document.section_by_id[name], one.section()) for name, one in held.items()]
    made = replace(
        document,
        sections=_with(document.sections, [new for _, new in changed]),
        points=_points(document, unit, move),
        moves=(*document.moves, move),
        before_moves=document.written,
    )
    return carry(document, made, changed)


def moved_again(written: Document, like: Document) -> Document:
    """The text with all moves of another one; what reads as there is the same object."""
    made = written
    for move in like.moves:
        made = moved(made, move) or replace(made, moves=(*made.moves, move), before_moves=made.written)
    if made is written:
        return written
    was, is_now = like.written.section_by_id, written.section_by_id
    same = [
        section
        for section in like.sections
        if was[section.id] is is_now[section.id] and section == made.section_by_id[section.id]
    ]
    changed = [(made.section_by_id[section.id], section) for section in same]
    return carry(made, replace(made, sections=_with(made.sections, same)), changed)


def _with(sections: Sequence[Section], others: Iterable[Section]) -> tuple[Section, ...]:
    by_id = {section.id: section for section in others}
    return tuple(by_id.get(section.id, section) for section in sections)


def _points(document: Document, unit: Unit, move: MovedTo) -> tuple[Point, ...]:
    """The points that go along are in the other section; each keeps its number."""
    if not unit.points:
        return document.points
    points = list(document.points)
    for number in unit.points:
        points[number - 1] = replace(points[number - 1], section=move.section)
    return tuple(points)


@dataclass
class _Held:
    """A section with its paragraphs in hand: in the order printed, and in that in which they belong."""

    was: Section
    printed: list[Paragraph]
    placed: list[ParagraphId]

    @classmethod
    def of(cls, section: Section) -> "_Held":
        return cls(
            section, list(section.paragraphs), [section.paragraphs[place].id for place in section.placed]
        )

    def take(self, unit: Unit) -> tuple[list[Paragraph], list[ParagraphId]]:
        """What goes, taken out, in both orders."""
        paragraphs = [one for one in self.printed if one.id in unit.paragraphs]
        places = [one for one in self.placed if one in unit.paragraphs]
        self.printed = [one for one in self.printed if one.id not in unit.paragraphs]
        self.placed = [one for one in self.placed if one not in unit.paragraphs]
        self._part_first()
        return paragraphs, places

    def put(self, taken: tuple[list[Paragraph], list[ParagraphId]], unit: Unit, move: MovedTo) -> None:
        paragraphs, places = taken
        at = _behind([one.id for one in self.printed], unit, move)
        self.printed[at:at] = paragraphs
        for where in (at, at + len(paragraphs)):
            if where < len(self.printed):
                self.printed[where] = _parted(self.printed[where])
        at = _behind(self.placed, unit, move)
        self.placed[at:at] = places

    def section(self) -> Section:
        places = {one.id: place for place, one in enumerate(self.printed)}
        return replace(
            self.was,
            paragraphs=tuple(self.printed),
            placed=tuple(places[one] for one in self.placed),
        )

    def _part_first(self) -> None:
        if self.printed:
            self.printed[0] = _parted(self.printed[0])


def _behind(order: Sequence[ParagraphId], unit: Unit, move: MovedTo) -> int:
    """The place after the last of what it goes behind, or right below the paragraph above it."""
    before = unit.behind or ({move.under} if move.under is not None else set())
    return max((place for place, one in enumerate(order, start=1) if one in before), default=0)


def _rewritten(
    taken: tuple[list[Paragraph], list[ParagraphId]], unit: Unit, move: MovedTo, document: Document
) -> tuple[list[Paragraph], list[ParagraphId]]:
    """The paragraphs as they stand in their new place: section, level, label, what they are under."""
    paragraphs, places = taken
    roots = [one for one in paragraphs if one.parent not in unit.paragraphs]
    shift = _level(document, move) - roots[0].level
    old = document.paragraph_by_id[move.paragraph].label
    new: list[Paragraph] = []
    for one in paragraphs:
        put = replace(one, section=move.section, level=one.level + shift)
        if one in roots:
            put = replace(put, parent=move.under)
            if move.label is not None and one.label == old:
                put = relabelled(put, move.label)
        new.append(put)
    return new, places


def _level(document: Document, move: MovedTo) -> int:
    if move.after is not None:
        return document.paragraph_by_id[move.after].level
    if move.under is not None:
        return document.paragraph_by_id[move.under].level + 1
    return min((one.level for one in _top(document, move.section)), default=1)


def _top(document: Document, section: SectionId) -> Iterator[Paragraph]:
    return (one for one in document.section_by_id[section].paragraphs if one.parent is None)


def _parted(paragraph: Paragraph) -> Paragraph:
    """The paragraph with a blank line before it."""
    first = paragraph.pieces[0]
    if first.role == "layout" and first.raw.startswith(_BREAK):
        return paragraph
    if first.role == "layout" and not first.raw.strip("\n"):
        return replace(paragraph, pieces=(first._replace(raw=_BREAK), *paragraph.pieces[1:]))
    return replace(paragraph, pieces=(Piece(_BREAK, first.start, "layout"), *paragraph.pieces))
