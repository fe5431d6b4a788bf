"""Brackets, options, sources and tracked changes from the command line."""

from pathlib import Path

import pytest

from tests.tui.test_command_line_session import printed_by
from tui.command_line import main

TEXT = """*recalling*

a) that ~~oil~~{++gas++} is dear;

*resolves*

1 to lend [boats] in [2018].
"""


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(file)]) == 0
    capsys.readouterr()
    return str(file.with_suffix(".adref"))


def working(capsys: pytest.CaptureFixture[str], session: str) -> str:
    return printed_by(capsys, "text", session, "--view", "working")


@pytest.mark.parametrize(
    ("arguments", "said", "written"),
    [
        (
            ("bracket", "resolves 1", "lend"),
            "words bracketed as point 3",
            "to {--lend--}[lend]{>><<} [boats]",
        ),
        (
            ("option", "1", "ships", "--for", "ARB"),
            "an option added to point 1 for ARB",
            "[boats / ships - ARB]",
        ),
        (("attribute", "1", "EU"), "point 1 attributed to EU", "[boats - EU]"),
        (("attribute", "recalling a)", "ARB/1/2"), "as point 3 attributed to ARB/1/2", "ARB/1/2\n\na) that"),
        (("open-change", "recalling a)"), "a tracked change opened as point 3", "[~~oil~~{++gas++}]"),
        (("unbracket", "1"), "brackets of point 1 taken away, its words stay", "lend {++boats++} in"),
        (("dismiss", "2"), "point 2 dismissed, its brackets are text", "[{>>no point<<}2018]"),
    ],
)
def test_each_act_is_previewed_done_and_taken_back(
    session: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str, written: str
) -> None:
    act, *rest = arguments
    assert said in printed_by(capsys, act, session, *rest, "--preview")
    assert working(capsys, session) == TEXT
    assert said in printed_by(capsys, act, session, *rest)
    assert written in working(capsys, session)
    assert said in printed_by(capsys, "log", session)
    assert "sound" in printed_by(capsys, "verify", session)
    printed_by(capsys, "undo", session)
    assert working(capsys, session) == TEXT


def test_what_cannot_be_is_refused_in_one_line(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bracket", session, "resolves 1", "rafts"]) == 1
    assert capsys.readouterr().err == (
        "adref: there is no 'rafts' in resolves 1: name it as it stands there\n"
    )
