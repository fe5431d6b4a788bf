"""Counted, never timed: how often the screen is written to for one key."""

import pytest
from rich.console import RenderableType
from textual.events import Key
from textual.screen import Screen

from tests.tui.screens.at import Opening
from tui.app import AdrefApp
from tui.screens.line_prompt import LinePrompt

painted = [0]


@pytest.fixture(autouse=True)
def _counted(monkeypatch: pytest.MonkeyPatch) -> None:
    display = AdrefApp._display

    def counting(self: AdrefApp, screen: Screen[object], renderable: RenderableType | None) -> None:
        painted[0] += renderable is not None
        display(self, screen, renderable)

    monkeypatch.setattr(AdrefApp, "_display", counting)
    monkeypatch.setattr("tui.screens.look_ahead_screen.AFTER_SECONDS", 3600.0)


@pytest.mark.parametrize(
    "keys",
    [
        ["2"],
        ["2", "a"],
        ["2", "u"],
        ["n"],
        ["n", "n"],
        ["right"],
        ["down"],
        ["9"],
        ["s"],
        ["s", "right"],
        ["s", "shift+right"],
    ],
)
async def test_a_key_is_one_repaint(at_table: Opening, keys: list[str]) -> None:
    async with at_table() as at:
        *before, last = keys
        await at.press(*before)
        painted[0] = 0
        await at.press(last)
        assert painted[0] == 1


async def test_what_a_pause_finds_out_is_one_repaint_more(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2")
        painted[0] = 0
        await at.in_a_pause()
        assert painted[0] == 1


async def test_what_changes_behind_a_prompt_is_painted_once(at_table: Opening) -> None:
    async with at_table() as at:
        table, prompt = at.table, LinePrompt("Why?")
        await at.app.push_screen(prompt)
        prompt.line.cursor_blink = False
        await at.pilot.pause(0.05)
        painted[0] = 0
        table.tell("said behind it")
        for _ in range(5):
            table.call_later(lambda: None)
            await at.pilot.pause(0.02)
        assert painted[0] == 1


async def test_keys_that_wait_are_painted_with_the_last_of_them(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.LONGEST_UNPAINTED", 3600.0)
    async with at_table() as at:
        await at.press("n")
        painted[0] = 0
        for _ in range(3):
            for key in ("r", "u"):
                at.app.post_message(Key(key, key))
        await at.pilot.pause()
        assert painted[0] == 1
        assert at.kinds()[-6:] == ["point-rejected", "decision-undone"] * 3


async def test_a_key_held_down_shows_where_it_has_got_to(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.LONGEST_UNPAINTED", 0.0)
    async with at_table() as at:
        await at.press("n")
        painted[0] = 0
        for _ in range(3):
            at.app.post_message(Key("j", "j"))
        await at.pilot.pause()
        assert painted[0] == 3
