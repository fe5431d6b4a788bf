"""A stretch read anew put between the paragraphs of its section that stay, which come to stand further on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from resolution.amending.stretch_reading import ReadAgain
from resolution.reader.nodes import chapeau_among
from resolution.reader.placing import placed_order
from resolution.reader.whole_text import CODES_OF_THE_WHOLE
from resolution.tree import Diagnostic, Paragraph, Piece, Point, Section, Span

_OUT_OF_ORDER = "printed-out-of-order"


def joined(
    old: Section,
    origin: Span,
    read: ReadAgain,
    paragraphs: tuple[Paragraph, ...],
    told: Iterable[Diagnostic],
) -> tuple[Section, list[Diagnostic]]:
    """The section with these paragraphs for the stretch's, and what is told of it, lines from its beginning.

    `origin` is where the section begins, `told` what was told of it in lines of the whole text.
    """
    by, lines = read.new_end - read.end, read.more_lines
    printed = tuple(replace(one, is_chapeau=False) if one.is_chapeau else one for one in old.printed())
    behind = tuple(one.further(by, lines) for one in printed[read.last :])
    every = (*printed[: read.first], *paragraphs, *behind)
    chapeau = chapeau_among(every)
    rest = every[1:] if chapeau is not None else every
    found = list(_told_now(origin, read, told))

    def report(place: int, code: str, message: str) -> None:
        one = next(one for one in rest if one.span.start == place)
        found.append(Diagnostic(one.span.line - origin.line + 1, one.span.column, code, message))

    trailing = tuple(piece._replace(start=piece.start + by) for piece in old.trailing)
    if read.trailing is not None:
        trailing = tuple(piece._replace(start=piece.start + origin.start) for piece in read.trailing)
    made = replace(
        old,
        chapeau=chapeau,
        paragraphs=rest,
        placed=placed_order(rest, report),
        trailing=trailing,
        span=old.span._replace(end=_end(every, trailing)),
    )
    return made, found


def _end(paragraphs: tuple[Paragraph, ...], trailing: tuple[Piece, ...]) -> int:
    """Where the last of it ends."""
    last = trailing[-1] if trailing else paragraphs[-1].pieces[-1]
    return last.start + len(last.raw)


def shifted_point(point: Point, read: ReadAgain) -> Point:
    """A point behind the stretch, as far further on as that is longer now."""
    by, lines = read.new_end - read.end, read.more_lines
    if not by and not lines:
        return point
    options = (replace(one, span=_further(one.span, by, lines)) for one in point.options)
    return replace(point, options=tuple(options), span=_further(point.span, by, lines))


def _told_now(origin: Span, read: ReadAgain, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What is told of the stretch, and what was of all else, the order of the paragraphs apart."""
    yield from (one for one in read.diagnostics if one.code != _OUT_OF_ORDER)
    for one in told:
        line = one.line - origin.line + 1
        if one.code == _OUT_OF_ORDER or one.code in CODES_OF_THE_WHOLE:
            continue
        if line <= read.first_line:
            yield replace(one, line=line)
        elif line > read.last_line:
            yield replace(one, line=line + read.more_lines)


def _further(span: Span, by: int, lines: int) -> Span:
    return span._replace(start=span.start + by, end=span.end + by, line=span.line + lines)
