# ruff: noqa: S608 - the statements are what is tested
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from resolution.deciding import Accept, Agree, Choose, Park, Redo, Reject, Undo
from resolution.tree import ParagraphId
from session_store import Session
from session_store.connecting import connect, is_as_durable_as_promised


@pytest.fixture
def outside(session: Session, path: Path) -> Iterator[sqlite3.Connection]:
    """Any other SQLite tool, with the settings it comes with."""
    session.decide(Accept(1))
    session.decide(Choose(2, (1,)))
    db = sqlite3.connect(path, isolation_level=None)
    yield db
    db.close()


INTO_LOG = "INTO log (version, at, actor, role, kind, summary, body, command, prev, hash)"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET actor = 'nobody'",
        "UPDATE texts SET bytes = x'00'",
        "UPDATE points_read SET text = ''",
        "DELETE FROM log",
        "DELETE FROM log WHERE version = 3",
        "DELETE FROM texts",
        "DELETE FROM points_read",
        f"INSERT {INTO_LOG} VALUES (5, '', '', '', '', '', '', '', '', '')",
        f"INSERT {INTO_LOG} VALUES (NULL, '', '', '', '', '', '', '', '', '')",
        f"INSERT OR REPLACE {INTO_LOG} VALUES (2, '', '', '', '', '', '', '', '', '')",
        f"REPLACE {INTO_LOG} SELECT 4, '', '', '', '', '', '', command, '', '' FROM log LIMIT 1",
        "INSERT OR REPLACE INTO texts SELECT sha256, 'other', x'00' FROM texts",
        "INSERT INTO points_read VALUES (99, '', '', 1, '', '')",
    ],
)
def test_the_file_itself_refuses_to_alter_what_was_recorded(
    outside: sqlite3.Connection, session: Session, statement: str
) -> None:
    why = r"only grows|at its head only|stored once|that were read"
    with pytest.raises(sqlite3.DatabaseError, match=why):
        outside.execute(statement)
    assert session.verify().problems == ()


def test_each_decision_is_one_row_and_no_other_table_grows(session: Session, path: Path) -> None:
    db = sqlite3.connect(path)
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]

    def rows() -> dict[str, int]:
        return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}

    before = rows()
    for request in (Accept(1), Choose(2, (1,)), Undo(), Redo(), Park(3, "later"), Reject(4)):
        session.decide(request)
    assert rows() == {**before, "log": before["log"] + 6}
    db.close()


def test_people_with_sql_read_decisions_minutes_and_points(
    outside: sqlite3.Connection, session: Session
) -> None:
    session.decide(Undo())
    session.note("the wardens asked for the floor")
    session.decide(Park(3, "wording", "RIV"))
    outside.execute("PRAGMA trusted_schema = OFF")
    assert outside.execute("SELECT version, action, point, place, state FROM decisions").fetchall() == [
        (2, "option-accepted", 1, "recalling a)", "accepted"),
        (3, "options-chosen", 2, "recalling b)", "chosen 1"),
        (4, "decision-undone", 2, "recalling b)", "open"),
        (6, "point-parked", 3, "resolves 1", "parked"),
    ]
    assert outside.execute("SELECT version, role, text FROM minutes").fetchall() == [
        (5, "secretary", "the wardens asked for the floor")
    ]
    assert outside.execute("SELECT number, state, reason, sources, decided_in FROM points").fetchall() == [
        (1, "accepted", None, "", 2),
        (2, "open", None, "", 4),
        (3, "parked", "wording", "", 6),
        (4, "open", None, "RIV/12/3", None),
    ]


def test_a_connection_that_writes_is_durable_and_trusts_nothing_in_the_file(
    session: Session, path: Path
) -> None:
    db = connect(path, "rw")
    assert is_as_durable_as_promised(db)
    settings = ("journal_mode", "synchronous", "trusted_schema", "cell_size_check", "busy_timeout")
    assert [db.execute(f"PRAGMA {name}").fetchone()[0] for name in settings] == ["delete", 3, 0, 1, 2000]
    db.close()


def test_a_connection_that_reads_cannot_write(session: Session, path: Path) -> None:
    db = connect(path, "ro")
    assert db.execute("PRAGMA query_only").fetchone()[0] == 1
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("CREATE TABLE more (x)")
    db.close()


def test_an_agreement_is_listed_with_the_decisions(outside: sqlite3.Connection, session: Session) -> None:
    session.decide(Agree(ParagraphId("s1.1"), "in group"))
    session.decide(Undo())
    listed = outside.execute(
        "SELECT version, action, place, state FROM decisions WHERE point IS NULL"
    ).fetchall()
    assert listed == [
        (4, "text-agreed", "recalling a)", "agreed in group"),
        (5, "decision-undone", "recalling a)", "not agreed"),
    ]
