"""What is painted at once is all that changed: put over what was there, it makes what Textual composes."""

import pytest
from rich.console import RenderableType
from textual.screen import Screen
from textual.strip import Strip

from tests.tui.screens.at import Opening
from tui.app import AdrefApp
from tui.quick_screen import ChangedLines

Cells = list[list[tuple[str, str]]]
composed = [0]
on_screen: list[Cells] = [[]]
first: list[str] = []


def _cells(strips: list[Strip]) -> Cells:
    """Character and look of each cell."""
    return [
        [(character, str(segment.style)) for segment in strip for character in segment.text]
        for strip in strips
    ]


@pytest.fixture(autouse=True)
def _followed(monkeypatch: pytest.MonkeyPatch) -> None:
    display = AdrefApp._display
    on_screen[0] = []

    def following(self: AdrefApp, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, ChangedLines):
            missing = self.size.height - len(on_screen[0])
            on_screen[0] += [[("", "")] * self.size.width for _ in range(missing)]
            for line in renderable.lines:
                [cells] = _cells([line.strip])
                on_screen[0][line.y][line.x : line.x + len(cells)] = cells
            if not first:
                first.extend(line.strip.text for line in renderable.lines)
        elif renderable is not None:
            composed[0] += 1
            on_screen[0] = _cells(screen._compositor.render_strips())
        display(self, screen, renderable)

    monkeypatch.setattr(AdrefApp, "_display", following)
    monkeypatch.setattr("tui.screens.look_ahead_screen.AFTER_SECONDS", 3600.0)


KEYS = ["2", "n", "a", "u", "r", "down", "down", "pagedown", "l", "b", "x", "N", "end", "home", "9", "space"]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_changed_lines_make_the_whole_screen(at_table: Opening, size: tuple[int, int]) -> None:
    async with at_table(size=size) as at:
        await at.press("n")
        composed[0] = 0
        for key in KEYS:
            await at.press(key)
            assert on_screen[0] == _cells(at.app.screen._compositor.render_strips()), key
        assert composed[0] == 0


async def test_what_lies_over_the_text_stays_there(at_table: Opening) -> None:
    async with at_table(size=(80, 24)) as at:
        at.app.notify("over the text\n" * 14, timeout=3600)
        await at.press("n")
        composed[0] = 0
        await at.press("r", "n", "pagedown")
        assert on_screen[0] == _cells(at.app.screen._compositor.render_strips())
        assert not composed[0]
        assert any("over the text" in "".join(cell for cell, _ in line) for line in on_screen[0])


async def test_words_are_there_in_the_repaint_that_closes_their_editor(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "e", *" lamplight")
        composed[0] = 0
        del first[:]
        await at.press("ctrl+s")
        assert any("lamplight" in line for line in first)
        assert not composed[0]
        assert on_screen[0] == _cells(at.app.screen._compositor.render_strips())
