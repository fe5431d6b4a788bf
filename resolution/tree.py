"""The tree a working text is read into.

Nothing in it ever changes: decisions live beside it. Its pieces, put together in order, are the source
text again, character for character.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import Literal, NamedTuple, NewType

from resolution.light_dataclass import dataclass

SectionId = NewType("SectionId", str)
ParagraphId = NewType("ParagraphId", str)
PointNumber = NewType("PointNumber", int)
PointPlace = tuple[int, ...]
"""The place of a point's section among the sections, and the point's in it, both from 0."""

Role = Literal[
    "text",  # words of the text
    "bracket",  # [ or ] of a point
    "mark",  # other notation: strikes, insertion marks, emphasis
    "break",  # a line or page break inside a paragraph; reads as one space
    "label",  # the printed label, residue of an old one included
    "layout",  # blank lines, list dashes, heading marks, the gap after a label
    "source",  # a contribution's symbol and author, or positions inside a bracket
    "option",  # the printed name of an option
    "note",  # a comment, an instruction, a note beside a source
    "status",  # [Agreed ad ref]
    "call",  # the words of a section call or heading
]
Change = Literal["", "deleted", "inserted"]
SectionKind = Literal["preambular", "operative", "part"]
PointKind = Literal["bracket", "alternatives", "proposal"]
Place = Literal["inline", "block"]
Emphasis = Literal["", "*", "**", "***"]


class OptionRef(NamedTuple):
    """One option of one point; option 0 is what belongs to the point but to none of its options."""

    point: PointNumber
    option: int


class Piece(NamedTuple):
    """A run of source characters with one meaning; `start` counts characters from the text's beginning."""

    raw: str
    start: int
    role: Role = "text"
    change: Change = ""
    within: OptionRef | None = None
    emphasis: Emphasis = ""


