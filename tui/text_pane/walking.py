"""Going through the text line by line, each row measured as it is reached."""

from collections.abc import Iterator
from itertools import islice

from tui.text_pane.line_index import LineIndex, Place


def lines_from(index: LineIndex, place: Place) -> Iterator[Place]:
    """The place and the lines after it, to the end of the text."""
    for line in range(place.line, index.height(place)):
        yield place._replace(line=line)
    for row in index.rows_from(place):
        for line in range(index.height(row)):
            yield row._replace(line=line)


def lines_before(index: LineIndex, place: Place) -> Iterator[Place]:
    """The lines before the place, backwards, to the beginning of the text."""
    for line in range(place.line - 1, -1, -1):
        yield place._replace(line=line)
    for row in index.rows_before(place):
        for line in range(index.height(row) - 1, -1, -1):
            yield row._replace(line=line)


def lines_on(index: LineIndex, place: Place, count: int) -> Place:
    """The place so many lines further on (back, if negative), or the last (first) line there is."""
    lines = (
        islice(lines_from(index, place), 1, count + 1)
        if count > 0
        else islice(lines_before(index, place), -count)
    )
    for reached in lines:
        place = reached
    return place
