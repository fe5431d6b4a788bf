"""What was read by itself, as it is called in the text that it becomes part of."""

from collections.abc import Mapping
from dataclasses import field, replace

from resolution.light_dataclass import dataclass
from resolution.tree import (
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

BEGINNING = Span(0, 0, 1, 1)


@dataclass(frozen=True, slots=True)
class Renaming:
    """The number of each point, the id of each paragraph, that of a section where it is another one.

    `origin` is where the notation that was read begins in that text.
    """

    numbers: Mapping[PointNumber, PointNumber]
    paragraphs: Mapping[ParagraphId, ParagraphId]
    sections: Mapping[SectionId, SectionId] = field(default_factory=dict)
    origin: Span = BEGINNING

    def section(self, section: Section) -> Section:
        return replace(
            section,
            id=self.section_id(section.id),
            pieces=tuple(map(self._piece, section.pieces)),
            chapeau=self._paragraph(section.chapeau) if section.chapeau is not None else None,
            paragraphs=tuple(map(self._paragraph, section.paragraphs)),
            trailing=tuple(map(self._piece, section.trailing)),
            span=self._span(section.span),
        )

    def point(self, point: Point) -> Point:
        options = (
            replace(
                one,
                paragraphs=tuple(self.paragraphs[name] for name in one.paragraphs),
                span=self._span(one.span),
            )
            for one in point.options
        )
        return replace(
            point,
            number=self.numbers[point.number],
            section=self.section_id(point.section),
            options=tuple(options),
            parent=self._ref(point.parent),
            span=self._span(point.span),
        )

    def section_id(self, section: SectionId) -> SectionId:
        return self.sections.get(section, section)

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        return replace(
            paragraph,
            id=self.paragraphs[paragraph.id],
            section=self.section_id(paragraph.section),
            parent=self.paragraphs[paragraph.parent] if paragraph.parent is not None else None,
            pieces=tuple(map(self._piece, paragraph.pieces)),
            block=self._ref(paragraph.block),
            joins=self._ref(paragraph.joins),
            points=tuple(sorted(self.numbers[number] for number in paragraph.points)),
            span=self._span(paragraph.span),
        )

    def _piece(self, piece: Piece) -> Piece:
        if piece.within is None and not self.origin.start:
            return piece
        return piece._replace(start=piece.start + self.origin.start, within=self._ref(piece.within))

    def _ref(self, ref: OptionRef | None) -> OptionRef | None:
        return None if ref is None else ref._replace(point=self.numbers[ref.point])

    def _span(self, span: Span) -> Span:
        """Where it stands, counted from where the notation begins in the text."""
        at = self.origin
        return Span(span.start + at.start, span.end + at.start, span.line + at.line - 1, span.column)
