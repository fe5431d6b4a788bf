"""Options of a point merged to one: its text in their place, with the sources of all."""

from collections.abc import Collection, Iterator, Sequence

from resolution.amending.cutting import Cut, Part, Run
from resolution.amending.grouping import placed
from resolution.amending.taking_out import BETWEEN, TakenOut, inline_options, pieces_in
from resolution.reader.positions import positions_of
from resolution.tree import Point


def ways_to_merge_inline(
    run: Run, point: Point, merged: Collection[int], notation: str
) -> Iterator[list[Part]]:
    """In the middle of a paragraph: `[merged - EU, US]/[other]`; positions of all are kept."""
    first, tail = min(merged), _positions(run, point, merged)
    parts: list[Part] = [Cut(run.start, point.span.start)]
    is_first = True
    for number, one in enumerate(inline_options(run, point), 1):
        if number in merged and number != first:
            continue
        parts += [] if is_first else ["/"]
        parts += ["[", notation, tail, "]"] if number == first else one.inline()
        is_first = False
    yield [part for part in (*parts, Cut(point.span.end, run.end)) if part]


def ways_to_merge(
    run: Run, options: Sequence[TakenOut], merged: Collection[int], notation: str, reach: Cut
) -> Iterator[list[Part]]:
    """Of whole paragraphs: the merged text under the source lines of all, in the place of the first."""
    taken = [options[number - 1] for number in sorted(merged)]
    heads = tuple(dict.fromkeys(head for one in taken for head in one.heads))
    is_wrapped = any(one.is_bracketed for one in taken) and not notation.startswith("[")
    words: tuple[Part, ...] = ("[", notation, "]") if is_wrapped else (notation,)
    said = dict.fromkeys(one.beside.strip(" ()") for one in taken if one.beside)
    beside = f" ({', '.join(said)})" if said else ""
    new = TakenOut(reach.start, heads, words, is_bracketed=is_wrapped, name=taken[0].name, beside=beside)
    kept = [
        new if number == min(merged) else one
        for number, one in enumerate(options, 1)
        if number == min(merged) or number not in merged
    ]
    for is_named in (len(kept) > 1, len(kept) == 1):
        parts: list[Part] = []
        for number, one in enumerate(kept, 1):
            parts += [BETWEEN if number > 1 else "", *(one.named(number) if is_named else one.alone())]
        yield placed(run, [part for part in parts if part], [reach], reach.start)


def _positions(run: Run, point: Point, merged: Collection[int]) -> str:
    """The positions of these options in one: ` - EU, US; G77 delete`; empty where they hold none."""
    holders: list[str] = []
    notes: list[str] = []
    for number in sorted(merged):
        option = point.option(number)
        holders += [one.symbol for one in option.sources if one.symbol not in holders]
        for piece in pieces_in(run, option.span.start, option.span.end):
            found = positions_of(f"x{piece.raw}") if piece.role == "source" else None
            if found is not None and found.note:
                notes.append(found.note)
    said = "; ".join(filter(None, (", ".join(holders), *notes)))
    return f" - {said}" if said else ""
