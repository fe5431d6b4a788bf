"""Where nothing can be written: one line that says why, memory and file as they were."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from resolution.deciding import Accept, Reject
from session_store import Session, SessionBusy, SessionGone, connecting, verify

Script = Callable[..., subprocess.Popen[str]]

FULL_DISK = """
import resource, sys
from pathlib import Path
from session_store import DiskFull, Session
path = Path(sys.argv[1])
session = Session.open(path)
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
try:
    for _ in range(100):
        before = session.version, session.standing, session.head_code
        session.note("x" * 2000, command=f"after {session.version}")
except DiskFull as error:
    print(error)
    print(before == (session.version, session.standing, session.head_code))
    print(session.verify().problems)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    print(session.note("x" * 2000, command=f"after {session.version}").version == before[0] + 1)
"""
FULL_FROM_THE_START = """
import resource, sys
from pathlib import Path
from session_store import DiskFull, Session
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
try:
    Session.create(path, b"[a] text", name="wells.md")
except DiskFull as error:
    print(error)
    print(list(path.parent.iterdir()))
"""
ANYBODY = """
import os, sys
from pathlib import Path
import session_store.beginning  # anybody may not read where the interpreter lies
from resolution.deciding import Reject
from session_store import Session, StoreError
path, way = Path(sys.argv[1]), sys.argv[2]
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    if way == "create":
        Session.create(path.with_name("new.adref"), b"[a] text", name="wells.md")
    session = Session.open(path, read_only=way == "read")
    print("open", session.version)
    session.decide(Reject(1))
except StoreError as error:
    print(type(error).__name__, error.exit_status, error.message)
"""


def _said(process: subprocess.Popen[str]) -> list[str]:
    said, errors = process.communicate()
    assert errors == ""
    return said.splitlines()


def test_on_a_full_disk_nothing_changes_and_the_same_command_can_be_sent_again(
    session: Session, path: Path, run: Script
) -> None:
    session.close()
    told, is_unchanged, problems, is_retried = _said(run(FULL_DISK, path))
    assert told.startswith(f"{path}: could not be written, the disk or a limit is full; nothing was recorded")
    assert (is_unchanged, problems, is_retried) == ("True", "()", "True")
    assert verify(path).is_sound


def test_a_session_that_does_not_fit_on_the_disk_leaves_nothing_behind(path: Path, run: Script) -> None:
    told, left = _said(run(FULL_FROM_THE_START, path))
    assert told.startswith(f"{path}: could not be written")
    assert left == "[]"


@pytest.fixture
def shared(session: Session, path: Path) -> Iterator[Path]:
    """A copy of the session in a folder that anybody may enter and only its owner may write in."""
    session.close()
    folder = Path(tempfile.mkdtemp())
    copy = folder / "wells.adref"
    shutil.copy(path, copy)
    copy.chmod(0o444)
    folder.chmod(0o555)
    yield copy
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_file_is_refused_for_deciding_with_what_to_do(shared: Path, run: Script) -> None:
    shared.parent.chmod(0o777)
    assert _said(run(ANYBODY, shared, "write")) == [
        "SessionReadOnly 1 may not be written: open it read-only, or copy it to a folder of your own"
    ]


def test_a_file_in_a_read_only_folder_is_refused_for_deciding(shared: Path, run: Script) -> None:
    shared.chmod(0o666)
    [told] = _said(run(ANYBODY, shared, "write"))
    assert told.startswith("SessionReadOnly 1 is in a folder that may not be written: open it read-only")
    assert _said(run(ANYBODY, shared, "create")) == [
        "SessionReadOnly 1 its folder may not be written: name a folder of your own"
    ]


def test_who_may_only_read_can_follow(shared: Path, run: Script) -> None:
    assert _said(run(ANYBODY, shared, "read")) == [
        "open 1",
        "SessionReadOnly 1 is open read-only: open it for writing to decide",
    ]


def test_a_file_that_may_not_be_read_says_so(shared: Path, run: Script) -> None:
    shared.chmod(0o000)
    assert _said(run(ANYBODY, shared, "read")) == [
        "NotReadable 3 cannot be read (Permission denied): ask its owner for the right to"
    ]


def test_a_file_deleted_while_open_is_missed_at_the_next_decision(session: Session, path: Path) -> None:
    session.decide(Accept(1))
    before, head = session.standing, session.head_code
    path.unlink()
    with pytest.raises(SessionGone, match="was moved or deleted while open; nothing was recorded"):
        session.decide(Reject(3))
    assert (session.standing, session.head_code) == (before, head)
    assert not path.exists()


def test_a_file_replaced_while_open_is_not_written_to(session: Session, path: Path) -> None:
    other = path.with_name("copy")
    shutil.copy(path, other)
    os.replace(other, path)  # noqa: PTH105 - over the open file
    with pytest.raises(SessionGone):
        session.decide(Reject(3))
    with Session.open(path) as again:
        assert again.version == 1


def test_a_file_brought_back_takes_decisions_again(session: Session, path: Path) -> None:
    aside = path.with_name("aside")
    path.rename(aside)
    with pytest.raises(SessionGone):
        session.decide(Reject(3))
    aside.rename(path)
    assert session.decide(Reject(3)).version == 2


def test_a_file_held_by_another_program_is_busy_and_nothing_changes(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.close()
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.01)
    holder = sqlite3.connect(path, isolation_level=None)
    with Session.open(path) as again:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(SessionBusy, match="is held by another program; nothing was recorded"):
            again.decide(Reject(3))
        holder.execute("ROLLBACK")
        assert again.decide(Reject(3)).version == 2
    holder.close()


def test_what_a_killed_writer_left_half_done_is_taken_back_for_a_reader_too(
    session: Session, path: Path
) -> None:
    session.decide(Accept(1))
    standing = session.standing
    session.close()
    half = path.with_name("half.adref")
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    db.execute("DROP TRIGGER log_refuses_delete")
    db.execute("CREATE TABLE filler AS SELECT zeroblob(500000)")
    shutil.copy(path, half)
    shutil.copy(f"{path}-journal", f"{half}-journal")
    db.execute("ROLLBACK")
    db.close()
    assert half.read_bytes() != path.read_bytes()
    with Session.open(half, read_only=True) as reader:
        assert reader.standing == standing
