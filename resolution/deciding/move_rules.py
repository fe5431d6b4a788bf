"""The rules of the table for moving a paragraph: what goes along, and where it may stand."""

from resolution.amending import added_label, is_of_style, moved
from resolution.deciding.agreeing import agreement_over, stands
from resolution.deciding.agreement_rules import refuse_agreed_place
from resolution.deciding.events import ParagraphMoved
from resolution.deciding.profiles import profile_named
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.requests import Move
from resolution.deciding.scopes import paragraphs_in, scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import Document, MovedTo, Paragraph, ParagraphId, PointNumber
from resolution.units import points_of, roots_of, unit_of, whole


def decide_move(standing: Standing, request: Move) -> ParagraphMoved:
    """The event that grants the request; raises Refused."""
    document = standing.document
    paragraph = _known(document, request.paragraph)
    _refuse_fixed(standing, paragraph)
    _refuse_no_place(document, request)
    _refuse_inside_itself(document, request)
    to = MovedTo(request.paragraph, request.section, request.under, request.after)
    after = moved(document, to)
    if after is None:
        where = scope_in_words(document, paragraph.id)
        raise Refused(f"{where} cannot stand there: it shares a bracket with what is there")
    _refuse_part_of_point(document, to)
    _refuse_agreed(standing, request)
    _refuse_same_place(document, after, paragraph.id)
    _refuse_parting(after, request)
    label = _label(standing, paragraph, request)
    return ParagraphMoved(request.paragraph, request.section, request.after, request.under, label)


def _known(document: Document, name: ParagraphId) -> Paragraph:
    known = document.paragraph_by_id.get(name)
    if known is None:
        raise Refused(f"there is no paragraph {name!r} in this text")
    return known


def _refuse_fixed(standing: Standing, paragraph: Paragraph) -> None:
    where = scope_in_words(standing.document, paragraph.id)
    if paragraph.is_chapeau:
        raise Refused(f"{where} opens its section and stays there")
    if not any(stands(standing, one) for one in paragraphs_in(standing.document, paragraph.id)):
        raise Refused(f"nothing of {where} stands: there is nothing to move")


def _refuse_no_place(document: Document, request: Move) -> None:
    if request.section not in document.section_by_id:
        raise Refused(f"there is no section {request.section!r} in this text")
    for name in filter(None, (request.under, request.after)):
        known = _known(document, name)
        where = scope_in_words(document, name)
        if known.section != request.section:
            raise Refused(f"{where} is in another section: name its own")
        if known.is_chapeau:
            raise Refused(f"{where} opens its section: name the section alone to move to its beginning")
    above = document.paragraph_by_id[request.after].parent if request.after is not None else request.under
    if request.after is not None and above != request.under:
        of = "no sub-item" if above is None else f"a sub-item of {scope_in_words(document, above)}"
        raise Refused(f"{scope_in_words(document, request.after)} is {of}: name what it is under")


def _refuse_inside_itself(document: Document, request: Move) -> None:
    where = scope_in_words(document, request.paragraph)
    above = request.under
    while above is not None:
        if above == request.paragraph:
            below = "itself" if request.under == above else f"its own {_sub_item(document, request.under)}"
            raise Refused(f"{where} cannot be moved below {below}: it takes its sub-items along")
        above = document.paragraph_by_id[above].parent
    if request.after == request.paragraph:
        raise Refused(f"{where} cannot be moved behind itself: name the paragraph before its new place")


def _sub_item(document: Document, name: ParagraphId | None) -> str:
    label = document.paragraph_by_id[name].label if name is not None else None
    return f"sub-item {label}" if label else "sub-item"


def _refuse_part_of_point(document: Document, to: MovedTo) -> None:
    """Paragraphs that a bracket holds together go together, named by the first of them; rivals by any."""
    unit = unit_of(document, to)
    if unit is None:
        return
    asked = document.paragraph_by_id[to.paragraph]
    where = scope_in_words(document, asked.id)
    roots = roots_of(document, unit.paragraphs)
    if asked not in roots or any(root.parent != asked.parent for root in roots):
        point = _widest(document, unit.points, asked)
        raise Refused(f"{where} lies in the brackets of point {point}, which reach beyond its list")
    if asked is not roots[0] and any(root.label != asked.label for root in roots):
        point = _widest(document, unit.points, asked)
        first = scope_in_words(document, roots[0].id)
        raise Refused(
            f"{where} lies in point {point} with {first}: move that, and all of point {point} goes along",
            (f"move {first}",),
        )


def _widest(document: Document, points: frozenset[PointNumber], paragraph: Paragraph) -> PointNumber:
    """Of the points that touch the paragraph the one that touches most paragraphs."""
    touching = points & document.points_round(paragraph)
    return max(touching, key=lambda number: (len(document.paragraphs_touched[number]), -number))


def _refuse_agreed(standing: Standing, request: Move) -> None:
    document = standing.document
    for one in sorted(whole(document, request.paragraph)):
        agreement = agreement_over(standing, document.paragraph_by_id[one])
        if agreement is not None:
            where = scope_in_words(document, one)
            raise Refused(f"{where} is agreed {agreement.level}: reopen it first", (f"reopen {where}",))
    refuse_agreed_place(standing, request.section, request.under)


def _refuse_same_place(before: Document, after: Document, paragraph: ParagraphId) -> None:
    if _order_round(before, paragraph) == _order_round(after, paragraph):
        raise Refused(f"{scope_in_words(before, paragraph)} stands there already")


def _order_round(document: Document, paragraph: ParagraphId) -> tuple[object, ...]:
    """What the paragraph is under, and the order of its whole section."""
    known = document.paragraph_by_id[paragraph]
    section = document.section_by_id[known.section]
    return section.id, known.parent, [section.paragraphs[place].id for place in section.placed]


def _refuse_parting(after: Document, request: Move) -> None:
    """What moved may not stand between two paragraphs that a bracket holds together."""
    mine = whole(after, request.paragraph)
    printed = list(after.section_by_id[request.section].printed())
    places = [place for place, one in enumerate(printed) if one.id in mine]
    if not places[0] or places[-1] + 1 == len(printed):
        return
    before, behind = (points_of(after, {printed[place].id}) for place in (places[0] - 1, places[-1] + 1))
    parted = sorted((before & behind) - points_of(after, mine))
    if parted:
        numbers = listed(parted, last="and")
        points = "points" if len(parted) > 1 else "point"
        raise Refused(
            f"so placed it would stand inside the brackets of {points} {numbers}: choose a place outside them"
        )


def _label(standing: Standing, paragraph: Paragraph, request: Move) -> str | None:
    """In another list a paragraph is called after the one before it; in its own it bears its own label."""
    document = standing.document
    there = (request.section, request.under)
    if (paragraph.section, paragraph.parent) == there:
        return None
    printed = document.written.paragraph_by_id[paragraph.id]
    if (printed.section, printed.parent) == there:
        return None if printed.label == paragraph.label else printed.label
    siblings = document.section_by_id[request.section].paragraphs
    taken = [one.label for one in siblings if one.parent == request.under and one.label]
    if request.after is not None:
        named_after = document.paragraph_by_id[request.after].label
    elif not taken or (paragraph.label not in taken and is_of_style(paragraph.label, taken)):
        return None
    else:
        named_after = taken[0]
    return added_label(named_after, taken, profile=profile_named(standing)) or None
