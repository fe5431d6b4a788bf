"""A meeting played at random: chair, secretary and followers; any of them crashes and comes back.

What was acknowledged stands at its version for ever; no follower sees a gap, another order or a retraction;
the replay of the log is the standing that the chair has before it.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from resolution.deciding import (
    Accept,
    Act,
    Choose,
    Keep,
    Package,
    Park,
    Redo,
    Refused,
    Reject,
    Reopen,
    Standing,
    Undo,
    fold,
)
from session_store import Conflict, LogEntry, Session, verify
from session_store.looking import journal_of
from tests.session_store.conftest import TEXT, ticking_clock

POINTS = st.integers(1, 4)
REQUESTS: st.SearchStrategy[Act] = st.one_of(
    POINTS.map(Accept),
    POINTS.map(Reject),
    POINTS.map(Keep),
    POINTS.map(Reopen),
    POINTS.map(lambda point: Park(point, "later")),
    st.sampled_from([Choose(2, (1,)), Choose(2, (2,)), Undo(), Redo()]),
    st.integers(2, 12).map(Undo),
)


class Meeting(RuleBasedStateMachine):
    """One file; the chair and the secretary may be away, each follower is where it last looked."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="adref-meeting-"))
        self.path = self.folder / "wells.adref"
        self.acknowledged: dict[int, str] = {}
        self.chair: Session | None = None
        self.secretary: Session | None = None
        self.followers: list[tuple[Session, list[LogEntry]]] = []
        self.commands = 0

    @initialize()
    def begin(self) -> None:
        self.chair = Session.create(self.path, TEXT.encode(), name="wells.md", clock=ticking_clock())
        self._acknowledge(self.chair)

    @precondition(lambda self: self.chair is not None)
    @rule(request=REQUESTS)
    def the_chair_decides(self, request: Act) -> None:
        self._decide(request)

    @precondition(lambda self: self.chair is not None)
    @rule(requests=st.lists(REQUESTS, min_size=1, max_size=3))
    def the_chair_decides_a_package(self, requests: list[Act]) -> None:
        self._decide(Package(tuple(requests)))

    @precondition(lambda self: self.secretary is not None)
    @rule()
    def the_secretary_notes(self) -> None:
        assert self.secretary is not None
        self.commands += 1
        command = f"note {self.commands}"
        noted = self.secretary.note(f"Note {self.commands}.", command=command)
        assert self.secretary.note(f"Note {self.commands}.", command=command).version == noted.version
        self._acknowledge(self.secretary)

    @precondition(lambda self: self.secretary is None)
    @rule()
    def the_secretary_comes(self) -> None:
        self.secretary = Session.open(self.path, clock=ticking_clock())

    @precondition(lambda self: self.chair is not None)
    @rule()
    def the_chair_crashes(self) -> None:
        assert self.chair is not None
        self.chair._record.db.close()
        self.chair = None

    @precondition(lambda self: self.chair is not None)
    @rule()
    def the_chair_crashes_in_the_middle_of_a_write(self) -> None:
        """The file and its journal are left as they stood then."""
        assert self.chair is not None
        db, half = self.chair._record.db, self.folder / "half"
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO texts VALUES ('half', 'half', zeroblob(60000))")
        shutil.copy(self.path, half)
        shutil.copy(journal_of(self.path), journal_of(half))
        db.execute("ROLLBACK")
        db.close()
        self.chair = None
        self.path.write_bytes(half.read_bytes())
        journal_of(half).replace(journal_of(self.path))

    @precondition(lambda self: self.chair is None)
    @rule()
    def the_chair_comes_back(self) -> None:
        self.chair = Session.open(self.path, clock=ticking_clock())
        assert self.chair.version == max(self.acknowledged)

    @precondition(lambda self: len(self.followers) < 3)
    @rule()
    def a_follower_comes(self) -> None:
        follower = Session.open(self.path, read_only=True)
        self.followers.append((follower, follower.entries()))

    @precondition(lambda self: bool(self.followers))
    @rule(which=st.integers(0, 2))
    def a_follower_looks(self, which: int) -> None:
        follower, seen = self.followers[which % len(self.followers)]
        seen += follower.refresh()
        assert [entry.version for entry in seen] == list(range(1, follower.version + 1))
        assert {entry.version: entry.hash for entry in seen}.items() <= self.acknowledged.items()
        assert follower.standing == self._replayed(follower.standing, seen)

    @precondition(lambda self: bool(self.followers))
    @rule(which=st.integers(0, 2))
    def a_follower_goes(self, which: int) -> None:
        follower, _ = self.followers.pop(which % len(self.followers))
        follower.close()

    @invariant()
    def what_the_chair_sees_is_what_the_log_replays(self) -> None:
        if self.chair is not None:
            entries = self.chair.entries()
            assert self.chair.standing == self._replayed(self.chair.standing, entries)

    def teardown(self) -> None:
        everybody = [self.chair, self.secretary, *(follower for follower, _ in self.followers)]
        for session in everybody:
            if session is not None:
                session.close()
        if self.acknowledged:
            with Session.open(self.path) as again:
                hashes = {entry.version: entry.hash for entry in again.entries()}
            assert hashes == self.acknowledged
            assert verify(self.path).problems == ()
        shutil.rmtree(self.folder)

    def _decide(self, request: Act | Package) -> None:
        assert self.chair is not None
        before = self.chair.standing
        with suppress(Refused):
            try:
                self.chair.decide(request)
            except Conflict:
                assert self.chair.standing is before
                self.chair.refresh()
                self.chair.decide(request)
        self._acknowledge(self.chair)

    def _acknowledge(self, session: Session) -> None:
        """Each version that the writer knows of, with its hash: never another one from now on."""
        for entry in session.entries():
            assert self.acknowledged.setdefault(entry.version, entry.hash) == entry.hash

    def _replayed(self, standing: Standing, entries: list[LogEntry]) -> Standing:
        return fold(standing.origin, ((entry.version, entry.event) for entry in entries))


Meeting.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestMeeting = Meeting.TestCase
