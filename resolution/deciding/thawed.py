"""A standing thawed, for a fold to change in place, and frozen again."""

from resolution.deciding.carrying_over import carried_over, points_carried_over, revised_agreements
from resolution.deciding.events import (
    AgreementEvent,
    PointEvent,
    Scope,
    TextAdopted,
)
from resolution.deciding.evolving import evolve, evolve_agreements, forgets
from resolution.deciding.history import Entry
from resolution.deciding.standing import (
    AS_READ,
    Concern,
    Edition,
    KnownText,
    PointState,
    ScopeAgreements,
    Standing,
)
from resolution.overlaid import changing, settled
from resolution.tree import Document, Point, PointNumber, changed_sections

MOST_TEXTS = 8


class Thawed:
    """How everything stands so far; `unsettled` and its like say what undos have yet to be followed in.

    `waiting` are the points decided since version `evolved_upto`, whose states have yet to catch up.
    """

    def __init__(self, start: Standing) -> None:
        self.start = start
        self.document = start.document
        self.numbered = start.numbered
        self.editions = start.editions
        self.texts = start.texts or (KnownText((), start.document),) if start.as_read is None else start.texts
        self.version = start.version
        self.points = changing(start.points)
        self.stamps = changing(start.stamps)
        self.undone = changing(start.undone)
        self.agreements: dict[Scope, ScopeAgreements] = dict(start.agreements)
        self.taken_back = changing(start.taken_back)
        self.joined = changing(start.joined)
        self.latest = changing(start.latest)
        self.entries: dict[int, Entry] = {}
        self.evolved_upto = start.version
        self.waiting: set[PointNumber] = set()
        self.unsettled: set[PointNumber] = set()
        self.are_agreements_unsettled = False
        self.are_amendments_unsettled = False

    def entry(self, version: int) -> Entry | None:
        return self.entries.get(version) or self.start.history.entry(version)

    def after(self, concern: Concern, version: int) -> int:
        """The version after which this one concerns the same."""
        before = self.latest.get(concern, 0)
        self.latest[concern] = version
        return before

    def concerning(self, concern: Concern) -> list[Entry]:
        """The entries that concern it, in their order: each leads back to the one before."""
        found: list[Entry] = []
        version = self.latest.get(concern, 0)
        while version and (entry := self.entry(version)) is not None:
            found.append(entry)
            version = entry.before
        found.reverse()
        return found

    def point_then(self, version: int, number: PointNumber) -> Point | None:
        """The point in the text that event found, or, of an adoption, gave; None where it has none."""
        later = (edition.before for edition in self.editions if edition.version > version)
        document = next(later, self.document)
        return document.point(number) if 1 <= number <= len(document.points) else None

    def catch_up(self) -> None:
        """Evolves the points that wait, each through its own events from the last that forgets the rest.

        What an undo concerns is settled at the end, from its first event on.
        """
        points, latest, entries = self.document.points, self.latest, self.entries
        for number in self.waiting - self.unsettled:
            steps: list[Entry] = []
            version, point = latest[number], points[number - 1]
            while version > self.evolved_upto:
                steps.append(entry := entries[version])
                version = 0 if forgets(entry.event, point) else entry.before
            state = self.points.get(number, AS_READ)
            for entry in reversed(steps):
                state = evolve(state, entry.event, point, version=entry.version)  # type: ignore[arg-type]  # no undo
            self.set_state(number, state)
        self.waiting.clear()
        self.evolved_upto = self.version

    def evolve(self, version: int, event: PointEvent, point: Point) -> None:
        state = evolve(self.points.get(point.number, AS_READ), event, point, version=version)
        self.set_state(point.number, state)

    def evolve_agreements(self, version: int, event: AgreementEvent) -> None:
        before = self.agreements.get(event.scope, ScopeAgreements())
        self.agreements[event.scope] = evolve_agreements(before, event, version=version)

    def carry_over(self, version: int, event: TextAdopted, before: Document) -> None:
        """What was decided on the text before stands in the new one as the event says."""
        self.editions = (*self.editions, Edition(version, before, self.document, event))
        for number in points_carried_over(event) & self.points.keys():
            self.set_state(number, carried_over(self.points[number], event, self.document.point(number)))
        self.revise_agreements(version, event)

    def revise_agreements(self, version: int, event: TextAdopted) -> None:
        for paragraph in event.revised:
            known = self.agreements.get(paragraph, ScopeAgreements())
            self.agreements[paragraph] = revised_agreements(known, version=version)

    def stamp_changes(self, before: Document, version: int) -> None:
        """The sections whose words changed bear that version; of another edition all do, and no others."""
        if before.edition != self.document.edition:
            self.stamps = {section.id: version for section in self.document.sections}
            return
        self.stamps.update((section.id, version) for _, section in changed_sections(before, self.document))

    def keep_text(self, versions: tuple[int, ...], document: Document) -> None:
        """The last text kept is the one that stands."""
        others = tuple(known for known in self.texts if known.versions != versions)
        self.texts = (*others, KnownText(versions, document, self.editions))[-MOST_TEXTS:]

    def set_state(self, number: PointNumber, state: PointState) -> None:
        if state is AS_READ:
            self.points.pop(number, None)
        else:
            self.points[number] = state

    def frozen(self) -> Standing:
        history = self.start.history.extended(self.entries.values())
        return Standing(
            self.document,
            self.version,
            settled(self.points),
            settled(self.stamps),
            history,
            settled(self.undone),
            self.agreements,
            settled(self.taken_back),
            settled(self.joined),
            None if self.document is self.start.origin else self.start.origin,
            self.numbered,
            self.texts,
            settled(self.latest),
            self.editions,
        )
