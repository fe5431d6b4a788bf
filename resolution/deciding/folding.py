"""The standing as a fold over the log.

A point stands as its own events leave it, in the order of the log, without those that an undo took back; so
does what was agreed over a scope.
Nothing here refuses: an event that concerns nothing leaves everything as it was.
"""

from collections.abc import Callable, Iterable
from typing import Any, get_args

from resolution.deciding.amendments import amended
from resolution.deciding.events import (
    AgreementEvent,
    AgreementReopened,
    AmendmentEvent,
    ClosingEvent,
    DecisionUndone,
    Event,
    PackageDecided,
    ParagraphMoved,
    PointEvent,
    Scope,
    TextAgreed,
    TextAmended,
    TextInserted,
    TextRead,
    TextRecast,
    UndoneTogether,
)
from resolution.deciding.evolving import evolve, evolve_agreements
from resolution.deciding.history import Entry
from resolution.deciding.minute_events import MinuteEvent, MinutesEntry
from resolution.deciding.packages import closing_entry
from resolution.deciding.remaking import remade
from resolution.deciding.scopes import is_scope
from resolution.deciding.standing import AS_READ, Concern, ScopeAgreements, Standing
from resolution.tree import Document, Point, PointNumber, changed_sections

NumberedEvent = tuple[int, Event]
_MOST_TEXTS = 8
_NO_POINT_EVENTS = (
    TextRead,
    MinutesEntry,
    DecisionUndone,
    PackageDecided,
    UndoneTogether,
    TextAgreed,
    AgreementReopened,
    TextAmended,
    TextInserted,
    ParagraphMoved,
    TextRecast,
)


def fold(document: Document, events: Iterable[NumberedEvent], start: Standing | None = None) -> Standing:
    """The standing after `events`, on top of `start`; versions rise: one that does not changes nothing."""
    folding = _Folding(start or Standing(document))
    for version, event in events:
        folding.take(version, event)
        if folding.are_amendments_unsettled:
            # What comes next may amend a paragraph that is there again only now.
            folding = _Folding(folding.freeze())
    return folding.freeze()


def apply(standing: Standing, event: Event, version: int) -> Standing:
    """The standing after one more event."""
    return fold(standing.document, ((version, event),), standing)


