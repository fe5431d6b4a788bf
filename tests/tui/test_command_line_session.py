"""A session driven from the command line: made, decided, undone, noted, read back, checked."""

import json
import sqlite3
from pathlib import Path

import pytest

from session_store import Session
from tui.command_line import main

TEXT = """*recalling*

a) one;

B/2/1 Bay

[b) two;]

c) three,

*resolves*

to [lend]/[give] boats.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def session(text: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["new", str(text)]) == 0
    capsys.readouterr()
    return str(text.with_suffix(".adref"))


def printed_by(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    """What a run prints, on standard output where it is done and on standard error where it is not."""
    assert main(arguments) == status
    printed = capsys.readouterr()
    return printed.out if status == 0 else printed.err


def test_new_says_what_was_read_and_where_the_session_is(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "new", str(text))
    assert (
        printed == f"boats.md\n2 sections, 4 paragraphs, 2 points, 0 problems\n{text.with_suffix('.adref')}\n"
    )


def test_new_makes_the_session_where_it_is_told(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "monday.adref"
    told = json.loads(printed_by(capsys, "new", str(text), "-o", str(place), "--json"))
    assert told == {"session": str(place), "sections": 2, "paragraphs": 4, "points": 2, "problems": 0}
    assert place.exists()


def test_new_never_replaces_a_session(session: str, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(session).read_bytes()
    assert "is there already" in printed_by(capsys, "new", str(text), status=1)
    assert Path(session).read_bytes() == before


def test_new_refuses_a_session_as_its_text(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is a session already" in printed_by(capsys, "new", session, status=3)


def test_where_the_folder_is_closed_the_session_goes_to_the_users_own_and_that_is_said(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setattr("tui.commands.making.session_path", lambda _: Path("/proc/boats.adref"))
    assert main(["new", str(text)]) == 0
    printed = capsys.readouterr()
    assert Path(printed.out.splitlines()[-1]).is_relative_to(tmp_path / "own" / "adref" / "sessions")
    assert "may not be written: the session is in your data folder" in printed.err


def test_points_lists_number_state_place_kind_and_sources(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = printed_by(capsys, "points", session).splitlines()
    assert first.split() == ["1", "open", "recalling", "b)", "bracketed", "text", "B/2/1", "Bay"]
    assert second.split() == ["2", "open", "resolves", "alternatives"]


def test_points_can_be_narrowed_to_the_open_ones_and_to_a_source(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    assert [line[0] for line in printed_by(capsys, "points", session, "--open").splitlines()] == ["2"]
    for source in ("B", "b/2/1", "bay"):
        assert printed_by(capsys, "points", session, "--source", source).startswith("1  accepted")
    assert printed_by(capsys, "points", session, "--source", "CUB") == ""


def test_points_as_json_say_how_each_stands(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed_by(capsys, "decide", session, "2", "park", "--reason", "awaits B", "--with", "B")
    point = json.loads(printed_by(capsys, "points", session, "--json"))[1]
    assert point["status"] == "parked"
    assert (point["reason"], point["party"], point["version"]) == ("awaits B", "B", 2)
    assert [option["text"] for option in point["options"]] == ["lend", "give"]


def test_a_decision_is_stored_and_its_consequences_are_said(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "decide", session, "1", "reject")
    assert "Point 1 rejected" in printed
    assert "(version 2)" in printed
    assert "recalling c) becomes b)" in printed
    assert printed_by(capsys, "points", session, "--open").startswith("2  open")


def test_a_preview_says_the_same_and_stores_nothing(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(session).read_bytes()
    previewed = printed_by(capsys, "decide", session, "1", "reject", "--preview")
    assert "nothing stored" in previewed
    assert Path(session).read_bytes() == before
    decided = printed_by(capsys, "decide", session, "1", "reject")
    assert decided.splitlines()[1:] == previewed.splitlines()[1:]


def test_a_decision_as_json_lists_its_consequences(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed_by(capsys, "decide", session, "1", "reject", "--json"))
    assert (told["version"], told["stored"]) == (2, True)
    assert [change["kind"] for change in told["consequences"]] == ["label"]


@pytest.mark.parametrize(
    ("arguments", "state"),
    [
        (("1", "accept"), "accepted"),
        (("1", "reject"), "rejected"),
        (("1", "keep"), "kept in brackets"),
        (("1", "park", "--reason", "later"), "parked: later"),
        (("1", "withdraw"), "withdrawn"),
        (("2", "choose", "2"), "chosen 2"),
        (("2", "accept", "1"), "chosen 1"),
    ],
)
def test_every_act_of_the_chair_can_be_asked_for(
    arguments: tuple[str, ...], state: str, session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, *arguments)
    listed = printed_by(capsys, "points", session).splitlines()[int(arguments[0]) - 1]
    assert state in listed
    printed_by(capsys, "decide", session, arguments[0], "reopen")
    assert "open" in printed_by(capsys, "points", session).splitlines()[int(arguments[0]) - 1]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("99", "accept"), 1, "there is no point 99: points run from 1 to 2"),
        (("2", "choose", "7"), 1, "7"),
        (("1", "park", "--reason", " "), 1, "reason"),
        (("x", "accept"), 2, "'x' is not a valid integer"),
        (("1", "frob"), 2, "'frob' is not one of"),
        (("2", "choose"), 2, "choose needs the number of an option"),
        (("2", "accept", "1", "2"), 2, "accept takes one option at most"),
        (("1", "reject", "2"), 2, "reject takes no option"),
        (("1", "park"), 2, "park needs --reason"),
        (("1", "accept", "--reason", "why"), 2, "accept takes no --reason"),
    ],
)
def test_what_cannot_be_decided_is_refused_in_one_line_and_stores_nothing(
    arguments: tuple[str, ...], status: int, said: str, session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(session).read_bytes()
    complaint = printed_by(capsys, "decide", session, *arguments, status=status)
    assert said in complaint
    assert complaint.count("\n") == 1
    assert Path(session).read_bytes() == before


def test_a_settled_point_is_not_decided_again(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    assert "is settled already" in printed_by(capsys, "decide", session, "1", "reject", status=1)


def test_undo_takes_back_the_last_or_a_named_decision_and_lists_what_it_touches(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "1", "park", "--reason", "later")
    printed_by(capsys, "decide", session, "1", "accept")
    assert main(["undo", session, "2"]) == 1
    refused = capsys.readouterr()
    assert refused.out == "depends on version 2: version 3, point 1, recalling b): accepted\n"
    assert refused.err.startswith("adref: version 3 depends on version 2: take that back with it, or first")
    printed = printed_by(capsys, "undo", session, "2", "--with-dependents")
    assert printed.startswith("taken back with it: version 3, point 1, recalling b): accepted\n")
    assert "Version 2 undone as a whole by versions 4 to 5: point 1 is open" in printed
    printed_by(capsys, "decide", session, "1", "accept")
    assert "Taken back" in printed_by(capsys, "undo", session)
    assert printed_by(capsys, "points", session).startswith("1  open")
    assert "nothing to undo" in printed_by(capsys, "undo", session, status=1)


def test_the_log_has_a_line_for_each_act(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    printed_by(capsys, "note", session, "Bay", "thanks", "the\nroom")
    lines = printed_by(capsys, "log", session).splitlines()
    assert [line.split("  ", 3)[0] for line in lines] == ["1", "2", "3"]
    assert lines[1].endswith("point 1, recalling b): accepted")
    assert lines[2].endswith("Bay thanks the room")


def test_the_log_as_json_gives_the_rows_with_their_hashes(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    first, second = json.loads(printed_by(capsys, "log", session, "--json"))
    assert first["version"] == 1
    assert second["prev"] == first["hash"]
    assert second["body"]["point"] == 1


def test_a_sound_record_verifies_and_shows_its_head(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(Path(session)) as record:
        head = record.head_code
    assert printed_by(capsys, "verify", session) == f"sound: 1 entries, head {head}\n"
    assert json.loads(printed_by(capsys, "verify", session, "--json")) == {
        "sound": True,
        "problems": [],
        "remarks": [],
        "version": 1,
        "head": head,
        "sealed": False,
    }


def test_an_altered_record_fails_the_check(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = sqlite3.connect(session)
    triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
    database.execute("UPDATE log SET actor = 'nobody'")
    for _, creating in triggers:
        database.execute(creating)
    database.commit()
    database.close()
    assert main(["verify", session]) == 1
    printed = capsys.readouterr()
    assert "version 1 is not what was recorded" in printed.out
    assert printed.err == f"adref: {session}: not as it was written, from version 1 on: go back to a copy\n"


@pytest.mark.parametrize("command", ["open", "new", "outline", "text", "points", "log", "verify"])
def test_a_database_of_another_program_is_told_from_a_session(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.adref"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE recipes (name)")
    database.close()
    said = printed_by(capsys, command, str(path), status=3)
    assert said == f"adref: {path}: is a database of another program: open a .adref file that adref made\n"


def test_points_can_be_narrowed_by_state_section_and_author(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "2", "park", "--reason", "awaits B")

    def numbers(*options: str) -> list[str]:
        return [line[0] for line in printed_by(capsys, "points", session, *options).splitlines()]

    assert numbers("--state", "parked") == ["2"]
    assert numbers("--state", "parked", "--state", "open") == ["1", "2"]
    assert numbers("--section", "Resolves") == ["2"]
    assert numbers("--author", "ba") == numbers("--author", "b") == ["1"]
    assert numbers("--author", "bay", "--state", "parked") == []


def test_a_state_that_there_is_not_is_wrong_usage(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "'open'" in printed_by(capsys, "points", session, "--state", "closed", status=2)
