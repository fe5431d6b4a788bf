"""Every screen at every size: from sixty columns to two hundred no line is too short or too long."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from session_store import Session
from tests.tui.screens.at import Opening, screen_text
from tui.app import AdrefApp
from tui.replay.replay_app import ReplayApp
from tui.room.room_app import RoomApp
from tui.secretary.secretary_app import SecretaryApp

SIZES = ((60, 20), (80, 24), (100, 30), (120, 40), (200, 60))
OVER_THE_TABLE: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    ((), ()),
    (("question_mark",), ("escape",)),
    (("P",), ("escape",)),
    (("G",), ("escape",)),
    (("g",), ("escape",)),
    (("c",), ("escape",)),
    (("e",), ("escape",)),
    (("left_square_bracket",), ("escape",)),
    (("ctrl+p",), ("escape",)),
    (("o",), ("escape",)),
    (("a", "D"), ("escape",)),
    (("w", "1", "escape"), ("enter",)),
    (("m",), ("escape",)),
    (("L",), ("escape",)),
)
"""What calls a screen, and what leaves it."""


def holds(pilot: Pilot[None]) -> None:
    """Every line fills the screen, and something is on it."""
    lines = screen_text(pilot.app.screen).splitlines()
    assert len(lines) == pilot.app.size.height
    assert any(line.strip() for line in lines)


async def at_every_size(pilot: Pilot[None]) -> None:
    for size in SIZES:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        holds(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_what_is_called_over_the_table_holds_its_columns(
    at_table: Opening, size: tuple[int, int]
) -> None:
    async with at_table(size=size) as at:
        for calls, leaves in OVER_THE_TABLE:
            await at.press(*calls)
            holds(at.pilot)
            await at.press(*leaves)


@pytest.mark.parametrize(("width", "hint"), [(60, "a source; or empty"), (40, "floor, chair, a …")])
async def test_a_hint_is_whole_or_ends_with_a_sign(at_table: Opening, width: int, hint: str) -> None:
    async with at_table(size=(width, 24)) as at:
        await at.press("e", "tab")
        (line,) = (line for line in at.screen_text().splitlines() if "whose: floor" in line)
        assert f"{hint} " in line


async def test_the_table_holds_its_columns_at_every_size(at_table: Opening) -> None:
    async with at_table() as at:
        await at_every_size(at.pilot)


async def test_the_start_holds_its_columns_at_every_size(at_start: Opening) -> None:
    async with at_start() as at:
        await at_every_size(at.pilot)


@pytest.mark.parametrize("app_of", [RoomApp, SecretaryApp, lambda session: ReplayApp(session, 3)])
async def test_every_screen_that_looks_on_holds_its_columns_at_every_size(
    at_table: Opening, app_of: Callable[[Session], AdrefApp]
) -> None:
    async with at_table() as at:
        await at.press("1", "n", "r")
        path = at.session.path
    with Session.open(path) as session:
        async with app_of(session).run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            await at_every_size(pilot)
