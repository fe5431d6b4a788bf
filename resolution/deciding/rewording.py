"""One paragraph's amendment taken back while others stay: its words of before, read in its section as it is.

What the whole of the other amendments would make of the section need then not be made again. Where anything
else hangs on the amendment, nothing is given: its own words alone would not tell.
"""

from collections.abc import Iterable
from dataclasses import replace

from resolution.amending import NoOneSection, grafted, notation_of, with_replaced
from resolution.amending.carrying import carry
from resolution.amending.grafting import Named
from resolution.amending.never_given import is_never, never
from resolution.amending.notation import place_in_section
from resolution.deciding.events import AmendmentEvent, TextAmended, TextInserted
from resolution.tree import Document, Paragraph, Point, PointNumber

_NOT_YET = 0
"""Names no version: a paragraph that would be new is called by it."""


def without(
    document: Document, origin: Document, version: int, event: TextAmended, others: Iterable[AmendmentEvent]
) -> Document | None:
    """The text without that amendment, given those of the same section that count on; None where that
    takes more than the paragraph's words of before.
    """
    now, was = (text.paragraph_by_id.get(event.paragraph) for text in (document, origin))
    if now is None or was is None or document.moves or not _is_alone(document, version, event, others):
        return None
    before, after = _points_of(origin, was), _points_of(document, now)
    if before is None or after is None:
        return None
    made = _with_words_of(document, was, before)
    if made is None:
        return None
    brought = {point.number for point in after} - {point.number for point in before}
    expected = _live(document, now) - brought | {point.number for point in before}
    are_new = all(number > len(origin.points) for number in brought)
    if not are_new or _live(made, now) != expected or _points_of(made, made.paragraph_by_id[was.id]) is None:
        return None
    return _never_given(made, brought, len(origin.points))


def _is_alone(document: Document, version: int, event: TextAmended, others: Iterable[AmendmentEvent]) -> bool:
    """Whether it brought no paragraph, and nothing else words its paragraph or has its place by it."""
    section = document.paragraph_by_id[event.paragraph].section
    brought = f"{section}.v{version}-"
    if any(one.id.startswith(brought) for one in document.section_by_id[section].printed()):
        return False
    for one in others:
        if isinstance(one, TextInserted):
            if one.after == event.paragraph:
                return False
        elif not isinstance(one, TextAmended) or one.paragraph == event.paragraph:
            return False
    return True


def _points_of(document: Document, paragraph: Paragraph) -> list[Point] | None:
    """The points in the paragraph as they begin; None where one reaches beyond it."""
    points = [document.point(number) for number in document.points_round(paragraph)]
    if any(document.paragraphs_touched[point.number] != (paragraph.id,) for point in points):
        return None
    return sorted(points, key=lambda point: (point.span.start, -point.span.end))


def _with_words_of(document: Document, was: Paragraph, points: list[Point]) -> Document | None:
    notation = notation_of(was)
    start = place_in_section(document, was.id)
    named = Named(
        start, start + len(notation), frozenset((was.id,)), (was.id,), tuple(one.number for one in points)
    )
    try:
        made = grafted(
            document,
            was.section,
            with_replaced(document, was.id, notation),
            version=_NOT_YET,
            first_point=len(document.points) + 1,
            named=named,
        )
    except NoOneSection:
        return None
    ids = [[one.id for one in text.section_by_id[was.section].printed()] for text in (document, made)]
    return made if ids[0] == ids[1] else None


def _live(document: Document, paragraph: Paragraph) -> set[PointNumber]:
    """The numbers of the points in the paragraph's section."""
    return {point.number for point in document.live_points_of(paragraph.section)}


def _never_given(made: Document, brought: set[PointNumber], read: int) -> Document:
    """Numbers that only the amendment gave are as if never given; those beyond the last are free again."""
    if not brought:
        return made
    section = made.section_by_id[made.point(min(brought)).section]
    points = list(made.points)
    for number in brought:
        points[number - 1] = never(number, points[number - 1].section)
    while len(points) > read and is_never(points[-1]):
        points.pop()
    gone = frozenset(one for one in made.gone if one <= len(points))
    return carry(made, replace(made, points=tuple(points), gone=gone), [(section, section)])
