"""The rules of the table for agreeing, and for what is agreed already."""

from collections import defaultdict

from resolution.deciding.agreeing import agreed_level, agreement_over, lapsed_over, stands, unsettled_points
from resolution.deciding.events import LEVELS, AgreementEvent, AgreementReopened, Scope, TextAgreed
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.requests import Agree, AgreementRequest
from resolution.deciding.scopes import is_scope, paragraphs_in, scope_in_words, scopes_over
from resolution.deciding.standing import Standing
from resolution.tree import Paragraph, ParagraphId, Point, PointNumber, SectionId

MOST_LISTED = 12


def decide_agreement(standing: Standing, request: AgreementRequest) -> AgreementEvent:
    """The event that grants the request; raises Refused."""
    if not is_scope(standing.document, request.scope):
        raise Refused(f"there is no paragraph or section {request.scope!r} in this text")
    return _agree(standing, request) if isinstance(request, Agree) else _reopen(standing, request.scope)


def refuse_agreed(standing: Standing, point: Point) -> None:
    """Raises Refused where the point lies in agreed text."""
    if not standing.agreements:
        return
    document = standing.document
    for touched in document.paragraphs_touched[point.number]:
        paragraph = document.paragraph_by_id[touched]
        agreement = agreement_over(standing, paragraph)
        if agreement is not None:
            scope: Scope = touched if stands(standing, paragraph) else agreement.scope
            where = scope_in_words(document, scope)
            raise Refused(f"{where} is agreed {agreement.level}: reopen it first", (f"reopen {where}",))


def refuse_agreed_place(standing: Standing, section: SectionId, under: ParagraphId | None) -> None:
    """Raises Refused where what comes into that list would be agreed with it unread."""
    if not standing.agreements:
        return
    scopes = frozenset(scopes_over(standing.document, under or section))
    for paragraph in paragraphs_in(standing.document, under or section):
        agreement = agreement_over(standing, paragraph)
        if agreement is not None and agreement.scope in scopes:
            where = scope_in_words(standing.document, under or section)
            raise Refused(f"{where} is agreed {agreement.level}: reopen it first", (f"reopen {where}",))


def _agree(standing: Standing, request: Agree) -> TextAgreed:
    where = scope_in_words(standing.document, request.scope)
    _refuse_absent(standing, request.scope, where)
    unsettled = unsettled_points(standing, request.scope)
    if unsettled:
        them = "them" if len(unsettled) > 1 else "it"
        raise Refused(f"{where} holds {_points_in_words(standing, unsettled)}: settle {them} first")
    level = agreed_level(standing, request.scope)
    if level is not None and LEVELS.index(level) >= LEVELS.index(request.level):
        higher = tuple(f"agree {one}" for one in LEVELS[LEVELS.index(level) + 1 :])
        raise Refused(f"{where} is agreed {level} already", (*higher, f"reopen {where}"))
    return TextAgreed(request.scope, request.level)


def _reopen(standing: Standing, scope: Scope) -> AgreementReopened:
    where = scope_in_words(standing.document, scope)
    paragraphs = list(paragraphs_in(standing.document, scope))
    if any(agreement_over(standing, paragraph) is not None for paragraph in paragraphs):
        return AgreementReopened(scope)
    if any(lapsed_over(standing, paragraph) is not None for paragraph in paragraphs):
        raise Refused(f"{where} is agreed no longer: a point of it was taken back or decided since")
    raise Refused(f"{where} is not agreed: there is nothing to reopen")


def _refuse_absent(standing: Standing, scope: Scope, where: str) -> None:
    document = standing.document
    paragraph = None if scope is None else document.paragraph_by_id.get(ParagraphId(scope))
    if any(stands(standing, one) for one in paragraphs_in(document, scope)):
        return
    if paragraph is None:
        raise Refused(f"nothing of {where} stands: there is nothing to agree")
    by = _settled_round(standing, paragraph)
    if by is None:
        raise Refused(f"{where} is struck: there is nothing to agree")
    raise Refused(f"{where} went with point {by}; reopen point {by} first", (f"reopen {by}",))


def _settled_round(standing: Standing, paragraph: Paragraph) -> PointNumber | None:
    touching = sorted(standing.document.points_touching.get(paragraph.id, ()))
    return next((number for number in touching if standing.state(number).is_settled), None)


def _points_in_words(standing: Standing, numbers: tuple[PointNumber, ...]) -> str:
    """`open points 3 and 5 and parked point 6`, cut where there are many."""
    by_status: dict[str, list[PointNumber]] = defaultdict(list)
    for number in numbers[:MOST_LISTED]:
        by_status[standing.state(number).status].append(number)
    words = [
        f"{status} point{'s' if len(found) > 1 else ''} {listed(found, last='and')}"
        for status, found in by_status.items()
    ]
    left = len(numbers) - MOST_LISTED
    return " and ".join([*words, *([f"{left} more"] if left > 0 else [])])
