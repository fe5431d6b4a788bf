"""A record checked against what was noted elsewhere: a log that was rewritten or cut is sound by itself."""

import sqlite3
from pathlib import Path

import pytest

from resolution.deciding import Accept, Reject
from session_store import Session
from tests.tui.test_command_line_text import printed_by
from tui.command_line import main

TEXT = "*resolves*\n\n1 to [lend];\n\n2 to [give] boats.\n"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "boats.adref"
    with Session.create(path, TEXT.encode(), name="boats.md") as made:
        made.decide(Accept(1))
        made.decide(Reject(2))
    return path


@pytest.fixture
def heads(session: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = session.with_suffix(".heads")
    file.write_text(printed_by(capsys, "log", str(session), "--heads"), encoding="utf-8")
    return file


def code_of(session: Path) -> str:
    with Session.open(session, read_only=True) as record:
        return record.head_code


def cut(session: Path) -> None:
    """Take the last row away, as one can who knows SQLite."""
    db = sqlite3.connect(session)
    trigger = db.execute("SELECT sql FROM sqlite_master WHERE name = 'log_refuses_delete'").fetchone()[0]
    db.executescript(f"DROP TRIGGER log_refuses_delete; DELETE FROM log WHERE version = 3; {trigger};")  # noqa: S608 - its own words
    db.close()


def verified(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    status = main(["verify", *map(str, arguments)])
    return status, capsys.readouterr().out


def test_a_sound_record_fits_its_heads_and_says_when_it_had_a_code(
    session: Path, heads: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_of(session)
    with Session.open(session) as going_on:
        going_on.note("later")
    status, said = verified(capsys, session, "--heads", heads, "--head", code.lower())
    assert status == 0
    assert said.endswith(f"{code} was the head at version 3\n")


def test_a_log_cut_at_its_end_is_sound_but_does_not_fit(
    session: Path, heads: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_of(session)
    cut(session)
    assert verified(capsys, session)[0] == 0
    status, said = verified(capsys, session, "--heads", heads, "--head", code)
    assert status == 1
    assert f"no version has the head {code}" in said
    assert "the log ends at version 2, but version 3 was noted" in said


def test_a_log_written_anew_names_the_first_version_that_differs(
    session: Path, heads: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session.unlink()
    with Session.create(session, TEXT.encode(), name="boats.md") as other:
        other.decide(Reject(1))
        other.decide(Reject(2))
    assert verified(capsys, session)[0] == 0
    lines = heads.read_text(encoding="utf-8").splitlines()
    heads.write_text("\n".join(reversed(lines[1:])), encoding="utf-8")
    status, said = verified(capsys, session, "--heads", heads)
    assert status == 1
    assert said == "anchor: version 2 is not the one that was noted: the log was altered\n"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--head", "K7Q0"], 2, "“K7Q0” is no head code"),
        (["--heads", "none.heads"], 1, "none.heads: cannot be read"),
        (["--heads", "boats.md"], 1, "boats.md: line 1 is no head"),
        (["--heads", "boats.bin"], 1, "boats.bin: is no text"),
    ],
)
def test_an_anchor_that_is_none_is_refused(  # noqa: PLR0913, PLR0917 - a table of cases
    session: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    status: int,
    said: str,
) -> None:
    monkeypatch.chdir(session.parent)
    Path("boats.md").write_text(TEXT, encoding="utf-8")
    Path("boats.bin").write_bytes(b"\xff\xfe")
    assert main(["verify", str(session), *arguments]) == status
    assert said in capsys.readouterr().err
