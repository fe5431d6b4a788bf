"""Several decisions in one transaction: all of them are in the record, once, or none."""

import random
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from resolution.deciding import (
    Accept,
    ActRefused,
    Agree,
    Choose,
    Package,
    PackageDecided,
    Park,
    Redo,
    Reject,
    Undo,
    UndoneTogether,
    UndoWithDependents,
)
from session_store import Conflict, DiskFull, Session, verify
from session_store.record import Record

Script = Callable[..., subprocess.Popen[str]]
WELLS = Package((Accept(1), Choose(2, (2,)), Reject(3)), "wells")
WRITER = """
import os, sys
from pathlib import Path
from resolution.deciding import Choose, Package, Reject, Undo
from session_store import Session
session = Session.open(Path(sys.argv[1]))
while True:
    for request in (Package((Reject(1), Choose(2, (1,)), Reject(4))), Undo()):
        os.write(1, f"{session.decide(request).version}\\n".encode())
"""


def _states(path: Path) -> list[tuple[int, str, str | None]]:
    db = sqlite3.connect(path)
    try:
        return db.execute("SELECT number, state, decided_in FROM points ORDER BY number").fetchall()
    finally:
        db.close()


def test_a_package_is_rows_that_follow_each_other_and_one_that_closes_them(session: Session) -> None:
    before = session.standing
    decided = session.decide(WELLS)
    assert (decided.version, decided.event) == (5, PackageDecided(2, "wells"))
    assert (decided.before, decided.after) == (before, session.standing)
    rows = session.entries()[1:]
    kinds = ["option-accepted", "options-chosen", "point-rejected", "package-decided"]
    assert [row.kind for row in rows] == kinds
    assert len({row.at for row in rows}) == 1
    assert rows[-1].summary == "package “wells” of 3 decisions, versions 2 to 4"
    assert session.verify().is_sound


def test_it_reads_the_same_when_opened_again_and_goes_on(session: Session, path: Path) -> None:
    session.decide(WELLS)
    session.decide(Undo())
    with Session.open(path) as again:
        assert again.standing == session.standing
        assert again.decide(Redo()).after.points == session.at(5).points
        assert again.verify().is_sound


def test_a_preview_says_what_a_package_will_do_and_records_nothing(session: Session) -> None:
    tried = session.preview(WELLS)
    assert (session.version, len(session.entries())) == (1, 1)
    assert session.decide(WELLS) == tried


def test_one_refused_act_leaves_the_file_byte_for_byte_as_it_was(session: Session, path: Path) -> None:
    session.decide(Reject(4))
    before, standing = path.read_bytes(), session.standing
    with pytest.raises(ActRefused, match="act 2 of 2: point 4 is settled already"):
        session.decide(Package((Accept(1), Accept(4))))
    assert path.read_bytes() == before
    assert session.standing is standing


def test_the_views_for_people_with_sql_follow_a_package_and_its_undo(session: Session, path: Path) -> None:
    session.decide(Reject(1))
    session.decide(Undo())
    session.decide(WELLS)
    assert [state for _, state, _ in _states(path)] == ["accepted", "chosen 2", "rejected", "open"]
    session.decide(Undo())
    assert [state for _, state, _ in _states(path)] == ["open"] * 4
    session.decide(Redo())
    assert [state for _, state, _ in _states(path)] == ["accepted", "chosen 2", "rejected", "open"]
    assert verify(path).problems == ()


def test_the_undo_of_a_package_is_rows_of_one_moment_and_says_which(session: Session) -> None:
    session.decide(WELLS)
    decided = session.decide(Undo())
    assert decided.event == UndoneTogether(6, 5)
    assert decided.after.points == session.at(1).points
    assert [row.kind for row in session.entries()[5:]] == ["decision-undone"] * 3 + ["undone-together"]
    assert session.entries()[-1].summary == "version 5 undone as a whole by versions 6 to 8"


def test_a_decision_is_undone_with_an_agreement_that_depends_on_it(session: Session) -> None:
    session.decide(WELLS)
    session.decide(Reject(4))
    session.decide(Agree(None, "ad ref"))
    decided = session.decide(UndoWithDependents(6))
    assert {number: state.status for number, state in decided.after.points.items()} == {
        1: "accepted",
        2: "chosen",
        3: "rejected",
    }
    assert session.verify().is_sound


def test_a_package_sent_twice_is_stored_once(session: Session, path: Path) -> None:
    first = session.decide(WELLS, command="key-1")
    session.decide(Reject(4))
    assert session.decide(WELLS, command="key-1") == first
    assert session.version == 6
    with Session.open(path) as again:
        assert again.decide(WELLS, command="key-1") == first


def test_a_package_another_program_stored_meanwhile_is_read_not_decided_again(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = iter([None])
    known = Record.entry_of_command
    with Session.open(path) as other:
        other.decide(WELLS, command="key-1")
    monkeypatch.setattr(
        Record, "entry_of_command", lambda record, command: next(looked, known(record, command))
    )
    assert session.decide(WELLS, command="key-1").version == 5
    assert (session.version, len(session.entries())) == (5, 5)


def test_where_another_decided_meanwhile_nothing_of_a_package_is_stored(session: Session, path: Path) -> None:
    with Session.open(path) as other:
        other.decide(Accept(1))
    with pytest.raises(Conflict):
        session.decide(WELLS)
    session.refresh()
    assert session.version == 2


def test_a_disk_that_fills_up_in_the_middle_of_a_package_leaves_none_of_it(
    session: Session, path: Path
) -> None:
    pages = session._record.db.execute("PRAGMA page_count").fetchone()[0]
    session._record.db.execute(f"PRAGMA max_page_count = {pages + 1}")
    words = "w" * 30_000
    with pytest.raises(DiskFull):
        session.decide(Package((Accept(1), Reject(3), Park(4, words))))
    assert session.version == 1
    with Session.open(path) as again:
        assert (again.version, again.verify().is_sound) == (1, True)


@pytest.mark.parametrize("acknowledgements", random.Random(11).sample(range(1, 25), 6))  # noqa: S311
def test_a_writer_killed_at_any_moment_leaves_no_half_package(
    session: Session, path: Path, run: Script, acknowledgements: int
) -> None:
    session.close()
    writer = run(WRITER, path)
    assert writer.stdout is not None
    for _ in range(acknowledgements):
        assert writer.stdout.readline()
    writer.kill()
    assert writer.communicate()[1] == ""
    assert verify(path).problems == ()
    with Session.open(path) as again:
        assert (again.version - 1) % 4 == 0
        assert len(again.standing.points) in {0, 3}


def test_a_closing_that_claims_other_rows_than_its_own_does_not_verify(session: Session) -> None:
    session.decide(Accept(1))
    steps = session._steps(Package((Reject(3),)))
    steps[-1] = replace(steps[-1], event=PackageDecided(1))
    session._steps = lambda _: steps  # type: ignore[method-assign, assignment]
    session.decide(Package((Reject(3),)))
    assert "version 4 closes a package that is not there from version 1 on" in session.verify().problems
