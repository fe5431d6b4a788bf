"""One chair: a second is refused and told who, a gavel cut off is taken over, and nothing is lost."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from resolution.deciding import Accept, Refused, Reject, TakeGavel, Undo, gavel_of
from session_store import GavelElsewhere, Session
from session_store.chair_file import chair_file_of
from session_store.gavel import refuse_beside_chair, take_gavel

Script = Callable[..., subprocess.Popen[str]]

CHAIR = """
import sys
from pathlib import Path
from resolution.deciding import Reject
from session_store import Session
from session_store.gavel import take_gavel
session = Session.open(Path(sys.argv[1]))
take_gavel(session, "maria")
session.decide(Reject(1))
print("decided", flush=True)
sys.stdin.readline()
session.close()
"""


def _kinds(session: Session) -> list[str]:
    return [entry.kind for entry in session.entries()][1:]


def _chair_in_another_process(run: Script, path: Path) -> subprocess.Popen[str]:
    chair = run(CHAIR, path)
    assert chair.stdout is not None
    assert chair.stdout.readline() == "decided\n"
    return chair


def test_a_second_chair_is_refused_and_told_who_and_since_when(
    session: Session, path: Path, run: Script
) -> None:
    chair = _chair_in_another_process(run, path)
    said = r"the gavel is held by maria, since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC: decide there"
    with pytest.raises(GavelElsewhere, match=said):
        take_gavel(session)
    with pytest.raises(GavelElsewhere, match=said):
        refuse_beside_chair(session)
    assert session.note("The minutes go on beside it.").version == 4
    chair.communicate("leave\n")
    session.refresh()
    refuse_beside_chair(session)
    take_gavel(session, "ines")
    assert session.gavel is not None
    assert session.gavel.taken_over == ""
    taken, laid_down = "minute-gavel-taken", "minute-gavel-laid-down"
    assert _kinds(session) == [taken, "point-rejected", "minute-noted", laid_down, taken]


def test_a_gavel_whose_holder_died_is_taken_over_on_record(session: Session, path: Path, run: Script) -> None:
    chair = _chair_in_another_process(run, path)
    chair.kill()
    chair.communicate()
    session.refresh()
    refuse_beside_chair(session)
    take_gavel(session, "ines")
    assert session.gavel is not None
    assert "taken over from maria, since 20" in session.gavel.taken_over
    assert session.entries()[-1].summary == "gavel taken by ines, over from version 2"
    assert session.standing.state(1).status == "rejected"
    session.close()
    with Session.open(path) as again:
        assert gavel_of(again.standing) is None
        assert again.verify().is_sound
    assert not chair_file_of(path).exists()


def test_who_lost_the_gavel_decides_no_more_and_loses_nothing(session: Session, path: Path) -> None:
    take_gavel(session, "maria")
    session.decide(Accept(1))
    chair_file_of(path).unlink()
    with Session.open(path) as other:
        take_gavel(other, "ines")
        session.refresh()
        with pytest.raises(
            GavelElsewhere, match=r"gavel taken by ines, over from version 2 at .* leave this table"
        ):
            session.decide(Reject(3))
        session.note("Both go on in the minutes.")
        other.refresh()
        other.decide(Reject(3))
        session.close()
        other.refresh()
        assert other.standing.state(1).status == "accepted"
        held = gavel_of(other.standing)
        assert held is not None
        assert held.holder == "ines"
        assert chair_file_of(path).exists()


def test_the_gavel_is_no_decision_that_an_undo_finds(session: Session) -> None:
    session.decide(Reject(1))
    take_gavel(session, "maria")
    session.decide(Undo())
    assert session.standing.state(1).status == "open"
    with pytest.raises(Refused, match="maria holds the gavel, since version 3"):
        session.preview(TakeGavel("ines", "another table"))
    with pytest.raises(Refused, match="version 3 is an entry in the minutes"):
        session.preview(Undo(3))
