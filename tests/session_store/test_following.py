"""A follower reads each row once and in order, keeps no lock, and does not follow another log."""

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resolution.deciding import Note, Refused, Reject, Undo
from session_store import NetworkDrive, Session, SessionBusy, SessionGone, WentBack, noticing
from session_store.following import follow
from session_store.looking import journal_of
from session_store.noticing import Bell

PATIENCE = 20


@pytest.fixture
def follower(session: Session, path: Path) -> Iterator[Session]:
    with Session.open(path, read_only=True) as follower:
        yield follower


@pytest.fixture
def bell(session: Session, path: Path) -> Iterator[Bell]:
    bell = Bell(path)
    yield bell
    bell.close()


@given(st.lists(st.sampled_from(["reject", "undo", "note", "look"]), max_size=25))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whenever_it_looks_it_gets_each_new_row_once_and_in_order(
    session: Session, path: Path, acts: list[str]
) -> None:
    with Session.open(path, read_only=True) as follower:
        start, seen = follower.version, []
        bell = Bell(path)
        for act in [*acts, "look"]:
            if act == "look":
                has_grown = session.version > follower.version
                assert bell.has_rung() or not has_grown
                seen += [entry.version for entry in follower.refresh()]
                assert (follower.standing, follower.head_code) == (session.standing, session.head_code)
            elif act == "note":
                session.note("The room waits.")
            else:
                with suppress(Refused):
                    session.decide(Undo() if act == "undo" else Reject(1))
        bell.close()
    assert seen == list(range(start + 1, session.version + 1))


def test_follow_yields_what_another_process_commits_until_it_is_stopped(session: Session, path: Path) -> None:
    stop, ready, caught_up = threading.Event(), threading.Event(), threading.Event()
    rows: list[int] = []

    def read_along() -> None:
        with Session.open(path, read_only=True) as follower:
            rows.append(follower.version)
            ready.set()
            for entries in follow(follower, stop):
                rows.extend(entry.version for entry in entries)
                if rows[-1] == 6:
                    caught_up.set()

    reading = threading.Thread(target=read_along)
    reading.start()
    try:
        assert ready.wait(PATIENCE)
        for _ in range(5):
            session.note("The room waits.")
        assert caught_up.wait(PATIENCE)
    finally:
        stop.set()
        reading.join(PATIENCE)
    assert rows == [1, 2, 3, 4, 5, 6]
    assert not reading.is_alive()


def test_it_goes_on_where_the_system_has_no_watch_to_give(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Iterator[None]:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(noticing, "watch", refuse)
    with Session.open(path, read_only=True) as follower:
        news = follow(follower, threading.Event())
        session.decide(Reject(1))
        assert [entry.kind for entry in next(news)] == ["point-rejected"]
        session.decide(Undo())
        assert [entry.kind for entry in next(news)] == ["decision-undone"]
        news.close()


def test_nothing_is_followed_on_a_network_drive(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("session_store.drives._kind_of_drive", lambda *_: "nfs4")
    with Session.open(path, read_only=True) as reader, pytest.raises(NetworkDrive, match="nfs4"):
        next(follow(reader, threading.Event()))


def test_it_never_keeps_the_writer_waiting(session: Session, follower: Session, bell: Bell) -> None:
    session._record.db.execute("PRAGMA busy_timeout = 0")
    for _ in range(20):
        session.note("The room waits.")
        bell.has_rung()
        follower.refresh()
    assert follower.version == session.version


def test_a_bell_waits_for_no_lock_and_rings_when_the_commit_is_there(
    session: Session, path: Path, bell: Bell
) -> None:
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    assert not bell.has_rung()
    writer.execute("PRAGMA user_version = 1")
    writer.execute("COMMIT")
    assert bell.has_rung()
    assert not bell.has_rung()
    writer.close()


def test_a_commit_whose_journal_is_gone_but_not_its_lock_is_waited_for(
    session: Session, path: Path, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    writer.execute("PRAGMA user_version = 1")
    monkeypatch.setattr(bell, "_journal", path.with_name("gone"))
    monkeypatch.setattr("session_store.noticing.time.sleep", lambda _: writer.execute("COMMIT"))
    assert bell.has_rung()
    writer.close()


@pytest.mark.parametrize("how", ["deleted", "replaced"])
def test_a_file_that_is_gone_is_said_and_followed_again_when_it_is_back(
    session: Session, path: Path, follower: Session, bell: Bell, how: str
) -> None:
    away = path.with_name("away")
    path.rename(away)
    if how == "replaced":
        shutil.copy(away, path)
        said = "was replaced by another file while open"
    else:
        said = "was moved or deleted while open"
    assert bell.has_rung()
    with pytest.raises(SessionGone, match=f"{said}; it is not followed there: bring the file back"):
        follower.refresh()
    away.replace(path)
    assert bell.has_rung()
    session.note("The room waits.")
    assert [entry.version for entry in follower.refresh()] == [2]


@pytest.mark.parametrize(
    ("later", "said"), [(0, "it goes back to one before it"), (2, "it holds another one now")]
)
def test_a_log_that_went_back_is_not_followed(session: Session, path: Path, later: int, said: str) -> None:
    before = path.read_bytes()
    session.decide(Reject(1))
    session.close()
    with Session.open(path, read_only=True) as follower:
        standing = follower.standing
        bell = Bell(path)
        path.write_bytes(before)
        for turn in range(later):
            with Session.open(path) as other:
                other.decide(Note(f"Another meeting, {turn}."))
        assert bell.has_rung()
        with pytest.raises(WentBack, match=f"is not the log that was read up to version 2, {said}"):
            follower.refresh()
        assert follower.standing is standing
        bell.close()


@pytest.mark.parametrize("taken_back_by", ["the bell", "who looks", "nobody who may not write"])
def test_what_a_killed_writer_left_half_done_is_taken_back(
    session: Session, path: Path, follower: Session, bell: Bell, taken_back_by: str
) -> None:
    session.decide(Reject(1))
    assert follower.refresh()
    session._record.db.execute("PRAGMA cache_size = 1")
    session._record.db.execute("BEGIN IMMEDIATE")
    session._record.db.execute("INSERT INTO texts VALUES ('half', 'half', zeroblob(200000))")
    half = path.read_bytes(), journal_of(path).read_bytes()
    session._record.db.execute("ROLLBACK")
    session.close()
    path.write_bytes(half[0])
    journal_of(path).write_bytes(half[1])
    if taken_back_by == "the bell":
        bell.has_rung()
    if taken_back_by == "nobody who may not write":
        with pytest.MonkeyPatch.context() as closed:
            closed.setattr("session_store.record.os.access", lambda *_: False)
            with pytest.raises(SessionBusy, match="its chair has to open it"):
                follower.refresh()
    assert follower.refresh() == []
    assert not journal_of(path).exists()
