"""Whatever a file has suffered, each row that its hash proves is had, and nothing else."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from resolution.deciding import Accept, Adopt, Choose, Park
from session_store import Damaged, LogEntry, Session, SessionMissing, verify
from session_store.carving import rows_in
from session_store.salvaging import salvage_of, salvaged
from tests.session_store.test_verifying import _alter, _rehashed

PAGE = 4096


@pytest.fixture
def whole(session: Session, path: Path) -> tuple[LogEntry, ...]:
    """A log of more than a page, one entry of which takes several pages of its own."""
    for request in (Accept(1), Choose(2, (2,)), Park(3, "wording of the second half", "RIV")):
        session.decide(request)
    session.note("the wardens asked for the floor " * 600)
    for turn in range(8):
        session.note(f"the wardens asked for the floor, {turn}")
    entries = tuple(session.entries())
    session.close()
    return entries


def test_of_a_sound_file_everything_is_had(whole: tuple[LogEntry, ...], path: Path) -> None:
    found = salvage_of(path)
    assert found.entries == found.chain == whole
    copy = path.with_name("copy.adref")
    salvaged(found, path, copy).close()
    assert verify(copy).is_sound
    with Session.open(copy) as copied, Session.open(path) as first:
        assert copied.entries() == first.entries()
        assert copied.standing == first.standing
        assert copied.note("it goes on").version == len(whole) + 1


def test_the_texts_that_were_adopted_are_had_and_the_log_ends_before_one_that_is_lost(
    session: Session, path: Path
) -> None:
    text = (
        session.source_bytes.decode().replace("the wardens", "all the wardens")
        + "\n\n*noting*\n\nthat all is well,\n"
    )
    session.decide(Adopt(session.incoming(text.encode(), "again.md")))
    session.note("adopted")
    standing = session.standing
    session.close()
    found = salvage_of(path)
    copy = path.with_name("copy.adref")
    salvaged(found, path, copy).close()
    assert verify(copy).is_sound
    with Session.open(copy) as copied:
        assert copied.standing == standing
    without = path.with_name("without.adref")
    salvaged(replace(found, adopted=()), path, without).close()
    with Session.open(without) as ended:
        assert ended.version == 1
    assert verify(without).is_sound


@pytest.mark.parametrize("lost", ["first page", "header", "tail"])
def test_without_its_schema_header_or_end_the_rest_is_had(
    whole: tuple[LogEntry, ...], path: Path, lost: str
) -> None:
    data = bytearray(path.read_bytes())
    if lost == "tail":
        del data[-2 * PAGE :]
    else:
        end = PAGE if lost == "first page" else 100
        data[:end] = bytes(end)
    path.write_bytes(data)
    found = salvage_of(path)
    assert set(found.entries) <= set(whole)
    assert found.chain == whole[: len(found.chain)]
    if lost != "tail":
        assert found.entries == whole


def test_a_row_that_was_altered_is_left_out_and_those_behind_it_are_had(
    whole: tuple[LogEntry, ...], path: Path
) -> None:
    _alter(path, "UPDATE log SET actor = 'nobody' WHERE version = 4")
    verdict = verify(path)
    assert (verdict.first_touched, verdict.good_to) == (4, 3)
    found = salvage_of(path)
    assert found.entries == (*whole[:3], *whole[4:])
    assert found.chain == whole[:3]
    copy = path.with_name("copy.adref")
    salvaged(found, path, copy).close()
    assert verify(copy).is_sound


def test_a_session_is_salvaged_to_an_earlier_version_where_that_is_asked_for(
    whole: tuple[LogEntry, ...], path: Path
) -> None:
    copy = path.with_name("copy.adref")
    salvaged(salvage_of(path), path, copy, to=2).close()
    with Session.open(copy) as copied:
        assert copied.entries() == list(whole[:2])


def test_without_the_text_only_rows_are_had(whole: tuple[LogEntry, ...], path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(b"keep a register", b"keep no register", 1)[: len(data)])
    found = salvage_of(path)
    assert found.text is None
    with pytest.raises(Damaged, match="only its rows can be had"):
        salvaged(found, path, path.with_name("copy.adref"))
    assert not path.with_name("copy.adref").exists()
    path.write_bytes(path.read_bytes()[:-PAGE])
    verdict = verify(path)
    assert verdict.problems[0].startswith("is cut short")
    assert verdict.good_to == 0


def test_the_log_that_is_had_ends_before_a_row_that_is_no_event(
    whole: tuple[LogEntry, ...], path: Path
) -> None:
    _rehashed(path, version=3, body='{"schema":1}')
    assert verify(path).good_to == 2
    found = salvage_of(path)
    assert len(found.entries) == len(whole)
    copy = path.with_name("copy.adref")
    salvaged(found, path, copy).close()
    assert verify(copy).is_sound
    with Session.open(copy) as copied:
        assert copied.entries() == list(whole[:2])


def test_what_a_killed_writer_left_half_done_is_not_had(session: Session, path: Path) -> None:
    session.decide(Accept(1))
    db = session._record.db
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO texts VALUES ('half', 'half', zeroblob(200000))")
    before = path.read_bytes()
    found = salvage_of(path)
    assert len(found.chain) == 2
    assert path.read_bytes() == before
    db.execute("ROLLBACK")


def test_a_file_that_is_not_there_is_said(path: Path) -> None:
    with pytest.raises(SessionMissing):
        salvage_of(path)


def test_no_damage_breaks_it_and_none_makes_up_a_row(whole: tuple[LogEntry, ...], path: Path) -> None:
    sound, chance = path.read_bytes(), random.Random(5)  # noqa: S311
    for _ in range(60):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 5, 50))):
            at = chance.randrange(len(data))
            data[at : at + chance.choice((1, 4, 300))] = chance.randbytes(4)
        path.write_bytes(data)
        found = salvage_of(path)
        assert set(found.entries) <= set(whole)
        assert found.chain == whole[: len(found.chain)]


def test_bytes_that_are_no_database_hold_no_rows() -> None:
    chance = random.Random(3)  # noqa: S311
    for _ in range(50):
        for row in rows_in(chance.randbytes(8192)):
            assert isinstance(row.values, tuple)
    assert list(rows_in(b"")) == []
