"""What a reflow needs to know of a document: made once, and carried from reading to reading."""

from collections.abc import Iterable, Mapping, Sequence

from resolution.base_of_options import base_words, doubled
from resolution.light_dataclass import dataclass
from resolution.references.index import ReferenceIndex, reference_index
from resolution.reflow.whereabouts import Whereabouts, whereabouts
from resolution.tree import Document, OptionRef, Paragraph, ParagraphId, Point, PointNumber, SectionId


@dataclass(frozen=True, slots=True)
class Index:
    """`points` by section; `doubled`: options whose base text another option of the same point gives back.

    `involved` are the points that have a say in a paragraph; `holds_base`: options with base text of their
    own; `bracketed`: points and options that print brackets, `unclosed`: those that open one that nothing
    closes, with the paragraph where each ends; `references`: what the text, as written, calls its sections
    and labels; `whereabouts`: what stands elsewhere than it is written.
    """

    points: Mapping[SectionId, tuple[PointNumber, ...]]
    involved: Mapping[ParagraphId, tuple[PointNumber, ...]]
    doubled: Mapping[OptionRef, str]
    holds_base: frozenset[OptionRef]
    bracketed: frozenset[OptionRef]
    unclosed: Mapping[OptionRef, ParagraphId]
    references: ReferenceIndex
    whereabouts: Whereabouts


def index_of(document: Document) -> Index:
    """The index of a document."""
    return index_of_part(
        document, tuple(document.paragraphs()), document.live_points, reference_index(document.written)
    )


def index_of_part(
    document: Document, paragraphs: Sequence[Paragraph], points: Sequence[Point], references: ReferenceIndex
) -> Index:
    """What these paragraphs and points, whole sections of the document, give the index."""
    by_section: dict[SectionId, list[PointNumber]] = {}
    for point in points:
        by_section.setdefault(point.section, []).append(point.number)
    base = base_words(document, paragraphs)
    depths = _bracket_depths(paragraphs)
    return Index(
        points={section: tuple(numbers) for section, numbers in by_section.items()},
        involved=involved_in(document, paragraphs),
        doubled=doubled(points, base),
        holds_base=frozenset(base.words),
        bracketed=frozenset(depths),
        unclosed=_unclosed(points, depths),
        references=references,
        whereabouts=whereabouts(document),
    )


def involved_in(
    document: Document, paragraphs: Iterable[Paragraph]
) -> dict[ParagraphId, tuple[PointNumber, ...]]:
    """The points that have a say in each paragraph, where any do."""
    involved: dict[ParagraphId, tuple[PointNumber, ...]] = {}
    points = document.points
    for paragraph in paragraphs:
        if not paragraph.refs:
            continue
        numbers: set[PointNumber] = set()
        for ref in paragraph.refs:
            above: OptionRef | None = ref
            while above is not None and above.point not in numbers:
                numbers.add(above.point)
                above = points[above.point - 1].parent
        involved[paragraph.id] = tuple(sorted(numbers))
    return involved


def _unclosed(points: Iterable[Point], depths: Mapping[OptionRef, int]) -> dict[OptionRef, ParagraphId]:
    """The options whose bracket nothing closes, none of the point's others either, and where each ends."""
    ends: dict[OptionRef, ParagraphId] = {}
    for point in points:
        refs = [OptionRef(point.number, option) for option in range(len(point.options) + 1)]
        if sum(depths.get(ref, 0) for ref in refs) > 0:
            opening = ((option, refs[option.number]) for option in point.options if option.paragraphs)
            ends.update({ref: option.paragraphs[-1] for option, ref in opening if depths.get(ref, 0) > 0})
    return ends


def _bracket_depths(paragraphs: Iterable[Paragraph]) -> dict[OptionRef, int]:
    """How many brackets of its own each option opens without closing them."""
    depths: dict[OptionRef, int] = {}
    for paragraph in paragraphs:
        for piece in paragraph.pieces if paragraph.refs else ():
            if piece.role == "bracket" and piece.within is not None:
                depths[piece.within] = depths.get(piece.within, 0) + (1 if piece.raw == "[" else -1)
    return depths
