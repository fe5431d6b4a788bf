"""Marks of a point in several paragraphs written otherwise: without its brackets, or with one text more."""

from collections.abc import Iterator
from itertools import groupby

from resolution.amending.cutting import Cut, Part, Run
from resolution.amending.grouping import placed
from resolution.amending.notation import notation_begins
from resolution.amending.stretches import sources_named
from resolution.amending.taking_out import BETWEEN, TakenOut, options_taken_out, reach
from resolution.amending.unbracketing import named_aside
from resolution.reader.notation import NO_SOURCE
from resolution.tree import Document, Paragraph, Piece, Point

_WORDS = {"text", "break"}


def ways_to_unbracket(run: Run, point: Point) -> Iterator[list[Part]]:
    """The run without the point's brackets: its plain words as insertions, else as text."""
    for is_inserted in (True, False):
        parts: list[Part] = []
        at = run.start
        for start, end in _plain_words(run, point) if is_inserted else ():
            parts += [*_without_brackets(run, point, at, start), "{++", Cut(start, end), "++}"]
            at = end
        yield [*parts, *_without_brackets(run, point, at, run.end)]


def ways_to_add_option(
    run: Run, document: Document, point: Point, text: str, source: str | None
) -> Iterator[list[Part]]:
    """A point of whole paragraphs with one text more, each of its options under a name of its own.

    Behind a rival's source line a text without one says that it has none, where it would be read as its.
    """
    options = options_taken_out(run, document, point)
    whole = Cut(*reach(document, point))
    heads = (source,) if source else ()
    nobodys = () if source else ((f"{text} {NO_SOURCE}",),)
    for body in ((text,), *nobodys, ("[", text, "]")):
        new = TakenOut(whole.end, heads, body, is_bracketed=len(body) > 1)
        parts: list[Part] = []
        for number, one in enumerate((*options, new), 1):
            parts += [BETWEEN if number > 1 else "", *one.named(number)]
        yield placed(run, [part for part in parts if part], [whole], whole.start)


def _plain_words(run: Run, point: Point) -> Iterator[tuple[int, int]]:
    """From where to where unmarked words of the point itself stand, paragraph by paragraph."""
    for paragraph in run.paragraphs:
        for is_plain, same in groupby(paragraph.pieces, key=lambda piece: _is_plain(piece, point)):
            pieces = list(same) if is_plain else []
            raw = "".join(piece.raw for piece in pieces)
            if raw.strip():
                start = pieces[0].start + len(raw) - len(raw.lstrip())
                yield start, start + len(raw.strip())


def _is_plain(piece: Piece, point: Point) -> bool:
    is_own = piece.within is not None and piece.within.point == point.number and piece.within.option > 0
    return is_own and piece.role in _WORDS and not piece.change


def _without_brackets(run: Run, point: Point, start: int, end: int) -> Iterator[Part]:
    """What stands there but the point's own brackets and source lines, which a comment names at its end."""
    at = start
    for place, length, instead in _left_out(run.paragraphs, point):
        if start <= place < end:
            if place > at:
                yield Cut(at, place)
            if instead:
                yield instead
            at = place + length
    if end > at:
        yield Cut(at, end)


def _left_out(paragraphs: tuple[Paragraph, ...], point: Point) -> list[tuple[int, int, str]]:
    """Where it stands, how long it is, and what stands there instead."""
    own = [
        (paragraph, piece)
        for paragraph in paragraphs
        for piece in paragraph.pieces
        if piece.within is not None and piece.within.point == point.number
    ]
    brackets = [(piece.start, len(piece.raw), "") for _, piece in own if piece.role == "bracket"]
    named = [
        (notation_begins(paragraph) + stretch.start, stretch.end - stretch.start, words)
        for paragraph in paragraphs
        for stretch, words in sources_named(paragraph, point.number)
    ]
    aside = named_aside(words for _, _, words in named)
    *others, (last, length, _) = brackets
    return sorted([*((at, size, "") for at, size, _ in named), *others, (last, length, aside)])
