"""A section read again from new notation, put into the tree in the place of the old one."""

from collections.abc import Collection
from dataclasses import field, replace
from itertools import count

from resolution.amending.carrying import carry
from resolution.amending.diagnosing import origin_of, told_of, with_told, written_in
from resolution.amending.joining import joined, shifted_point
from resolution.amending.matching import characters_in_common, survivors
from resolution.amending.never_given import never
from resolution.amending.stretch_reading import Known, ReadAgain, read_again
from resolution.light_dataclass import dataclass
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
    read = read_anew(document, section, notation, () if named is None else named.before)
    graft = _Graft(document, old, read, version, first_point, named)
    made, found = graft.section()
    line = graft.origin.line - 1
    told = tuple(sorted(replace(one, line=one.line + line) for one in found))
    amended = replace(
        document,
        sections=tuple(made if one is old else one for one in document.sections),
        points=graft.points(),
        diagnostics=with_told(document, {section: told}),
        gone=graft.gone(),
        told_anew={**document.told_anew, section: told},
    )
    return carry(document, amended, [(old, made)])


def read_anew(
    document: Document, section: SectionId, notation: str, replaced: Collection[ParagraphId]
) -> ReadAgain:
    """What is read in this section's new notation, its points numbered from 1; raises NoOneSection."""
    replaced = frozenset(replaced)
    found = document.read_anew.get((section, notation, replaced))
    if isinstance(found, ReadAgain):
        return found
    told = {one.code for one in told_of(document, section)}
    live = document.live_points_of(section)
    read = read_again(Known.of(document.section_by_id[section], live, told), notation, replaced)
    # Only the last: an act is looked at before it is made, and of its ways the last is made.
    document.read_anew.clear()
    document.read_anew[section, notation, replaced] = read
    return read


