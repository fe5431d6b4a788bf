from pathlib import Path
from unittest.mock import patch

import pytest

from resolution.deciding import (
    Accept,
    Choose,
    MinuteNoted,
    Note,
    OptionAccepted,
    Park,
    Redo,
    Refused,
    Reject,
    Standing,
    Tentative,
    Undo,
)
from resolution.tree import PointNumber
from session_store import Conflict, Session, SessionReadOnly, foreseen
from session_store.summaries import Said, said_of


def test_a_new_session_knows_its_text_and_stands_at_version_one(session: Session, text: bytes) -> None:
    assert (session.version, session.name, session.is_read_only) == (1, "wells.md", False)
    assert session.source_bytes == text
    assert len(session.document.points) == 4
    assert session.standing == session.at(1)
    assert not session.standing.points


def test_a_decision_tells_how_the_points_stood_before_and_after(session: Session) -> None:
    before = session.standing
    decided = session.decide(Accept(1))
    assert (decided.version, decided.event) == (2, OptionAccepted(PointNumber(1)))
    assert (decided.before, decided.after) == (before, session.standing)
    assert session.standing.state(1).status == "accepted"


def test_a_session_opened_again_goes_on_where_it_stopped(session: Session, path: Path) -> None:
    for request in (Accept(1), Choose(2, (2,)), Undo(), Redo(), Park(3, "wording", "RIV"), Note("so said")):
        session.decide(request)
    session.close()
    with Session.open(path) as again:
        assert again.standing == session.standing
        assert (again.version, again.head_code) == (7, session.head_code)
        assert again.decide(Reject(4)).version == 8


def test_a_refused_request_records_nothing(session: Session) -> None:
    head = session.head_code
    with pytest.raises(Refused, match="point 2 offers 2 options"):
        session.decide(Accept(2))
    assert (session.version, session.head_code, len(session.entries())) == (1, head, 1)


def test_a_preview_shows_what_the_decision_will_do_and_records_nothing(session: Session) -> None:
    tried = session.preview(Choose(2, (1,)))
    assert (session.version, len(session.entries())) == (1, 1)
    assert session.decide(Choose(2, (1,))) == tried


def test_what_was_foreseen_is_what_is_decided_while_nothing_else_was(session: Session) -> None:
    foreseen = session.foresee(Accept(1))
    assert session.entries()[1:] == []
    assert session.decide(Accept(1)).after is foreseen.after
    before = session.foresee(Accept(4))
    session.decide(Reject(4))
    session.decide(Undo())
    later = session.decide(Accept(4))
    assert later.after is not before.after
    assert later.version == 5
    with pytest.raises(Refused):
        session.foresee(Accept(99))


def test_what_rows_say_was_found_ahead_and_is_what_they_would_have_said(session: Session) -> None:
    what_if = Tentative(session.standing)
    for act in (Accept(1), Reject(3), Park(4, "wording", "RIV")):
        what_if = what_if.tried(act)
        session.foresee_package(what_if)
    other = what_if.without_last().tried(Reject(4))
    session.foresee_package(what_if.without_last())
    session.foresee_package(other)
    with patch.object(foreseen, "said_of", wraps=said_of) as asked:
        first = session.decide(other)
        assert asked.call_count == 1, "only the row that closes the package"
        session.foresee(Undo())
        asked.reset_mock()
        session.decide(Undo())
        assert not asked.called
    said = [tuple(getattr(entry, name) for name in Said._fields) for entry in session.entries()[1:]]
    versions = range(first.before.version + 1, session.version + 1)
    events = [session.standing.history.entry(version) for version in versions]
    after = [session.at(version) for version in versions]
    assert said == [
        tuple(said_of(event.event, then)) for event, then in zip(events, after, strict=True) if event
    ]


def test_the_points_at_every_version_are_those_that_stood_then(session: Session) -> None:
    stood = [Standing(session.document), session.standing]
    for request in (
        Accept(1),
        Reject(3),
        Note("so said"),
        Undo(),
        Undo(),
        Redo(),
        Choose(2, (1,)),
        Undo(3 - 1),
    ):
        try:
            stood.append(session.decide(request).after)
        except Refused:
            assert request == Undo(2)
    assert [session.at(version) for version in range(session.version + 1)] == stood


