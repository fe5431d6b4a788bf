"""The rules of the table for changing words: amend, insert, strike."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from resolution.amending import (
    has_same_base,
    notation_of,
    parted,
    struck,
    tracked,
    with_ends,
    with_label_as_written,
)
from resolution.deciding.agreeing import agreement_over
from resolution.deciding.agreement_rules import refuse_agreed_place
from resolution.deciding.amendments import tried
from resolution.deciding.events import TextAmended, TextInserted, WordingEvent
from resolution.deciding.refusing import Refused, listed, state_in_words
from resolution.deciding.requests import Amend, Insert, Strike, WordingRequest
from resolution.deciding.scopes import paragraphs_in, scope_in_words
from resolution.deciding.standing import Standing
from resolution.deciding.wording import words
from resolution.tree import Document, Paragraph, ParagraphId, Point, PointNumber, SectionId, changed_sections

Keeps = Callable[[Document, Document, WordingEvent], bool]


class BaseWouldChange(Refused):
    """Words of the base text would come or go unmarked."""


_Made = TypeVar("_Made", bound=WordingEvent)


def decide_amendment(standing: Standing, request: WordingRequest) -> WordingEvent:
    """The event that grants the request; raises Refused.

    Of the ways to mark what is new the first is taken that leaves every word of the base text in place.
    """
    made: list[WordingEvent] = list(
        _inserted(standing, request) if isinstance(request, Insert) else _amended(standing, request)
    )
    return granted(standing, made, keeps_base)[0]


def granted(standing: Standing, made: Sequence[_Made], keeps: Keeps) -> tuple[_Made, Document]:
    """The first of these events that keeps what it must, and the text after it; raises Refused."""
    texts = [(event, tried(standing.document, event, standing.version + 1)) for event in made]
    read = [(event, after) for event, after in texts if after is not None]
    if not read:
        raise Refused("the new words hold a section call or heading: a paragraph cannot open a section")
    before = standing.document.written
    kept = [(event, after) for event, after in read if keeps(before, after.written, event)]
    if not kept:
        raise BaseWouldChange(
            "so written, words of the base text would come or go unmarked: leave struck words, source lines "
            "and brackets that open elsewhere as they are"
        )
    event, after = kept[0]
    _refuse_settled(standing, after.written, event)
    _refuse_doubled(standing, after.written, event)
    _refuse_taken_in(standing, after.written, event)
    _refuse_dragged(standing.document, after)
    return event, after.written


def keeps_base(before: Document, after: Document, event: WordingEvent) -> bool:
    """Whether the section that the event changes has the base words that it had, in their order."""
    section = _section_written(before, event)
    return has_same_base(before.section_by_id[section], after.section_by_id[section])


def _section_written(written: Document, event: WordingEvent) -> SectionId:
    """The section whose notation changes."""
    return (
        event.section if isinstance(event, TextInserted) else written.paragraph_by_id[event.paragraph].section
    )


def _amended(standing: Standing, request: Amend | Strike) -> Iterator[TextAmended]:
    paragraph = _paragraph(standing.document, request.paragraph)
    _refuse_agreed(standing, paragraph)
    written = standing.document.written.paragraph_by_id[paragraph.id]
    old = notation_of(written)
    if isinstance(request, Strike):
        _refuse_unsettled(standing, paragraph)
        ways = [_struck(standing, paragraph, old)]
    else:
        typed = with_label_as_written(words(request.notation, "the new text"), paragraph, written)
        new = parted(old, typed)
        # Inside a point the words are a proposal: none of them is base text that a mark would have to keep.
        ways = [new, tracked(old, new)] if _is_proposed(paragraph) else [tracked(old, new)]
        closed = with_ends(old, new)
        if closed != new.rstrip():
            ways += [closed, tracked(old, closed)] if _is_proposed(paragraph) else [tracked(old, closed)]
        if new == old:
            raise Refused(f"{scope_in_words(standing.document, paragraph.id)} reads so already")
    party = party_named(request.party)
    for notation in ways:
        yield TextAmended(paragraph.id, _named(notation, party), party, standing.next_point)


def _inserted(standing: Standing, request: Insert) -> Iterator[TextInserted]:
    section = standing.document.section_by_id.get(request.section)
    if section is None:
        raise Refused(f"there is no section {request.section!r} in this text")
    if request.after is not None:
        after = _paragraph(standing.document, request.after)
        if after.section != section.id:
            where = scope_in_words(standing.document, after.id)
            raise Refused(f"{where} is in another section: name its own")
    refuse_agreed_place(standing, section.id, None if request.after is None else after.parent)
    party = party_named(request.party)
    # In the base text there is no such paragraph: every plain word of it is an insertion.
    new = tracked("", parted("", words(request.notation, "the new paragraph")))
    yield TextInserted(section.id, request.after, _named(new, party), party, standing.next_point)


def _named(notation: str, party: str | None) -> str:
    """The notation with whose wording it is, as a comment at its end."""
    said = " ".join((party or "").replace("<<}", "").split())
    return f"{notation} {{>>{said}<<}}" if said else notation


def party_named(party: str | None) -> str | None:
    """Whose wording it is, None where nobody is named; raises Refused where it is no name."""
    return words(party, "whose wording it is") if party and party.strip() else None


def paragraph_to_change(standing: Standing, name: ParagraphId) -> Paragraph:
    """The paragraph as written; raises Refused where there is none, or it is agreed."""
    _refuse_agreed(standing, _paragraph(standing.document, name))
    return standing.document.written.paragraph_by_id[name]


def _struck(standing: Standing, paragraph: Paragraph, old: str) -> str:
    if paragraph.is_deleted:
        raise Refused(f"{scope_in_words(standing.document, paragraph.id)} is struck already")
    if _is_proposed(paragraph):
        point = paragraph.block.point if paragraph.block is not None else min(paragraph.points)
        raise Refused(
            f"{scope_in_words(standing.document, paragraph.id)} is a proposal: reject point {point}",
            (f"reject {point}",),
        )
    return struck(old)


def _is_proposed(paragraph: Paragraph) -> bool:
    """Whether the paragraph as a whole is what a point offers, and not base text that it amends."""
    return paragraph.block is not None and not paragraph.amends


def _paragraph(document: Document, name: ParagraphId) -> Paragraph:
    known = document.paragraph_by_id.get(name)
    if known is None:
        raise Refused(f"there is no paragraph {name!r} in this text")
    return known


def _refuse_agreed(standing: Standing, paragraph: Paragraph) -> None:
    agreement = agreement_over(standing, paragraph)
    if agreement is not None:
        where = scope_in_words(standing.document, paragraph.id)
        raise Refused(f"{where} is agreed {agreement.level}: reopen it first", (f"reopen {where}",))


def _refuse_unsettled(standing: Standing, paragraph: Paragraph) -> None:
    """A paragraph with open points is not struck over the heads of those who proposed them."""
    document = standing.document
    numbers = [
        number
        for one in paragraphs_in(document, paragraph.id)
        for number in one.points
        if not standing.state(number).is_settled and standing.removed_with(number) is None
    ]
    if numbers:
        where = scope_in_words(document, paragraph.id)
        what = "points" if len(set(numbers)) > 1 else "point"
        raise Refused(
            f"{where} holds open {what} {listed(sorted(set(numbers)), last='and')}: settle them first"
        )
    inner = [
        one for one in paragraphs_in(document, paragraph.id) if one.id != paragraph.id and not one.is_deleted
    ]
    if inner:
        where = scope_in_words(document, paragraph.id)
        raise Refused(f"{where} has sub-items: strike them first, the last one first")


def _refuse_settled(standing: Standing, after: Document, event: WordingEvent) -> None:
    """What was decided of a point counts for its options as they were: they cannot change under it."""
    before = standing.document.written
    for point in _points_near(before, event):
        number, state = point.number, standing.state(point.number)
        if state.is_settled and number not in before.gone and _has_changed(before, after, number):
            how = f"{state_in_words(state)} (v{state.version})"
            raise Refused(
                f"point {number} is {how}: leave its brackets as they are, or reopen it first",
                (f"reopen {number}",),
            )


def _refuse_doubled(standing: Standing, after: Document, event: WordingEvent) -> None:
    """Where several options strike the same base words, only deciding between them tells which return."""
    if not isinstance(event, TextAmended):
        return
    paragraph = standing.document.written.paragraph_by_id[event.paragraph]
    striking = {piece.within for piece in paragraph.pieces if piece.change == "deleted" and piece.within}
    for number in standing.document.points_round(paragraph):
        strikes = sum(ref.point == number for ref in striking)
        if strikes > 1 and _has_changed(standing.document.written, after, number):
            raise Refused(f"the options of point {number} strike the same words: settle point {number} first")


def _refuse_taken_in(standing: Standing, after: Document, event: WordingEvent) -> None:
    """New words may not become part of a point that lies elsewhere, nor may it lose any."""
    before = standing.document.written
    near: frozenset[PointNumber] = frozenset()
    if isinstance(event, TextAmended):
        near = before.points_round(before.paragraph_by_id[event.paragraph])
    for point in _points_near(before, event):
        if point.number in near | before.gone:
            continue
        if _has_changed(before, after, point.number):
            raise Refused(
                f"so placed, the words would change point {point.number}: close their brackets, give them a "
                "source line of their own, or another place",
            )


def _refuse_dragged(before: Document, after: Document) -> None:
    """What shares brackets moves together: new ones may not take in, or let go, what was moved."""
    known = before.paragraph_by_id
    for _, section in changed_sections(before, after) if before.moves else ():
        for one in section.paragraphs:
            if one.id in known and known[one.id].section != section.id:
                where = scope_in_words(before, one.id)
                raise Refused(
                    f"so written, {where} would stand elsewhere: leave the brackets round it as they are"
                )


def _points_near(document: Document, event: WordingEvent) -> tuple[Point, ...]:
    """The points of the section whose words the event changes, gone ones too: no other point can change."""
    return document.points_by_section.get(_section_written(document, event), ())


def _has_changed(before: Document, after: Document, number: PointNumber) -> bool:
    return number in after.gone or _offered(before.point(number)) != _offered(after.point(number))


def _offered(point: Point) -> Iterable[str]:
    return [option.text for option in point.options]