@dataclass(slots=True)
class _Graft:
    """What of the stretch as read anew is what of the stretch before; all else of the section stays."""

    document: Document
    old: Section
    read: ReadAgain
    version: int
    first_point: int
    named: Named | None
    printed: tuple[Paragraph, ...] = field(init=False)
    numbers: dict[PointNumber, PointNumber] = field(init=False)
    ids: dict[ParagraphId, ParagraphId] = field(init=False)
    origin: Span = field(init=False)

    def __post_init__(self) -> None:
        self.origin = origin_of(self.old)
        self.printed = tuple(self.old.printed())
        self.numbers = self._numbers()
        self.ids = self._ids()

    def section(self) -> tuple[Section, list[Diagnostic]]:
        """The section, and what is told of it, lines counted from its beginning."""
        read, new = self.read, self.read.whole
        if new is None:
            told = told_of(self.document, self.old.id)
            return joined(self.old, self.origin, read, self._paragraphs(), told)
        rest = self._paragraphs()
        chapeau, rest = (None, rest) if new.chapeau is None else (rest[0], rest[1:])
        made = replace(
            new,
            pieces=tuple(map(self._piece, new.pieces)),
            chapeau=chapeau,
            paragraphs=rest,
            trailing=tuple(map(self._piece, new.trailing)),
            span=self._span(new.span),
        )
        return made, list(read.diagnostics)

    def _paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(map(self._paragraph, self.read.paragraphs))

    def points(self) -> tuple[Point, ...]:
        points = list(self.document.points)
        last = max(self.numbers.values(), default=0)
        points.extend(never(PointNumber(number), self.old.id) for number in range(len(points) + 1, last + 1))
        for point in self._all_old_points():
            if point.span.start >= self.origin.start + self.read.end:
                points[point.number - 1] = shifted_point(point, self.read)
        for point in self.read.points:
            points[self.numbers[point.number] - 1] = self._point(point)
        return tuple(points)

    def gone(self) -> frozenset[PointNumber]:
        here = {point.number for point in self._old_points()}
        kept = set(self.numbers.values())
        last = max(kept, default=0)
        skipped = set(map(PointNumber, range(len(self.document.points) + 1, last + 1)))
        return (self.document.gone | here | skipped) - kept

    def _all_old_points(self) -> list[Point]:
        return self.document.live_points_of(self.old.id)

    def _old_points(self) -> list[Point]:
        """Those in the stretch, in the order of the text."""
        start, end = self.origin.start + self.read.start, self.origin.start + self.read.end
        here = (point for point in self._all_old_points() if start <= point.span.start < end)
        return sorted(here, key=lambda point: (point.span.start, -point.span.end))

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
        read = [point for point in self.read.points if point.number not in numbers]
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
        start = self.read.start
        was, now = self._written()
        before = characters_in_common(was, now)
        behind = characters_in_common(was[before:][::-1], now[before:][::-1])
        places: dict[tuple[int, int] | None, list[PointNumber]] = {}
        for point in self._old_points():
            span = _back(point.span, self.origin.start + start)
            places.setdefault(_place(span, len(was), before, behind), []).append(point.number)
        places.pop(None, None)
        found = (
            (point, places.get(_place(_back(point.span, start), len(now), before, behind)))
            for point in self.read.points
        )
        return {point.number: known.pop(0) for point, known in found if known}

    def _written(self) -> tuple[str, str]:
        """The stretch's notation before and now."""
        if self.read.whole is not None:
            return self.old.raw, self.read.whole.raw
        old = self.printed[self.read.first : self.read.last]
        was, now = (written_in(run) for run in (old, self.read.paragraphs))
        return was, now

    def _named_points(self) -> dict[PointNumber, PointNumber] | None:
        """The numbers of the points that are named; None where the text does not hold just those."""
        if self.named is None:
            return None
        inside = [point.number for point in self.read.points if self.named.holds(point.span)]
        elsewhere = {point.number for point in self._all_old_points() if not self._is_replaced(point.span)}
        if len(inside) != len(self.named.points) or elsewhere.intersection(self.named.points):
            return None
        return dict(zip(inside, self.named.points, strict=True))

    def _is_replaced(self, span: Span) -> bool:
        """Whether it stood in the paragraphs whose place what is named takes."""
        run = [one for one in self.printed if self.named is not None and one.id in self.named.before]
        if not run:
            return False
        last = run[-1].pieces[-1]
        return run[0].pieces[0].start <= span.start < last.start + len(last.raw)

    def _ids(self) -> dict[ParagraphId, ParagraphId]:
        old, new = list(self.printed[self.read.first : self.read.last]), list(self.read.paragraphs)
        ids = self._named_paragraphs()
        if ids is not None and self.named is not None:
            old = [one for one in old if one.id not in self.named.before]
            new = [one for one in new if one.id not in ids]
        ids = dict(ids or {})
        for one, before in zip(new, survivors(list(map(_raw, old)), list(map(_raw, new))), strict=True):
            if before is not None:
                ids[one.id] = old[before].id
        # Counted among those that are new, so that what stands before them has no part in their names.
        fresh = (ParagraphId(f"{self.old.id}.v{self.version}-{place}") for place in count(1))
        return {one.id: ids.get(one.id) or next(fresh) for one in self.read.paragraphs}

    def _named_paragraphs(self) -> dict[ParagraphId, ParagraphId] | None:
        if self.named is None:
            return None
        inside = [one.id for one in self.read.paragraphs if self.named.holds(one.span)]
        elsewhere = {one.id for one in self.printed} - self.named.before
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
    return paragraph.raw.strip()


def _back(span: Span, by: int) -> Span:
    return span._replace(start=span.start - by, end=span.end - by)


def _place(span: Span, length: int, before: int, behind: int) -> tuple[int, int] | None:
    """Where it stands in what did not change, from the end if behind what did; None for elsewhere."""
    if span.end <= before:
        return span.start, span.end
    return (span.start - length, span.end - length) if span.start >= length - behind else None


def _said(point: Point) -> tuple[str, tuple[str, ...]]:
    return point.kind, tuple(option.text for option in point.options)
