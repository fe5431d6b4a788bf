"""`--profile`: from the command line into the session, and out in the clean text."""

from pathlib import Path

import pytest

from session_store import Session
from tui.command_line import main

TEXT = "PP1 Recalling one;\n\nPP2 Recalling two;\n\nOP1 Decides to act;\n\nOP2 Requests more;\n"
CLEAN = "PP1 Recalling one,\nPP2 Recalling two,\n\nOP1 Decides to act;\nOP2 Requests more.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_is_set_as_its_labels_tell_and_that_is_said(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["text", str(text)]) == 0
    out, err = capsys.readouterr()
    assert out == CLEAN
    assert "--profile itu" in err


def test_a_profile_that_is_named_counts_and_nothing_is_said(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["text", str(text), "--profile", "itu"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (CLEAN.replace("one,", "one;"), "")


@pytest.mark.parametrize("profile", ["un", "itu"])
def test_a_session_is_made_with_the_profile_and_reads_by_it(
    text: Path, profile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    session_path = text.with_suffix(".adref")
    assert main(["new", str(text), "--profile", profile]) == 0
    with Session.open(session_path, read_only=True) as session:
        assert session.text_read.profile == profile
    capsys.readouterr()
    assert main(["text", str(session_path)]) == 0
    assert capsys.readouterr().out == (CLEAN if profile == "un" else CLEAN.replace("one,", "one;"))
