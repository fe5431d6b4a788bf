import sqlite3
from pathlib import Path

import pytest

from resolution.deciding import Accept, Choose, Park, Undo
from session_store import NotASession, Session, verify
from session_store.entries import row_hash
from session_store.errors import Damaged, NewerSession

NESTED = "[" * 5000


@pytest.fixture
def closed(session: Session, path: Path) -> Path:
    for request in (Accept(1), Choose(2, (2,)), Park(3, "wording of the second half", "RIV"), Undo()):
        session.decide(request)
    session.note("the wardens asked for the floor")
    session.close()
    return path


def _alter(path: Path, *statements: str) -> None:
    """As the owner of the file could: the triggers taken off, and put back."""
    db = sqlite3.connect(path, isolation_level=None)
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        db.execute(statement)
    for _, sql in triggers:
        db.execute(sql)
    db.close()


def test_a_record_left_alone_is_sound(closed: Path) -> None:
    assert verify(closed).is_sound
    with Session.open(closed) as session:
        assert session.verify().is_sound


@pytest.mark.parametrize(
    "covered",
    [
        b'"options":[2]',
        b"wording of the second half",
        b"the wardens asked for the floor",
        b"point 1, recalling a): accepted",
        b"2031-05-04T09:00:02.000Z",
        b"options-chosen",
        b"keep a register of all wells.",
    ],
)
@pytest.mark.parametrize("bit", range(7))
def test_a_flipped_bit_in_what_was_recorded_is_found(closed: Path, covered: bytes, bit: int) -> None:
    data = bytearray(closed.read_bytes())
    at = data.index(covered) + bit
    data[at] ^= 1 << bit
    closed.write_bytes(data)
    assert verify(closed).problems


def test_a_flipped_bit_in_any_hash_is_found(closed: Path) -> None:
    with Session.open(closed) as session:
        hashes = [entry.hash for entry in session.entries()]
    sound = closed.read_bytes()
    for recorded in hashes:
        data = bytearray(sound)
        data[data.index(recorded.encode())] ^= 1
        closed.write_bytes(data)
        problems = verify(closed).problems
        assert problems
        assert not any("adref verify" in problem for problem in problems)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE log SET actor = 'nobody' WHERE version = 3", "version 3 is not what was recorded"),
        ("UPDATE log SET version = 9 WHERE version = 6", "version 6 is missing"),
        ("DELETE FROM log WHERE version = 3", "version 3 is missing"),
        ("DELETE FROM log", "does not begin with the reading of a text"),
        ("UPDATE log SET point = 'one' WHERE version = 2", "point holds str"),
        ("UPDATE log SET body = x'00' WHERE version = 2", "body holds bytes"),
        ("UPDATE log SET hash = 'none' WHERE version = 6", "version 6: its hash is none"),
        ("UPDATE log SET body = CAST(x'ff' AS TEXT) WHERE version = 2", "is damaged"),
        ("UPDATE log SET body = '{}' WHERE version = 2", "version 2 is no event"),
        (f"UPDATE log SET body = '{NESTED}' WHERE version = 2", "version 2 is no event"),  # noqa: S608
        ("UPDATE texts SET bytes = x'5b615d'", "the text wells.md is not what was read"),
        ("UPDATE texts SET bytes = 'text'", "holds a text that is none"),
        ("DELETE FROM texts", "does not hold its text"),
        ("UPDATE _sqlite_migrations SET name = 'other'", "the table of migrations"),
        ("ALTER TABLE _sqlite_migrations RENAME COLUMN applied_at TO ap", "the table of migrations"),
        ("UPDATE points_read SET text = 'other' WHERE number = 1", "points_read is not what was read"),
    ],
)
def test_what_was_altered_is_named(closed: Path, statement: str, problem: str) -> None:
    _alter(closed, statement)
    assert any(problem in found for found in verify(closed).problems)


@pytest.mark.parametrize("data", ["'text'", "x'5b615d'"])
def test_a_text_that_was_altered_touches_all_versions(closed: Path, data: str) -> None:
    _alter(closed, f"UPDATE texts SET bytes = {data}")  # noqa: S608
    verdict = verify(closed)
    assert (verdict.findings[0].kind, verdict.first_touched, verdict.good_to) == ("text", 1, 0)


def _rehashed(path: Path, *, version: int, **changed: object) -> None:
    """Alter a row and hash all rows anew, as one who knows the program could."""
    with Session.open(path) as session:
        entries = session.entries()
    prev, statements = "", []
    for entry in entries:
        row = entry._asdict() | {"prev": prev}
        if entry.version == version:
            row |= changed
        prev = row["hash"] = row_hash(row)
        values = ", ".join("NULL" if value is None else f"'{value}'" for value in row.values())
        statements.append(f"REPLACE INTO log ({', '.join(row)}) VALUES ({values})")  # noqa: S608
    _alter(path, *statements)


def test_a_row_that_tells_people_another_thing_than_it_records_is_named_even_if_rehashed(
    closed: Path,
) -> None:
    _rehashed(closed, version=3, state="chosen 1")
    assert verify(closed).problems == ("version 3 says another thing to people than what it records",)


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "point-sung"},
        {"body": '{"point":1,"schema":2}'},
        {"body": '{"point":1,"schema":1,"tune":"slow"}'},
    ],
)
@pytest.mark.parametrize("version", [1, 3])
def test_what_a_newer_program_may_have_recorded_is_called_so_and_not_damaged(
    closed: Path, version: int, changed: dict[str, str]
) -> None:
    _rehashed(closed, version=version, **changed)
    unknown = f"version {version} holds what this adref does not know, a newer one may have written it"
    with pytest.raises(NewerSession, match=f"{unknown}.*: update adref"):
        Session.open(closed)
    assert any(unknown in problem for problem in verify(closed).problems)


def test_what_no_program_recorded_so_is_damaged_whatever_it_says(closed: Path) -> None:
    _alter(closed, "UPDATE log SET kind = 'point-sung' WHERE version = 3")
    with pytest.raises(Damaged, match="version 3 is no event: kind 'point-sung' is not known"):
        Session.open(closed)


def test_a_second_reading_of_a_text_in_the_log_is_named_even_if_rehashed(closed: Path) -> None:
    with Session.open(closed) as session:
        first = session.entries()[0]
    _rehashed(closed, version=6, kind=first.kind, body=first.body)
    assert "version 6 reads a text: only the first does" in verify(closed).problems


def test_a_file_that_is_no_session_is_refused_not_judged(path: Path) -> None:
    path.write_bytes(b"a text")
    with pytest.raises(NotASession):
        verify(path)


def test_a_file_cut_short_has_a_verdict(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:-1])
    assert "is cut short" in verify(closed).problems[0]


def test_a_page_overwritten_has_a_verdict_wherever_it_lies(closed: Path) -> None:
    sound = closed.read_bytes()
    for page in range(1, len(sound) // 4096):
        data = bytearray(sound)
        data[page * 4096 : page * 4096 + 200] = b"\xa5" * 200
        closed.write_bytes(data)
        problems = verify(closed).problems
        assert problems
        assert not any("adref verify" in problem for problem in problems)
