"""The command line as a whole: help, what is loaded, how failures end."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tui.command_line import COMMANDS, adref, main

TEXT = "*recalling*\n\na) one;\n\nB/2/1 Bay\n\n[b) two;]\n\n*resolves*\n\nto [lend]/[give] boats.\n"


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


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules that a run of the command loads."""
    code = (
        "import json, sys; from tui.command_line import main; main(sys.argv[1:]);"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(json.loads(run.stderr))


def test_help_loads_neither_screen_nor_record() -> None:
    assert loaded_by("--help").isdisjoint({"textual", "sqlite_utils", "session_store"})


def test_reading_a_text_loads_no_screen(text: Path) -> None:
    assert "textual" not in loaded_by("outline", str(text))


def test_printing_a_session_loads_only_what_reads_it(session: str) -> None:
    loaded = loaded_by("text", session)
    assert "session_store" in loaded
    others = {"textual", "sqlite_utils", "watchfiles", "lxml", "dateutil", "difflib", "xml"}
    assert loaded.isdisjoint(others)


def test_before_a_first_paint_no_rules_no_record_and_no_other_screen_are_loaded(session: str) -> None:
    assert main(["decide", session, "1", "accept"]) == 0
    code = (
        "import sys, pathlib, tui.commands.table, tui.head_text, tui.screens.head_screen;"
        "tui.head_text.head_of_session(pathlib.Path(sys.argv[2])).text.reading();"
        "print(*(name for name in sys.modules if name.split('.')[0] in sys.argv[1].split()))"
    )
    ours = "tui resolution session_store themes sqlite_utils wcwidth watchfiles rapidfuzz plotille"
    run = subprocess.run(
        [sys.executable, "-c", code, ours, session], capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    assert "tui.screens.reading_screen" in loaded
    assert loaded.isdisjoint({"tui.live_text", "tui.screens.table", "tui.screens.start", "tui.opening"})
    assert loaded.isdisjoint(
        {"session_store.session", "session_store.record", "resolution.deciding.requests"}
    )
    assert loaded.isdisjoint({"sqlite_utils", "wcwidth", "watchfiles", "rapidfuzz", "plotille"})
    assert not [name for name in loaded if name.startswith(("resolution.amending.", "resolution.revising."))]
    assert len(loaded) < 240


def test_deciding_loads_no_screen(session: str) -> None:
    assert "textual" not in loaded_by("decide", session, "1", "accept")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_says_what_the_list_says(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--help"]) == 0
    assert COMMANDS[name].help.rstrip(".") in " ".join(capsys.readouterr().out.split())


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert [printed.count(f"\n  {name} ") for name in COMMANDS] == [1] * len(COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["frob"], 2, "adref: No such command 'frob': see adref --help"),
        (["vreify"], 2, "adref: No such command 'vreify', did you mean verify?: see adref --help"),
        (["outline"], 2, "adref: Missing argument 'FILE|SESSION': see adref outline --help"),
        (["outline", "nosuch.md"], 2, "adref: nosuch.md: no such file: check its name"),
        (["points", "nosuch.adref"], 2, "adref: nosuch.adref: no such file: begin a session with adref new"),
        (["verify", "nosuch.adref"], 2, "adref: nosuch.adref: no such file: begin a session with adref new"),
        (["text", "."], 3, "adref: .: is a folder: name a text or a session in it"),
    ],
)
def test_a_failure_is_one_line_and_a_status(
    arguments: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{said}\n")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"a\0b", "binary"),
        (b"caf\xe9", "line 1, column 4: the byte E9 is not UTF-8"),
        (b"one\ntw\x1bo", "line 2, column 3: the control character U+001B"),
        (b"x" * 1_000_000, "a line of 1,000,000 characters or more"),
        (b"SQLite format 3\0" + b"\0" * 84, "another program"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_three(
    data: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.md"
    file.write_bytes(data)
    assert main(["outline", str(file)]) == 3
    complaint = capsys.readouterr().err
    assert said in complaint
    assert complaint.count("\n") == 1


def test_a_file_named_as_a_command_is_told_how_it_is_opened(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(text)]) == 2
    assert f"adref open {text} opens that file" in capsys.readouterr().err


def test_a_failure_names_a_hostile_file_visibly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "no\x1b[2Jsuch\nfile\u202e"]) == 2
    assert capsys.readouterr().err == "adref: no␛[2Jsuch␊file⟨U+202E⟩: no such file: check its name\n"


def test_the_table_is_refused_without_a_terminal(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["demo"], ["open", str(text)]):
        assert main(arguments) == 1
        assert "needs a terminal" in capsys.readouterr().err
    assert not text.with_suffix(".adref").exists()


def test_a_pipe_that_is_closed_early_is_no_failure(text: Path) -> None:
    text.write_text(
        TEXT + "\n".join(f"\n{number} to wait;\n" for number in range(2, 20_000)), encoding="utf-8"
    )
    run = subprocess.Popen(
        [sys.executable, "-m", "tui.command_line", "text", "--view", "working", str(text)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout is not None
    assert run.stderr is not None
    with run:
        assert run.stdout.read(9) == b"*recallin"
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_shell_is_given_its_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert f"_ADREF_COMPLETE={shell}_complete" in capsys.readouterr().out


def test_completing_a_commands_name_loads_no_command() -> None:
    found = adref.shell_complete(adref.make_context("adref", []), "out")
    assert [(item.value, item.help) for item in found] == [("outline", COMMANDS["outline"].help)]


@pytest.mark.terminal
def test_on_a_terminal_every_character_is_visible_and_in_a_pipe_exact(tmp_path: Path) -> None:
    file = tmp_path / "hostile.md"
    file.write_text("*recalling*\n\na) pay \u202eyenom\u202c [sic] now;\n", encoding="utf-8")
    command = [sys.executable, "-m", "tui.command_line", "text", "--view", "working", str(file)]
    piped = subprocess.run(command, capture_output=True, check=True).stdout
    assert piped == file.read_bytes()

    ours, theirs = pty.openpty()
    subprocess.run(command, stdout=theirs, stdin=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "pay ⟨U+202E⟩yenom⟨U+202C⟩ [sic] now;" in shown
