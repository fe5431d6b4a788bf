"""Any moment of the log from the command line: by version, by time, before a point was settled."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from resolution.deciding import Accept, Package, Reject, Reopen
from session_store import Session
from tests.tui.test_command_line_text import printed_by
from tui.command_line import main

TEXT = "*resolves*\n\n1 to [lend];\n\n2 to [give];\n\n3 to [keep] boats.\n"
BEGIN = datetime(2031, 5, 4, 23, 58, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Version 1 at 23:58, one a minute: 2 settles point 1, 3 reopens it, 4 rejects it, 5 to 7 are one."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    path, ticks = tmp_path / "boats.adref", iter(range(10))
    clock = lambda: BEGIN + timedelta(minutes=next(ticks))  # noqa: E731 - short
    with Session.create(path, TEXT.encode(), name="boats.md", clock=clock) as made:
        for request in (Accept(1), Reopen(1), Reject(1), Package((Accept(2), Accept(3)), "last")):
            made.decide(request)
    yield str(path)
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("words", "version"),
    [
        ("2", 2),
        ("before point 1 was settled", 3),
        ("before 3", 4),
        ("23:59:30", 2),
        ("00:00", 3),
        ("14:00", 7),
        ("2031-05-05T02:00:30+02:00", 3),
        ("2040-01-01", 7),
    ],
)
def test_a_moment_is_a_version_a_time_or_before_a_point_was_settled(
    session: str, capsys: pytest.CaptureFixture[str], words: str, version: int
) -> None:
    for command in ("text", "points", "outline"):
        assert printed_by(capsys, command, session, "--at", words) == printed_by(
            capsys, command, session, "--at", str(version)
        )
    told = json.loads(printed_by(capsys, "minutes", session, "--format", "json", "--at", words))
    assert told["version"] == version == told["entries"][-1]["version"]
    if version < 7:
        assert json.loads(printed_by(capsys, "diff", session, "--json", "--from", words))["from"] == version


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("9", "version 9"),
        ("before 8", "no point 8"),
        ("tea", "“tea” is no moment"),
        ("2031-01-01", "no record yet at 2031-01-01"),
    ],
)
def test_a_moment_that_the_log_has_not_is_refused_with_what_would_be_right(
    session: str, capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    for command in ("text", "points", "outline", "minutes"):
        assert main([command, session, "--at", words]) == 1
        line = capsys.readouterr().err
        assert said in line
        assert line.count("\n") == 1


def test_a_time_to_come_is_said_to_be_taken_as_now(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = "adref: 2999-01-01 is yet to come: taken as now, version 7\n"
    for asked in (["text", "--at"], ["minutes", "--at"], ["stats", "--at"], ["diff", "--to"]):
        assert main([asked[0], session, asked[1], "2999-01-01"]) == 0
        assert capsys.readouterr().err == said


def test_a_point_that_is_open_has_nothing_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "boats.adref"
    Session.create(path, TEXT.encode(), name="boats.md").close()
    assert main(["text", str(path), "--at", "before 2"]) == 1
    assert "point 2 was never settled" in capsys.readouterr().err
