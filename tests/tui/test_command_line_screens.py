"""The screens beside the table, where they cannot be opened: one line says why."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from session_store import Session
from tests.tui.screens.table_text import TEXT
from tui.command_line import main

COMMANDS = pytest.mark.parametrize("command", ["room", "secretary"])


@pytest.fixture
def session(tmp_path: Path) -> str:
    path = tmp_path / "lamps.adref"
    Session.create(path, TEXT.encode(), name="lamps.md").close()
    return str(path)


@COMMANDS
def test_without_a_terminal_it_says_what_to_use(
    session: str, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, session]) == 1
    assert "needs a terminal: without one, use" in capsys.readouterr().err


@COMMANDS
def test_a_dumb_terminal_is_told_so_and_gets_no_control_sequences(
    session: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdin", Mock(isatty=lambda: True))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main([command, session]) == 1
    said = capsys.readouterr()
    assert "TERM says that this one is dumb" in said.err
    assert "\x1b" not in said.out + said.err


@COMMANDS
def test_no_session_on_a_network_drive_is_followed(
    session: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("session_store.drives._kind_of_drive", lambda *_: "cifs")
    assert main([command, session]) == 3
    complaint = capsys.readouterr().err
    assert "is on a network drive (cifs)" in complaint
    assert complaint.count("\n") == 1


@COMMANDS
def test_what_is_no_session_is_not_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (tmp_path / "notes.txt").write_text("no session")
    assert main([command, str(tmp_path / "notes.txt")]) == 3
    assert main([command, str(tmp_path / "gone.adref")]) == 2
    assert capsys.readouterr().err.count("\n") == 2
