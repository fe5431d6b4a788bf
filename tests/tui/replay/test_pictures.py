"""The pictures over the replay: each says what the log says."""

import asyncio

import pytest

from resolution.timeline import Stages
from resolution.timeline.bars import Bar
from session_store import Session
from tests.tui.replay.sessions import replayed
from tui.replay import replay_screen
from tui.replay.pictures_screen import PicturesScreen
from tui.replay.plots import bar_lines, open_points_lines

PATIENCE = 20
DOWN = [Stages(1, 10, 0, 0, 0), Stages(2, 5, 5, 0, 0), Stages(3, 0, 5, 0, 5)]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_each_picture_shows_in_turn(session: Session, size: tuple[int, int]) -> None:
    async with replayed(session.path, at=4, size=size) as replay:
        await replay.pilot.press("P")
        await replay.pilot.pause()
        assert "Open points over time; dotted: with those parked or kept  (1 of 4)" in replay.text
        assert "0:07 worked" in replay.text
        text = await replay.press("right")
        assert "Time on each point" in text
        assert "3, considering c)" in text
        assert "3:00  (2)" in text
        assert "Time on each section" in await replay.press("right")
        text = await replay.press("right")
        assert "Decisions by source" in text
        assert "1 of 1 taken" in text
        assert "Open points over time" in await replay.press("right")
        await replay.press("escape")
        assert replay.version == 4


async def test_a_long_log_is_counted_behind_the_screen(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay_screen, "SHORT_LOG", 0)
    async with replayed(session.path, at=4) as replay:
        await replay.pilot.press("P")
        async with asyncio.timeout(PATIENCE):
            while not isinstance(replay.pilot.app.screen, PicturesScreen):
                await replay.pilot.pause(0.01)
        await replay.pilot.pause()
        assert "Open points over time; dotted: with those parked or kept  (1 of 4)" in replay.text


def test_the_line_goes_down_as_the_points_do() -> None:
    lines = [line.plain for line in open_points_lines(DOWN, [0, 50, 100], 0, width=43, height=11)]
    assert len(lines) == 11
    assert all(len(line) <= 43 for line in lines)
    assert lines[0].startswith("10 ")
    assert lines[-2].startswith(" 0 ")
    assert "0:02 worked" in lines[-1]
    highest = [
        next(at for at, line in enumerate(lines) if line[column : column + 1].strip()) for column in (10, 30)
    ]
    assert highest[0] < highest[1]


def test_a_log_without_time_has_a_picture_too() -> None:
    lines = [line.plain for line in open_points_lines(DOWN, [0, 0, 0], 0, width=40, height=8)]
    assert "no time passed" in lines[-1]
    assert any(line[3:].strip() for line in lines[:-1])
    assert open_points_lines([Stages(1, 0, 0, 0, 0)], [0], 0, width=10, height=3)


@pytest.mark.parametrize("width", [30, 60, 110])
def test_bars_are_as_long_as_what_they_stand_for(width: int) -> None:
    bars = [Bar("ARB", (3, 1, 0), "3 of 4 taken"), Bar("[/b] a very long name of a place c)", (1, 0, 1), "x")]
    first, second = (line.plain for line in bar_lines(bars, width=width))
    assert len(first) <= width
    assert first.count("█") > second.count("█") > 0
    assert "…" in second
    assert [line.plain for line in bar_lines([], width=width)] == ["  None."]
