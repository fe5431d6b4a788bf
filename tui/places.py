"""Where things stand in the text: which section, how many points before it, which paragraph holds a line."""

from bisect import bisect_right
from functools import cached_property

from resolution.point_order import PointOrder
from resolution.tree import Document, ParagraphId, PointNumber, PointPlace, Section, SectionId


class Places:
    """Look-ups in a document, made once; of those of another text of the same edition the sections' order."""

    def __init__(self, document: Document, known: "Places | None" = None) -> None:
        self.document = document
        self._section_index: dict[SectionId, int] = (
            known._section_index  # noqa: SLF001 - its own
            if known is not None and known.document.edition == document.edition
            else {section.id: at for at, section in enumerate(document.sections)}
        )
        self._passed: dict[SectionId, dict[ParagraphId, PointNumber]] = {}

    def section_of(self, paragraph: ParagraphId) -> SectionId | None:
        known = self.document.paragraph_by_id.get(paragraph)
        return known.section if known is not None else None

    def section_index(self, section: SectionId) -> int:
        return self._section_index[section]

    def first_paragraph(self, section: SectionId) -> ParagraphId | None:
        """The paragraph to show in order to show the section."""
        known = self.document.section_by_id[section]
        if known.chapeau is not None:
            return known.chapeau.id
        return known.paragraphs[known.placed[0]].id if known.placed else None

    @cached_property
    def order(self) -> PointOrder:
        return PointOrder(self.document)

    def place_of(self, point: int) -> PointPlace:
        """Where the point stands among the others."""
        return self.order.place(point)

    def points_before(self, paragraph: ParagraphId) -> int:
        """The number of the last point that begins before this paragraph, 0 for none."""
        known = self.document.paragraph_by_id.get(paragraph)
        if known is None:
            return 0
        if known.section not in self._passed:
            self._passed[known.section] = self._passed_in(self.document.section_by_id[known.section])
        return self._passed[known.section].get(paragraph, 0)

    def points_in(self, paragraph: ParagraphId | None) -> frozenset[PointNumber]:
        """The points of which anything stands in this paragraph."""
        if paragraph is None:
            return frozenset()
        return self.document.points_touching.get(paragraph, frozenset()) - self.document.gone

    def _passed_in(self, section: Section) -> dict[ParagraphId, PointNumber]:
        """For each paragraph of the section the last point that begins before it, where any does."""
        passed: dict[ParagraphId, PointNumber] = {}
        last = self._last_before(section)
        chapeau = () if section.chapeau is None else (section.chapeau,)
        for paragraph in (*chapeau, *(section.paragraphs[place] for place in section.placed)):
            if last is not None:
                passed[paragraph.id] = last
            here = self.document.points_touching.get(paragraph.id, frozenset())
            begun = here if last is None else {last, *here}
            last = max(begun, key=self.order.place, default=None)
        return passed

    def _last_before(self, section: Section) -> PointNumber | None:
        """The last point of the sections before it."""
        before = self.document.sections[: self._section_index[section.id]]
        held = (self.document.points_in_place.get(one.id) for one in reversed(before))
        return next((numbers[-1] for numbers in held if numbers), None)

    def paragraph_at(self, line: int) -> ParagraphId | None:
        """The paragraph printed at that line of the source, or the one before it."""
        paragraphs = list(self.document.written.paragraphs())
        at = bisect_right([paragraph.span.line for paragraph in paragraphs], line)
        return paragraphs[max(at - 1, 0)].id if paragraphs else None
