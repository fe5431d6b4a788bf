"""Agreeing from the command line: a paragraph, a section, the whole text, and reopening them."""

import json
from pathlib import Path

import pytest

from tests.tui.test_command_line_session import printed_by
from tui.command_line import main

TEXT = """*recalling*

a) one;

[b) two;]

c) three,

*resolves*

1 to [lend]/[give] boats;

2 to report.
"""


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(file)]) == 0
    capsys.readouterr()
    return str(file.with_suffix(".adref"))


def test_a_paragraph_is_agreed_by_its_label_and_shows_in_log_and_outline(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "agree", session, "--paragraph", "recalling a)", "--level", "ad ref")
    assert printed == "recalling a): agreed ad ref (version 2)\n"
    assert printed_by(capsys, "log", session).splitlines()[-1].endswith("recalling a): agreed ad ref")
    told = json.loads(printed_by(capsys, "outline", session, "--json"))
    first = told["sections"][0]["paragraphs"][0]
    assert (first["status"], first["agreed"], told["sections"][0]["agreed"]) == ("agreed", "ad ref", None)
    assert "a) (agreed ad ref) one" in printed_by(capsys, "outline", session)
    row = json.loads(printed_by(capsys, "log", session, "--json"))[-1]
    assert (row["kind"], row["place"], row["state"]) == ("text-agreed", "recalling a)", "agreed ad ref")
    assert printed_by(capsys, "verify", session).startswith("sound")


def test_a_section_is_agreed_once_nothing_in_it_is_open(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("agree", session, "--section", "recalling", "--level", "in group")
    assert "recalling holds open point 1: settle it first" in printed_by(capsys, *asked, status=1)
    printed_by(capsys, "decide", session, "1", "accept")
    printed_by(capsys, *asked)
    assert "recalling (agreed in group)" in printed_by(capsys, "outline", session)
    refused = printed_by(capsys, "decide", session, "1", "reopen", status=1)
    assert "recalling b) is agreed in group: reopen it first" in refused
    printed_by(capsys, "reopen", session, "--paragraph", "s1.2")
    printed_by(capsys, "decide", session, "1", "reopen")


def test_an_undo_under_an_agreement_takes_the_agreement_along_once_it_is_told_to(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    printed_by(capsys, "agree", session, "--section", "recalling", "--level", "in group")
    assert "version 3 depends on version 2" in printed_by(capsys, "undo", session, "2", status=1)
    printed = printed_by(capsys, "undo", session, "2", "--with-dependents")
    assert "taken back with it: version 3, recalling: agreed in group" in printed
    assert "point 1 is open, recalling is not agreed (version 6)" in printed
    assert printed_by(capsys, "verify", session).startswith("sound")


def test_the_whole_text_is_agreed_reopened_and_brought_back(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    printed_by(capsys, "decide", session, "2", "choose", "1")
    printed_by(capsys, "agree", session, "--all", "--level", "in plenary")
    assert "the whole text: agreed no longer" in printed_by(capsys, "reopen", session, "--all")
    assert "the whole text is agreed in plenary" in printed_by(capsys, "undo", session)


def test_a_preview_of_an_agreement_stores_nothing(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(session).read_bytes()
    asked = ("agree", session, "--paragraph", "s1.1", "--level", "ad ref", "--preview", "--json")
    assert json.loads(printed_by(capsys, *asked))["stored"] is False
    assert Path(session).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--level", "ad ref"), 2, "name one place"),
        (("--all", "--section", "recalling", "--level", "ad ref"), 2, "name one place"),
        (("--all", "--level", "loudly"), 2, "loudly"),
        (("--section", "urges", "--level", "ad ref"), 1, "there is no section 'urges'"),
        (("--paragraph", "recalling z)", "--level", "ad ref"), 1, "there is no paragraph 'recalling z)'"),
    ],
)
def test_what_cannot_be_agreed_is_refused_in_one_line(
    arguments: tuple[str, ...], status: int, said: str, session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    complaint = printed_by(capsys, "agree", session, *arguments, status=status)
    assert said in complaint
    assert complaint.count("\n") == 1
