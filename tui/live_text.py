"""The session's text as it stands now: its reading in each view, and what a decision would change.

The one place where the screens meet the record: every decision goes through `take`, and is on disk
when it returns.
"""

from dataclasses import replace

from resolution.amending import problems_brought
from resolution.deciding import (
    Act,
    Adopt,
    ClosingEvent,
    MinutesEntry,
    Refused,
    Tentative,
)
from resolution.deciding.standing import Standing
from resolution.progress import touched_points
from resolution.reflow import consequences, reflow
from resolution.reflow.reading import Consequence, Reading, View
from resolution.tree import Diagnostic, PointNumber
from session_store import Decided, Session
from tui.burn_down import SAMPLES
from tui.decision_words import points_decided, stands_words
from tui.read_text import ReadText
from tui.taken import Taken, taken_of

REMEMBERED_OUTLOOKS = 200


class LiveText(ReadText):
    """One session, read in one view at a time.

    In a what-if everything is of its tentative standing, and nothing is stored before `decide_what_if`.
    """

    def __init__(self, session: Session, *, view: View = "working") -> None:
        self.session = session
        self._followed = session.standing
        self._outlooks: dict[Act, tuple[Consequence, ...]] = {}
        self.what_if: Tentative | None = None
        super().__init__(session.standing, view)

    @property
    def standing(self) -> Standing:
        return self.session.standing if self.what_if is None else self.what_if.standing

    @property
    def name(self) -> str:
        return self.session.name

    @property
    def head_code(self) -> str:
        return self.session.head_code

    @property
    def is_read_only(self) -> bool:
        return self.session.is_read_only

    def take(self, request: Act | Adopt) -> Taken:
        """Decides, durably or in the what-if; raises Refused or StoreError, and then nothing changed."""
        if self.what_if is None:
            return self._taken(self.session.decide(request))
        if isinstance(request, Adopt):
            raise Refused("a text is not adopted in a what-if: end it first")
        tried = self.what_if.tried(request)
        decided = _last_step(tried)
        self.what_if = tried
        return self._taken(decided)

    def begin_what_if(self) -> None:
        """From here on nothing is stored."""
        self.what_if = Tentative(self.session.standing)

    def decide_what_if(self) -> Taken:
        """Decides all that was tried as one, durably; raises Refused or StoreError."""
        if self.what_if is None:
            raise Refused("there is no what-if")
        decided = self.session.decide(self.what_if)
        self.what_if = None
        return self._taken(decided)

    def change_what_if(self, what_if: Tentative | None) -> frozenset[PointNumber]:
        """Goes over to another what-if, or, with None, back to what is stored; gives the points touched."""
        before = self.standing
        self.what_if = what_if
        touched = touched_points(before, self.standing)
        self._outlooks.clear()
        self.progress.follow(self.standing, touched)
        return touched

    def _taken(self, decided: Decided) -> Taken:
        touched = frozenset(points_decided(decided))
        self._follow(touched)
        return self.told(decided, touched)

    def told(self, decided: Decided, touched: frozenset[PointNumber]) -> Taken:
        """What is said of a decision after which the text stands as it does here, and where it is."""
        return taken_of(decided, touched, self.standing)

    def outcome(self, decided: Decided) -> tuple[Consequence, ...]:
        """What the last decision changed beyond its own words."""
        before = self._readings.under(decided.before, "clean")
        if before is None:
            before = reflow(decided.before, "clean", self._readings.last("clean"))
        return _beyond_words(consequences(before, self.reading("clean")))

    def catch_up(self) -> frozenset[PointNumber]:
        """Reads what others recorded meanwhile; gives the points that it touched. Raises StoreError."""
        before = self.session.standing
        self.session.refresh()
        touched = touched_points(before, self.session.standing)
        self._follow(touched)
        return frozenset(filter(self.document.has_point, touched))

    def follow(self) -> Taken | None:
        """Reads what others recorded meanwhile, as one act; None where that changes no text.

        What an own entry in the minutes came after is among it. Raises StoreError, and then nothing changed.
        """
        before = self._followed
        self.session.refresh()
        since = self.session.standing.history.since(before.version)
        acts = [entry for entry in since if not isinstance(entry.event, MinutesEntry)]
        if not acts:
            self._followed = self.session.standing
            return None
        last = acts[0]
        taken = self._taken(Decided(last.version, last.event, before, self.session.standing))
        is_one = len(acts) == 1 or isinstance(last.event, ClosingEvent)
        return taken if is_one else replace(taken, words=self._stands_words(taken.points))

    def _stands_words(self, points: frozenset[PointNumber]) -> str:
        return (
            ", ".join(stands_words(self.standing, number) for number in sorted(points)) or "The text changed"
        )

    def moments_of(self, taken: Taken) -> tuple[Reading, Reading]:
        """How the text read before and after that decision, open points in brackets."""
        before = self._readings.under(taken.decided.before, "current")
        after = self.reading("current")
        return before or reflow(taken.decided.before, "current", after), after

    def is_same_text_since(self, version: int) -> bool:
        """Whether what was recorded since is entries in the minutes alone, which change no text."""
        later = list(self.session.standing.history.since(version))
        return bool(later) and all(isinstance(entry.event, MinutesEntry) for entry in later)

    def _follow(self, touched: frozenset[PointNumber]) -> None:
        """Brings the counts up to what stands now; the picture of the log shows nothing only tried."""
        self._followed = self.session.standing
        self._outlooks.clear()
        self._readings.come_to(self.standing)
        self.progress.follow(self.standing, touched)
        if self.what_if is None:
            self.open_counts = (*self.open_counts, self.progress.count("open"))[-2 * SAMPLES :]

    def outlook(self, request: Act) -> tuple[Consequence, ...]:
        """What that decision would change beyond its own words; nothing where it would be refused."""
        known = self._outlooks.get(request)
        if known is None:
            if len(self._outlooks) >= REMEMBERED_OUTLOOKS:
                self._outlooks.clear()
            known = self._outlooks[request] = self._consequences(request)
        return known

    def known_outlook(self, request: Act) -> tuple[Consequence, ...] | None:
        """The same, if it was looked for before, else None: it takes some milliseconds that a key has not."""
        return self._outlooks.get(request)

    def _consequences(self, request: Act) -> tuple[Consequence, ...]:
        after = self._standing_after(request)
        if after is None:
            return ()
        return _beyond_words(consequences(self.reading("clean"), self._reading_ahead(after, "clean")))

    def make_ready(self, request: Act) -> bool:
        """Makes the text ready as that act would leave it; whether there was anything to make."""
        after = self._standing_after(request) if self.what_if is None else None
        if after is None or self._readings.ahead(after, self.view) is not None:
            return False
        self._reading_ahead(after, self.view)
        return True

    def foresee_package(self) -> None:
        """Finds out, in a pause, what the record would say of what was tried."""
        if self.what_if is not None:
            self.session.foresee_package(self.what_if)

    def made_ready(self, request: Act) -> tuple[Taken, Reading] | None:
        """What would be told of that act, and the text as it was made ready; None where it was not.

        Where words or agreements change with it, more is told than this.
        """
        made = self._made_ready(request)
        if made is None or made[0].after.document is not self.document:
            return None
        decided, reading = made
        return self.told(decided, frozenset(points_decided(decided))), reading

    def text_made_ready(self, request: Act) -> tuple[Standing, Reading] | None:
        """How everything would stand after that act, words too, and the text as it was made ready for it."""
        made = self._made_ready(request)
        return None if made is None else (made[0].after, made[1])

    def _made_ready(self, request: Act) -> tuple[Decided, Reading] | None:
        try:
            decided = self.preview(request)
        except Refused:
            return None
        reading = self._readings.ahead(decided.after, self.view)
        return None if reading is None or self.what_if is not None else (decided, reading)

    def _standing_after(self, request: Act) -> Standing | None:
        """How everything would stand after that act; None where it would be refused."""
        try:
            return self.preview(request).after
        except Refused:
            return None

    def _reading_ahead(self, after: Standing, view: View) -> Reading:
        """The text as it would read then, kept until it does or another moment comes."""
        known = self._readings.ahead(after, view)
        if known is None:
            known = reflow(after, view, self.reading(view))
            self._readings.keep_ahead(after, known)
        return known

    def preview(self, request: Act) -> Decided:
        """What that act would do; taken next, it is not decided a second time."""
        if self.what_if is None:
            return self.session.foresee(request)
        return _last_step(self.what_if.tried(request))

    def problems_brought(self, decided: Decided) -> tuple[Diagnostic, ...]:
        """What the reader meets in the text after that act and did not before it."""
        reading = self.reading()
        if reading.memory is None or decided.before is not self.standing:
            raise LookupError("what an act brings is asked for on the text as it stands")
        return problems_brought(
            decided.before.document, decided.after.document, reading.memory.index.references
        )


def _last_step(tried: Tentative) -> Decided:
    """The last act that was tried, as if it had been decided."""
    step = tried.steps[-1]
    before = tried.steps[-2].after if len(tried.steps) > 1 else tried.start
    return Decided(step.after.version, step.events[-1], before, step.after)


def _beyond_words(changed: tuple[Consequence, ...]) -> tuple[Consequence, ...]:
    """All but the rivals dropped, which the card and the notice name anyway."""
    return tuple(consequence for consequence in changed if consequence.kind != "dropped")
