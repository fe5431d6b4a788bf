"""Which agreement counts for a paragraph.

An agreement holds for each paragraph of its scope; the highest counts, a paragraph's own, that of the
paragraph above it, of its section or of the whole text, as long as nothing reopened the paragraph since. A
printed status counts as an agreement made before the log began.

It counts only while every point that touches the paragraph stands as it stood when it was made: settled by an
earlier decision, none of whose point's earlier events was undone or brought back afterwards. So an undo that
opens or changes a point takes the agreement's truth along, and the undo of that undo brings it back.
"""

from collections.abc import Iterator
from typing import NamedTuple

from resolution.deciding.events import LEVELS, AgreedLevel, Scope
from resolution.deciding.scopes import paragraphs_in, scopes_over
from resolution.deciding.standing import ScopeAgreements, Standing
from resolution.tree import OptionRef, Paragraph, PointNumber

_NOTHING = ScopeAgreements()


class Agreement(NamedTuple):
    """At what level something is agreed, since which version (0: as printed), and over which scope."""

    level: AgreedLevel
    version: int
    scope: Scope


def agreement_over(standing: Standing, paragraph: Paragraph) -> Agreement | None:
    """The agreement that counts for this paragraph, or for its absence where it no longer stands."""
    made = [one for one in _made_over(standing, paragraph) if _counts(standing, paragraph, one.version)]
    return _highest(made)


def lapsed_over(standing: Standing, paragraph: Paragraph) -> Agreement | None:
    """The agreement that would count, had no point changed since it was made; None while one counts."""
    made = list(_made_over(standing, paragraph))
    if any(_counts(standing, paragraph, one.version) for one in made):
        return None
    return _highest([one for one in made if one.version])


def agreed_level(standing: Standing, scope: Scope) -> AgreedLevel | None:
    """The level that all reaches which stands in the scope; None where some of it is not agreed."""
    lowest: AgreedLevel | None = None
    for paragraph in paragraphs_in(standing.document, scope):
        agreement = agreement_over(standing, paragraph)
        if agreement is None:
            if stands(standing, paragraph):
                return None
        elif _is_lower(agreement.level, lowest) and stands(standing, paragraph):
            lowest = agreement.level
    return lowest


def printed_level(status: str) -> AgreedLevel:
    """The level a printed status means: ad ref, unless it names the plenary or the group."""
    said = status.casefold()
    if "ad ref" in said:
        return "ad ref"
    return "in plenary" if "plenary" in said else "in group" if "group" in said else "ad ref"


def stands(standing: Standing, paragraph: Paragraph) -> bool:
    """Whether any words of the paragraph stand, or are still discussed."""
    if paragraph.id not in standing.document.points_touching:
        return not paragraph.is_deleted
    words = (piece for piece in paragraph.pieces if piece.role == "text" and not piece.raw.isspace())
    for piece in words:
        state = _text_of(standing, piece.within)
        is_amended = paragraph.amends and piece.within == paragraph.block and not piece.change
        if state == "open" or (state == "stands" and piece.change != "deleted"):
            return True
        if state == "base" and (piece.change == "deleted" or is_amended):
            return True
    return False


def unsettled_points(standing: Standing, scope: Scope) -> tuple[PointNumber, ...]:
    """The points in or round the text of the scope that are open, parked or kept, by their numbers."""
    document = standing.document
    numbers: set[PointNumber] = set()
    if scope is None:
        numbers.update(point.number for point in document.live_points)
    else:
        for paragraph in paragraphs_in(document, scope):
            numbers |= document.points_touching.get(paragraph.id, frozenset())
    return tuple(sorted(number for number in numbers if not _is_settled(standing, number)))


def _is_lower(level: AgreedLevel, other: AgreedLevel | None) -> bool:
    return other is None or LEVELS.index(level) < LEVELS.index(other)


def _is_settled(standing: Standing, number: PointNumber) -> bool:
    return standing.state(number).is_settled or standing.removed_with(number) is not None


def _made_over(standing: Standing, paragraph: Paragraph) -> Iterator[Agreement]:
    """What was agreed over the paragraph, alone or with more, since it was last reopened."""
    if not standing.agreements and paragraph.status is None:
        return
    known = [
        (scope, standing.agreements.get(scope)) for scope in scopes_over(standing.document, paragraph.id)
    ]
    own = standing.agreements.get(paragraph.id, _NOTHING)
    reopened = max((own.revised, *(found.reopened for _, found in known if found)))
    for scope, found in known:
        for version, level in (found or _NOTHING).agreed:
            if version > reopened:
                yield Agreement(level, version, scope)
    if paragraph.status is not None and not reopened:
        yield Agreement(printed_level(paragraph.status), 0, paragraph.id)


def _counts(standing: Standing, paragraph: Paragraph, version: int) -> bool:
    """Whether all points that touch the paragraph stand as they stood at that version, settled."""
    touching = standing.document.points_touching.get(paragraph.id, frozenset())
    for number in touching:
        state = standing.state(number)
        if standing.removed_with(number) is not None:
            continue
        if not state.is_settled or state.version >= version:
            return False
        if any(event < version < undo for event, undo in standing.taken_back.get(number, ())):
            return False
    return True


def _highest(made: list[Agreement]) -> Agreement | None:
    return max(made, key=lambda one: (LEVELS.index(one.level), -one.version), default=None)


def _text_of(standing: Standing, ref: OptionRef | None) -> str:
    """What became of the option's text: it is `open`, `stands`, is `gone`, or only its `base` text stands."""
    chain: list[OptionRef] = []
    while ref is not None:
        chain.append(ref)
        ref = standing.document.point(ref.point).parent
    found = "stands"
    for around in reversed(chain):
        if found in {"gone", "base"}:
            return found
        state = standing.state(around.point)
        if state.status in {"rejected", "withdrawn"}:
            found = "base"
        elif state.is_settled:
            found = "stands" if around.option in state.options else "gone"
        else:
            found = "gone" if around.option in state.withdrawn_options else "open"
    return found
