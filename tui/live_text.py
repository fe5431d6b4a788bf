"""The session's text as it stands now: its reading in each view, and what a decision would change.

The one place where the screens meet the record: every decision goes through `take`, and is on disk
when it returns.
"""

from dataclasses import dataclass

from resolution.deciding import Refused, Request, paragraphs_in
from resolution.deciding.standing import Standing
from resolution.reflow import consequences, reflow
from resolution.reflow.reading import Consequence, Reading, View
from resolution.tree import Document, ParagraphId, PointNumber, SectionId
from session_store import Decided, Session
from tui.burn_down import SAMPLES, open_counts
from tui.decision_words import decision_words
from tui.progress import Progress

REMEMBERED_OUTLOOKS = 200


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision that stands in the log, what it touched, and what is said of it."""

    decided: Decided
    points: frozenset[PointNumber]
    sections: frozenset[SectionId]
    paragraphs: tuple[ParagraphId, ...]
    words: str


class LiveText:
    """One session, read in one view at a time; readings are made when they are first asked for."""

    def __init__(self, session: Session, *, view: View = "working") -> None:
        self.session = session
        self.view: View = view
        self.progress = Progress(session.standing)
        self.open_counts: tuple[int, ...] = (self.progress.count("open"),)
        self._readings: dict[View, Reading] = {}
        self._outlooks: dict[Request, tuple[Consequence, ...]] = {}

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def standing(self) -> Standing:
        return self.session.standing

    def reading(self, view: View | None = None) -> Reading:
        """The text as it reads now, in that view or in the one shown."""
        wanted = view or self.view
        known = self._readings.get(wanted)
        if known is None or known.version != self.standing.version:
            previous = known or next(iter(self._readings.values()), None)
            known = self._readings[wanted] = reflow(self.standing, wanted, previous)
        return known

    def take(self, request: Request) -> Taken:
        """Decides, durably; raises Refused or StoreError, and then nothing has changed."""
        decided = self.session.decide(request)
        touched = self._follow(decided.version)
        entry = self.standing.history.entry(decided.version)
        agreement = entry.agreement if entry is not None else None
        paragraphs = self._paragraphs_of(touched)
        sections = self._sections_of(touched)
        if agreement is not None:
            agreed = list(paragraphs_in(self.document, agreement.scope))
            paragraphs = tuple(one.id for one in agreed) if agreement.scope is not None else ()
            sections = frozenset(one.section for one in agreed)
        return Taken(decided, touched, sections, paragraphs, decision_words(decided, sorted(touched)))

    def outcome(self, decided: Decided) -> tuple[Consequence, ...]:
        """What the last decision changed beyond its own words."""
        before = self._readings.get("clean") or reflow(decided.before, "clean")
        if before.version != decided.before.version:
            before = reflow(decided.before, "clean", before)
        return _beyond_words(consequences(before, self.reading("clean")))

    def catch_up(self) -> frozenset[PointNumber]:
        """Reads what others recorded meanwhile; gives the points that it touched. Raises StoreError."""
        touched: frozenset[PointNumber] = frozenset()
        for entry in self.session.refresh():
            touched |= self._follow(entry.version)
        return touched

    def look_back(self) -> None:
        """Counts the open points over the log so far, and makes the reading that outlooks start from."""
        self.open_counts = open_counts(self.standing)
        self.reading("clean")

    def _follow(self, version: int) -> frozenset[PointNumber]:
        """Brings the counts up to that version; gives the point it concerned."""
        self._outlooks.clear()
        entry = self.standing.history.entry(version)
        touched = frozenset({entry.point}) if entry is not None and entry.point is not None else frozenset()
        self.progress.follow(self.standing, touched)
        self.open_counts = (*self.open_counts, self.progress.count("open"))[-2 * SAMPLES :]
        return touched

    def outlook(self, request: Request) -> tuple[Consequence, ...]:
        """What that decision would change beyond its own words; nothing where it would be refused."""
        known = self._outlooks.get(request)
        if known is None:
            if len(self._outlooks) >= REMEMBERED_OUTLOOKS:
                self._outlooks.clear()
            known = self._outlooks[request] = self._consequences(request)
        return known

    def known_outlook(self, request: Request) -> tuple[Consequence, ...] | None:
        """The same, if it was looked for before, else None: it takes some milliseconds that a key has not."""
        return self._outlooks.get(request)

    def _consequences(self, request: Request) -> tuple[Consequence, ...]:
        try:
            tried = self.session.preview(request)
        except Refused:
            return ()
        before = self.reading("clean")
        return _beyond_words(consequences(before, reflow(tried.after, "clean", before)))

    def _sections_of(self, points: frozenset[PointNumber]) -> frozenset[SectionId]:
        """Where the points are, and, once anything is agreed, where their text is."""
        sections = {self.document.point(number).section for number in points}
        if self.standing.agreements:
            by_id = self.document.paragraph_by_id
            touched = (one for number in points for one in self.document.paragraphs_touched[number])
            sections.update(by_id[paragraph].section for paragraph in touched)
        return frozenset(sections)

    def _paragraphs_of(self, points: frozenset[PointNumber]) -> tuple[ParagraphId, ...]:
        sections = {self.document.point(number).section for number in points}
        return tuple(
            paragraph.id
            for section in sections
            for paragraph in self.document.section_by_id[section].paragraphs
            if points.intersection(paragraph.points)
            or (paragraph.block is not None and paragraph.block.point in points)
        )


def _beyond_words(changed: tuple[Consequence, ...]) -> tuple[Consequence, ...]:
    """All but the rivals dropped, which the card and the notice name anyway."""
    return tuple(consequence for consequence in changed if consequence.kind != "dropped")
