"""Points and paragraphs put together as the alternatives of one point."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from resolution.amending.cutting import Cut, Part, Run
from resolution.amending.taking_out import BETWEEN, TakenOut, inline_options
from resolution.reader.notation import LABEL, PARTING
from resolution.tree import Point


def grouped_inline(run: Run, points: Sequence[Point]) -> list[Part]:
    """Brackets that stand side by side in a paragraph, as alternatives: `[A]/[B]`."""
    options = [one for point in points for one in inline_options(run, point)]
    parts: list[Part] = [Cut(run.start, points[0].span.start)]
    for place, one in enumerate(options):
        parts.extend(("/",) if place else ())
        parts.extend(one.inline())
    return [*parts, Cut(points[-1].span.end, run.end)]


def words_between(run: Run, points: Sequence[Point]) -> str:
    """The words that stand between points of one paragraph, and keep them from being alternatives."""
    gaps = (run.text(one.span.end, other.span.start).replace(PARTING, "") for one, other in pairwise(points))
    return " … ".join(filter(None, (" ".join(gap.split()).strip("/ ") for gap in gaps)))


def ways_to_group(
    run: Run, options: Sequence[TakenOut], taken: Sequence[Cut], place: int
) -> Iterator[list[Part]]:
    """The run with these options, one after the other, at a place; they are `taken` from where they stood.

    First as they are; then with a mark behind that parts them from options that stand there, or with one
    before each but the first that says that its number is a label.
    """
    ordered = in_order([_unparted(run, one) for one in options])
    named = [one.named(number) for number, one in enumerate(ordered, 1)]
    group: list[Part] = list(named[0])
    for one in named[1:]:
        group += [BETWEEN, *one]
    yield placed(run, group, taken, place)
    yield placed(run, [*group, PARTING], taken, place)
    said = [*named[0]]
    for number, option in enumerate(ordered[1:], 2):
        said += [BETWEEN, *_with_label_said(option).named(number)]
    yield placed(run, said, taken, place)


def _unparted(run: Run, option: TakenOut) -> TakenOut:
    """The option without the mark behind it that kept it from being an alternative of what follows."""
    last = option.body[-1] if option.body else None
    if not isinstance(last, Cut) or not run.text(*last).endswith(PARTING):
        return option
    return replace(option, body=(*option.body[:-1], run.cut(last.start, last.end - len(PARTING))))


def _with_label_said(option: TakenOut) -> TakenOut:
    """The option with a comment that its number is a label: it may be far from the one before."""
    return replace(option, body=(LABEL, *option.body))


def in_order(options: Sequence[TakenOut]) -> list[TakenOut]:
    """Base text first, then what has no source: behind one that has, it would be read as that one's too."""
    return sorted(options, key=lambda one: (not one.is_base, bool(one.heads or one.beside), one.place))


def placed(run: Run, group: Sequence[Part], taken: Sequence[Cut], place: int) -> list[Part]:
    """The run without what is taken out, and with the group at one of the places where that stood."""
    parts: list[Part] = []
    at = run.start
    for cut in sorted(taken):
        before = run.cut(at, cut.start)
        if before.start < before.end:
            parts += [before, BETWEEN]
        if cut.start == place:
            parts += [*group, BETWEEN]
        at = cut.end
    rest = run.cut(at, run.end)
    if rest.start < rest.end:
        return [*parts, rest]
    return parts[:-1] if parts and parts[-1] == BETWEEN else parts
