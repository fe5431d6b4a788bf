"""Stretches of a paragraph's notation: words of it, a change marked in it, the brackets of a point.

Places count characters of the paragraph's notation, as `notation_of` gives it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolution.tree import OptionRef, Paragraph, Piece, PointNumber


class Stretch(NamedTuple):
    """Characters `start` to `end` (exclusive) of a paragraph's notation."""

    start: int
    end: int


def words_in(paragraph: Paragraph, words: str) -> list[Stretch]:
    """Where these words stand in the paragraph, struck ones left out; none: all of its words as one."""
    signs: list[str] = []
    places: list[int] = []
    for at, piece in _placed(paragraph):
        if piece.role in {"text", "break"} and piece.change != "deleted":
            signs.append(" " * len(piece.raw) if piece.role == "break" else piece.raw)
            places.extend(range(at, at + len(piece.raw)))
    wanted = r"\s+".join(map(re.escape, words.split())) or r"\S.*\S|\S"
    found = re.finditer(wanted, "".join(signs), re.DOTALL)
    return [Stretch(places[one.start()], places[one.end() - 1] + 1) for one in found]


def changes_in(paragraph: Paragraph) -> list[Stretch]:
    """The changes marked outside any point, what was struck together with what came for it."""
    if paragraph.is_deleted:
        raw = "".join(piece.raw for piece in paragraph.pieces).strip()
        return [] if paragraph.points or paragraph.block else [Stretch(0, len(raw))]
    return list(_changes(paragraph))


def _changes(paragraph: Paragraph) -> Iterator[Stretch]:
    start: int | None = None
    end, has_words = 0, False
    for at, piece in _placed(paragraph):
        is_mark = piece.role == "mark" and not piece.raw.startswith("*")
        if piece.within is None and (piece.change or is_mark):
            start = at if start is None else start
            end, has_words = at + len(piece.raw), has_words or bool(piece.change)
            continue
        if start is not None and has_words:
            yield Stretch(start, end)
        start, has_words = None, False
    if start is not None and has_words:
        yield Stretch(start, end)


def brackets_of(paragraph: Paragraph, point: PointNumber, sign: str) -> list[int]:
    """Where the point's own brackets of that sign stand in the paragraph."""
    return [
        at
        for at, piece in _placed(paragraph)
        if piece.role == "bracket" and piece.raw == sign and piece.within and piece.within.point == point
    ]


def words_begin(paragraph: Paragraph) -> int:
    """Where the label, or the first bracket or word, stands: behind source lines and options' names."""
    return next(
        (at for at, piece in _placed(paragraph) if piece.role in {"label", "bracket", "mark", "text"}), 0
    )


def words_end(paragraph: Paragraph, option: OptionRef) -> int | None:
    """Behind the option's last word in the paragraph; None where it has none there."""
    ends = [
        at + len(piece.raw.rstrip())
        for at, piece in _placed(paragraph)
        if piece.within == option and piece.role in {"text", "mark"} and piece.raw.strip()
    ]
    return ends[-1] if ends else None


def source_ends(paragraph: Paragraph, option: OptionRef) -> int | None:
    """Behind the first source that is named inside the option's brackets."""
    for at, piece in _placed(paragraph):
        if piece.within == option and piece.role == "source":
            named = re.match(r"[^;,]*", piece.raw)
            return at + (named.end() if named else 0)
    return None


def _placed(paragraph: Paragraph) -> Iterator[tuple[int, Piece]]:
    """The pieces, each with where it begins in the notation without the white space around it."""
    raw = "".join(piece.raw for piece in paragraph.pieces)
    at = len(raw.lstrip()) - len(raw)
    for piece in paragraph.pieces:
        if at >= 0:
            yield at, piece
        at += len(piece.raw)
