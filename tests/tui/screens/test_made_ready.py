"""What a key will show is made in the pause before it: as words are typed, as a list is looked at."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest

from resolution.deciding import Redo, Undo
from resolution.reflow import reflow
from tests.tui.screens.at import At, Opening
from tui.screens import steps_ahead, wording_editor
from tui.screens.look_ahead_screen import LookAheadScreen
from tui.screens.table import TableScreen

PATIENCE = 20  # seconds, on a busy machine


@pytest.fixture(autouse=True)
def _pauses_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording_editor, "PAUSE", 0.001)
    monkeypatch.setattr(wording_editor, "THEN", 0.001)
    monkeypatch.setattr(steps_ahead, "PAUSE", 0.001)
    monkeypatch.setattr(steps_ahead, "TYPING", 0.001)
    monkeypatch.setattr(LookAheadScreen, "look_ahead_soon", lambda *_: None)


async def _made_ready(at: At, table: TableScreen, *keys: str) -> None:
    """Presses the keys, and waits till the rows of what they lead to have been made after them."""
    await at.press(*keys)
    async with asyncio.timeout(PATIENCE):
        while not table.pane.view.index._ready:
            await at.pilot.pause()


@contextmanager
def _nothing_made() -> Iterator[None]:
    with (
        patch("tui.live_text.reflow", side_effect=AssertionError),
        patch("tui.read_text.reflow", side_effect=AssertionError),
        patch("tui.text_pane.line_index.RowBlock", side_effect=AssertionError),
    ):
        yield


async def test_words_are_reflowed_and_laid_out_while_they_are_typed(at_table: Opening) -> None:
    async with at_table() as at:
        table = at.table
        await at.press("home")
        for key, kinds in (("e", 1), ("i", 2)):
            await at.press(key)
            await _made_ready(at, table, "x", "y")
            with _nothing_made():
                await at.press("ctrl+s")
                assert len(at.kinds()) == kinds
                assert "xy" in at.screen_text()
        assert table.live.reading() == reflow(at.session.standing, "working")


async def test_an_undo_is_made_ready_while_its_decision_is_looked_at_in_the_list(at_table: Opening) -> None:
    async with at_table() as at:
        table = at.table
        await at.press("r", "r")
        await _made_ready(at, table, "U", "down")
        with _nothing_made():
            await at.press("enter")
        assert at.kinds()[-1] == "decision-undone"
        assert table.live.reading() == reflow(at.session.standing, "working")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("home", "g"), "agreed ad ref"),
        (("home", "left_square_bracket"), "[that]"),
        (("G", "1", "enter", "at", "N", "O", "R"), "[early - NOR]"),
    ],
)
async def test_what_a_prompt_asks_is_made_ready_while_it_is_answered(
    at_table: Opening, keys: tuple[str, ...], said: str
) -> None:
    text = "*resolves*\n\n1 that tides turn;\n\n2 to go [early] and [in time];\n"
    async with at_table(text) as at:
        table = at.table
        await at.press(*keys)
        async with asyncio.timeout(PATIENCE):
            while not table._rehearsed:
                await at.pilot.pause()
        with _nothing_made():
            await at.press("enter")
            assert said in at.screen_text()
        assert len(at.kinds()) == 1
        assert table.live.reading() == reflow(at.session.standing, "working")


async def test_an_entry_of_the_list_is_looked_at_where_there_is_no_point(at_table: Opening) -> None:
    async with at_table() as at:
        table = at.table
        await at.press("home", "g", "1", "enter", "U")
        assert not table.focused_point
        async with asyncio.timeout(PATIENCE):
            while not table._rehearsed:
                await at.pilot.pause()
        await at.press("enter")
        assert at.kinds() == ["text-agreed", "decision-undone"]


async def test_what_was_undone_last_is_ready_to_come_again(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("r")
        assert Redo() not in at.table._likely()
        await at.press("u")
        assert {Undo(), Redo()} <= set(at.table._likely())
