"""What a reflow needs to know of a document: made once, and carried from reading to reading."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from resolution.reflow.reference_index import ReferenceIndex, reference_index
from resolution.tree import Document, OptionRef, Paragraph, ParagraphId, Piece, Point, PointNumber, SectionId


@dataclass(frozen=True, slots=True)
class Index:
    """`points` by section; `doubled`: options whose base text another option of the same point gives back.

    `involved` are the points that have a say in a paragraph; `holds_base`: options with base text of their
    own; `bracketed`: points and options that print brackets, `unclosed`: those that open more than they
    close; `references`: what the text calls its sections and labels.
    """

    points: Mapping[SectionId, tuple[PointNumber, ...]]
    involved: Mapping[ParagraphId, frozenset[PointNumber]]
    doubled: Mapping[OptionRef, str]
    holds_base: frozenset[OptionRef]
    bracketed: frozenset[OptionRef]
    unclosed: frozenset[OptionRef]
    references: ReferenceIndex


def index_of(document: Document) -> Index:
    """The index of a document."""
    return index_of_part(
        document, tuple(document.paragraphs()), document.live_points, reference_index(document)
    )


def index_of_part(
    document: Document, paragraphs: Sequence[Paragraph], points: Sequence[Point], references: ReferenceIndex
) -> Index:
    """What these paragraphs and points, whole sections of the document, give the index."""
    by_section: dict[SectionId, list[PointNumber]] = {}
    for point in points:
        by_section.setdefault(point.section, []).append(point.number)
    base, amending = _base_words(document, paragraphs)
    depths = _bracket_depths(paragraphs)
    return Index(
        points={section: tuple(numbers) for section, numbers in by_section.items()},
        involved=_involved(document, paragraphs),
        doubled=_doubled(points, base, amending),
        holds_base=frozenset(base),
        bracketed=frozenset(depths),
        unclosed=frozenset(ref for ref, depth in depths.items() if depth > 0),
        references=references,
    )


def _involved(
    document: Document, paragraphs: Iterable[Paragraph]
) -> dict[ParagraphId, frozenset[PointNumber]]:
    involved: dict[ParagraphId, frozenset[PointNumber]] = {}
    for paragraph in paragraphs:
        refs = {piece.within for piece in paragraph.pieces} | {paragraph.block, paragraph.joins}
        numbers: set[PointNumber] = set()
        for ref in refs:
            above = ref
            while above is not None and above.point not in numbers:
                numbers.add(above.point)
                above = document.point(above.point).parent
        if numbers:
            involved[paragraph.id] = frozenset(numbers)
    return involved


def _bracket_depths(paragraphs: Iterable[Paragraph]) -> dict[OptionRef, int]:
    """How many brackets of its own each option opens without closing them."""
    depths: dict[OptionRef, int] = {}
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            if piece.role == "bracket" and piece.within is not None:
                depths[piece.within] = depths.get(piece.within, 0) + (1 if piece.raw == "[" else -1)
    return depths


def _doubled(
    points: Iterable[Point], base: Mapping[OptionRef, list[str]], amending: Container[OptionRef]
) -> dict[OptionRef, str]:
    """Options that do not give base text back when their point is rejected, since another one does.

    The value tells the words by which the two differ, empty where they agree.
    """
    doubled: dict[OptionRef, str] = {}
    for point in points:
        refs = [OptionRef(point.number, option.number) for option in point.options]
        if len(refs) < 2:
            continue
        supplier = next((ref for ref in refs if ref in amending), None)
        given = [supplier] if supplier else []
        for ref in refs:
            if ref not in base or ref == supplier:
                continue
            other = next((one for one in given if _is_same(base[ref], base[one])), None)
            if other is None and ref in amending:
                other = supplier
            if other is None:
                given.append(ref)
            else:
                doubled[ref] = _difference(base[ref], base[other])
    return doubled


def _base_words(
    document: Document, paragraphs: Iterable[Paragraph]
) -> tuple[dict[OptionRef, list[str]], set[OptionRef]]:
    """The base words each option holds, those of the points inside it included, and which options amend."""
    words: dict[OptionRef, list[str]] = {}
    amending: set[OptionRef] = set()
    for paragraph in paragraphs:
        if not (paragraph.points or paragraph.block or paragraph.joins):
            continue
        if paragraph.amends and paragraph.block is not None:
            amending.add(paragraph.block)
        for piece in paragraph.pieces:
            if piece.within is None or piece.role != "text" or not is_base(piece, paragraph):
                continue
            ref: OptionRef | None = piece.within
            while ref is not None:
                words.setdefault(ref, []).extend(piece.raw.split())
                ref = document.point(ref.point).parent
    return words, amending


def is_base(piece: Piece, paragraph: Paragraph) -> bool:
    """Whether these words, inside a point, are base text: struck, or left alone by an amendment."""
    if piece.change == "deleted":
        return True
    return piece.change == "" and paragraph.amends and piece.within == paragraph.block


def _is_same(one: list[str], other: list[str]) -> bool:
    """Whether two stretches strike the same base text: half the words of the one are in the other."""
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared >= len(one)


def _difference(one: list[str], other: list[str]) -> str:
    lacking = Counter(one) - Counter(other)
    return " ".join(word for word in one if word in lacking)
