"""A section read again from new notation, put into the tree in the place of the old one."""

from dataclasses import dataclass, field, replace
from itertools import count

from resolution.amending.carrying import carry
from resolution.amending.diagnosing import origin_of, raw_of, with_told
from resolution.amending.matching import common_beginning, survivors
from resolution.amending.never_given import never
from resolution.reader.blocks import split_blocks
from resolution.reader.places import Places
from resolution.reader.section_reading import SectionReader
from resolution.reader.sections import part_sections
from resolution.tree import (
    Diagnostic,
    Document,
    OptionRef,
    Paragraph,
    ParagraphId,
    Piece,
    Point,
    PointNumber,
    Section,
    SectionId,
    Span,
)


class NoOneSection(Exception):
    """The new notation is no section, or more than one: it holds a section call, or nothing at all."""


@dataclass(frozen=True, slots=True)
class Named:
    """What is known by name in a run of paragraphs: characters `start` to `end` of the new notation.

    `before` are the paragraphs whose place it takes; `paragraphs` are its own in order, empty where new, and
    `points` the numbers of those that open in it, in order.
    """

    start: int
    end: int
    before: frozenset[ParagraphId]
    paragraphs: tuple[ParagraphId, ...]
    points: tuple[PointNumber, ...]

    def holds(self, span: Span) -> bool:
        return self.start <= span.start < self.end


def grafted(  # noqa: PLR0913 - what is put where, and how what is new is called
    document: Document,
    section: SectionId,
    notation: str,
    *,
    version: int,
    first_point: int,
    named: Named | None = None,
) -> Document:
    """The document with this section's notation, as the event of that version made it.

    Points that were not there before are numbered from `first_point`; new paragraphs' ids name the version.
    Where the text holds what is `named`, that is called so. Raises NoOneSection.
    """
    old = document.section_by_id[section]
    new, points, diagnostics = read_section(notation, section)
    graft = _Graft(document, old, new, tuple(points), version, first_point, named)
    made = graft.section()
    line = graft.origin.line - 1
    told = tuple(sorted(replace(one, line=one.line + line) for one in diagnostics))
    amended = replace(
        document,
        sections=tuple(made if one is old else one for one in document.sections),
        points=graft.points(),
        diagnostics=with_told(document, {section: told}),
        gone=graft.gone(),
        told_anew={**document.told_anew, section: told},
    )
    return carry(document, amended, [(old, made)])


def read_section(notation: str, name: SectionId) -> tuple[Section, list[Point], list[Diagnostic]]:
    """A section read by itself, its points numbered from 1; raises NoOneSection."""
    parted = part_sections(split_blocks(notation))
    if len(parted) != 1:
        raise NoOneSection(f"{len(parted)} sections")
    places = Places(notation)
    reader = SectionReader(notation, places, frozenset(), PointNumber(1))
    section, points = reader.read(parted[0], name, 0, is_last=True)
    return section, points, places.diagnostics


