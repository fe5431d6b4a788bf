"""The rule of the table for splitting: options become points, or one text becomes alternatives."""

import re
from collections.abc import Sequence

from resolution.amending.cutting import Cut, Part, Run, run_of
from resolution.amending.recasting import Recast
from resolution.amending.splitting import (
    places_of,
    ways_to_part,
    ways_to_part_inline,
    ways_to_split,
    ways_to_split_inline,
)
from resolution.amending.taking_out import inline_options, options_taken_out, paragraphs_of, reach
from resolution.deciding.events import OptionParted, PointSplit
from resolution.deciding.recast_rules import open_point
from resolution.deciding.recasting import Aim, granted
from resolution.deciding.refusing import Refused
from resolution.deciding.requests import Split
from resolution.deciding.standing import Standing
from resolution.tree import Document, Point, PointNumber


def decide_split(standing: Standing, request: Split) -> PointSplit | OptionParted:
    """The event that grants the request; raises Refused."""
    point = open_point(standing, request.point)
    if len(point.options) > 1:
        if request.before:
            raise Refused(
                f"point {point.number} offers {len(point.options)} options already: split it into points, or "
                "amend the option",
                (f"split {point.number}",),
            )
        return _split(standing, point)
    if not request.before:
        raise Refused(
            f"point {point.number} offers one text: say before which of its words the next alternative begins"
        )
    return _parted(standing, point, request.before)


def _split(standing: Standing, point: Point) -> PointSplit:
    document = standing.document
    run = _run(document, point)
    is_inline = point.place == "inline"
    options = inline_options(run, point) if is_inline else options_taken_out(run, document, point)
    if is_inline:
        between = re.search(r"\w+", _between(run, point))
        if between:
            raise Refused(
                f"“{between[0]}” stands between the options of point {point.number}: amend it away first"
            )
    ways: Sequence[Sequence[Part]] = list(
        ways_to_split_inline(run, point)
        if is_inline
        else ways_to_split(run, options, Cut(*reach(document, point)))
    )
    proposed = [one for one in options if not one.is_base]
    after_first = (PointNumber(standing.next_point + at) for at in range(len(proposed) - 1))
    into = (point.number, *after_first)

    def made_of(made: Recast, after: Document) -> PointSplit:
        for number, one in zip(into, proposed, strict=True):
            said = after.point(number).options if after.has_point(number) else ()
            if [(option.text.split(), option.sources) for option in said] != [
                (one.text.split(), one.sources)
            ]:
                raise Refused(
                    f"so parted, the options of point {point.number} would be read otherwise: amend them"
                )
        return PointSplit(
            point.number,
            made.paragraphs,
            made.notation,
            made.becomes,
            made.numbers,
            standing.next_point,
            into,
        )

    return granted(standing, run, ways, Aim((point.number,), into), made_of)


def _parted(standing: Standing, point: Point, before: Sequence[str]) -> OptionParted:
    document, option = standing.document, point.options[0]
    run = _run(document, point)
    start, end = reach(document, point) if point.place == "block" else (point.span.start, point.span.end)
    places = sorted({_place(run, point, words, start, end) for words in before})
    is_inside = len(paragraphs_of(point)) == 1 and option.is_bracketed
    ways: list[Sequence[Part]] = []
    if is_inside:
        ways += ways_to_part_inline(run, point, places)
    if point.place == "block":
        taken = options_taken_out(run, document, point)[0]
        ways += ways_to_part(run, taken, Cut(start, end), places, _label(document, point))
    wanted = option.text.split()

    def made_of(made: Recast, after: Document) -> OptionParted:
        options = after.point(point.number).options if after.has_point(point.number) else ()
        texts = [word for one in options for word in one.text.split()]
        if (
            len(options) != len(places) + 1
            or texts != wanted
            or any(o.sources != option.sources for o in options)
        ):
            raise Refused(
                f"parted there, point {point.number} would not be read as {len(places) + 1} alternatives: a "
                "mark or a bracket runs over that place"
            )
        return OptionParted(
            point.number,
            made.paragraphs,
            made.notation,
            made.becomes,
            made.numbers,
            standing.next_point,
            len(options),
        )

    return granted(standing, run, ways, Aim((point.number,), (point.number,)), made_of)


def _place(run: Run, point: Point, words: str, start: int, end: int) -> int:
    """Where the words begin that the chair named; they stand there once, and not at the beginning."""
    found = places_of(run, start, end, words) if words.strip() else []
    if not found:
        raise Refused(
            f"point {point.number} does not have the words “{' '.join(words.split())}”: name its own"
        )
    if len(found) > 1:
        raise Refused(
            f"“{words}” stands in point {point.number} {len(found)} times: name more words, as they follow"
        )
    if not re.search(r"\w", "".join(_words_before(run, start, found[0]))):
        raise Refused(f"point {point.number} begins with “{words}”: name words further on")
    return found[0]


def _words_before(run: Run, start: int, end: int) -> list[str]:
    return [
        piece.raw[: max(0, end - piece.start)]
        for one in run.paragraphs
        for piece in one.pieces
        if piece.role == "text" and start <= piece.start < end
    ]


def _run(document: Document, point: Point) -> Run:
    names = paragraphs_of(point)
    return run_of(document, names[0], names[-1])


def _between(run: Run, point: Point) -> str:
    """The words of the point that belong to none of its options."""
    return " ".join(
        piece.raw
        for one in run.paragraphs
        for piece in one.pieces
        if piece.role == "text" and piece.within is not None and piece.within == (point.number, 0)
    )


def _label(document: Document, point: Point) -> str:
    """The label of the point's first paragraph as printed, with the gap behind it."""
    paragraph = document.paragraph_by_id[paragraphs_of(point)[0]]
    label = "".join(piece.raw for piece in paragraph.pieces if piece.role == "label")
    return f"{label} " if label else ""
