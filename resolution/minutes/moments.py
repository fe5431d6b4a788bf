"""One moment of the log after the other: how the text stood, and which lines of it an event left."""

from collections.abc import Iterator
from typing import NamedTuple

from resolution.deciding import Standing, apply
from resolution.exchange.text import label_of, paragraph_text
from resolution.minutes.rows import Row
from resolution.reflow import Reading, ReadParagraph, reflow
from resolution.tree import Document


class Moment(NamedTuple):
    """How the points stand, and how the text then reads in the current view."""

    standing: Standing
    reading: Reading


def as_read(document: Document) -> Moment:
    """The moment before the log begins."""
    standing = Standing(document)
    return Moment(standing, reflow(standing, "current"))


def after(moment: Moment, row: Row) -> Moment:
    """The moment after one more row."""
    standing = apply(moment.standing, row.event, row.version)
    if standing.points is moment.standing.points and standing.document is moment.standing.document:
        return Moment(standing, moment.reading)
    return Moment(standing, reflow(standing, "current", moment.reading))


def lines_of_point(moment: Moment, number: int) -> list[str]:
    """The paragraphs that hold the point's text, a line each, as far as they stand or stay in brackets."""
    document = moment.standing.document
    if not document.has_point(number):
        return []
    point = document.point(number)
    touched = set(document.paragraphs_touched[point.number])
    return [
        _line(paragraph)
        for section in moment.reading.sections
        if not section.is_empty
        for paragraph in section.paragraphs
        if paragraph.id in touched or paragraph.block == number or number in paragraph.points
    ]


def lines_of_points(moment: Moment) -> dict[int, list[str]]:
    """The same for each point that has any, all in one walk through the text."""
    document, found = moment.standing.document, dict[int, list[str]]()
    for section in moment.reading.sections:
        for paragraph in () if section.is_empty else section.paragraphs:
            touching = document.points_touching.get(paragraph.id, frozenset())
            for number in touching.union(paragraph.points, (paragraph.block,)):
                found.setdefault(number, []).append(_line(paragraph))
    return found


def lines_changed(before: Moment, later: Moment) -> list[str]:
    """The paragraphs that read otherwise than before, a line each."""
    return [_line(paragraph) for paragraph in _changed(before.reading, later.reading)]


def _changed(before: Reading, later: Reading) -> Iterator[ReadParagraph]:
    known = {section.id: section for section in before.sections}
    for section in later.sections:
        old = known.get(section.id)
        if section.is_empty or section is old:
            continue
        said = {(one.id, _line(one)) for one in old.paragraphs} if old is not None else set()
        yield from (one for one in section.paragraphs if (one.id, _line(one)) not in said)


def _line(paragraph: ReadParagraph) -> str:
    return " ".join(filter(None, (label_of(paragraph, "current"), paragraph_text(paragraph))))
