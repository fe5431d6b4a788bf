"""The rule of the table for grouping: points, and paragraphs, become the alternatives of one point."""

from collections.abc import Sequence

from resolution.amending.cutting import Cut, Run, printed_in, run_of
from resolution.amending.grouping import grouped_inline, in_order, ways_to_group, words_between
from resolution.amending.recasting import Recast
from resolution.amending.taking_out import (
    base_taken_out,
    inline_options,
    options_taken_out,
    paragraphs_of,
    reach,
)
from resolution.deciding.agreeing import agreement_over
from resolution.deciding.events import PointsGrouped
from resolution.deciding.recast_rules import open_point
from resolution.deciding.recasting import Aim, granted
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.requests import Group
from resolution.deciding.scopes import paragraphs_in, scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import Document, Paragraph, ParagraphId, Point, PointNumber, SectionId


def decide_group(standing: Standing, request: Group) -> PointsGrouped:
    """The event that grants the request; raises Refused."""
    points = [open_point(standing, number) for number in sorted(set(request.points))]
    texts = [_base_paragraph(standing, name) for name in dict.fromkeys(request.paragraphs)]
    if len(points) + len(texts) < 2:
        raise Refused("alternatives are two at least: name another point, or a paragraph")
    _refuse_several_sections(standing, points, texts)
    _refuse_nested(points)
    if any(point.place == "inline" for point in points):
        return _grouped_inline(standing, points, texts)
    return _grouped(standing, points, texts)


def _grouped(standing: Standing, points: Sequence[Point], texts: Sequence[Paragraph]) -> PointsGrouped:
    document = standing.document
    scopes = [list(paragraphs_in(document, one.id)) for one in texts]
    run = _run_over(document, points, scopes)
    options = [one for point in points for one in options_taken_out(run, document, point)]
    options += [base_taken_out(run, scope) for scope in scopes]
    base = [Cut(scope[0].span.start, scope[-1].span.end) for scope in scopes]
    taken = sorted([*base, *(Cut(*reach(document, point)) for point in points)])
    place = min(base or taken).start
    expected = [(one.text, one.sources) for one in in_order(options)]
    return _event(standing, run, list(ways_to_group(run, options, taken, place)), points, texts, expected)


def _grouped_inline(standing: Standing, points: Sequence[Point], texts: Sequence[Paragraph]) -> PointsGrouped:
    numbers = listed((point.number for point in points), last="and")
    here = {one for point in points for one in paragraphs_of(point)}
    if texts or len(here) > 1 or any(point.place == "block" for point in points):
        inner = [point.number for point in points if point.place == "inline"]
        is_one = len(inner) == 1
        raise Refused(
            f"point{'' if is_one else 's'} {listed(inner, last='and')} {'is' if is_one else 'are'} words "
            "of a paragraph: they are alternatives only to what stands beside them; group whole paragraphs"
        )
    ordered = sorted(points, key=lambda point: point.span.start)
    run = run_of(standing.document, *(2 * [next(iter(here))]))
    between = words_between(run, ordered)
    if between:
        raise Refused(
            f"between points {numbers} stands “{between}”: only brackets side by side can be alternatives; "
            "amend the paragraph first"
        )
    options = [one for point in ordered for one in inline_options(run, point)]
    expected = [(one.text, one.sources) for one in options]
    return _event(standing, run, [grouped_inline(run, ordered)], points, (), expected)


def _event(  # noqa: PLR0913, PLR0917 - what is written, of what, and what it should read as
    standing: Standing,
    run: Run,
    ways: Sequence[Sequence[Cut | str]],
    points: Sequence[Point],
    texts: Sequence[Paragraph],
    expected: Sequence[tuple[str, object]],
) -> PointsGrouped:
    numbers = tuple(point.number for point in points)
    kept = min(numbers, default=PointNumber(standing.next_point))

    def made_of(made: Recast, after: Document) -> PointsGrouped:
        options = after.point(kept).options if after.has_point(kept) else ()
        if [(one.text.split(), one.sources) for one in options] != [
            (text.split(), sources) for text, sources in expected
        ]:
            raise Refused("so placed, they would not be read as alternatives: amend the paragraphs instead")
        return PointsGrouped(
            kept,
            made.paragraphs,
            made.notation,
            made.becomes,
            made.numbers,
            standing.next_point,
            numbers,
            tuple(one.id for one in texts),
        )

    return granted(standing, run, ways, Aim(numbers, (kept,)), made_of)


def _base_paragraph(standing: Standing, name: str) -> Paragraph:
    document = standing.document
    paragraph = document.paragraph_by_id.get(ParagraphId(name))
    if paragraph is None:
        raise Refused(f"there is no paragraph {name!r} in this text")
    where = scope_in_words(document, paragraph.id)
    around = paragraph.block or paragraph.joins
    if around is not None:
        raise Refused(f"{where} is of point {around.point}: name that", (f"group {around.point}",))
    if paragraph.is_deleted or paragraph.is_chapeau:
        what = "is struck" if paragraph.is_deleted else "opens the section"
        raise Refused(f"{where} {what}: it can be no alternative")
    agreement = agreement_over(standing, paragraph)
    if agreement is not None:
        raise Refused(f"{where} is agreed {agreement.level}: reopen it first", (f"reopen {where}",))
    return paragraph


def _refuse_several_sections(standing: Standing, points: Sequence[Point], texts: Sequence[Paragraph]) -> None:
    sections: dict[SectionId, str] = {}
    for point in points:
        sections.setdefault(point.section, f"point {point.number}")
    for text in texts:
        sections.setdefault(text.section, scope_in_words(standing.document, text.id))
    if len(sections) > 1:
        document = standing.document
        (one, first), (other, second) = list(sections.items())[:2]
        calls = [document.section_by_id[section].call for section in (one, other)]
        raise Refused(
            f"{first} is in {calls[0]}, {second} in {calls[1]}: alternatives are of one section: move it"
        )


def _refuse_nested(points: Sequence[Point]) -> None:
    parents = {point.parent for point in points}
    numbers = {point.number for point in points}
    for point in points:
        if point.parent is not None and point.parent.point in numbers:
            raise Refused(
                f"point {point.number} lies in point {point.parent.point}: it is no alternative to it"
            )
    if len(parents) > 1:
        inner = next(point for point in points if point.parent is not None)
        around = inner.parent.point if inner.parent is not None else 0
        raise Refused(
            f"point {inner.number} lies in point {around} and the others do not: decide {around} first"
        )


def _run_over(document: Document, points: Sequence[Point], scopes: Sequence[Sequence[Paragraph]]) -> Run:
    """The paragraphs from the first that any of them is in to the last."""
    names = {one for point in points for one in paragraphs_of(point)} | {
        one.id for scope in scopes for one in scope
    }
    section = points[0].section if points else scopes[0][0].section
    printed = [one.id for one in printed_in(document.section_by_id[section]) if one.id in names]
    return run_of(document, printed[0], printed[-1])