@dataclass(slots=True)
class _Graft:
    """What of the section as read anew is what of the section before."""

    document: Document
    old: Section
    new: Section
    read: tuple[Point, ...]
    version: int
    first_point: int
    named: Named | None
    numbers: dict[PointNumber, PointNumber] = field(init=False)
    ids: dict[ParagraphId, ParagraphId] = field(init=False)

    origin: Span = field(init=False)

    def __post_init__(self) -> None:
        self.origin = origin_of(self.old)
        self.numbers = self._numbers()
        self.ids = self._ids()

    def section(self) -> Section:
        new = self.new
        return replace(
            new,
            pieces=tuple(map(self._piece, new.pieces)),
            chapeau=self._paragraph(new.chapeau) if new.chapeau is not None else None,
            paragraphs=tuple(map(self._paragraph, new.paragraphs)),
            trailing=tuple(map(self._piece, new.trailing)),
            span=self._span(new.span),
        )

    def points(self) -> tuple[Point, ...]:
        points = list(self.document.points)
        last = max(self.numbers.values(), default=0)
        points.extend(never(PointNumber(number), self.old.id) for number in range(len(points) + 1, last + 1))
        for point in self.read:
            points[self.numbers[point.number] - 1] = self._point(point)
        return tuple(points)

    def gone(self) -> frozenset[PointNumber]:
        here = {point.number for point in self._old_points()}
        kept = set(self.numbers.values())
        last = max(kept, default=0)
        skipped = set(map(PointNumber, range(len(self.document.points) + 1, last + 1)))
        return (self.document.gone | here | skipped) - kept

    def _old_points(self) -> list[Point]:
        mine = self.document.points_by_section.get(self.old.id, ())
        return sorted(
            (point for point in mine if point.number not in self.document.gone),
            key=lambda point: (point.span.start, -point.span.end),
        )

    def _numbers(self) -> dict[PointNumber, PointNumber]:
        numbers = self._named_points()
        if numbers is None:
            numbers = self._unmoved()
        kept = set(numbers.values())
        old = [
            point
            for point in self._old_points()
            if point.number not in kept and not (numbers and self._is_replaced(point.span))
        ]
        read = [point for point in self.read if point.number not in numbers]
        found = survivors(list(map(_said, old)), list(map(_said, read)))
        following = max(self.first_point, max(numbers.values(), default=0) + 1)
        for point, before in zip(read, found, strict=True):
            if before is None:
                numbers[point.number] = PointNumber(following)
                following += 1
            else:
                numbers[point.number] = old[before].number
        return numbers

    def _unmoved(self) -> dict[PointNumber, PointNumber]:
        """Those that stand before or behind all that changed; of two that say the same each keeps its own."""
        was, now = raw_of(self.old), raw_of(self.new)
        before = common_beginning(was, now)
        behind = common_beginning(was[before:][::-1], now[before:][::-1])
        places: dict[tuple[int, int] | None, list[PointNumber]] = {}
        for point in self._old_points():
            start, end = (at - self.origin.start for at in (point.span.start, point.span.end))
            span = point.span._replace(start=start, end=end)
            places.setdefault(_place(span, len(was), before, behind), []).append(point.number)
        places.pop(None, None)
        found = ((point, places.get(_place(point.span, len(now), before, behind))) for point in self.read)
        return {point.number: known.pop(0) for point, known in found if known}

    def _named_points(self) -> dict[PointNumber, PointNumber] | None:
        """The numbers of the points that are named; None where the text does not hold just those."""
        if self.named is None:
            return None
        inside = [point.number for point in self.read if self.named.holds(point.span)]
        elsewhere = {point.number for point in self._old_points() if not self._is_replaced(point.span)}
        if len(inside) != len(self.named.points) or elsewhere.intersection(self.named.points):
            return None
        return dict(zip(inside, self.named.points, strict=True))

    def _is_replaced(self, span: Span) -> bool:
        """Whether it stood in the paragraphs whose place what is named takes."""
        run = [one for one in self.old.printed() if self.named is not None and one.id in self.named.before]
        if not run:
            return False
        last = run[-1].pieces[-1]
        return run[0].pieces[0].start <= span.start < last.start + len(last.raw)

    def _ids(self) -> dict[ParagraphId, ParagraphId]:
        old, new, ids = list(self.old.printed()), list(self.new.printed()), self._named_paragraphs()
        if ids is not None and self.named is not None:
            old = [one for one in old if one.id not in self.named.before]
            new = [one for one in new if one.id not in ids]
        ids = dict(ids or {})
        for one, before in zip(new, survivors(list(map(_raw, old)), list(map(_raw, new))), strict=True):
            if before is not None:
                ids[one.id] = old[before].id
        # Counted among those that are new, so that what stands before them has no part in their names.
        fresh = (ParagraphId(f"{self.old.id}.v{self.version}-{place}") for place in count(1))
        return {one.id: ids.get(one.id) or next(fresh) for one in self.new.printed()}

    def _named_paragraphs(self) -> dict[ParagraphId, ParagraphId] | None:
        if self.named is None:
            return None
        inside = [one.id for one in self.new.printed() if self.named.holds(one.span)]
        elsewhere = {one.id for one in self.old.printed()} - self.named.before
        if len(inside) != len(self.named.paragraphs) or elsewhere.intersection(self.named.paragraphs):
            return None
        return dict(zip(inside, self.named.paragraphs, strict=True))

    def _point(self, point: Point) -> Point:
        options = (
            replace(
                one, paragraphs=tuple(self.ids[name] for name in one.paragraphs), span=self._span(one.span)
            )
            for one in point.options
        )
        return replace(
            point,
            number=self.numbers[point.number],
            options=tuple(options),
            parent=self._ref(point.parent),
            span=self._span(point.span),
        )

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        return replace(
            paragraph,
            id=self.ids[paragraph.id],
            parent=self.ids[paragraph.parent] if paragraph.parent is not None else None,
            pieces=tuple(map(self._piece, paragraph.pieces)),
            block=self._ref(paragraph.block),
            joins=self._ref(paragraph.joins),
            points=tuple(sorted(self.numbers[number] for number in paragraph.points)),
            span=self._span(paragraph.span),
        )

    def _piece(self, piece: Piece) -> Piece:
        return piece._replace(start=piece.start + self.origin.start, within=self._ref(piece.within))

    def _ref(self, ref: OptionRef | None) -> OptionRef | None:
        return None if ref is None else ref._replace(point=self.numbers[ref.point])

    def _span(self, span: Span) -> Span:
        """Where it stands, counted from where the section stood in the text as read."""
        at = self.origin
        return Span(span.start + at.start, span.end + at.start, span.line + at.line - 1, span.column)


def _raw(paragraph: Paragraph) -> str:
    return "".join(piece.raw for piece in paragraph.pieces).strip()


def _place(span: Span, length: int, before: int, behind: int) -> tuple[int, int] | None:
    """Where it stands in what did not change, from the end if behind what did; None for elsewhere."""
    if span.end <= before:
        return span.start, span.end
    return (span.start - length, span.end - length) if span.start >= length - behind else None


def _said(point: Point) -> tuple[str, tuple[str, ...]]:
    return point.kind, tuple(option.text for option in point.options)
