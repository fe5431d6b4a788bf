"""The rules of the table for changing marks: each is an amendment that does what was asked, and no more.

There may be several ways to write it; the first is taken that reads as meant.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from resolution.amending import base_letters, notation_of, tracked
from resolution.amending.adding import option_added_ways
from resolution.amending.stretches import (
    Stretch,
    brackets_of,
    changes_in,
    option_end,
    source_ends,
    words_begin,
    words_end,
    words_in,
)
from resolution.amending.unbracketing import without_brackets
from resolution.deciding.agreement_rules import refuse_agreed
from resolution.deciding.amendment_rules import (
    BaseWouldChange,
    Keeps,
    granted,
    keeps_base,
    paragraph_to_change,
    party_named,
)
from resolution.deciding.events import AmendingAct, PointRemarked, TextAmended, WordingEvent
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    MarkingRequest,
    OpenChange,
    PlaceMarking,
    Unbracket,
)
from resolution.deciding.refusing import Refused, state_in_words
from resolution.deciding.remarking_rules import (
    decide_option_added,
    decide_unbracketing,
    is_free_of_others,
    letters_said,
)
from resolution.deciding.rules import point_numbered, refuse_removed
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.deciding.wording import words
from resolution.light_dataclass import dataclass
from resolution.reader.notation import NO_POINT, PARTING
from resolution.reader.sources import source_line_of
from resolution.tree import Document, Option, OptionRef, Paragraph, ParagraphId, Point, PointNumber

Meant = Callable[[Document], bool]


@dataclass(frozen=True, slots=True)
class _Marking:
    """A change of one paragraph's marks: the ways to write it, and what must be so afterwards."""

    paragraph: Paragraph
    ways: Sequence[str]
    act: AmendingAct
    point: PointNumber
    meant: Meant
    otherwise: str
    party: str | None = None
    keeps: Keeps = keeps_base


def decide_marking(standing: Standing, request: MarkingRequest) -> TextAmended | PointRemarked:
    """The event that grants the request; raises Refused."""
    if isinstance(request, PlaceMarking):
        return _made(standing, _in_place(standing, request))
    point = _open(standing, request.point)
    if isinstance(request, Unbracket) and _is_over_several(standing, point):
        return decide_unbracketing(_as_written(standing), point)
    if isinstance(request, AddOption):
        return _option_added(standing, point, request)
    if isinstance(request, AttributeOption):
        return _option_attributed(standing, point, request)
    return _made(standing, _at_point(standing, point, request))


def _option_added(standing: Standing, point: Point, request: AddOption) -> TextAmended | PointRemarked:
    """Beside the last option where that can be; else each option of whole paragraphs gets a name.

    Where neither can have its source above it, a comment behind it says whose it is.
    """
    try:
        return _made(standing, _with_option(standing, point, request))
    except Refused:
        if point.place == "inline" or not standing.document.written.has_point(point.number):
            raise
    text = words(request.notation, "the new option").strip()
    try:
        return decide_option_added(_as_written(standing), point, text, party_named(request.party))
    except Refused as refused:
        try:
            return _made(standing, _with_option(standing, point, request, is_aside=True))
        except Refused:
            raise refused from None


def _as_written(standing: Standing) -> Standing:
    """The standing of the text before any paragraph was moved: what is recast is recast there."""
    if not standing.document.moves:
        return standing
    return replace(standing, document=standing.document.written)


def _is_over_several(standing: Standing, point: Point) -> bool:
    """Whether the point's one text has its brackets in several paragraphs."""
    if len(point.options) > 1:
        return False
    written = standing.document.written
    touched = [written.paragraph_by_id[one] for one in written.paragraphs_touched[point.number]]
    held = [[one.id for one in touched if brackets_of(one, point.number, sign)] for sign in "[]"]
    return all(held) and held[0] != held[1]


def _made(standing: Standing, marking: _Marking) -> TextAmended:
    refused = Refused(marking.otherwise)
    for notation in marking.ways:
        event = TextAmended(
            marking.paragraph.id, notation, marking.party, standing.next_point, marking.act, marking.point
        )
        try:
            after = granted(standing, [event], marking.keeps)[1]
        except BaseWouldChange:
            continue
        except Refused as why:
            refused = why
            continue
        if marking.meant(after):
            return event
        refused = Refused(marking.otherwise)
    raise refused


