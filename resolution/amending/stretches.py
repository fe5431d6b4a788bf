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


def text_in(paragraph: Paragraph) -> str:
    """The paragraph's words as they stand, struck ones left out; a line break is a space."""
    return "".join(
        piece.raw if piece.role == "text" else " " * len(piece.raw) for _, piece in _said(paragraph)
    )


def places_of(paragraph: Paragraph, words: str) -> list[int]:
    """Where these words begin in `text_in`; none: where all of it does."""
    return [start for start, _ in _found(paragraph, words)]


def words_in(paragraph: Paragraph, words: str) -> list[Stretch]:
    """Where these words stand in the paragraph's notation; none: all of its words as one."""
    places = [at + sign for at, piece in _said(paragraph) for sign in range(len(piece.raw))]
    return [Stretch(places[start], places[end - 1] + 1) for start, end in _found(paragraph, words)]


def _said(paragraph: Paragraph) -> Iterator[tuple[int, Piece]]:
    for at, piece in _placed(paragraph):
        if piece.role in {"text", "break"} and piece.change != "deleted":
            yield at, piece


def _found(paragraph: Paragraph, words: str) -> list[tuple[int, int]]:
    """From where to where in `text_in`; such as overlap are all found."""
    text = text_in(paragraph)
    if not words.split():
        whole = text.strip()
        start = len(text) - len(text.lstrip())
        return [(start, start + len(whole))] if whole else []
    wanted = r"\s+".join(map(re.escape, words.split()))
    return [one.span(1) for one in re.finditer(f"(?=({wanted}))", text)]


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


def option_end(paragraph: Paragraph, option: OptionRef) -> int | None:
    """Behind all that the option holds in the paragraph, brackets inside it too; None for nothing."""
    end: int | None = None
    is_inside = False
    for at, piece in _placed(paragraph):
        own = piece.within is not None and piece.within.point == option.point
        if piece.role == "bracket" and own:
            is_inside = False
        elif own or piece.within is None:
            is_inside = piece.within == option
        if is_inside and piece.raw.strip():
            end = at + len(piece.raw.rstrip())
    return end


def source_ends(paragraph: Paragraph, option: OptionRef) -> int | None:
    """Behind the first source that is named inside the option's brackets."""
    for at, piece in _placed(paragraph):
        if piece.within == option and piece.role == "source":
            named = re.match(r"[^;,]*", piece.raw)
            return at + (named.end() if named else 0)
    return None


def sources_named(paragraph: Paragraph, point: PointNumber) -> list[tuple[Stretch, str]]:
    """Where the point's sources are named, a line with the blank one behind it, and what they say."""
    placed = list(_placed(paragraph))
    found: list[tuple[Stretch, str]] = []
    for (at, piece), following in zip(placed, [*placed[1:], None], strict=True):
        if piece.role != "source" or piece.within is None or piece.within.point != point:
            continue
        end = at + len(piece.raw)
        if following is not None and following[1].role == "layout":
            end += len(following[1].raw)
        found.append((Stretch(at, end), piece.raw.strip().lstrip("-–— ")))
    return found


def _placed(paragraph: Paragraph) -> Iterator[tuple[int, Piece]]:
    """The pieces, each with where it begins in the notation without the white space around it."""
    raw = "".join(piece.raw for piece in paragraph.pieces)
    at = len(raw.lstrip()) - len(raw)
    for piece in paragraph.pieces:
        if at >= 0:
            yield at, piece
        at += len(piece.raw)
