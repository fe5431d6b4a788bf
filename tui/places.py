"""Where things stand in the text: which section, how many points before it, which paragraph holds a line."""

from bisect import bisect_left, bisect_right

from resolution.tree import Document, ParagraphId, SectionId


class Places:
    """Look-ups in a document, made once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._section_index = {section.id: at for at, section in enumerate(document.sections)}
        starts = (
            (self._section_index[point.section], point.span.start, point.number)
            for point in document.live_points
        )
        self._point_starts = sorted(starts)

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

    def points_before(self, paragraph: ParagraphId) -> int:
        """The number of the last point that begins before this paragraph, 0 for none."""
        known = self.document.paragraph_by_id.get(paragraph)
        if known is None:
            return 0
        here = (self._section_index[known.section], known.span.start)
        at = bisect_left(self._point_starts, here, key=lambda start: start[:2])
        return self._point_starts[at - 1][2] if at else 0

    def paragraph_at(self, line: int) -> ParagraphId | None:
        """The paragraph printed at that line of the source, or the one before it."""
        paragraphs = list(self.document.paragraphs())
        at = bisect_right([paragraph.span.line for paragraph in paragraphs], line)
        return paragraphs[max(at - 1, 0)].id if paragraphs else None