def _in_place(standing: Standing, request: PlaceMarking) -> _Marking:
    paragraph = paragraph_to_change(standing, request.paragraph)
    where = scope_in_words(standing.document, paragraph.id)
    number = PointNumber(standing.next_point)
    old = notation_of(paragraph)

    def is_one_more(after: Document) -> bool:
        return after.has_point(number) and not after.has_point(number + 1)

    match request:
        case Bracket():
            what = f"{request.words!r} in {where}"
            at = _nth(words_in(paragraph, request.words), request.nth, what, ": name it as it stands there")
            ways = [way for new in _bracketed_ways(old, at) for way in (tracked(old, new), new)]
            told = f"so bracketed, the words would be no point of their own: amend {where}"
            party = party_named(request.party)
            return _Marking(paragraph, ways, "bracketed", number, is_one_more, told, party)
        case OpenChange():
            at = _nth(changes_in(paragraph), request.nth, f"tracked change outside the points of {where}")
            told = f"this change of {where} cannot stand in brackets of its own: amend it"
            return _Marking(paragraph, _bracketed_ways(old, at), "change-opened", number, is_one_more, told)
        case AttributeText():
            source = _source(request.source)
            above = words_begin(paragraph)
            ways = [f"{old[:above]}{source}\n\n{old[above:]}"]
            told = f"{source} would be no source line, or {where} no proposal: name it as in ARB/1/2"
            return _Marking(paragraph, ways, "text-attributed", number, is_one_more, told, source)


def _at_point(standing: Standing, point: Point, request: Unbracket | Dismiss) -> _Marking:
    match request:
        case Unbracket():
            return _unbracketed(standing, point)
        case Dismiss():
            return _dismissed(standing, point)


def _unbracketed(standing: Standing, point: Point) -> _Marking:
    if len(point.options) > 1:
        raise Refused(f"point {point.number} offers several options: accept one", (f"accept {point.number}",))
    paragraph = _only_paragraph(standing.document, point, "[", "]")
    ways = list(without_brackets(paragraph, point.number))
    told = f"the words of point {point.number} cannot stand without its brackets: accept it"
    return _Marking(paragraph, ways, "unbracketed", point.number, _gone(standing, point), told)


def _dismissed(standing: Standing, point: Point) -> _Marking:
    paragraph = _only_paragraph(standing.document, point, "[")
    notation = notation_of(paragraph)
    for place in reversed(brackets_of(paragraph, point.number, "[")):
        notation = f"{notation[: place + 1]}{NO_POINT}{notation[place + 1 :]}"
    offered = Counter(sign for option in point.options for sign in option.text if sign.isalnum())

    def keeps(before: Document, after: Document, _: WordingEvent) -> bool:
        """What was offered may be base text now, and nothing else may."""
        was, now = (Counter(base_letters(one.section_by_id[paragraph.section])) for one in (before, after))
        return not was - now and not (now - was) - offered

    told = f"without point {point.number} the text would read otherwise: amend the paragraph"
    meant = _gone(standing, point)
    return _Marking(paragraph, [notation], "dismissed", point.number, meant, told, None, keeps)


def _with_option(standing: Standing, point: Point, request: AddOption, *, is_aside: bool = False) -> _Marking:
    text = words(request.notation, "the new option").strip()
    party = party_named(request.party)
    document = standing.document
    paragraph = document.written.paragraph_by_id[point.options[-1].paragraphs[-1]]
    before, letters, wanted = _said(point), _letters(text), letters_said(text)
    named = party is not None and source_line_of(party) is not None

    def meant(after: Document) -> bool:
        now = after.point(point.number)
        new, symbols = _said(now)[-1]
        said = _letters(new)
        is_said = "~~" in text or "{" in text or (said and (letters.endswith(said) or said == wanted))
        is_theirs = party in symbols if symbols or (named and not is_aside) else True
        return _said(now)[:-1] == before and is_free_of_others(new, text) and bool(is_said) and is_theirs

    ways = list(option_added_ways(paragraph, point, text, party))
    told = (
        f"so written it would be no option of point {point.number}: "
        f"{'' if named else 'name the contribution whose it is, as in ARB/1/2, or '}amend the paragraph"
    )
    if point.place == "inline" and len(set(point.options[-1].paragraphs)) > 1:
        told = (
            f"point {point.number} runs over the end of a paragraph, where no other words can stand in its "
            "place: amend its paragraphs"
        )
    return _Marking(paragraph, ways, "option-added", point.number, meant, told, party)