@pytest.mark.parametrize("version", [-1, 2, 99])
def test_a_version_that_never_was_is_refused(session: Session, version: int) -> None:
    with pytest.raises(Refused, match=f"there is no version {version}: the log goes from version 1 to 1"):
        session.at(version)


def test_a_command_sent_twice_decides_once(session: Session) -> None:
    first = session.decide(Reject(1), command="key-1")
    session.decide(Accept(3))
    again = session.decide(Reject(1), command="key-1")
    assert again == first
    assert session.version == 3


def test_a_command_sent_again_after_the_program_was_killed_decides_once(session: Session, path: Path) -> None:
    first = session.decide(Reject(1), command="key-1")
    session.close()
    with Session.open(path) as again:
        assert again.decide(Reject(1), command="key-1") == first
        assert again.version == 2


def test_a_command_recorded_by_another_meanwhile_is_read_not_decided_again(
    session: Session, path: Path
) -> None:
    with Session.open(path) as other:
        other.decide(Accept(3))
        other.decide(Reject(1), command="key-1")
    assert session.decide(Reject(1), command="key-1").version == 3
    assert session.standing.state(3).status == "accepted"


def test_of_two_chairs_at_one_version_the_second_is_told_of_the_conflict(
    session: Session, path: Path
) -> None:
    with Session.open(path) as other:
        other.decide(Accept(1))
        before, head = session.standing, session.head_code
        with pytest.raises(Conflict, match="grew to version 2 since version 1; nothing was recorded"):
            session.decide(Reject(3))
        assert (session.standing, session.head_code) == (before, head)
        assert [entry.version for entry in session.refresh()] == [2]
        assert session.decide(Reject(3)).version == 3
        other.refresh()
        assert other.standing == session.standing


def test_an_entry_in_the_minutes_goes_after_what_others_recorded(session: Session, path: Path) -> None:
    with Session.open(path, actor="secretary") as minutes:
        session.decide(Accept(1))
        noted = minutes.note("the wardens asked for the floor")
        assert (noted.version, noted.event) == (3, MinuteNoted("the wardens asked for the floor"))
        assert minutes.entries()[-1].actor == "secretary"


def test_a_read_only_session_follows_and_previews_but_never_decides(session: Session, path: Path) -> None:
    with Session.open(path, read_only=True) as room:
        session.decide(Accept(1))
        assert room.version == 1
        room.refresh()
        assert room.standing == session.standing
        assert room.preview(Reject(3)).version == 3
        with pytest.raises(SessionReadOnly, match="open it for writing to decide"):
            room.decide(Reject(3))
        with pytest.raises(SessionReadOnly):
            room.note("a word")


def test_the_log_says_who_did_what_when_and_how_the_point_then_stood(session: Session) -> None:
    session.decide(Choose(2, (2,)), actor="vice-chair")
    session.decide(Undo())
    _, chosen, undone = session.entries()
    assert (chosen.version, chosen.at, chosen.actor, chosen.role, chosen.kind) == (
        2,
        "2031-05-04T09:00:01.000Z",
        "vice-chair",
        "chair",
        "options-chosen",
    )
    assert (chosen.point, chosen.place, chosen.state) == (2, "recalling b)", "chosen 2")
    assert chosen.summary == "point 2, recalling b): chosen 2"
    assert (undone.point, undone.state, undone.body) == (2, "open", '{"schema":1,"version":2}')
    assert undone.summary == "version 2 undone: point 2, recalling b): now open"


def test_a_name_that_is_no_text_is_recorded_readably(path: Path, text: bytes) -> None:
    with Session.create(path, text, name="wells\udcff.md", actor="ch\udcffair") as session:
        assert (session.name, session.entries()[0].actor) == ("wells?.md", "ch?air")
        assert session.verify().is_sound
