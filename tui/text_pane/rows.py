"""A section of a reading as rows of the pane: its heading, then its paragraphs.

What a row shows beside its own text (which points open there, which option it begins) depends on the rows
before it in the section, never on other sections: one decision makes the rows of one section anew.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from resolution.exchange.text import title_runs
from resolution.light_dataclass import dataclass
from resolution.reflow.reading import ReadParagraph, ReadSection, Run, View
from resolution.tree import Head, ParagraphId, SectionId

RowKind = Literal["title", "heading", "empty-heading", "paragraph"]


@dataclass(frozen=True, slots=True)
class Row:
    """What is wrapped as one text; `opening`: the points first seen here, `option`: that which begins."""

    kind: RowKind
    runs: tuple[Run, ...]
    section: SectionId | None = None
    paragraph: ReadParagraph | None = None
    opening: tuple[int, ...] = ()
    option: int = 0
    space_above: int = 0

    @property
    def level(self) -> int:
        return 1 if self.paragraph is None else max(1, self.paragraph.level)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def paragraph_id(self) -> ParagraphId | None:
        return None if self.paragraph is None else self.paragraph.id

    def shows_point(self, point: int) -> bool:
        """Whether the point shows in this row."""
        paragraph = self.paragraph
        return paragraph is not None and point > 0 and (paragraph.block == point or point in paragraph.points)

    def shows_as(self, other: "Row") -> bool:
        """Whether both rows take the same lines: the same text, and as much beside it."""
        return (
            self.paragraph is other.paragraph
            and self.kind == other.kind
            and self.section == other.section
            and (self.paragraph is not None or self.runs == other.runs)
            and self.opening == other.opening
            and self.option == other.option
            and self.space_above == other.space_above
        )


def title_rows(head: Head, view: View) -> tuple[Row, ...]:
    """Title, subject and enacting clause, those that there are."""
    if view == "marked":
        return tuple(Row("title", runs) for runs in title_runs(head, view))
    is_base = view == "base"
    texts = (
        (head.base_title or head.title) if is_base else head.title,
        (head.base_subject or head.subject) if is_base else head.subject,
        (head.base_enacting or head.enacting) if is_base else head.enacting,
    )
    return tuple(Row("title", (Run(text),)) for text in texts if text)


def section_rows(section: ReadSection, view: View, apart: int = 0) -> tuple[Row, ...]:
    """The rows of a section, paragraphs so many lines apart.

    An empty section has none, but in the working view, which has every mark.
    """
    if section.is_empty and view != "working":
        return ()
    rows = _paragraph_rows(section.paragraphs, apart)
    if not section.call.strip():
        return tuple(rows)
    kind: RowKind = "empty-heading" if section.is_empty else "heading"
    heading = Row(kind, (Run(section.call, change=section.change),), section.id, space_above=1)
    return (heading, *rows)


def _paragraph_rows(paragraphs: tuple[ReadParagraph, ...], apart: int) -> Iterator[Row]:
    rivals = _points_with_rivals(paragraphs)
    seen: set[int] = set()
    begun: set[tuple[int, int]] = set()
    for paragraph in paragraphs:
        block, option = paragraph.block, paragraph.option
        opening = tuple(point for point in _points(paragraph) if point not in seen)
        seen.update(opening)
        begins = block in rivals and option > 0 and (block, option) not in begun
        begun.add((block, option))
        begun_here = option if begins else 0
        yield Row("paragraph", paragraph.runs, paragraph.section, paragraph, opening, begun_here, apart)


def _points(paragraph: ReadParagraph) -> Iterable[int]:
    """The points that show in a paragraph, each once, its block's first."""
    return dict.fromkeys((paragraph.block, *paragraph.points) if paragraph.block else paragraph.points)


def _points_with_rivals(paragraphs: Iterable[ReadParagraph]) -> frozenset[int]:
    """The block points of which more than one option shows."""
    option_of: dict[int, int] = {}
    rivals: set[int] = set()
    for paragraph in paragraphs:
        block, option = paragraph.block, paragraph.option
        if block and option and option_of.setdefault(block, option) != option:
            rivals.add(block)
    return frozenset(rivals)