class Span(NamedTuple):
    """Where a node stands: characters `start` to `end` (exclusive), from `line` and `column`, both from 1."""

    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A contribution (`ARB/79A2/13`) or a party; `mark` is a proposal mark such as ADD or MOD."""

    symbol: str
    author: str | None = None
    mark: str | None = None

    @property
    def code(self) -> str:
        """The author's code: what stands before the first stroke of the symbol."""
        return self.symbol.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Option:
    """One of the texts a point offers; `text` is without label and marks, deletions left out."""

    number: int
    name: str | None
    sources: tuple[Source, ...]
    text: str
    paragraphs: tuple[ParagraphId, ...]
    is_bracketed: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Point:
    """An open point: a place where the room must decide."""

    number: PointNumber
    kind: PointKind
    place: Place
    section: SectionId
    label: str | None
    note: str | None
    options: tuple[Option, ...]
    parent: OptionRef | None
    span: Span

    def option(self, number: int) -> Option:
        return self.options[number - 1]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or sub-item as printed, with everything around it: source lines, marks, blank lines.

    `joins` is the innermost option whose stretch holds the break before this paragraph: if that stretch
    goes, what is left here joins the paragraph before. `block` is the innermost option of a block point
    that holds it. `amends`: attributed, and strikes or inserts only part of itself, or is proposed as NOC, so
    that its plain text is base text of `block`'s point.

    What follows the span is looked up when it is first asked for, and kept in a slot of its own: a mapping
    for it takes ten times the room. `text` is without label and marks: insertions stand, deletions are left
    out, unless all of it is deleted. `raw` is all that is written of it; `refs` the options that its pieces
    lie in directly, the first first, then those that hold it whole; `content` the same object for paragraphs
    that are the same but for where they stand in the source.
    """

    id: ParagraphId
    section: SectionId
    label: str | None
    old_label: str | None
    level: int
    parent: ParagraphId | None
    pieces: tuple[Piece, ...]
    block: OptionRef | None
    joins: OptionRef | None
    amends: bool
    is_deleted: bool
    is_chapeau: bool
    status: str | None
    points: tuple[PointNumber, ...]
    span: Span
    text: str = field(init=False, repr=False, compare=False)
    raw: str = field(init=False, repr=False, compare=False)
    refs: tuple[OptionRef, ...] = field(init=False, repr=False, compare=False)
    content: object = field(init=False, repr=False, compare=False)

    def __getattr__(self, name: str) -> object:
        """What an empty slot is to hold: Python asks only where there is nothing yet."""
        look_up = _LOOKED_UP.get(name)
        if look_up is None:
            raise AttributeError(name)
        found = look_up(self)
        object.__setattr__(self, name, found)
        return found

    def further(self, by: int, lines: int) -> "Paragraph":
        """The paragraph so many characters and lines further on, with what was looked up in it."""
        if not by and not lines:
            return self
        pieces = tuple(
            Piece(raw, start + by, role, change, within, emphasis)
            for raw, start, role, change, within, emphasis in self.pieces
        )
        at = self.span
        span = Span(at.start + by, at.end + by, at.line + lines, at.column)
        moved = Paragraph(
            self.id,
            self.section,
            self.label,
            self.old_label,
            self.level,
            self.parent,
            pieces,
            self.block,
            self.joins,
            self.amends,
            self.is_deleted,
            self.is_chapeau,
            self.status,
            self.points,
            span,
        )
        for name in _LOOKED_UP:
            object.__setattr__(moved, name, getattr(self, name))
        return moved


def _text_of(paragraph: Paragraph) -> str:
    kept = (
        " " if piece.role == "break" else piece.raw
        for piece in paragraph.pieces
        if piece.role in {"text", "break"} and (paragraph.is_deleted or piece.change != "deleted")
    )
    return " ".join("".join(kept).split())


def _refs_of(paragraph: Paragraph) -> tuple[OptionRef, ...]:
    refs = dict.fromkeys([piece.within for piece in paragraph.pieces])
    refs |= {paragraph.block: None, paragraph.joins: None}
    return tuple([ref for ref in refs if ref is not None])


_LOOKED_UP: dict[str, Callable[[Paragraph], object]] = {
    "text": _text_of,
    "raw": lambda paragraph: raw_of(paragraph.pieces),
    "refs": _refs_of,
    "content": lambda _: object(),
}


@dataclass(frozen=True)
class Section:
    """One section: its call, an optional chapeau, its paragraphs as printed.

    `placed` gives the indices of `paragraphs` in the order in which they belong (reading rule 6); `trailing`
    holds what is printed after the last paragraph and belongs to none.
    """

    id: SectionId
    kind: SectionKind
    call: str
    level: int
    pieces: tuple[Piece, ...]
    chapeau: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    placed: tuple[int, ...]
    trailing: tuple[Piece, ...]
    span: Span

    def printed(self) -> Iterator[Paragraph]:
        """Its paragraphs as printed, the chapeau first."""
        return iter(self.paragraphs if self.chapeau is None else (self.chapeau, *self.paragraphs))

    @cached_property
    def raw(self) -> str:
        """All that is written in it."""
        paragraphs = (paragraph.raw for paragraph in self.printed())
        return "".join((raw_of(self.pieces), *paragraphs, raw_of(self.trailing)))


@dataclass(frozen=True, slots=True)
class Head:
    """The title block; `title`, `subject` and `enacting` without marks, the `base_` ones before changes."""

    pieces: tuple[Piece, ...] = ()
    symbol: str | None = None
    revision: int | None = None
    date: str | None = None
    languages: tuple[str, ...] = ()
    group: str | None = None
    title: str | None = None
    subject: str | None = None
    enacting: str | None = None
    base_title: str | None = None
    base_subject: str | None = None
    base_enacting: str | None = None


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """What the reader met and what it assumed; line and column count from 1."""

    line: int
    column: int
    code: str
    message: str


class MovedTo(NamedTuple):
    """Where a paragraph was moved: into a section, below `under` (None: at its top), behind `after` or first.

    `label` is what it is called there; None: as printed.
    """

    paragraph: ParagraphId
    section: SectionId
    under: ParagraphId | None
    after: ParagraphId | None
    label: str | None = None


@dataclass(frozen=True)
class Document:
    """A working text, read.

    `points` holds a point for every number ever given; those that amendments took out of the text are `gone`.
    `moves` put paragraphs elsewhere than they are written; `before_moves` is the text without them.
    `told_anew` gives for each section that amendments worded what the reader met in it since. `edition` is
    the version in which the text was adopted, 0 for the one that the session began with.
    """

    head: Head
    sections: tuple[Section, ...]
    points: tuple[Point, ...]
    diagnostics: tuple[Diagnostic, ...]
    length: int = field(default=0)
    gone: frozenset[PointNumber] = frozenset()
    moves: tuple[MovedTo, ...] = ()
    before_moves: "Document | None" = field(default=None, repr=False)
    told_anew: Mapping[SectionId, tuple[Diagnostic, ...]] = field(default_factory=dict, repr=False)
    edition: int = 0

    @property
    def written(self) -> "Document":
        """The text with every paragraph where it is written, before any was moved."""
        return self if self.before_moves is None else self.before_moves

    @cached_property
    def looked_up(self) -> dict[str, object]:
        """What others found in this text and would find again, by what it is."""
        return {}

    @cached_property
    def tried(self) -> dict[object, "Document | None"]:
        """What this text became under changes of words that were looked at and not yet made."""
        return {}

    @cached_property
    def read_anew(self) -> dict[object, object]:
        """What was read last of new words of a section, by the section and these."""
        return {}

    @cached_property
    def live_points(self) -> tuple[Point, ...]:
        """The points that are in the text."""
        if not self.gone:
            return self.points
        return tuple(point for point in self.points if point.number not in self.gone)

    def live_points_of(self, section: SectionId) -> list[Point]:
        """The points of a section that are in the text, by their numbers."""
        return [point for point in self.points_by_section.get(section, ()) if point.number not in self.gone]

    @property
    def point_count(self) -> int:
        """How many points are in the text: numbers of such as are gone are not given again."""
        return len(self.points) - len(self.gone)

    def has_point(self, number: int) -> bool:
        """Whether the point of that number is in the text."""
        return 1 <= number <= len(self.points) and number not in self.gone

    def point(self, number: int) -> Point:
        """The point of that number, in the text or gone; raises KeyError where none was ever given it."""
        if not 1 <= number <= len(self.points):
            raise KeyError(number)
        return self.points[number - 1]

    @cached_property
    def section_by_id(self) -> dict[SectionId, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def paragraph_by_id(self) -> Mapping[ParagraphId, Paragraph]:
        return {paragraph.id: paragraph for paragraph in self.paragraphs()}

    @cached_property
    def points_by_section(self) -> dict[SectionId, tuple[Point, ...]]:
        """For each section that ever held any, its points by their numbers, those that are gone too."""
        held: dict[SectionId, list[Point]] = {}
        for point in self.points:
            held.setdefault(point.section, []).append(point)
        return {section: tuple(points) for section, points in held.items()}

    @cached_property
    def points_in_place(self) -> dict[SectionId, tuple[PointNumber, ...]]:
        """For each section that holds any, its points as they stand in it, each before those inside it."""
        held = (section for section in self.sections if section.id in self.points_by_section)
        return {section.id: self.points_as_placed(section) for section in held}

    @cached_property
    def point_places(self) -> Mapping[PointNumber, PointPlace]:
        """Where each point of the text stands among the others."""
        held = self.points_in_place
        return {
            number: (at, place)
            for at, section in enumerate(self.sections)
            for place, number in enumerate(held.get(section.id, ()))
        }

    def points_as_placed(self, section: Section) -> tuple[PointNumber, ...]:
        """The points of a section, by where they begin in the order in which its paragraphs belong."""
        found: dict[PointNumber, None] = {}
        chapeau = () if section.chapeau is None else (section.chapeau,)
        held_in_order = (*chapeau, *(section.paragraphs[place] for place in section.placed))
        placed = (_refs(paragraph.pieces) for paragraph in held_in_order if paragraph.refs)
        for refs in (_refs(section.pieces), *placed, _refs(section.trailing)):
            for ref in refs:
                found.update(dict.fromkeys(self._points_down_to(ref)))
        held = self.points_by_section.get(section.id, ())
        found.update((point.number, None) for point in held if point.number not in self.gone)
        return tuple(found)

    def _points_down_to(self, ref: OptionRef | None) -> list[PointNumber]:
        """The points that an option lies in, the outermost first."""
        numbers: list[PointNumber] = []
        while ref is not None:
            numbers.append(ref.point)
            ref = self.point(ref.point).parent
        return numbers[::-1]

    @cached_property
    def points_inside(self) -> Mapping[OptionRef, tuple[PointNumber, ...]]:
        """For each option, the points that lie directly inside it."""
        inside: dict[OptionRef, list[PointNumber]] = {}
        for point in self.points:
            if point.parent is not None:
                inside.setdefault(point.parent, []).append(point.number)
        return {ref: tuple(numbers) for ref, numbers in inside.items()}

    @cached_property
    def points_touching(self) -> Mapping[ParagraphId, frozenset[PointNumber]]:
        """For each paragraph that any touches, the points whose text is in it or round it, at any depth."""
        touching = ((paragraph.id, self.points_round(paragraph)) for paragraph in self.paragraphs())
        return {paragraph: numbers for paragraph, numbers in touching if numbers}

    def points_round(self, paragraph: Paragraph) -> frozenset[PointNumber]:
        """The points whose text is in the paragraph or round it, at any depth."""
        if not paragraph.refs:
            return frozenset()
        numbers: set[PointNumber] = set()
        refs = {piece.within for piece in paragraph.pieces if piece.role != "layout"}
        for ref in (*refs, paragraph.block, paragraph.joins):
            above = ref
            while above is not None and above.point not in numbers:
                numbers.add(above.point)
                above = self.point(above.point).parent
        return frozenset(numbers)

    @cached_property
    def paragraphs_touched(self) -> Mapping[PointNumber, tuple[ParagraphId, ...]]:
        """For each point, the paragraphs that its text is in or round."""
        touched: dict[PointNumber, list[ParagraphId]] = {point.number: [] for point in self.points}
        for paragraph, numbers in self.points_touching.items():
            for number in numbers:
                touched[number].append(paragraph)
        return {number: tuple(paragraphs) for number, paragraphs in touched.items()}

    def look_up(self) -> None:
        """Looks up now, in a pause, what the next act would ask for."""
        _ = self.section_by_id, self.paragraph_by_id, self.paragraphs_touched
        _ = self.points_by_section, self.points_inside, self.point_places

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph as printed, chapeaux included."""
        for section in self.sections:
            if section.chapeau is not None:
                yield section.chapeau
            yield from section.paragraphs

    def pieces(self) -> Iterator[Piece]:
        """Every piece, in the order of the source."""
        yield from self.head.pieces
        for section in self.sections:
            yield from section.pieces
            if section.chapeau is not None:
                yield from section.chapeau.pieces
            for paragraph in section.paragraphs:
                yield from paragraph.pieces
            yield from section.trailing


def raw_of(pieces: Iterable[Piece]) -> str:
    """All that these pieces hold."""
    return "".join(piece.raw for piece in pieces)


def _refs(pieces: Iterable[Piece]) -> dict[OptionRef | None, None]:
    """The options that these pieces lie in directly, the first first."""
    return dict.fromkeys(piece.within for piece in pieces)


def changed_sections(before: Document, after: Document) -> Iterator[tuple[Section, Section]]:
    """The sections of `after` that are not those of `before`, as they were and as they are.

    Both texts have the same sections in the same order.
    """
    if before is after:
        return
    for old, new in zip(before.sections, after.sections, strict=True):
        if old is not new:
            yield old, new


def sections_changed(before: Document, after: Document) -> Iterator[Section]:
    """The sections of `after` whose words are not those of before; of another edition all."""
    if before.edition != after.edition:
        yield from after.sections
        return
    yield from (new for _, new in changed_sections(before, after))


def write(document: Document) -> str:
    """The document in its notation: for a tree that was read, the source text again, exactly."""
    return "".join(piece.raw for piece in document.pieces())
