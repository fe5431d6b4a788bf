"""Steps of a selection through the words of a view, by keys and by cells."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Literal

from tui.text_pane.line_index import Place
from tui.text_pane.selection import Selection, Spot, clean_text, word_spans
from tui.text_pane.text_view import TextView
from tui.text_pane.walking import lines_before, lines_from

Stride = Literal["left", "right", "up", "down"]


def first_word(view: TextView) -> Spot | None:
    """The first word on the cursor's line, else the next there is; None where there is none."""
    if view.cursor is None:
        return None
    return next(
        (spots[0] for place in lines_from(view.index, view.cursor) if (spots := _on(view, place))), None
    )


def stepped(view: TextView, spot: Spot, stride: Stride) -> Spot:
    """The word to the left or right, or the nearest one on the line above or below; else the same spot."""
    if stride in {"up", "down"}:
        return _line_on(view, spot, is_down=stride == "down")
    starts = [start for start, _ in word_spans(view.laid(spot.place))]
    if stride == "right":
        within = next((start for start in starts if start > spot.character), None)
        rows, at = view.index.rows_from(spot.place), 0
    else:
        own = max((start for start in starts if start <= spot.character), default=0)
        within = next((start for start in reversed(starts) if start < own), None)
        rows, at = view.index.rows_before(spot.place), -1
    if within is not None:
        return spot._replace(character=within)
    words = ((row, spans) for row in rows if (spans := word_spans(view.laid(row))))
    return next((Spot(row, spans[at][0]) for row, spans in words), spot)


def spot_at(view: TextView, place: Place, column: int) -> Spot:
    """The character nearest to a cell of that line; the column counts from the margin."""
    return Spot(place._replace(line=0), view.laid(place).character_at(place.line, column))


def word_at(view: TextView, place: Place, column: int) -> Spot | None:
    """The word under a cell; None where there is none."""
    spot = spot_at(view, place, column)
    words = word_spans(view.laid(place))
    return next((Spot(spot.place, start) for start, end in words if start <= spot.character < end), None)


def line_of(view: TextView, spot: Spot) -> Place:
    """The line on which the spot is."""
    return spot.place._replace(line=view.laid(spot.place).line_of_character(spot.character))


def selected_text(view: TextView, selection: Selection) -> str:
    """The words selected as clean text, a line a row."""
    said = (
        clean_text(laid, span)
        for row in rows_selected(view, selection)
        if (span := selection.span_in(row, laid := view.laid(row))) is not None
    )
    return "\n".join(filter(None, said))


def rows_selected(view: TextView, selection: Selection) -> Iterator[Place]:
    """The rows that have a word of it."""
    first, last = selection.rows
    for row in chain([first], view.index.rows_from(first)):
        if row > last:
            return
        if selection.span_in(row, view.laid(row)) is not None:
            yield row


def _on(view: TextView, place: Place) -> list[Spot]:
    """The words that begin on that line."""
    laid, row = view.laid(place), place._replace(line=0)
    return [Spot(row, start) for start, _ in word_spans(laid) if laid.line_of_character(start) == place.line]


def _line_on(view: TextView, spot: Spot, *, is_down: bool) -> Spot:
    here = line_of(view, spot)
    cells = view.laid(here).cells_of(here.line, spot.character, spot.character + 1)
    column = cells[0] if cells is not None else 0
    lines = islice(lines_from(view.index, here), 1, None) if is_down else lines_before(view.index, here)
    for place in lines:
        words = _on(view, place)
        if words:
            under = spot_at(view, place, column).character
            return max((word for word in words if word.character <= under), default=words[0])
    return spot
