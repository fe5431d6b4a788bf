"""Entries in the minutes from the command line, and what people with SQL see of them."""

import json
import sqlite3
from pathlib import Path

import pytest

from session_store import Session
from tests.tui.screens.table_text import TEXT
from tui.command_line import main


@pytest.fixture
def session(tmp_path: Path) -> str:
    path = tmp_path / "lamps.adref"
    Session.create(path, TEXT.encode(), name="lamps.md").close()
    return str(path)


def printed_by(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status
    printed = capsys.readouterr()
    return printed.out if status == 0 else printed.err


def test_each_kind_of_entry_is_a_row_of_the_view_minutes_and_none_of_the_view_decisions(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ("--present", "RIV, LAC", "--left", "BAY"),
        ("--agenda", "2 The lamps"),
        ("--statement", "RIV", "--announced-at", "2031-05-04T10:42+02:00", "regrets"),
        ("--received", "4"),
        ("--reservation", "LAC", "--point", "3", "keeps"),
        ("--suspend", "till", "14:30"),
        ("--resume",),
        ("thanks", "the", "room"),
        ("--correct", "4", "welcomes"),
    ):
        printed_by(capsys, "note", session, *words)
    printed_by(capsys, "decide", session, "5", "accept")
    rows = sqlite3.connect(session).execute("SELECT entry, role, delegation, text FROM minutes").fetchall()
    assert rows == [
        ("attendance", "secretary", None, "present: RIV, LAC; left: BAY"),
        ("agenda-item", "secretary", None, "agenda item: 2 The lamps"),
        (
            "statement",
            "secretary",
            "RIV",
            "RIV, statement, written version announced at 2031-05-04T08:42:00Z: regrets",
        ),
        ("written-received", "secretary", None, "written version of the statement in version 4 received"),
        ("reservation", "secretary", "LAC", "LAC, reservation on point 3: keeps"),
        ("suspended", "secretary", None, "meeting suspended: till 14:30"),
        ("resumed", "secretary", None, "meeting resumed"),
        ("noted", "secretary", None, "thanks the room"),
        ("corrected", "secretary", None, "correction of version 4: welcomes"),
    ]
    decisions = sqlite3.connect(session).execute("SELECT action FROM decisions").fetchall()
    assert decisions == [("option-accepted",)]
    assert printed_by(capsys, "verify", session).startswith("sound: 11 entries")


def test_an_entry_says_its_version(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed_by(capsys, "note", session, "a", "word") == "noted (version 2)\n"
    assert json.loads(printed_by(capsys, "note", session, "more", "--json")) == {"version": 3}


@pytest.mark.parametrize(
    ("words", "complaint", "status"),
    [
        (("--statement", "RIV", "--agenda", "x"), "--statement and --agenda are entries of their own", 2),
        (("--announced", "x"), "give --statement too", 2),
        (("--point", "3", "x"), "give --reservation too", 2),
        (("--present", "RIV", "x"), "the attendance takes no TEXT", 2),
        (("--statement", "RIV", "--announced-at", "soon", "x"), "'soon' is no time: write it as in 10:42", 2),
        ((), "the entry is empty", 1),
        (("--received", "1"), "version 1 is no entry in the minutes", 1),
    ],
)
def test_an_entry_that_cannot_be_made_is_refused_in_one_line(
    session: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], complaint: str, status: int
) -> None:
    said = printed_by(capsys, "note", session, *words, status=status)
    assert complaint in said
    assert said.count("\n") == 1


def test_the_report_is_printed_in_each_form_and_an_empty_meeting_has_one(
    session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "## In brackets: open" in printed_by(capsys, "minutes", session)
    printed_by(capsys, "note", session, "thanks")
    head = json.loads(printed_by(capsys, "verify", session, "--json"))["head"]
    told = json.loads(printed_by(capsys, "minutes", session, "--format", "json"))
    assert (told["head"], told["version"], told["entries"][-1]["text"]) == (head, 2, "thanks")
    assert "thanks" in printed_by(capsys, "minutes", session, "--format", "csv").splitlines()[-1]
    page = tmp_path / "report.html"
    printed_by(capsys, "minutes", session, "--format", "html", "--utc", "-o", str(page))
    assert f"Head of the record: <b>{head}</b> at entry 2." in page.read_text(encoding="utf-8")


def test_the_report_never_takes_the_place_of_a_session(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(session).read_bytes()
    assert "choose another name" in printed_by(capsys, "minutes", session, "-o", session, status=1)
    assert Path(session).read_bytes() == before
