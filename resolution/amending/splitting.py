"""A point's options made points of their own, or one text made the alternatives of its point."""

import itertools
import re
from collections.abc import Iterator, Sequence

from resolution.amending.cutting import Cut, Part, Run
from resolution.amending.grouping import placed
from resolution.amending.taking_out import BETWEEN, TakenOut, inline_options, pieces_in
from resolution.reader.notation import PARTING
from resolution.tree import Piece, Point


def ways_to_split_inline(run: Run, point: Point) -> Iterator[list[Part]]:
    """Each option in brackets of its own, with a mark between them that says they are no alternatives."""
    before, after = Cut(run.start, point.span.start), Cut(point.span.end, run.end)
    parts: list[Part] = [before]
    for place, one in enumerate(inline_options(run, point)):
        parts.extend((f" {PARTING}",) if place else ())
        parts.extend(one.inline())
    yield [*parts, after]


def ways_to_split(run: Run, options: Sequence[TakenOut], reach: Cut) -> Iterator[list[Part]]:
    """Each option as a text of its own, parted by a mark where they would still be read as rivals."""
    for mark in ("", PARTING):
        for keeps_names in (False, True):
            parts: list[Part] = []
            for place, one in enumerate(options):
                parts.extend((BETWEEN,) if place else ())
                is_named = keeps_names and one.name is not None and not one.is_base
                parts.extend(one.named(place + 1) if is_named else one.alone())
                parts.extend((mark,) if mark and place + 1 < len(options) and not one.is_base else ())
            yield placed(run, parts, [reach], reach.start)


def ways_to_part_inline(run: Run, point: Point, places: Sequence[int]) -> Iterator[list[Part]]:
    """One bracket parted at these places: `[A]/[B]`; who holds it holds each."""
    option = point.options[0]
    whole = run.cut(option.span.start, option.span.end)
    inside = [piece for piece in pieces_in(run, whole.start, whole.end) if piece.role == "source"]
    last = inside[-1] if inside and _end(inside[-1]) == whole.end - 1 else None
    tail = last.raw if last is not None else ""
    words_end = last.start if last is not None else whole.end - 1
    edges = [whole.start + 1, *places, words_end]
    parts: list[Part] = [Cut(run.start, point.span.start)]
    for place, (start, end) in enumerate(itertools.pairwise(edges)):
        parts += ["/" if place else "", "[", run.cut(start, end), tail, "]"]
    yield [part for part in (*parts, Cut(point.span.end, run.end)) if part]


def ways_to_part(
    run: Run, option: TakenOut, reach: Cut, places: Sequence[int], label: str
) -> Iterator[list[Part]]:
    """One text of whole paragraphs parted at these places, each part an option; `label` goes before rests."""
    cuts = [part for part in option.body if isinstance(part, Cut)]
    for is_bracketed in (option.is_bracketed, False):
        parts: list[Part] = []
        for number, piece in enumerate(_cut_at(run, cuts, places), 1):
            begins = _begins_paragraph(run, piece.start)
            words: tuple[Part, ...] = ("" if number == 1 or begins else label, piece)
            if is_bracketed:
                words = _bracketed(run, piece, words, is_first=number == 1)
            parts += [
                BETWEEN if number > 1 else "",
                *TakenOut(piece.start, option.heads, words, beside=option.beside).named(number),
            ]
        yield placed(run, [part for part in parts if part], [reach], reach.start)


def places_of(run: Run, start: int, end: int, words: str) -> list[int]:
    """Where these words begin in the text between two places, marks and line breaks passed over."""
    pieces = [
        piece for piece in pieces_in(run, start, end) if piece.role in {"text", "break", "layout", "label"}
    ]
    signs = [(sign, piece.start + at) for piece in pieces for at, sign in enumerate(_said(piece))]
    text = "".join(sign for sign, _ in signs)
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [signs[found.start()][1] for found in re.finditer(rf"(?<!\w){pattern}", text)]


def _said(piece: Piece) -> str:
    return piece.raw if piece.role != "break" else " " * len(piece.raw)


def _cut_at(run: Run, cuts: Sequence[Cut], places: Sequence[int]) -> list[Cut]:
    """The stretch from the first cut to the last, parted at places."""
    edges = [cuts[0].start, *places, cuts[-1].end]
    return [run.cut(start, end) for start, end in itertools.pairwise(edges)]


def _begins_paragraph(run: Run, place: int) -> bool:
    """Whether a paragraph begins there, its label and marks passed over."""
    return any(one.span.start == place for one in run.paragraphs)


def _bracketed(run: Run, piece: Cut, words: Sequence[Part], *, is_first: bool) -> tuple[Part, ...]:
    """The words with the bracket that a cut took from one side of them."""
    raw = run.text(*piece)
    opens, closes = raw.count("["), raw.count("]")
    before = "" if is_first or opens >= closes + 1 else "["
    after = "]" if closes < opens + (1 if before else 0) else ""
    return (before, *words, after)


def _end(piece: Piece) -> int:
    return piece.start + len(piece.raw)
