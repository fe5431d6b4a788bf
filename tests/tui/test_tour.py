"""The guided tour: ten steps on the real table; each waits till it was done, and it can always be left."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

import pytest
from textual.pilot import Pilot

from session_store import Session
from tui.app import AdrefApp, Tour
from tui.tour.steps import STEPS
from tui.tour.toured_table import TouredTable

DEMO = (files("tui") / "samples" / "demo.md").read_bytes()
DOES = (
    ("n",),
    ("G", "5", "enter"),
    ("right",),
    ("2",),
    ("u",),
    ("p", *"capitals", "space", "at", "space", *"BRE", "enter"),
    ("w", "r"),
    ("escape", "enter"),
    ("v", "v"),
    ("question_mark",),
)
"""What a step asks for, as keys."""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@asynccontextmanager
async def demo(
    tmp_path: Path, tour: Tour, *, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[TouredTable, Pilot[None]]]:
    with Session.create(tmp_path / "demo.adref", DEMO, name="demo.md") as session:
        app = AdrefApp(session, tour=tour)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            table = app.screen
            assert isinstance(table, TouredTable)
            yield table, pilot


def at(table: TouredTable) -> int:
    """The step that is explained, from 1."""
    assert table.strip.progress is not None
    return table.strip.progress.at + 1


def said(table: TouredTable) -> str:
    return "\n".join(line.plain for line in table.strip.lines())


async def until(pilot: Pilot[None], is_met: Callable[[], bool]) -> None:
    for _ in range(200):
        if is_met():
            return
        await pilot.pause(0.01)
    raise AssertionError("never")


async def test_each_of_ten_steps_waits_till_it_was_done(tmp_path: Path) -> None:
    assert len(STEPS) == len(DOES) == 10
    async with demo(tmp_path, "begun") as (table, pilot):
        for number, keys in enumerate(DOES, 1):
            assert at(table) == number
            assert f"Tour {number} of 10 · {STEPS[number - 1].title}" in said(table)
            if number > 1:
                await pilot.press("j", "k")
                assert at(table) == number, "only the first step is moving about"
            await pilot.press(*keys)
            await until(pilot, lambda step=number: at(table) == step + 1)  # type: ignore[misc]
        await pilot.press("escape")
        await pilot.pause()
        assert "That was all" in said(table)
        assert table.live.session.version > 3


async def test_the_demo_offers_the_tour_and_the_offer_can_be_declined(tmp_path: Path) -> None:
    async with demo(tmp_path, "offered") as (table, pilot):
        assert "New here? ctrl+t begins a guided tour of ten steps" in said(table)
        assert table.strip.size.height == 1
        await pilot.press("n", "ctrl+t")
        assert at(table) == 1
        await pilot.press("ctrl+x")
        assert not table.strip.display
        before = table.focused_point
        await pilot.press("n")
        assert table.focused_point != before


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_offer_fits_where_there_is_little_room(tmp_path: Path, size: tuple[int, int]) -> None:
    async with demo(tmp_path, "offered", size=size) as (table, _):
        assert "ctrl+t begins a guided tour" in said(table)
        assert "ctrl+x takes this" in said(table)
        assert "…" not in said(table)


async def test_a_step_can_be_skipped_and_the_tour_left_in_the_middle_of_anything(tmp_path: Path) -> None:
    async with demo(tmp_path, "begun") as (table, pilot):
        for number in range(1, 7):
            assert at(table) == number
            await pilot.press("ctrl+n")
        await pilot.press("w", "r", "ctrl+x")
        assert table.what_if is not None
        assert not table.strip.display


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_no_word_of_any_step_is_cut(tmp_path: Path, size: tuple[int, int]) -> None:
    async with demo(tmp_path, "begun", size=size) as (table, pilot):
        for step in STEPS:
            await pilot.pause()
            words = " ".join(said(table).split("\n", 1)[1].split())
            assert words == step.said(), size
            await pilot.press("ctrl+n")


async def test_what_is_called_over_the_table_says_nothing_of_the_step_before(tmp_path: Path) -> None:
    async with demo(tmp_path, "begun") as (table, pilot):
        await pilot.press("question_mark", "escape")
        assert at(table) == 1
