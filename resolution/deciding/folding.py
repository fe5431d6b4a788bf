"""The standing as a fold over the log.

A point stands as its own events leave it, in the order of the log, without those that an undo took back; so
does what was agreed over a scope.
Nothing here refuses: an event that concerns nothing leaves everything as it was.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from resolution.deciding.amendments import amended
from resolution.deciding.carrying_over import carried_over, points_carried_over, revised_agreements
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
    TextAdopted,
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
from resolution.deciding.remaking import remade, remade_with_editions
from resolution.deciding.scopes import is_scope
from resolution.deciding.standing import (
    AS_READ,
    Concern,
    Edition,
    KnownText,
    PointState,
    ScopeAgreements,
    Standing,
)
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
    TextAdopted,
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
        self.editions = start.editions
        self.texts = start.texts or (KnownText((), start.document),) if start.as_read is None else start.texts
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
        if isinstance(event, TextAdopted):
            self._carry_over(version, event, before)
        if self.texts:
            self._keep_text((*self.texts[-1].versions, version), document)
        self.numbered = max(self.numbered, len(document.points))
        self._stamp_changes(before, version)

    def _carry_over(self, version: int, event: TextAdopted, before: Document) -> None:
        """What was decided on the text before stands in the new one as the event says."""
        self.editions = (*self.editions, Edition(version, before, self.document, event))
        for number in points_carried_over(event) & self.points.keys():
            self._set_state(number, carried_over(self.points[number], event, self.document.point(number)))
        self._revise_agreements(version, event)

    def _revise_agreements(self, version: int, event: TextAdopted) -> None:
        for paragraph in event.revised:
            known = self.agreements.get(paragraph, ScopeAgreements())
            self.agreements[paragraph] = revised_agreements(known, version=version)

    def _stamp_changes(self, before: Document, version: int) -> None:
        """The sections whose words changed bear that version; of another edition all do, and no others."""
        if before.edition != self.document.edition:
            self.stamps = {section.id: version for section in self.document.sections}
            return
        self.stamps.update((section.id, version) for _, section in changed_sections(before, self.document))

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
        if target.point <= len(self.document.points):
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
            self.editions,
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
        for entry in self._with_adoptions(number):
            version, event = entry.version, entry.event
            if isinstance(event, TextAdopted):
                self._carry_point_over(version, event, number)
                continue
            undos = self.undone.get(version)
            if undos is not None:
                taken_back.extend((version, undo) for undo in undos)
            elif not isinstance(event, _NO_POINT_EVENTS):
                point = self._point_then(version, event.point)
                if point is not None:
                    self._evolve(version, event, point)
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
        known = {text.versions: text for text in self.texts}
        if versions in known:
            self.document, self.editions = known[versions][1:]
        elif any(isinstance(event, TextAdopted) for _, event in amendments):
            self.document, self.editions = remade_with_editions(self.start.origin, counting, known)
        else:
            origin = self.start.origin
            self.document = remade(before, origin, counted=counted, counting=counting)
        self._keep_text(versions, self.document)
        self._stamp_changes(before, self.version)
        self.unsettled.update(self._points_changed_since(before))
        self.are_agreements_unsettled |= before.edition != self.document.edition

    def _points_changed_since(self, before: Document) -> Iterator[PointNumber]:
        """The points that may stand otherwise in this text than in that: of another edition all decided."""
        if before.edition != self.document.edition:
            yield from (one for one in self.latest if not isinstance(one, str))
            return
        for _, section in changed_sections(before, self.document):
            yield from (point.number for point in self.document.points_by_section.get(section.id, ()))

    def _keep_text(self, versions: tuple[int, ...], document: Document) -> None:
        """The last text kept is the one that stands."""
        others = tuple(known for known in self.texts if known.versions != versions)
        self.texts = (*others, KnownText(versions, document, self.editions))[-_MOST_TEXTS:]

    def _settle_agreements(self) -> None:
        self.agreements.clear()
        for entry in self._with_adoptions("agreements"):
            if isinstance(entry.event, TextAdopted):
                self._revise_agreements(entry.version, entry.event)
            elif entry.agreement is not None and not entry.depth and entry.version not in self.undone:
                self._evolve_agreements(entry.version, entry.agreement)

    def _with_adoptions(self, concern: Concern) -> list[Entry]:
        """The entries that concern it, and the adoptions that count, in their order."""
        adoptions = (self._entry(edition.version) for edition in self.editions)
        found = [*self._concerning(concern), *(entry for entry in adoptions if entry is not None)]
        return sorted(found, key=lambda entry: entry.version)

    def _carry_point_over(self, version: int, event: TextAdopted, number: PointNumber) -> None:
        point = self._point_then(version, number)
        if point is not None and number in self.points:
            self._set_state(number, carried_over(self.points[number], event, point))

    def _point_then(self, version: int, number: PointNumber) -> Point | None:
        """The point in the text that event found, or, of an adoption, gave; None where it has none."""
        later = (edition.before for edition in self.editions if edition.version > version)
        document = next(later, self.document)
        return document.point(number) if 1 <= number <= len(document.points) else None

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
        self._set_state(point.number, state)

    def _set_state(self, number: PointNumber, state: PointState) -> None:
        if state is AS_READ:
            self.points.pop(number, None)
        else:
            self.points[number] = state

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
