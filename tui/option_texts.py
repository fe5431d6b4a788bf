"""The options of a point as words: what differs between them, or what the only one strikes and inserts."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from resolution.tree import Document, OptionRef, ParagraphId, Piece, Point
from tui.word_diff import Stretch, condensed, differing

REMEMBERED_POINTS = 200


class OptionText(NamedTuple):
    """One option's words, whole, and condensed round what matters."""

    whole: tuple[Stretch, ...]
    short: tuple[Stretch, ...]


class OptionTexts:
    """The words of each point's options; they never change, so they are compared once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, tuple[OptionText, ...]] = {}

    def of(self, point: Point) -> tuple[OptionText, ...]:
        """One text for each of the point's options, in their order."""
        known = self._known.get(point.number)
        if known is None:
            if len(self._known) >= REMEMBERED_POINTS:
                self._known.clear()
            known = self._known[point.number] = self._compared(point)
        return known

    def _compared(self, point: Point) -> tuple[OptionText, ...]:
        if len(point.options) == 1:
            return (_alone(tracked_words(self._document, point, 1)),)
        texts = differing([option.text for option in point.options])
        return tuple(
            _condensed(stretches or tracked_words(self._document, point, at))
            for at, stretches in enumerate(texts, 1)
        )


def _condensed(stretches: tuple[Stretch, ...]) -> OptionText:
    return OptionText(stretches, condensed(stretches))


def _alone(stretches: tuple[Stretch, ...]) -> OptionText:
    """A text without rivals and changes has nothing to be condensed round: it is read from its beginning."""
    if all(stretch.is_common for stretch in stretches):
        return OptionText(stretches, stretches)
    return _condensed(stretches)


def tracked_words(document: Document, point: Point, option: int) -> tuple[Stretch, ...]:
    """An option's words with what it strikes and what it inserts, as printed; `¶` parts paragraphs."""
    ref = OptionRef(point.number, option)
    pieces = [list(_pieces_in(document, paragraph, ref)) for paragraph in point.option(option).paragraphs]
    stretches: list[Stretch] = []
    for row in filter(None, pieces):
        if stretches:
            stretches.append(Stretch(" ¶ "))
        for change, group in groupby(row, key=lambda piece: piece.change):
            words = "".join(" " if piece.role == "break" else piece.raw for piece in group)
            stretches.append(Stretch(re.sub(r"\s+", " ", words), change=change))
    return tuple(stretch for stretch in stretches if stretch.text)


def _pieces_in(document: Document, paragraph: ParagraphId, ref: OptionRef) -> Iterator[Piece]:
    for piece in document.paragraph_by_id[paragraph].pieces:
        if piece.role in {"text", "break"} and _lies_in(document, piece.within, ref):
            yield piece


def _lies_in(document: Document, within: OptionRef | None, ref: OptionRef) -> bool:
    while within is not None and within != ref:
        within = document.point(within.point).parent
    return within is not None
