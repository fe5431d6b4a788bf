"""A recording plays back, on a terminal that is none of ours, as the screens a person would have seen."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyte
import pytest

from resolution.deciding import Note, Reject
from session_store import Session
from tests.tui.hostile import FLOOD, ORDERS, UNSEEN, hostile_in, hostile_text
from tests.tui.replay.sessions import LAST
from tui.command_line import main

STOPS = [1, 2, 3, 4, 5, 6, 7, 8, LAST]


def recorded(path: Path) -> tuple[dict[str, Any], list[list[Any]]]:
    head, *happened = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return head, happened


def played(head: dict[str, Any], happened: list[list[Any]]) -> dict[float, str]:
    """The screen after each time."""
    screen = pyte.Screen(head["width"], head["height"])
    stream = pyte.Stream(screen)
    seen: dict[float, str] = {}
    for seconds, code, data in happened:
        if code == "o":
            stream.feed(data)
            seen[seconds] = "\n".join(screen.display)
    return seen


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_it_plays_back_step_by_step(session: Session, tmp_path: Path, size: tuple[int, int]) -> None:
    target = tmp_path / "text.cast"
    cells = f"{size[0]}x{size[1]}"
    words = ["replay", str(session.path), "--cast", str(target), "--speed", "2", "--size", cells]
    assert main(words) == 0
    head, happened = recorded(target)
    assert (head["version"], head["width"], head["height"]) == (2, *size)
    assert head["title"] == "RESOLUTION 9 (REV. HARBOUR, 2026)"
    times = [one[0] for one in happened]
    assert times == sorted(times)
    screens = list(played(head, happened).values())[1:-1]
    assert len(screens) == len(STOPS)
    for version, screen in zip(STOPS, screens, strict=True):
        assert f"version {version} of {LAST}" in screen
    assert "Point 1 chosen 2" in screens[1]
    assert "3 open  2 settled" in screens[1]
    assert "parked with ARB: awaits capitals" in screens[3]
    steps = [one for one in happened if one[1] == "m"]
    assert [one[2].split(":")[0] for one in steps] == [str(version) for version in STOPS[1:]]
    assert [round(one[0] - before[0], 3) for before, one in pairwise(steps)] == [0.5] * 7


def test_it_has_colours_whatever_the_terminal(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    target = tmp_path / "text.cast"
    assert main(["replay", str(session.path), "--cast", str(target)]) == 0
    assert "\\u001b[38;2;" in target.read_text()


def test_whatever_a_text_holds_the_recording_sends_nothing_hostile(tmp_path: Path) -> None:
    words, target = f"w{UNSEEN}{FLOOD}", tmp_path / "text.cast"
    data = hostile_text(words).encode()
    with Session.create(tmp_path / "x.adref", data, name=ORDERS, actor=ORDERS) as session:
        session.decide(Note(words))
        session.decide(Reject(1))
        assert main(["replay", str(session.path), "--cast", str(target)]) == 0
    _, happened = recorded(target)
    sent = "".join(one[2] for one in happened)
    assert hostile_in(sent.encode()) == []
    assert "⟨U+202E⟩" in sent


@pytest.mark.parametrize("size", ["big", "12x12", "120", "9999x40"])
def test_a_size_that_is_none_is_refused_in_a_line(
    session: Session, tmp_path: Path, size: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "text.cast"
    assert main(["replay", str(session.path), "--cast", str(target), "--size", size]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not target.exists()


def test_a_recording_holds_the_whole_log(session: Session, tmp_path: Path) -> None:
    assert main(["replay", str(session.path), "--cast", str(tmp_path / "x"), "--at", "3"]) == 2
    assert main(["replay", str(session.path), "--html", str(tmp_path / "x"), "--follow"]) == 2
