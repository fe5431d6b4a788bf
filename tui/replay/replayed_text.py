"""The text of a session at any moment of its log.

A moment is a version of the log, 1 being the text as it was read. A jump that touches many sections reads
those in view first: what has been read is as it stands, and `go_on` reads the rest, a little at each step.
"""

from collections.abc import Iterable, Iterator

from resolution.deciding import MinutesEntry, TextRead
from resolution.deciding.standing import Standing
from resolution.exchange.comparison import ParagraphChange, compared
from resolution.progress import touched_points
from resolution.reflow import Reading, Renewal, View, reflow, renewal_of
from resolution.timeline import Act, Stages, act_of, stages_of
from resolution.tree import PointNumber, SectionId, changed_sections
from session_store import BEGINNING, Decided, Session
from session_store.entries import head_code
from session_store.minutes import minutes_rows, rows_of
from tui.decision_words import points_decided
from tui.live_text import LiveText, Taken

FEW_SECTIONS = 8
"""A move that touches no more sections is read at once, as a step is."""
FEW_POINTS = 200
"""The counts by section follow at once where no more points are touched."""


class ReplayedText(LiveText):
    """`version` is the moment shown, `last` the last there is; `rows` is the log, recorded at `times`."""

    def __init__(self, session: Session, *, version: int, view: View = "working") -> None:
        self._moment = session.at(version)
        super().__init__(session, view=view)
        entries = session.entries()
        self.rows = rows_of(session, entries)
        self.acts: list[Act] = [act_of(row.event) for row in self.rows]
        self.times = [entry.at for entry in entries]
        self._hashes = [entry.hash for entry in entries]
        self._counted = session.standing
        self._growing: Renewal | None = None
        self.count_up()

    @property
    def standing(self) -> Standing:
        return self._moment

    @property
    def version(self) -> int:
        return self._moment.version

    @property
    def last(self) -> int:
        return len(self.rows)

    def code(self, version: int) -> str:
        """The head of the record at that version, in four characters."""
        return head_code(self._hashes[version - 1])

    @property
    def is_whole(self) -> bool:
        """Whether all of the text has been read at this moment, and counted."""
        return self._growing is None and self._counted is self._moment

    def read_on(self) -> int:
        """Reads what was recorded meanwhile and gives how many rows; the moment stays. Raises StoreError."""
        entries = self.session.refresh()
        rows = minutes_rows(entries, self.session.standing.history)
        self.rows.extend(rows)
        self.acts.extend(act_of(row.event) for row in rows)
        self.times.extend(entry.at for entry in entries)
        self._hashes.extend(entry.hash for entry in entries)
        return len(rows)

    # From moment to moment.

    def stop_after(self, version: int) -> int:
        """The next moment: what a package joins is one step, since nobody saw the text between."""
        following = min(version + 1, self.last)
        return self.session.standing.joined.get(following, following)

    def stop_before(self, version: int) -> int:
        """The moment before that one; before what a package joins where the version is part of one."""
        history, joined = self.session.standing.history, self.session.standing.joined
        closing = history.entry(joined.get(version, version))
        first = closing.members[0] if closing is not None and closing.members else version
        return max(BEGINNING, first - 1)

    def go(self, version: int, *, first: Iterable[SectionId] = ()) -> None:
        """Goes to that moment; where it touches many sections, only `first` of them are read at once."""
        version = max(BEGINNING, min(version, self.last))
        self.session.at(self.stop_before(version))  # what the step is told from; the moment is an event on
        self._moment = self.session.at(version)
        self._growing = None
        known = self._readings.last(self.view)
        renewal = None if known is None else renewal_of(self._moment, known)
        if renewal is not None and len(renewal.touched) > FEW_SECTIONS:
            renewal.make(first)
            self._growing = renewal
        touched = touched_points(self._counted, self._moment)
        if len(touched) <= FEW_POINTS:
            self.count_up(touched)

    def reading(self, view: View | None = None) -> Reading:
        """As far as it has been read, in the view shown; whole in every other."""
        wanted = view or self.view
        if self._growing is not None and wanted == self.view:
            return self._growing.reading()
        return super().reading(wanted)

    def read_first(self, sections: Iterable[SectionId]) -> bool:
        """Reads these sections; whether any of them had not been read."""
        if self._growing is None:
            return False
        lacking = [section for section in sections if self._growing.lacks(section)]
        self._growing.make(lacking)
        return bool(lacking)

    def go_on(self) -> Iterator[None]:
        """Reads and counts the rest, a little at each step; ends early where the moment is another one."""
        renewal, moment = self._growing, self._moment
        if renewal is not None:
            for _ in renewal.steps():
                yield
                if renewal is not self._growing:
                    return
            self._readings.keep(moment, renewal.reading())
            self._growing = None
        self.count_up()

    def read_whole(self) -> None:
        """Reads and counts the rest at once."""
        for _ in self.go_on():
            pass

    def count_up(self, touched: frozenset[PointNumber] | None = None) -> None:
        """Brings the counts by section to this moment; `touched` are the points that stand otherwise."""
        known = touched_points(self._counted, self._moment) if touched is None else touched
        self.progress.follow(self._moment, known)
        self._counted = self._moment

    def stages(self) -> Stages:
        """How many points stand how at this moment."""
        if self._counted is not self._moment:
            return stages_of(self._moment)
        count = self.progress.count
        return Stages(self.version, count("open"), count("parked"), count("kept"), count("settled"))

    # What led to this moment.

    def step(self) -> Taken | None:
        """What was decided last before this moment, and where; None for what changes no text."""
        event = self.rows[self.version - 1].event
        if isinstance(event, MinutesEntry | TextRead):
            return None
        before = self.session.at(self.stop_before(self.version))
        decided = Decided(self.version, event, before, self._moment)
        return self.told(decided, frozenset(points_decided(decided)))

    def changes(self, taken: Taken) -> tuple[ParagraphChange, ...]:
        """What reads otherwise after that step than before it, in the view shown.

        The working view shows a decision by its marks, so there the current one is compared. After a jump
        only the sections that the step touched are, until the whole has been read.
        """
        view: View = "current" if self.view == "working" else self.view
        before, after = taken.decided.before, taken.decided.after
        known, was = self._readings.last(view), self._readings.of(before, view)
        if known is not None and self._readings.under(after, view) is None:
            made = self._in_part(known, before, after)
            if made is not None:
                return compared(*made)
        whole = self.reading(view)
        if was is None:
            was = reflow(before, view, whole)
        self._readings.keep_ahead(before, was)  # who goes on backwards comes there next
        return compared(was, whole)

    def _in_part(self, known: Reading, before: Standing, after: Standing) -> tuple[Reading, Reading] | None:
        """Both moments as far as the step touched them; None where they can be read as a whole."""
        now, was = renewal_of(after, known), renewal_of(before, known)
        if now is None or was is None or len(now.touched) <= FEW_SECTIONS:
            return None
        for renewal in (was, now):
            renewal.make(sections_between(before, after))
        return was.reading(), now.reading()


def sections_between(before: Standing, after: Standing) -> set[SectionId]:
    """The sections that what happened between two moments concerned."""
    names = before.stamps.keys() | after.stamps.keys()
    stamped = {name for name in names if before.stamps.get(name) != after.stamps.get(name)}
    return stamped | {new.id for _, new in changed_sections(before.document, after.document)}
