import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from resolution.deciding import Accept
from resolution.intake import IntakeError
from resolution.tree import Document
from session_store import (
    AlreadyThere,
    Damaged,
    NewerSession,
    NotASession,
    ReadDifferently,
    Session,
    SessionMissing,
    StoreError,
    schema,
    session_path,
)
from session_store.schema import EARLIER
from session_store.working_text import WorkingText, read_working_text


def _refusal(path: Path, *, read_only: bool = False) -> StoreError:
    with pytest.raises(StoreError) as refusal:
        Session.open(path, read_only=read_only)
    assert str(refusal.value).startswith(f"{path}: ")
    assert "\n" not in str(refusal.value)
    return refusal.value


def test_a_session_lies_beside_its_text() -> None:
    assert session_path(Path("texts/dl10e-rev2.md")) == Path("texts/dl10e-rev2.adref")


def test_a_session_is_never_made_over_another_file(session: Session, path: Path, text: bytes) -> None:
    before = path.read_bytes()
    with pytest.raises(AlreadyThere, match="is there already"):
        Session.create(path, text, name="wells.md")
    assert path.read_bytes() == before


def test_making_a_session_leaves_one_file_and_nothing_beside_it(session: Session, path: Path) -> None:
    assert list(path.parent.iterdir()) == [path]


def test_a_text_that_cannot_be_taken_leaves_nothing_behind(path: Path) -> None:
    with pytest.raises(IntakeError):
        Session.create(path, b"a \x1b[2J b", name="wells.md")
    assert list(path.parent.iterdir()) == []


def test_a_session_in_a_folder_that_is_not_there_is_refused(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(SessionMissing, match="no such folder"):
        Session.create(tmp_path / "nowhere" / "wells.adref", text, name="wells.md")


def test_a_file_that_is_not_there_is_missing(path: Path) -> None:
    refusal = _refusal(path)
    assert (type(refusal), refusal.exit_status) == (SessionMissing, 2)
    assert not path.exists()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "is empty"),
        (b"*recalling*\n\na) wells", "is not a session"),
        (b"SQLite format 3\0", "is cut short"),
        (bytes(5000), "is not a session"),
    ],
)
def test_a_file_of_another_kind_is_refused(path: Path, data: bytes, complaint: str) -> None:
    path.write_bytes(data)
    refusal = _refusal(path)
    assert complaint in str(refusal)
    assert refusal.exit_status == 3


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert isinstance(_refusal(tmp_path), NotASession)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_database_of_another_program_is_refused(path: Path, *, read_only: bool) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE log (version INTEGER PRIMARY KEY)")
    db.close()
    before = path.read_bytes()
    assert "a database of another program" in str(_refusal(path, read_only=read_only))
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_session_of_a_newer_program_is_refused_and_left_alone(
    session: Session, path: Path, *, read_only: bool
) -> None:
    session.close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 2")
    db.close()
    before = path.read_bytes()
    refusal = _refusal(path, read_only=read_only)
    assert isinstance(refusal, NewerSession)
    assert "newer adref (format 2)" in str(refusal)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM texts; END",
        "CREATE TABLE more (x)",
        "DROP TRIGGER log_refuses_delete",
        "DROP VIEW points",
    ],
)
def test_a_session_whose_tables_were_altered_is_refused(session: Session, path: Path, statement: str) -> None:
    session.close()
    db = sqlite3.connect(path)
    db.execute(statement)
    db.close()
    refusal = _refusal(path)
    assert isinstance(refusal, Damaged)
    assert "is not as adref makes it" in str(refusal)


def test_what_is_expected_of_a_session_file_is_what_the_migrations_make(session: Session) -> None:
    assert schema.expected_schema() == schema.schema_of(session._record.db)


@pytest.mark.parametrize(
    ("name", "sql"), [(name, view.sql or "") for name, views in EARLIER.items() for view in views]
)
def test_a_session_with_an_earlier_view_or_trigger_goes_on(
    path: Path, text: bytes, monkeypatch: pytest.MonkeyPatch, name: str, sql: str
) -> None:
    schema.expected_schema()
    for made in ("_GROWTH", "_VIEWS"):
        then = tuple(sql if f" {name} " in now else now for now in getattr(schema, made))
        monkeypatch.setattr(schema, made, then)
    Session.create(path, text, name="wells.md").close()
    monkeypatch.undo()
    db = sqlite3.connect(path)
    assert db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone() == (sql,)
    db.close()
    with Session.open(path) as again:
        again.decide(Accept(1))
        assert again.verify().problems == ()


@pytest.mark.parametrize("kept", [50, 4096, 20_000, -1])
def test_a_file_cut_short_is_refused(session: Session, path: Path, kept: int) -> None:
    session.close()
    path.write_bytes(path.read_bytes()[:kept])
    refusal = _refusal(path)
    assert isinstance(refusal, Damaged)
    assert refusal.exit_status == 3


def _with_other_words(data: bytes) -> WorkingText:
    read = read_working_text(data)
    document: Document = read.document
    first = document.points[0]
    other = replace(first, options=tuple(replace(option, text="other") for option in first.options))
    return replace(read, document=replace(document, points=(other, *document.points[1:])))


def test_a_session_whose_text_is_read_differently_is_refused(session: Session, path: Path) -> None:
    session.close()
    with pytest.raises(ReadDifferently, match="reads other points in its text"):
        Session.open(path, reader=_with_other_words)


def test_a_session_can_be_opened_under_a_name_full_of_signs(session: Session, path: Path) -> None:
    session.close()
    odd = path.with_name("a ?mode=memory&x=#1 %41 é.adref")
    shutil.copy(path, odd)
    with Session.open(odd) as copy:
        assert copy.version == 1
        assert copy.note("a word").version == 2


def test_a_session_that_another_tool_put_in_write_ahead_mode_is_put_back(
    session: Session, path: Path
) -> None:
    session.close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
    with Session.open(path) as again:
        assert again.note("a word").version == 2
    assert list(path.parent.iterdir()) == [path]


def test_a_file_name_that_is_no_utf_8_is_a_name_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.adref")
    with Session.create(path, b"a) one [two] three;\n", name="odd") as session:
        assert session.path == path
    with Session.open(path) as session:
        assert session.version == 1
