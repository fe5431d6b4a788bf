"""A section of a reading as rows of the pane: its heading, then its paragraphs.

What a row shows beside its own text (which points open there, which option it begins) depends on the rows
of its section in which the same points show, never on other sections: a decision makes few rows anew.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal, TypeVar

from resolution.exchange.text import title_runs
from resolution.light_dataclass import dataclass
from resolution.reflow.reading import ReadParagraph, ReadSection, Run, View
from resolution.tree import Head, ParagraphId, SectionId

_One = TypeVar("_One")
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

    def of(self, paragraph: ReadParagraph) -> "Row":
        """The row of a paragraph that shows the same but for what it is called."""
        if self.paragraph is paragraph:
            return self
        return Row(self.kind, self.runs, self.section, paragraph, self.opening, self.option, self.space_above)

    def shows_as(self, other: "Row") -> bool:
        """Whether both rows take the same lines: the same text, and as much beside it."""
        return self is other or (
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


def renewed_rows(
    section: ReadSection, view: View, apart: int = 0, *, before: ReadSection, rows: tuple[Row, ...]
) -> tuple[Row, ...]:
    """The same, given the `rows` of the section as it read before: those that show the same are the same.

    Only what stands between the paragraphs that both begin and end with is done again, as long as no point
    shows both there and elsewhere.
    """
    was, now = before.paragraphs, section.paragraphs
    is_headed_alike = (before.call, before.is_empty, before.change) == (
        section.call,
        section.is_empty,
        section.change,
    )
    if not rows or not is_headed_alike:
        return section_rows(section, view, apart)
    head, tail = same_ends(was, now, _shows_the_same)
    end = len(now) - tail
    between = was[head : len(was) - tail], now[head:end]
    points = {point for paragraphs in between for one in paragraphs for point in _points(one)}
    around = chain(now[:head], now[end:])
    if points and any(not points.isdisjoint(_points(one)) for one in around if one.points or one.block):
        return section_rows(section, view, apart)
    first, last = len(rows) - len(was), len(rows) - tail
    return (
        *rows[:first],
        *map(Row.of, rows[first : first + head], now),
        *_paragraph_rows(between[1], apart),
        *map(Row.of, rows[last:], now[end:]),
    )


def _shows_the_same(one: ReadParagraph, other: ReadParagraph) -> bool:
    """Whether both have the same words and points, whatever they are called."""
    return one is other or (
        one.runs is other.runs and one.block == other.block and one.option == other.option
    )


def same_ends(
    before: Sequence[_One], after: Sequence[_One], is_same: Callable[[_One, _One], bool]
) -> tuple[int, int]:
    """How many both begin with, and how many of the rest both end with."""
    fewest = min(len(before), len(after))
    head = next((at for at in range(fewest) if not is_same(before[at], after[at])), fewest)
    left = fewest - head
    return head, next((at for at in range(left) if not is_same(before[-1 - at], after[-1 - at])), left)


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
