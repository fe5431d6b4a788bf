"""Long work on a session says how far it is, and who hears it can stop it: nothing is left half done."""

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from resolution.deciding import Accept, Park, Undo
from resolution.exchange.docx import as_docx
from resolution.minutes.clock import Clock
from resolution.reflow import reflow
from resolution.reflow.profile import ITU
from resolution.under_way import Hear, UnderWay
from session_store import Session, verify
from session_store.minutes import page_of, report_on, statistics_of
from session_store.salvaging import salvage_of
from session_store.working_text import reader_heard
from tui.replay.recording import Size, record

Work = Callable[[Session, Hear], object]
LONG_WORK: dict[str, tuple[Work, tuple[str, ...]]] = {
    "opening": (
        lambda session, hear: _opened(session.path, hear),
        ("reading the log", "reading the text", "reading what was decided", "replaying the log"),
    ),
    "verify": (
        lambda session, hear: verify(session.path, reader=reader_heard(hear), hear=hear),
        ("reading the log", "checking the chain", "reading the text", "checking the replay"),
    ),
    "salvage": (
        lambda session, hear: salvage_of(session.path, hear=hear),
        ("looking through the file", "proving the rows"),
    ),
    "the text": (
        lambda session, hear: reflow(session.standing, "clean", hear=hear),
        ("setting the text",),
    ),
    "a Word file": (
        lambda session, hear: as_docx(session.standing, "marked", profile=ITU, times={}, hear=hear),
        ("setting the text", "writing the Word file"),
    ),
    "the report": (
        lambda session, hear: report_on(session, hear=hear),
        ("reading the log", "writing the minutes", "listing the contributions"),
    ),
    "statistics": (
        lambda session, hear: statistics_of(session, hear=hear),
        ("reading the log", "counting the points"),
    ),
    "the page of a replay": (
        lambda session, hear: page_of(session, Clock(UTC), hear=hear),
        ("reading the log", "making the page"),
    ),
    "a recording": (
        lambda session, hear: record(session, Size(60, 20), steps_a_second=1, hear=hear),
        ("recording",),
    ),
}


class StoppedError(Exception):
    """Who waited had enough."""


def _opened(path: Path, hear: Hear) -> int:
    with Session.open(path, read_only=True, reader=reader_heard(hear), hear=hear) as session:
        return session.version


@pytest.fixture
def decided(session: Session) -> Session:
    session.decide(Accept(1))
    session.decide(Park(2, "later"))
    session.decide(Undo())
    return session


@pytest.mark.parametrize("name", LONG_WORK)
def test_how_far_it_is_is_told_from_its_beginning_to_its_end(decided: Session, name: str) -> None:
    work, doings = LONG_WORK[name]
    told: list[UnderWay] = []
    work(decided, told.append)
    assert tuple(dict.fromkeys(one.doing for one in told)) == doings
    for doing in doings:
        far = [one.percent for one in told if one.doing == doing]
        assert far[-1] == 100
        assert far[0] < 100


@pytest.mark.parametrize("name", sorted(LONG_WORK.keys() - {"a recording"}))
def test_it_is_stopped_at_any_place_and_the_session_is_as_it_was(decided: Session, name: str) -> None:
    work, doings = LONG_WORK[name]
    before = decided.path.read_bytes()
    for doing in doings:

        def stop(far: UnderWay, doing: str = doing) -> None:
            if far.doing == doing:
                raise StoppedError

        with pytest.raises(StoppedError):
            work(decided, stop)
    assert decided.path.read_bytes() == before
    decided.decide(Park(2, "once more"))
