"""The standing as a fold over the log.

A point stands as its own events leave it, in the order of the log, without those that an undo took back; so
does what was agreed over a scope.
Nothing here refuses: an event that concerns nothing leaves everything as it was.
"""

from collections.abc import Callable, Iterable
from typing import Any, get_args

from resolution.deciding.events import (
    AgreementEvent,
    AmendmentEvent,
    ClosingEvent,
    DecisionUndone,
    Event,
    PointEvent,
    TextAdopted,
    TextRead,
)
from resolution.deciding.history import Entry
from resolution.deciding.minute_events import MinuteEvent, MinutesEntry
from resolution.deciding.packages import closing_entry
from resolution.deciding.scopes import is_scope
from resolution.deciding.standing import Concern, Standing
from resolution.deciding.taking_back import settle
from resolution.deciding.thawed import Thawed
from resolution.tree import Document

NumberedEvent = tuple[int, Event]


def fold(document: Document, events: Iterable[NumberedEvent], start: Standing | None = None) -> Standing:
    """The standing after `events`, on top of `start`; versions rise: one that does not changes nothing."""
    thawed = Thawed(start or Standing(document))
    for version, event in events:
        _take(thawed, version, event)
        if thawed.are_amendments_unsettled:
            # What comes next may amend a paragraph that is there again only now.
            settle(thawed)
            thawed = Thawed(thawed.frozen())
    settle(thawed)
    return thawed.frozen()


def apply(standing: Standing, event: Event, version: int) -> Standing:
    """The standing after one more event."""
    return fold(standing.document, ((version, event),), standing)


def _take(thawed: Thawed, version: int, event: Event) -> None:
    if version <= thawed.version:
        return
    thawed.version = version
    take = _TAKERS.get(type(event))
    if take is None:
        _take_decision(thawed, version, event)  # type: ignore[arg-type]  # every other event is one of a point
    else:
        take(thawed, version, event)


def _take_entry(thawed: Thawed, version: int, event: TextRead | MinutesEntry) -> None:
    thawed.entries[version] = Entry(version, event)  # type: ignore[arg-type]  # its union names them all


def _take_closing(thawed: Thawed, version: int, event: ClosingEvent) -> None:
    closing = closing_entry(version, event, thawed.entry, thawed.joined)
    thawed.entries[version] = closing
    thawed.joined.update(dict.fromkeys(closing.members, version))


def _take_decision(thawed: Thawed, version: int, event: PointEvent) -> None:
    number, document_points = event.point, thawed.document.points
    if not 1 <= number <= len(document_points):
        thawed.entries[version] = Entry(version, event)
        return
    latest = thawed.latest
    thawed.entries[version] = Entry(version, event, number, 0, None, None, (), latest.get(number, 0))
    latest[number] = version
    thawed.stamps[document_points[number - 1].section] = version
    thawed.waiting.add(number)


def _take_agreement(thawed: Thawed, version: int, event: AgreementEvent) -> None:
    if not is_scope(thawed.document, event.scope):
        thawed.entries[version] = Entry(version, event)
        return
    before = thawed.after("agreements", version)
    thawed.entries[version] = Entry(version, event, agreement=event, before=before)
    thawed.evolve_agreements(version, event)


def _take_amendment(thawed: Thawed, version: int, event: AmendmentEvent) -> None:
    """Words change; where the event finds no place in this text, it concerns nothing."""
    from resolution.deciding.amendments import amended  # noqa: PLC0415 - not before words change

    thawed.catch_up()
    document = amended(thawed.document, event, version)
    if document is None:
        thawed.entries[version] = Entry(version, event)
        return
    before_that = thawed.after("amendments", version)
    thawed.entries[version] = Entry(version, event, amendment=event, before=before_that)
    before, thawed.document = thawed.document, document
    if isinstance(event, TextAdopted):
        thawed.carry_over(version, event, before)
    if thawed.texts:
        thawed.keep_text((*thawed.texts[-1].versions, version), document)
    thawed.numbered = max(thawed.numbered, len(document.points))
    thawed.stamp_changes(before, version)


def _take_undo(thawed: Thawed, version: int, event: DecisionUndone) -> None:
    target = thawed.entry(event.version)
    if target is None or not target.concerns_text:
        thawed.entries[version] = Entry(version, event)
        return
    before = thawed.after(_concern_of(target), version)
    thawed.entries[version] = Entry(
        version,
        event,
        target.point,
        target.depth + 1,
        target.agreement,
        target.amendment,
        before=before,
    )
    if target.amendment is not None:
        thawed.are_amendments_unsettled = True
        return
    if target.point is None:
        thawed.are_agreements_unsettled = True
        return
    if target.point <= len(thawed.document.points):
        thawed.stamps[thawed.document.point(target.point).section] = version
    thawed.unsettled.add(target.point)


def _concern_of(entry: Entry) -> Concern:
    """What the entry, which concerns the text, concerns."""
    if entry.amendment is not None:
        return "amendments"
    return "agreements" if entry.point is None else entry.point


_TAKERS: dict[type, Callable[[Thawed, int, Any], None]] = {
    TextRead: _take_entry,
    **dict.fromkeys(get_args(MinuteEvent), _take_entry),
    DecisionUndone: _take_undo,
    **dict.fromkeys(get_args(ClosingEvent), _take_closing),
    **dict.fromkeys(get_args(AgreementEvent), _take_agreement),
    **dict.fromkeys(get_args(AmendmentEvent), _take_amendment),
}
