"""Going through the text line by line, each row measured as it is reached."""

from collections.abc import Iterator

from tui.text_pane.line_index import LineIndex, Place


def lines_from(index: LineIndex, place: Place) -> Iterator[Place]:
    """The place and the lines after it, to the end of the text."""
    block, row, first = place
    for line in range(first, index.height(place)):
        yield Place(block, row, line)
    for place_of_row in index.rows_from(place):
        block, row, _ = place_of_row
        for line in range(index.height(place_of_row)):
            yield Place(block, row, line)


def lines_before(index: LineIndex, place: Place) -> Iterator[Place]:
    """The lines before the place, backwards, to the beginning of the text."""
    block, row, last = place
    for line in range(last - 1, -1, -1):
        yield Place(block, row, line)
    for place_of_row in index.rows_before(place):
        block, row, _ = place_of_row
        for line in range(index.height(place_of_row) - 1, -1, -1):
            yield Place(block, row, line)


def lines_on(index: LineIndex, place: Place, count: int) -> Place:
    """The place so many lines further on (back, if negative), or the last (first) line there is."""
    line = place.line + count
    rows = index.rows_before(place) if count < 0 else index.rows_from(place)
    while not 0 <= line < index.height(place):
        height, following = index.height(place), next(rows, None)
        if following is None:
            return place._replace(line=0 if count < 0 else height - 1)
        place = following
        line += index.height(place) if count < 0 else -height
    return place._replace(line=line)
