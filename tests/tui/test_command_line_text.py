"""Reading from the command line: the text in its views and forms, into files, and the outline."""

import json
import stat
from pathlib import Path

import pytest

from tui.command_line import main

TEXT = """*recalling*

a) ~~one~~{++two++};

[b) three;]

c) four,

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
    place = str(text.with_suffix(".adref"))
    for arguments in (
        ["new", str(text)],
        ["decide", place, "1", "reject"],
        ["decide", place, "2", "choose", "2"],
    ):
        assert main(arguments) == 0
    capsys.readouterr()
    return place


def printed_by(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status
    printed = capsys.readouterr()
    return printed.out if status == 0 else printed.err


def test_the_clean_text_is_what_would_be_issued(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed_by(capsys, "text", session) == "recalling\na) two;\nb) four,\n\nresolves\nto give boats.\n"


def test_a_page_has_every_view_and_says_which_version_it_is(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = printed_by(capsys, "text", session, "--format", "html", "--view", "current")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<main ") == 5
    assert 'aria-label="current" checked' in page
    assert "As it stood at version 3 of the record." in page


def test_other_views_and_forms_can_be_asked_for(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\na) one;\n" in printed_by(capsys, "text", session, "--view", "base")
    assert "\nc) four,\n" in printed_by(capsys, "text", session, "--view", "current")
    assert printed_by(capsys, "text", session, "--format", "markdown").startswith(
        "*recalling*\n\na) two;\n\n"
    )


def test_the_working_view_gives_the_notation_back(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed_by(capsys, "text", session, "--view", "working") == TEXT


def test_the_text_can_be_read_at_any_version(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "[b) three;]" in printed_by(capsys, "text", session, "--view", "working", "--at", "1")
    assert "three" in printed_by(capsys, "text", session, "--at", "1")
    assert "[lend]" in printed_by(capsys, "text", session, "--at", "2")
    assert "there is no version 9" in printed_by(capsys, "text", session, "--at", "9", status=1)


def test_a_text_without_a_session_is_read_as_it_is(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "three" in printed_by(capsys, "text", str(text))
    assert "--at is for a session" in printed_by(capsys, "text", str(text), "--at", "1", status=2)


def test_a_file_is_written_whole_and_keeps_its_rights(
    session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "clean.txt"
    target.write_text("what was there before")
    target.chmod(0o640)
    assert printed_by(capsys, "text", session, "-o", str(target)) == ""
    assert target.read_text(encoding="utf-8") == "recalling\na) two;\nb) four,\n\nresolves\nto give boats.\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert {path.name for path in tmp_path.iterdir()} == {"boats.md", "boats.adref", "clean.txt"}


def test_a_link_stays_a_link(session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = tmp_path / "latest.txt"
    link.symlink_to(tmp_path / "clean.txt")
    printed_by(capsys, "text", session, "-o", str(link))
    assert link.is_symlink()
    assert (tmp_path / "clean.txt").read_text(encoding="utf-8").startswith("recalling")


def test_a_session_is_never_overwritten_by_a_text(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(session).read_bytes()
    assert "is a session" in printed_by(capsys, "text", session, "-o", session, status=1)
    assert Path(session).read_bytes() == before


@pytest.mark.parametrize(
    ("target", "said"),
    [("", "is a folder: name a file in it"), ("nosuch/clean.txt", "there is no such folder")],
)
def test_what_cannot_be_written_is_said(
    target: str, said: str, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in printed_by(capsys, "text", str(text), "-o", str(text.parent / target), status=1)


def test_the_outline_of_a_session_tells_how_it_stands(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(printed_by(capsys, "outline", session, "--json"))
    assert [point["status"] for point in told["points"]] == ["rejected", "chosen"]
    assert [paragraph["clean_label"] for paragraph in told["sections"][0]["paragraphs"]] == ["a)", None, "b)"]


def test_the_outline_for_people_shows_tree_points_and_problems(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write_text(TEXT + "\n[never closed;\n", encoding="utf-8")
    lines = printed_by(capsys, "outline", str(text)).splitlines()
    assert lines[lines.index("recalling") + 1 :][:3] == [
        "  a) two;",
        "  b) ‹point 1, option 1› three;",
        "  c) four,",
    ]
    assert "POINTS (3)" in lines
    assert "  1  open  recalling b)  bracket, block" in lines
    assert any(line.strip().startswith("13:1  unclosed-bracket  ") for line in lines)
