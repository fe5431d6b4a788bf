"""The text of a session at any moment of its log.

A moment is a version of the log, 1 being the text as it was read. A jump that touches many sections reads
those in view first: what has been read is as it stands, and `go_on` reads the rest, a little at each step.
Whoever steps on meanwhile loses nothing of what was read.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Sequence

from resolution.deciding import MinutesEntry, TextRead
from resolution.deciding.standing import Standing
from resolution.exchange.comparison import ParagraphChange, compared
from resolution.light_dataclass import dataclass
from resolution.progress import touched_points
from resolution.reflow import Reading, Renewal, View, reflow, renewal_of
from resolution.timeline import Act, Stages, act_of, stages_after, stages_of
from resolution.tree import SectionId, changed_sections
from session_store import BEGINNING, Decided, Session
from session_store.entries import LogEntry, head_code
from session_store.minutes import minutes_rows, rows_of
from tui.decision_words import points_decided
from tui.live_text import LiveText
from tui.replay.compared_moments import FEW_SECTIONS, MEASURE, ComparedMoments
from tui.taken import Taken

MOST_MOMENTS = 12
"""Moments found last: those on either side of the one shown, the ends, and what their steps are told from."""
MOST_BESIDE = 5
"""Readings looked at last: on either side of the moment shown, at both ends, and where a prompt leads."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A moment beside the one shown, as it will show, its `renewal` where it is not whole.

    `taken` and `changes` tell of the step to it, None as long as they cannot be told.
    """

    standing: Standing
    whole: Reading | None
    renewal: Renewal | None
    taken: Taken | None
    changes: tuple[ParagraphChange, ...] | None
    stages: Stages

    def reading(self, sections: Iterable[SectionId]) -> Reading | None:
        """As far as it is read, these sections too."""
        if self.renewal is None:
            return self.whole
        self.renewal.make(sections)
        return self.renewal.reading()


class ReplayedText(LiveText):
    """`version` is the moment shown, `last` the last there is; `rows` is the log, recorded at `times`.

    The log is read again where `entries` does not have it, as the session was opened.
    """

    def __init__(
        self,
        session: Session,
        *,
        version: int,
        view: View = "working",
        entries: Sequence[LogEntry] | None = None,
    ) -> None:
        self._moments: OrderedDict[int, Standing] = OrderedDict()
        self._moment = session.at(version)
        super().__init__(session, view=view)
        self._compared = ComparedMoments(self._readings)
        self._staged: tuple[Standing, Stages] | None = None
        self._staged_ahead: tuple[Standing, Stages] | None = None
        entries = session.entries() if entries is None else entries
        self.rows = rows_of(session, entries)
        self.acts: list[Act] = [act_of(row.event) for row in self.rows]
        self.times = [entry.at for entry in entries]
        self._hashes = [entry.hash for entry in entries]
        self._counted = session.standing
        self._growing: Renewal | None = None
        self._beside: deque[Renewal] = deque(maxlen=MOST_BESIDE)
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
        self._at(self.stop_before(version))  # what the step is told from; the moment is an event on
        self._moment = self._at(version)
        self._growing = self._renewal(self._growing)
        if self._growing is not None:
            self._growing.make(first)
        else:
            self.count_up()

    def _at(self, version: int) -> Standing:
        """How everything stood then: the very same for the same version, as long as it is near."""
        known = self._moments.get(version)
        if known is None or version >= self.last:
            known = self._moments[version] = self.session.at(version)
            if len(self._moments) > MOST_MOMENTS:
                self._moments.popitem(last=False)
        else:
            self._moments.move_to_end(version)
        return known

    def _renewal(self, before: Renewal | None) -> Renewal | None:
        """The reading of this moment where it takes a while; what takes none is made."""
        moment = self._moment
        if self._readings.under(moment, self.view) is not None:
            return None
        known = self._readings.last(self.view)
        renewal = self._looked_at(moment) if before is None else self._beside_of(before, moment)
        if renewal is None and known is not None:
            renewal = renewal_of(moment, known)
        if renewal is None or len(renewal.touched) > FEW_SECTIONS:
            return renewal
        renewal.whole()
        self._readings.keep(moment, renewal.reading())
        return None

    def _beside_of(self, growing: Renewal, moment: Standing) -> Renewal | None:
        """The reading under way at a moment near by, with what was read for the other; None for a far one."""
        renewal = self._looked_at(moment)
        if renewal is None:
            return growing.going_on(moment)
        renewal.take_over(growing)
        return renewal

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
        yield
        if self.view == "working":
            for _ in self._compared.go_on(moment):
                yield
                if moment is not self._moment:
                    return

    def read_whole(self) -> None:
        """Reads and counts the rest at once."""
        for _ in self.go_on():
            if self.is_whole:
                return

    def read_all(self) -> None:
        """Reads at once whatever `go_on` would."""
        for _ in self.go_on():
            pass

    def count_up(self) -> None:
        """Brings the counts by section to this moment."""
        if self._counted is not self._moment:
            self.progress.follow(self._moment, touched_points(self._counted, self._moment))
            self._counted = self._moment

    def stages(self) -> Stages:
        """How many points stand how at this moment."""
        if self._counted is self._moment:
            count = self.progress.count
            counted = Stages(self.version, count("open"), count("parked"), count("kept"), count("settled"))
        elif self._staged_ahead is not None and self._staged_ahead[0] is self._moment:
            counted = self._staged_ahead[1]
        else:
            counted = (
                stages_of(self._moment) if self._staged is None else stages_after(*self._staged, self._moment)
            )
        self._staged = self._moment, counted
        return counted

    def look(self, version: int, *, is_far: bool = False) -> Ahead | None:
        """A moment beside this one, made ready; None where it is not, or where much or its words are others.

        With `is_far` also one in which much is otherwise: what it comes to show is read as it is asked for.

        Whoever goes there next finds its readings, and those of the moment before it, as they were made.
        """
        if version == self.version:
            return None
        after, before = self._at(version), self._at(self.stop_before(version))
        if any(one.document is not self.document for one in (after, before)):
            return None
        if self._is_far(after) or self._is_far(before):
            return self._look_far(before, after) if is_far else None
        if self._growing is not None:
            renewal = self._beside_of(self._growing, after)
            if renewal is None:
                return None
            self._beside.append(renewal)
            return self._ahead(before, after, renewal=renewal)
        reading = self._reading_ahead(after, self.view)
        if not self.can_compare:
            return self._ahead(before, after, reading=reading)
        now, was = (self._reading_ahead(one, self._measure) for one in (after, before))
        return self._ahead(before, after, reading=reading, changes=compared(was, now))

    def _look_far(self, before: Standing, after: Standing) -> Ahead | None:
        known = self._readings.last(self.view)
        renewal = self._looked_at(after)
        if renewal is None and self._growing is not None:
            renewal = self._growing.going_on(after)
        if renewal is None and known is not None:
            renewal = renewal_of(after, known)
        if renewal is None:
            return None
        if renewal not in self._beside:
            self._beside.append(renewal)
        return self._ahead(before, after, renewal=renewal)

    def has_looked_at(self, version: int) -> bool:
        """Whether a moment in which much is otherwise was made ready, and is so still."""
        return version == self.version or self._looked_at(self._at(version)) is not None

    def _looked_at(self, moment: Standing) -> Renewal | None:
        return next((one for one in self._beside if one.standing is moment), None)

    def _ahead(
        self,
        before: Standing,
        after: Standing,
        *,
        reading: Reading | None = None,
        renewal: Renewal | None = None,
        changes: tuple[ParagraphChange, ...] | None = None,
    ) -> Ahead:
        taken = self._step_between(before, after)
        known = changes if taken is not None else None if changes is None else ()
        self._staged_ahead = after, stages_after(self._moment, self.stages(), after)
        return Ahead(after, reading, renewal, taken, known, self._staged_ahead[1])

    def _is_far(self, moment: Standing) -> bool:
        return len(sections_between(self._moment, moment)) > FEW_SECTIONS

    def _reading_ahead(self, after: Standing, view: View) -> Reading:
        known = self._readings.of(after, view)
        if known is None:
            known = reflow(after, view, self._readings.nearest(view))
        if self._readings.ahead(after, view) is None:
            self._readings.keep_ahead(after, known)
        return known

    # What led to this moment.

    def step(self) -> Taken | None:
        """What was decided last before this moment, and where; None for what changes no text."""
        return self._step_between(self._at(self.stop_before(self.version)), self._moment)

    def _step_between(self, before: Standing, after: Standing) -> Taken | None:
        event = self.rows[after.version - 1].event
        if isinstance(event, MinutesEntry | TextRead):
            return None
        decided = Decided(after.version, event, before, after)
        return self.told(decided, frozenset(points_decided(decided)))

    @property
    def _measure(self) -> View:
        """The view in which moments are compared: the working one shows a decision by its marks."""
        return MEASURE if self.view == "working" else self.view

    @property
    def can_compare(self) -> bool:
        """Whether what a step changed can be told soon; of a long text `go_on` brings that about."""
        return self.is_whole and (self.view != "working" or self._compared.can_tell(self._moment))

    def changes(self, taken: Taken) -> tuple[ParagraphChange, ...]:
        """What reads otherwise after that step than before it, in the view shown.

        After a jump only the sections that the step touched are compared, until the whole has been read.
        """
        view = self._measure
        before, after = taken.decided.before, taken.decided.after
        if self.view == "working":
            part = self._compared.changes_in(sections_between(before, after), before, after)
            if part is not None:
                return part
        whole, known = self.reading(view), self._readings.of(before, view)
        if known is None:
            known = reflow(before, view, whole)
            self._readings.keep_ahead(before, known)  # who goes on backwards comes there next
        return compared(known, whole)


def sections_between(before: Standing, after: Standing) -> set[SectionId]:
    """The sections that what happened between two moments concerned."""
    names = before.stamps.keys() | after.stamps.keys()
    stamped = {name for name in names if before.stamps.get(name) != after.stamps.get(name)}
    return stamped | {new.id for _, new in changed_sections(before.document, after.document)}
