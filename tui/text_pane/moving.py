"""The steps of the cursor through the text; each brings it into view."""

from collections.abc import Iterator
from itertools import islice
from typing import Literal, assert_never

from tui.text_pane.line_index import Place
from tui.text_pane.text_view import TextView
from tui.text_pane.walking import lines_before, lines_from

Step = Literal["down", "up", "page_down", "page_up", "home", "end", "next_paragraph", "previous_paragraph"]


def move(view: TextView, step: Step) -> bool:
    """Moves the cursor and brings it into view; says whether it is somewhere else now."""
    if view.cursor is None:
        return False
    before = view.cursor
    view.cursor = _reached(view, before, step) or before
    _bring_into_view(view, view.cursor)
    return view.cursor != before


def _reached(view: TextView, cursor: Place, step: Step) -> Place | None:
    """Where the step leads; None where it leads nowhere."""
    match step:
        case "down":
            return _down(view, cursor)
        case "up":
            return _up(view, cursor)
        case "page_down":
            return _page(view, islice(lines_from(view.index, cursor), 1, None))
        case "page_up":
            return _page(view, lines_before(view.index, cursor))
        case "home":
            return view.first_paragraph
        case "end":
            return _end(view)
        case "next_paragraph":
            return _next_paragraph(view, cursor)
        case "previous_paragraph":
            return _previous_paragraph(view, cursor)
        case _:
            assert_never(step)


def _bring_into_view(view: TextView, cursor: Place) -> None:
    """Shows the cursor, and from the first paragraph the title above it too."""
    if _up(view, cursor) is None and view.index.first is not None:
        view.window.put(view.index.first, below=0)
    view.window.reveal(cursor, cursor)


def _is_text(view: TextView, place: Place) -> bool:
    return view.row(place).paragraph is not None


def _next_line(view: TextView, lines: Iterator[Place]) -> Place | None:
    """The first of these lines that belongs to a paragraph."""
    return next((place for place in lines if _is_text(view, place)), None)


def _down(view: TextView, cursor: Place) -> Place | None:
    return _next_line(view, islice(lines_from(view.index, cursor), 1, None))


def _up(view: TextView, cursor: Place) -> Place | None:
    return _next_line(view, lines_before(view.index, cursor))


def _page(view: TextView, lines: Iterator[Place]) -> Place | None:
    """The paragraph's line nearest to a page's end, looked for a little beyond it where that is a heading."""
    reached: Place | None = None
    for count, place in enumerate(lines, 1):
        if _is_text(view, place):
            reached = place
        if count >= max(1, view.window.height - 1) and reached is not None:
            break
    return reached


def _end(view: TextView) -> Place | None:
    last = view.index.last
    if last is None:
        return None
    bottom = last._replace(line=view.index.height(last) - 1)
    return bottom if _is_text(view, bottom) else _up(view, bottom)


def _next_paragraph(view: TextView, cursor: Place) -> Place | None:
    return next((place for place in view.index.rows_from(cursor) if _is_text(view, place)), None)


def _previous_paragraph(view: TextView, cursor: Place) -> Place | None:
    if cursor.line > 0:
        return cursor._replace(line=0)
    return next((place for place in view.index.rows_before(cursor) if _is_text(view, place)), None)
