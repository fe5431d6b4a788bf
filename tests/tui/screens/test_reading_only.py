"""A session that may not be written is opened for reading: the table shows it, and decides nothing."""

from pathlib import Path

import pytest

from session_store import Session, SessionReadOnly
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import TEXT
from tui.app import AdrefApp
from tui.opening import open_session
from tui.widgets.visible_input import VisibleInput


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A session in a place where nothing may be written, whoever runs the tests."""
    path = tmp_path / "text.adref"
    Session.create(path, TEXT.encode(), name="text.md").close()

    def refuse(place: Path) -> None:
        raise SessionReadOnly(place, "may not be written")

    monkeypatch.setattr("session_store.looking._refuse_closed", refuse)
    return path


async def test_the_table_opens_and_refuses_decisions_in_one_line(closed: Path) -> None:
    with open_session(closed) as session:
        app = AdrefApp(session)
        async with app.run_test(size=(120, 40)) as pilot:
            at = At(app, pilot, session)
            await pilot.pause()
            assert "text.adref may not be written: open for reading only" in at.screen_text()
            for key in ("a", "2", "r", "u", "enter"):
                await at.press(key)
                assert at.kinds() == []
            await at.press("2")
            assert "Not decided: text.adref may not be written, only read" in at.screen_text()
            await at.press("v", "D", "enter")
            assert "No word differs" in at.screen_text()


async def test_the_start_screen_opens_it_as_well(closed: Path, at_start: Opening) -> None:
    async with at_start() as at:
        at.app.screen.query_one(VisibleInput).value = str(closed)
        at.app.screen.query_one(VisibleInput).focus()
        await at.pilot.pause()
        await at.press("enter")
        assert "open for reading only" in at.screen_text()
        await at.press("2")
        assert "Not decided: text.adref may not be written" in at.screen_text()
