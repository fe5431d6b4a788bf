"""adref text --follow keeps a file up to date with a session, whole at every moment."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from resolution.deciding import Reject, Undo
from session_store import Session
from tui.command_line import main
from tui.commands import keeping_up
from tui.commands.keeping_up import write_each

TEXT = "*resolves*\n\n1 to lend [boats] now;\n\n2 to report.\n"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "boats.adref"
    Session.create(path, TEXT.encode(), name="boats.md").close()
    return path


def test_it_is_written_after_each_decision_that_changes_it_and_not_else(
    session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, stop = tmp_path / "boats.txt", threading.Event()
    with Session.open(session) as chair, Session.open(session, read_only=True) as follower:
        seen: list[str] = []

        def acted(*_: object) -> object:
            seen.append(target.read_text(encoding="utf-8"))
            chair.decide(Reject(1))
            yield follower.refresh()
            seen.append(target.read_text(encoding="utf-8"))
            chair.note("The room waits.")
            target.unlink()
            yield follower.refresh()
            assert not target.exists()
            chair.decide(Undo())
            yield follower.refresh()
            seen.append(target.read_text(encoding="utf-8"))

        monkeypatch.setattr(keeping_up, "follow", acted)
        write_each(follower, stop, target, lambda standing: f"{standing.state(1).status}\n")
    assert seen == ["open\n", "rejected\n", "open\n"]


def test_another_process_keeps_the_file_until_it_is_asked_to_end(session: Path, tmp_path: Path) -> None:
    target = tmp_path / "boats.txt"
    program = "import sys; from tui.command_line import main; sys.exit(main())"
    keeping = subprocess.Popen(
        [sys.executable, "-c", program, "text", str(session), "--follow", "-o", str(target)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert keeping.stderr is not None
        assert keeping.stderr.readline() == f"adref: {target}: as of version 1\n"
        with Session.open(session) as chair:
            chair.decide(Reject(1))
        assert keeping.stderr.readline() == f"adref: {target}: as of version 2\n"
        assert "1 to lend now;" in target.read_text(encoding="utf-8")
        keeping.send_signal(signal.SIGTERM)
        assert keeping.wait(20) == 0
    finally:
        keeping.kill()
        keeping.communicate()
    assert sorted(one.name for one in tmp_path.iterdir() if "txt" in one.name) == ["boats.txt"]


def test_a_write_that_fails_leaves_the_text_before_it(
    session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "boats.txt"
    target.write_text("before", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["text", str(session), "--follow", "-o", str(target)]) == 1
    assert "cannot be written (No space left on device)" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "before"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--follow",), "name it with -o"),
        (("--follow", "-o", "x.txt", "--at", "1"), "leave --at out"),
    ],
)
def test_it_says_what_it_needs(
    session: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], why: str
) -> None:
    assert main(["text", str(session), *arguments]) == 2
    assert why in capsys.readouterr().err


def test_a_text_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["text", str(file), "--follow", "-o", str(tmp_path / "out.txt")]) == 2
    assert "make one with adref new" in capsys.readouterr().err