class _Folding:
    """A standing thawed; undos are settled at the end, all at once, so that each event costs the same."""

    def __init__(self, start: Standing) -> None:
        self.start = start
        self.document = start.document
        self.numbered = start.numbered
        self.texts = start.texts or (((), start.document),) if start.as_read is None else start.texts
        self.version = start.version
        self.points = dict(start.points)
        self.stamps = dict(start.stamps)
        self.undone = dict(start.undone)
        self.agreements: dict[Scope, ScopeAgreements] = dict(start.agreements)
        self.taken_back = dict(start.taken_back)
        self.joined = dict(start.joined)
        self.latest = dict(start.latest)
        self.entries: dict[int, Entry] = {}
        self.unsettled: set[PointNumber] = set()
        self.are_agreements_unsettled = False
        self.are_amendments_unsettled = False

    def take(self, version: int, event: Event) -> None:
        if version <= self.version:
            return
        self.version = version
        take = _TAKERS.get(type(event))
        if take is None:
            self._take_decision(version, event)  # type: ignore[arg-type]  # every other event is one of a point
        else:
            take(self, version, event)

    def _take_entry(self, version: int, event: TextRead | MinutesEntry) -> None:
        self.entries[version] = Entry(version, event)  # type: ignore[arg-type]  # its union names them all

    def _take_closing(self, version: int, event: ClosingEvent) -> None:
        closing = closing_entry(version, event, self._entry, self.joined)
        self.entries[version] = closing
        self.joined.update(dict.fromkeys(closing.members, version))

    def _take_decision(self, version: int, event: PointEvent) -> None:
        number, document_points = event.point, self.document.points
        if not 1 <= number <= len(document_points):
            self.entries[version] = Entry(version, event)
            return
        point, latest = document_points[number - 1], self.latest
        self.entries[version] = Entry(version, event, number, 0, None, None, (), latest.get(number, 0))
        latest[number] = version
        self.stamps[point.section] = version
        if number not in self.unsettled:  # else it is settled at the end, from its first event on
            self._evolve(version, event, point)

    def _take_agreement(self, version: int, event: AgreementEvent) -> None:
        if not is_scope(self.document, event.scope):
            self.entries[version] = Entry(version, event)
            return
        before = self._after("agreements", version)
        self.entries[version] = Entry(version, event, agreement=event, before=before)
        self._evolve_agreements(version, event)

    def _take_amendment(self, version: int, event: AmendmentEvent) -> None:
        """Words change; where the event finds no place in this text, it concerns nothing."""
        document = amended(self.document, event, version)
        if document is None:
            self.entries[version] = Entry(version, event)
            return
        before_that = self._after("amendments", version)
        self.entries[version] = Entry(version, event, amendment=event, before=before_that)
        before, self.document = self.document, document
        if self.texts:
            self._keep_text((*self.texts[-1][0], version), document)
        self.numbered = max(self.numbered, len(document.points))
        changed = changed_sections(before, document)
        self.stamps.update((section.id, version) for _, section in changed)

    def _take_undo(self, version: int, event: DecisionUndone) -> None:
        target = self._entry(event.version)
        if target is None or not target.concerns_text:
            self.entries[version] = Entry(version, event)
            return
        before = self._after(_concern_of(target), version)
        self.entries[version] = Entry(
            version,
            event,
            target.point,
            target.depth + 1,
            target.agreement,
            target.amendment,
            before=before,
        )
        if target.amendment is not None:
            self.are_amendments_unsettled = True
            return
        if target.point is None:
            self.are_agreements_unsettled = True
            return
        self.stamps[self.document.point(target.point).section] = version
        self.unsettled.add(target.point)

    def freeze(self) -> Standing:
        history = self.start.history.extended(self.entries.values())
        if self.unsettled or self.are_agreements_unsettled or self.are_amendments_unsettled:
            self._settle_undos()
        if self.are_amendments_unsettled:
            self._settle_amendments()
        for number in self.unsettled:
            self._settle_point(number)
        if self.are_agreements_unsettled:
            self._settle_agreements()
        return Standing(
            self.document,
            self.version,
            self.points,
            self.stamps,
            history,
            self.undone,
            self.agreements,
            self.taken_back,
            self.joined,
            None if self.document is self.start.origin else self.start.origin,
            self.numbered,
            self.texts,
            self.latest,
        )

    def _settle_undos(self) -> None:
        """From the last: whatever could take back an undo has been seen before the undo itself."""
        for entry in reversed(self.entries.values()):
            if entry.depth and entry.version not in self.undone:
                self._strike(entry)

    def _strike(self, undo: Entry) -> None:
        """Let the undo count, and follow what that does to older undos: each turns the next one round."""
        counts = True
        while isinstance(undo.event, DecisionUndone):
            target = undo.event.version
            before = self.undone.get(target, ())
            after = (
                tuple(sorted((*before, undo.version)))
                if counts
                else tuple(version for version in before if version != undo.version)
            )
            self.undone[target] = after
            if not after:
                del self.undone[target]
            older = self.start.history.entry(target)
            if bool(before) == bool(after) or older is None:
                return
            undo, counts = older, not counts

    def _settle_point(self, number: PointNumber) -> None:
        self.points.pop(number, None)
        self.taken_back.pop(number, None)
        taken_back: list[tuple[int, int]] = []
        for entry in self._concerning(number):
            version, event = entry.version, entry.event
            undos = self.undone.get(version)
            if undos is not None:
                taken_back.extend((version, undo) for undo in undos)
            elif not isinstance(event, _NO_POINT_EVENTS):
                self._evolve(version, event, self.document.point(event.point))
        if taken_back:
            self.taken_back[number] = tuple(taken_back)

    def _settle_amendments(self) -> None:
        """The text as read with the amendments that count, in their order; what they touch stands anew."""
        before = self.document
        amendments = [
            (entry.version, entry.amendment)
            for entry in self._concerning("amendments")
            if entry.amendment is not None and not entry.depth
        ]
        counted = [one for one in amendments if one[0] not in self.start.undone]
        counting = [one for one in amendments if one[0] not in self.undone]
        versions = tuple(version for version, _ in counting)
        document = dict(self.texts).get(versions) or remade(
            before, self.start.origin, counted=counted, counting=counting
        )
        self.document = document
        self._keep_text(versions, document)
        for _, section in changed_sections(before, document):
            self.stamps[section.id] = self.version
            self.unsettled.update(point.number for point in document.points_by_section.get(section.id, ()))

    def _keep_text(self, versions: tuple[int, ...], document: Document) -> None:
        """The last text kept is the one that stands."""
        others = tuple(known for known in self.texts if known[0] != versions)
        self.texts = (*others, (versions, document))[-_MOST_TEXTS:]

    def _settle_agreements(self) -> None:
        self.agreements.clear()
        for entry in self._concerning("agreements"):
            if entry.agreement is not None and not entry.depth and entry.version not in self.undone:
                self._evolve_agreements(entry.version, entry.agreement)

    def _after(self, concern: Concern, version: int) -> int:
        """The version after which this one concerns the same."""
        before = self.latest.get(concern, 0)
        self.latest[concern] = version
        return before

    def _concerning(self, concern: Concern) -> list[Entry]:
        """The entries that concern it, in their order: each leads back to the one before."""
        found: list[Entry] = []
        version = self.latest.get(concern, 0)
        while version and (entry := self._entry(version)) is not None:
            found.append(entry)
            version = entry.before
        found.reverse()
        return found

    def _entry(self, version: int) -> Entry | None:
        return self.entries.get(version) or self.start.history.entry(version)

    def _evolve(self, version: int, event: PointEvent, point: Point) -> None:
        state = evolve(self.points.get(point.number, AS_READ), event, point, version=version)
        if state is AS_READ:
            self.points.pop(point.number, None)
        else:
            self.points[point.number] = state

    def _evolve_agreements(self, version: int, event: AgreementEvent) -> None:
        before = self.agreements.get(event.scope, ScopeAgreements())
        self.agreements[event.scope] = evolve_agreements(before, event, version=version)


def _concern_of(entry: Entry) -> Concern:
    """What the entry, which concerns the text, concerns."""
    if entry.amendment is not None:
        return "amendments"
    return "agreements" if entry.point is None else entry.point


_TAKERS: dict[type, Callable[[_Folding, int, Any], None]] = {
    TextRead: _Folding._take_entry,  # noqa: SLF001 - the table of its own methods
    **dict.fromkeys(get_args(MinuteEvent), _Folding._take_entry),  # noqa: SLF001
    DecisionUndone: _Folding._take_undo,  # noqa: SLF001
    **dict.fromkeys(get_args(ClosingEvent), _Folding._take_closing),  # noqa: SLF001
    **dict.fromkeys(get_args(AgreementEvent), _Folding._take_agreement),  # noqa: SLF001
    **dict.fromkeys(get_args(AmendmentEvent), _Folding._take_amendment),  # noqa: SLF001
}
