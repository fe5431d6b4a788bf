"""The options of a point as words: what differs between them, or what the only one strikes and inserts."""

import re
from collections.abc import Iterator
from itertools import groupby

from resolution.tree import Document, OptionRef, ParagraphId, Piece, Point
from tui.word_diff import Stretch, differing

REMEMBERED_POINTS = 200


class OptionTexts:
    """The words of each point's options; they never change, so they are compared once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, tuple[tuple[Stretch, ...], ...]] = {}

    def of(self, point: Point) -> tuple[tuple[Stretch, ...], ...]:
        """One text for each of the point's options, in their order."""
        known = self._known.get(point.number)
        if known is None:
            if len(self._known) >= REMEMBERED_POINTS:
                self._known.clear()
            known = self._known[point.number] = self._compared(point)
        return known

    def _compared(self, point: Point) -> tuple[tuple[Stretch, ...], ...]:
        tracked = [tracked_words(self._document, point, option.number) for option in point.options]
        if len(tracked) == 1:
            return tuple(tracked)
        texts = differing([_standing_words(words) for words in tracked])
        return tuple(stretches or words for stretches, words in zip(texts, tracked, strict=True))


def _standing_words(stretches: tuple[Stretch, ...]) -> str:
    return "".join(stretch.text for stretch in stretches if stretch.change != "deleted")


def tracked_words(document: Document, point: Point, option: int) -> tuple[Stretch, ...]:
    """An option's words with what it strikes and inserts, and the brackets in it; `¶` parts paragraphs."""
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
        is_inner_bracket = piece.role == "bracket" and piece.within != ref
        if (piece.role in {"text", "break"} or is_inner_bracket) and _lies_in(document, piece.within, ref):
            yield piece


def _lies_in(document: Document, within: OptionRef | None, ref: OptionRef) -> bool:
    while within is not None and within != ref:
        within = document.point(within.point).parent
    return within is not None
