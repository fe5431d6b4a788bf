"""A run of paragraphs written otherwise: which points and paragraphs of it are those that were there."""

from collections.abc import Collection, Iterable, Sequence

from resolution.amending.cutting import Part, Run, Written, run_of
from resolution.amending.grafting import Named, grafted, read_anew
from resolution.light_dataclass import dataclass
from resolution.tree import Document, Paragraph, ParagraphId, Point, PointNumber


@dataclass(frozen=True, slots=True)
class Recast:
    """What takes the place of `paragraphs`: its notation, its paragraphs (empty: new ones), its points."""

    paragraphs: tuple[ParagraphId, ...]
    notation: str
    becomes: tuple[ParagraphId, ...]
    numbers: tuple[PointNumber, ...]


def recast_by(
    document: Document, run: Run, parts: Sequence[Part], *, dissolved: Collection[int], numbers: Iterable[int]
) -> Recast:
    """The run with these parts in its place.

    The points of the run keep their numbers where all of their text was cut out, `dissolved` ones excepted;
    the others get `numbers`, in the order in which they open. Raises NoOneSection.
    """
    written = run.written(parts)
    replaced = frozenset(one.id for one in run.paragraphs)
    read = read_anew(document, run.section.id, written.notation, replaced)
    start = run.start - run.origin
    end = len(written.notation) - (run.origin + len(run.raw) - run.end)
    old = document.live_points_of(run.section.id)
    known = {
        span: one.number for one in old if one.number not in dissolved and (span := _moved(one, written))
    }
    fresh = iter(numbers)
    inside = [point for point in read.points if start <= point.span.start < end]
    paragraphs = [one for one in read.paragraphs if start <= one.span.start < end]
    return Recast(
        tuple(one.id for one in run.paragraphs),
        written.notation[start:end],
        tuple(_becomes(run, written, paragraphs)),
        tuple(known.get((point.span.start, point.span.end)) or PointNumber(next(fresh)) for point in inside),
    )


def recast(document: Document, made: Recast, *, version: int, first_point: int) -> Document | None:
    """The text with that in the place of its paragraphs; None where they are not there, one after the other.

    Raises NoOneSection.
    """
    if not made.paragraphs or any(one not in document.paragraph_by_id for one in made.paragraphs):
        return None
    first, last = made.paragraphs[0], made.paragraphs[-1]
    if document.paragraph_by_id[first].section != document.paragraph_by_id[last].section:
        return None
    run = run_of(document, first, last)
    if tuple(one.id for one in run.paragraphs) != made.paragraphs:
        return None
    start = run.start - run.origin
    named = Named(start, start + len(made.notation), frozenset(made.paragraphs), made.becomes, made.numbers)
    notation = run.written((made.notation,)).notation
    return grafted(document, run.section.id, notation, version=version, first_point=first_point, named=named)


def _moved(point: Point, written: Written) -> tuple[int, int] | None:
    """Where a point that was cut out whole begins and ends now."""
    start, last = written.place_of(point.span.start), written.place_of(point.span.end - 1)
    return None if start is None or last is None else (start, last + 1)


def _becomes(run: Run, written: Written, paragraphs: Sequence[Paragraph]) -> Iterable[ParagraphId]:
    """For each new paragraph the first old one whose words begin in it, each old one once; empty for none."""
    begins = [(place, one.id) for one in run.paragraphs if (place := _words_at(one, written)) is not None]
    for paragraph in paragraphs:
        last = paragraph.pieces[-1]
        found = [one for at, one in begins if paragraph.pieces[0].start <= at < last.start + len(last.raw)]
        yield found[0] if found else ParagraphId("")


def _words_at(paragraph: Paragraph, written: Written) -> int | None:
    """Where its first words stand now."""
    first = next((one for one in paragraph.pieces if one.role == "text" and one.raw.strip()), None)
    return None if first is None else written.place_of(first.start + len(first.raw) - len(first.raw.lstrip()))
