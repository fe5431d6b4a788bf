"""Bringing a point, a paragraph or a match under the cursor and into view."""

from itertools import chain, islice, takewhile

from resolution.tree import ParagraphId
from tui.text_pane.finding import Match, Words
from tui.text_pane.line_index import Place
from tui.text_pane.text_view import TextView
from tui.text_pane.walking import lines_from
from tui.text_pane.window import CONTEXT


def show_point(view: TextView, point: int) -> bool:
    """Puts the cursor where the point begins and shows what there is room for; False if it is not there.

    Where the cursor was stays in view if it can: there may stand what was just decided.
    """
    extent = _extent(view, point)
    if extent is None:
        return False
    start, end = extent
    before, view.cursor = view.cursor, start
    view.window.reveal(start, end, keeping=before)
    return True


def centre_point(view: TextView, point: int) -> bool:
    """Puts the cursor where the point begins, and the point in the middle; False if it is not there."""
    extent = _extent(view, point)
    if extent is None:
        return False
    view.cursor, end = extent
    _centre(view, view.cursor, end)
    return True


def centre_paragraph(view: TextView, paragraph: ParagraphId) -> bool:
    """Puts the cursor on the paragraph, and it in the middle; False if it is not in the reading."""
    row = view.index.paragraph(paragraph, near=view.cursor.block if view.cursor is not None else 0)
    if row is None:
        return False
    view.cursor = row
    _centre(view, row, row._replace(line=view.index.height(row) - 1))
    return True


def _centre(view: TextView, start: Place, end: Place) -> None:
    """As much text before as after, but the beginning always with some of what leads to it."""
    height = view.window.height
    lines = sum(
        1 for _ in takewhile(lambda place: place <= end, islice(lines_from(view.index, start), height))
    )
    view.window.put(start, below=max(min(CONTEXT, height // 3), (height - lines) // 2))


def _extent(view: TextView, point: int) -> tuple[Place, Place] | None:
    """The first and the last line of a point; None if it is not in the reading."""
    row = view.index.point(point, near=view.cursor.block if view.cursor is not None else 0)
    if row is None:
        return None
    first, last = view.laid(row).lines_of_point(point)
    last_row = _last_row_of(view, point, row)
    end = row._replace(line=last) if last_row == row else _last_line(view, last_row, point)
    return row._replace(line=first), end


def _last_row_of(view: TextView, point: int, row: Place) -> Place:
    """The last of the rows in a row that show the point; no further than one window can show."""
    last = row
    for place in islice(view.index.rows_from(row), view.window.height):
        if view.row(place).shows_point(point):
            last = place
        else:
            break
    return last


def _last_line(view: TextView, row: Place, point: int) -> Place:
    return row._replace(line=view.laid(row).lines_of_point(point)[1])


def show_paragraph(view: TextView, paragraph: ParagraphId) -> bool:
    """Puts the cursor on the paragraph's first line and shows it; False if it is not in the reading."""
    row = view.index.paragraph(paragraph, near=view.cursor.block if view.cursor is not None else 0)
    if row is None:
        return False
    view.cursor = row
    view.window.reveal(row, row._replace(line=view.index.height(row) - 1))
    return True


def count_matches(view: TextView, words: Words) -> int:
    """How often the words stand in the text."""
    first = view.index.first
    places = chain([first], view.index.rows_from(first)) if first is not None else ()
    return sum(1 for _ in words.matches((place, view.row(place)) for place in places))


def next_match(view: TextView, words: Words, after: Match | None, *, backwards: bool = False) -> Match | None:
    """The match next to `after`, else from the cursor's row on, round the ends; None if there is none."""
    first, last = view.index.first, view.index.last
    if first is None or last is None:
        return None
    start = after.place if after is not None else (view.cursor or first)._replace(line=0)
    rows_on = view.index.rows_before(start) if backwards else view.index.rows_from(start)
    round_the_end = (
        chain([last], view.index.rows_before(last))
        if backwards
        else chain([first], view.index.rows_from(first))
    )
    places = chain([start], rows_on, round_the_end)
    matches = words.matches(((place, view.row(place)) for place in places), backwards=backwards)
    return next(
        (match for match in matches if after is None or _is_beyond(match, after, backwards=backwards)), None
    )


def _is_beyond(match: Match, after: Match, *, backwards: bool) -> bool:
    if match.place != after.place:
        return True
    return match.start < after.start if backwards else match.start > after.start


def show_match(view: TextView, match: Match) -> None:
    """Shows the line on which the match begins, the cursor on it if it is in a paragraph."""
    place = match.place._replace(line=view.laid(match.place).line_of_character(match.start))
    if view.row(place).paragraph is not None:
        view.cursor = place
    view.window.reveal(place, place)
