"""What was changed in the session beside what was changed elsewhere, both in the text that both began with.

Paragraph by paragraph: what only one side changed stays as that side has it; where both changed the same
words it is told, and nobody guesses.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from resolution.revising.aligning import Gap, aligned, gaps
from resolution.tree import Document, ParagraphId, Piece

_BETWEEN = "\n\n"


class Part(NamedTuple):
    """A paragraph, a call, a title block as written, and with which character of its text it begins."""

    raw: str
    start: int
    paragraph: ParagraphId | None

    @property
    def said(self) -> str:
        return " ".join(self.raw.split())

    @property
    def end(self) -> int:
        return self.start + len(self.raw)


class Stretch(NamedTuple):
    """Parts `start` to `end` (exclusive) of the text of the session, for those of the new text."""

    start: int
    end: int
    there: int
    there_end: int


@dataclass(frozen=True, slots=True)
class Merge:
    """`kept` is what the session alone changed, `clashes` what both did."""

    ours: Sequence[Part]
    theirs: Sequence[Part]
    kept: tuple[Stretch, ...]
    clashes: tuple[Stretch, ...]

    def paragraphs(self, clash: Stretch) -> tuple[ParagraphId, ...]:
        """The session's paragraphs in a clash, or the one before, where it has none there."""
        inside = [one.paragraph for one in self.ours[clash.start : clash.end] if one.paragraph is not None]
        before = [one.paragraph for one in self.ours[: clash.start] if one.paragraph is not None]
        return tuple(inside or before[-1:])

    def words(self, stretch: Stretch) -> tuple[int, int, str]:
        """From where to where in the new text which notation is to stand."""
        length = self.theirs[-1].end if self.theirs else 0
        start = self.theirs[stretch.there].start if stretch.there < len(self.theirs) else length
        end = self.theirs[stretch.there_end - 1].end if stretch.there_end > stretch.there else start
        notation = "".join(one.raw for one in self.ours[stretch.start : stretch.end])
        if notation and start and not notation.startswith("\n"):
            notation = _BETWEEN + notation
        if notation and end < length and not self.theirs[stretch.there_end].raw.startswith("\n"):
            notation = notation.rstrip("\n") + _BETWEEN
        return start, end, notation


def parts_of(document: Document) -> list[Part]:
    """All that is written in a text, part by part: put together they are its notation."""
    found: list[tuple[str, ParagraphId | None]] = []
    for raw, paragraph in _parts(document):
        if found and not raw.strip():
            found[-1] = (found[-1][0] + raw, found[-1][1])
        elif raw:
            found.append((raw, paragraph))
    starts = accumulate((len(raw) for raw, _ in found), initial=0)
    return [Part(raw, start, name) for (raw, name), start in zip(found, starts, strict=False)]


def parts_shared(one: Sequence[Part], other: Sequence[Part]) -> int:
    """How many parts say the same in both, in one order."""
    return len(aligned([part.said for part in one], [part.said for part in other]))


def merged(base: Sequence[Part], ours: Sequence[Part], theirs: Sequence[Part]) -> Merge:
    """What of the session's text is to stand in the new one."""
    here, there = _Side(base, ours), _Side(base, theirs)
    kept: list[Stretch] = []
    clashes: dict[Stretch, None] = {}
    for gap in here.changes:
        place = there.place_of(gap)
        if place is not None:
            kept.append(Stretch(gap.new_start, gap.new_end, *place))
            continue
        chunk = _chunk(gap, here, there)
        if _said(ours[chunk.start : chunk.end]) != _said(theirs[chunk.there : chunk.there_end]):
            clashes[chunk] = None
    free = [one for one in kept if not any(chunk.start <= one.start < chunk.end for chunk in clashes)]
    return Merge(ours, theirs, tuple(free), tuple(clashes))


class _Side:
    """What one side made of the text that both began with."""

    def __init__(self, base: Sequence[Part], side: Sequence[Part]) -> None:
        was, now = [part.said for part in base], [part.said for part in side]
        pairs = aligned(was, now)
        self.place: Mapping[int, int] = dict(pairs)
        self.length, self.base_length = len(side), len(base)
        self.changes = [one for gap in gaps(pairs, len(base), len(side)) for one in _one_by_one(gap)]

    def place_of(self, gap: Gap) -> tuple[int, int] | None:
        """Where what the other side changed stands here; None where this side changed it as well."""
        if any(_overlap(gap, change) for change in self.changes):
            return None
        if gap.start < gap.end:
            return self.place[gap.start], self.place[gap.end - 1] + 1
        at = self.start_of(gap.start)
        return at, at

    def start_of(self, at: int) -> int:
        """The place behind what was before that part of the base."""
        return self.place[at - 1] + 1 if at else 0

    def end_of(self, at: int) -> int:
        return self.place[at] if at < self.base_length else self.length


def _one_by_one(gap: Gap) -> Iterator[Gap]:
    """As many parts for as many are changes of each by itself."""
    count = gap.end - gap.start
    if count != gap.new_end - gap.new_start:
        yield gap
        return
    for at in range(count):
        start, new_start = gap.start + at, gap.new_start + at
        yield Gap(start, start + 1, new_start, new_start + 1)


def _overlap(one: Gap, other: Gap) -> bool:
    """Whether both are about the same parts, or put something into the same place."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _chunk(gap: Gap, here: _Side, there: _Side) -> Stretch:
    """All between the nearest parts that neither side changed."""
    start, end = gap.start, gap.end
    while start and not (start - 1 in here.place and start - 1 in there.place):
        start -= 1
    while end < here.base_length and not (end in here.place and end in there.place):
        end += 1
    return Stretch(here.start_of(start), here.end_of(end), there.start_of(start), there.end_of(end))


def _said(parts: Iterable[Part]) -> list[str]:
    return [part.said for part in parts]


def _parts(document: Document) -> Iterator[tuple[str, ParagraphId | None]]:
    yield _raw(document.head.pieces), None
    for section in document.sections:
        yield _raw(section.pieces), None
        for paragraph in section.printed():
            yield _raw(paragraph.pieces), paragraph.id
        yield _raw(section.trailing), None


def _raw(pieces: Iterable[Piece]) -> str:
    return "".join(piece.raw for piece in pieces)
