"""The same decisions by keys, by the command line, and from the log give the same text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resolution.deciding import fold
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from session_store import Session
from tests.tui.screens.at import Opening
from tui.command_line import main

ROOT = Path(__file__).parents[3]
SEED = ROOT.parent / "shared" / "seed" / "dl10e-rev2.md"
DEMO = ROOT / "tui" / "samples" / "demo.md"


def _wish(point: int, options: int) -> str:
    """What the chair presses at a point: every kind of decision gets its turn."""
    if options > 1:
        return "r" if point % 5 == 0 else str(point % options + 1)
    return "arxab"[point % 5]


def _command(key: str) -> tuple[str, ...]:
    named = {"a": "accept", "r": "reject", "x": "withdraw", "b": "keep"}
    return (named[key],) if key in named else ("choose", key)


def _clean(session: Session) -> str:
    return as_text(reflow(session.standing, "clean"))


@pytest.fixture(params=[SEED, DEMO], ids=["the real text", "the demo"])
def text(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    if not path.exists():
        pytest.skip("the seed text is not beside this checkout")
    return path.read_text(encoding="utf-8")


async def test_keys_the_command_line_and_the_log_agree(
    at_table: Opening, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pressed: list[tuple[int, str]] = []
    async with at_table(text) as at:
        first = at.table.focused_point
        while point := at.table.focused_point:
            if at.status(point) != "open":
                break
            key = _wish(point, len(at.session.document.point(point).options))
            await at.press(key)
            pressed.append((point, key))
        by_keys = _clean(at.session)
        by_log = _replayed(at.session)
        still_open = list(_open_points(at.session))
    assert first == 1
    assert still_open == []
    assert by_log == by_keys
    assert _by_commands(tmp_path, text, pressed) == by_keys
    assert capsys.readouterr().err == ""


def _open_points(session: Session) -> Iterator[int]:
    for point in session.document.points:
        is_there = session.standing.removed_with(point.number) is None
        if is_there and session.standing.state(point.number).status == "open":
            yield point.number


def _replayed(session: Session) -> str:
    events = [(entry.version, entry.event) for entry in session.entries()]
    return as_text(reflow(fold(session.document, events), "clean"))


def _by_commands(folder: Path, text: str, pressed: list[tuple[int, str]]) -> str:
    draft, path = folder / "draft.md", folder / "draft.adref"
    draft.write_text(text, encoding="utf-8")
    assert main(["new", str(draft)]) == 0
    for point, key in pressed:
        assert main(["decide", str(path), str(point), *_command(key)]) == 0
    assert main(["text", str(path), "--view", "clean", "-o", str(folder / "clean.txt")]) == 0
    return (folder / "clean.txt").read_text(encoding="utf-8")