def _option_attributed(standing: Standing, point: Point, request: AttributeOption) -> TextAmended:
    """In the paragraph where the option begins, or else where it ends."""
    if not 1 <= request.option <= len(point.options):
        raise Refused(f"point {point.number} has no option {request.option}: it has {len(point.options)}")
    source, option = _source(request.source), point.option(request.option)
    if source in {one.symbol for one in option.sources}:
        what = (
            f"option {option.number} of point {point.number}"
            if len(point.options) > 1
            else f"point {point.number}"
        )
        raise Refused(f"{source} is a source of {what} already")
    first, last = (standing.document.written.paragraph_by_id[option.paragraphs[place]] for place in (0, -1))
    try:
        return _made(standing, _attributed(first, point, option, source))
    except Refused:
        if last is first:
            raise
        return _made(standing, _attributed(last, point, option, source))


def _attributed(paragraph: Paragraph, point: Point, option: Option, source: str) -> _Marking:
    before = _said(point)

    def meant(after: Document) -> bool:
        now = after.point(point.number)
        if [one[0] for one in _said(now)] != [one[0] for one in before]:
            return False
        named = {one.symbol for one in now.option(option.number).sources}
        return source in named and {one.symbol for one in option.sources} < named

    ref = OptionRef(point.number, option.number)
    ways = list(_attributions(paragraph, point, ref, source))
    told = (
        f"{source} cannot be written there without point {point.number} offering other options: "
        "amend the paragraph"
    )
    if source_line_of(source) is None:
        beside = ", or a party within brackets, as in EU" if point.place == "inline" else ""
        told = f"{source} would not be read as their source: name a contribution, as in ARB/1/2{beside}"
    return _Marking(paragraph, ways, "option-attributed", point.number, meant, told, source)


def _attributions(paragraph: Paragraph, point: Point, ref: OptionRef, source: str) -> Iterator[str]:
    notation = notation_of(paragraph)
    inside = source_ends(paragraph, ref)
    if point.place == "inline":
        if inside is not None:
            yield f"{notation[:inside]}, {source}{notation[inside:]}"
    else:
        above = words_begin(paragraph)
        yield f"{notation[:above]}{source}\n\n{notation[above:]}"
    for end in (words_end(paragraph, ref), option_end(paragraph, ref)):
        if end is not None:
            yield f"{notation[:end]} - {source}{notation[end:]}"


def _gone(standing: Standing, point: Point) -> Meant:
    others = [one.number for one in standing.document.live_points if one.number != point.number]

    def meant(after: Document) -> bool:
        return not after.has_point(point.number) and all(map(after.has_point, others))

    return meant


def _open(standing: Standing, number: int) -> Point:
    """The point, as it was read; raises Refused where it is decided or stands in agreed text."""
    point = point_numbered(standing, number)
    refuse_removed(standing, point)
    refuse_agreed(standing, point)
    state = standing.state(point.number)
    if state.is_settled:
        how = f"{state_in_words(state)} (v{state.version})"
        raise Refused(f"point {number} is {how}: reopen it first", (f"reopen {number}",))
    return standing.document.written.point(number)


def _only_paragraph(document: Document, point: Point, *signs: str) -> Paragraph:
    """The paragraph in which the point's brackets of these signs stand."""
    touched = [document.written.paragraph_by_id[one] for one in document.paragraphs_touched[point.number]]
    holding = [{one.id for one in touched if brackets_of(one, point.number, sign)} for sign in signs]
    if not any(holding):
        raise Refused(f"point {point.number} has no brackets: it is a proposal, to be accepted or rejected")
    held = set[ParagraphId]().union(*holding)
    if len(held) > 1:
        raise Refused(f"the brackets of point {point.number} stand in several paragraphs: accept or split it")
    if not all(holding):
        raise Refused(f"the brackets of point {point.number} are not both there: amend the paragraph")
    return document.written.paragraph_by_id[held.pop()]


def _source(name: str) -> str:
    return " ".join(words(name, "the source").split())


def _nth(found: Sequence[Stretch], nth: int, what: str, possible: str = "") -> Stretch:
    if 1 <= nth <= len(found):
        return found[nth - 1]
    said = f"there is no {what}" if not found else f"there are {len(found)} of {what}, not {nth}"
    raise Refused(said + possible)


def _bracketed_ways(notation: str, at: Stretch) -> list[str]:
    """Words beside other brackets are no rival of what these hold: a parting comment tells them apart."""
    return [_around(notation, at, *signs) for signs in product(("", PARTING), repeat=2)]


def _around(notation: str, at: Stretch, before: str = "", behind: str = "") -> str:
    return f"{notation[: at.start]}{before}[{notation[at.start : at.end]}]{behind}{notation[at.end :]}"


def _said(point: Point) -> list[tuple[str, list[str]]]:
    return [(" ".join(one.text.split()), [source.symbol for source in one.sources]) for one in point.options]


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
