"""The row under the cursor of a list shows by being turned round, with colours and without."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets.option_list import Option

from tui.widgets.choice_list import ChoiceList


class ListApp(App[None]):
    def compose(self) -> ComposeResult:
        yield ChoiceList(*(Option(Content.assemble(name, (" red", "red"))) for name in ("one", "two")))

    def turned(self) -> list[bool]:
        strips = self.screen._compositor.render_strips()
        named = [[one for one in strip if one.text.strip() in {"one", "two", "red"}] for strip in strips]
        return [all(one.style is not None and bool(one.style.reverse) for one in row) for row in named if row]


@pytest.mark.parametrize("no_color", ["", "1"])
async def test_every_word_of_the_row_is_turned_round(no_color: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    app = ListApp()
    async with app.run_test(size=(20, 6)) as pilot:
        app.query_one(ChoiceList).highlighted = 0
        await pilot.pause()
        assert app.turned() == [True, False]
        await pilot.press("down")
        assert app.turned() == [False, True]
        app.set_focus(None)
        await pilot.pause()
        assert app.turned() == [False, False]
