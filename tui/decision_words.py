"""What the table says right after a decision: what was done, what went and from whom."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from resolution.deciding import (
    AgreementReopened,
    ClosingEvent,
    DecisionUndone,
    MinutesEntry,
    OptionAccepted,
    OptionsChosen,
    PackageDecided,
    ParagraphMoved,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    TextAdopted,
    TextAgreed,
    TextAmended,
    TextInserted,
    TextRead,
    TextRecast,
    UndoneTogether,
    agreement_in_words,
    amendment_in_words,
    amendment_place,
    lapsed_in_words,
    level_in_words,
    package_in_words,
    scope_in_words,
)
from resolution.deciding.standing import Standing
from resolution.tree import PointNumber
from session_store import Decided
from tui.point_words import dropped_words, standing_words


def decision_words(decided: Decided, points: Sequence[PointNumber]) -> str:
    """What was done, and what went with it; of a package only how its points stand now."""
    if isinstance(decided.event, ClosingEvent):
        return _package_words(decided, points)
    went = (words for number in points if (words := _went(decided.after, number)))
    return " · ".join((_act(decided, points), *went))


def is_redo(decided: Decided) -> bool:
    """Whether it took back an undo: what had been taken back stands again."""
    entry = decided.after.history.entry(decided.version)
    return entry is not None and entry.depth > 0 and entry.depth % 2 == 0


def points_decided(decided: Decided) -> tuple[PointNumber, ...]:
    """The points it concerned that are in the text, in their order, through however many events."""
    entries = decided.after.history.since(decided.before.version)
    numbers = {entry.point for entry in entries if entry.point is not None}
    return tuple(sorted(filter(decided.after.document.has_point, numbers)))


def _act(decided: Decided, points: Sequence[PointNumber]) -> str:
    match decided.event:
        case TextRead():
            return "Text read"
        case MinutesEntry():
            return "Entered in the minutes"
        case DecisionUndone():
            stands = ", ".join(filter(None, _stands_again(decided, points)))
            act = "Back again" if is_redo(decided) else "Taken back"
            return f"{act}: {stands}" if stands else act
        case PackageDecided() | UndoneTogether():
            return _package_words(decided, points)
        case TextAgreed() | AgreementReopened() as agreement:
            where = scope_in_words(decided.after.document, agreement.scope)
            return f"{where}: {agreement_in_words(agreement)}"
        case TextAmended() | TextInserted() | TextRecast() | TextAdopted() as amendment:
            words = amendment_in_words(decided.after.document, amendment)
            return f"{amendment_place(decided.after, amendment)}: {words}"
        case ParagraphMoved() as move:
            return _moved(decided, move)
        case event:
            return f"Point {event.point} {_point_act(event)}"


def _moved(decided: Decided, move: ParagraphMoved) -> str:
    """What moved where, and what the room calls it from now on, where that is something else."""
    where, now = amendment_place(decided.before, move), amendment_place(decided.after, move)
    words = f"{where} {amendment_in_words(decided.before.document, move)}"
    return f"{words}, now {now}" if now != where else words


def _package_words(decided: Decided, points: Sequence[PointNumber]) -> str:
    after = decided.after
    closing = after.history.entry(decided.version)
    words = "Package decided" if closing is None else package_in_words(closing)
    entries = after.history.since(decided.before.version)
    scopes = dict.fromkeys(entry.agreement.scope for entry in entries if entry.agreement is not None)
    agreed = (f"{scope_in_words(after.document, one)} is {level_in_words(after, one)}" for one in scopes)
    stands = [*(stands_words(after, number) for number in points), *agreed]
    return ": ".join(filter(None, (words[0].upper() + words[1:], ", ".join(stands))))


def _stands_again(decided: Decided, points: Sequence[PointNumber]) -> Iterator[str]:
    """How what an undo concerned stands now, and which agreement went with it."""
    after = decided.after
    entry = after.history.entry(decided.version)
    if entry is not None and entry.amendment is not None:
        is_moved = isinstance(entry.amendment, ParagraphMoved)
        how = "stands where it stood" if is_moved else "reads as before"
        yield f"{amendment_place(after, entry.amendment)} {how}"
    if entry is not None and entry.agreement is not None:
        scope = entry.agreement.scope
        yield f"{scope_in_words(after.document, scope)} is {level_in_words(after, scope)}"
    for number in points:
        yield stands_words(after, number)
        yield lapsed_in_words(after, number)


def _point_act(event: PointEvent) -> str:
    match event:
        case OptionAccepted():
            return "accepted"
        case OptionsChosen(_, options):
            return f"chosen {' and '.join(map(str, options))}"
        case PointRejected():
            return "rejected, the base text stands"
        case PointKept():
            return "kept in brackets"
        case PointParked(_, reason, party):
            return f"parked with {party}: {reason}" if party else f"parked: {reason}"
        case PointWithdrawn(_, option):
            return "withdrawn" if option is None else f"goes on without option {option}, withdrawn"
        case PointReopened():
            return "is open again"
    assert_never(event)


def stands_words(standing: Standing, number: PointNumber) -> str:
    """How a point stands now."""
    return f"point {number} is {standing_words(standing, standing.document.point(number))}"


def _went(standing: Standing, number: PointNumber) -> str:
    point = standing.document.point(number)
    if len(point.options) == 1:
        return ""
    words = dropped_words(point, standing.state(number))
    return f"dropped {words}" if words else ""
