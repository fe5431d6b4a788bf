"""Where the chair looks is told beside the record, in a pause after the key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from session_store import Session
from session_store.chair_file import focus_in, raw_focus
from session_store.gavel import take_gavel
from tests.tui.screens.at import At
from tests.tui.screens.table_text import TEXT
from tui.app import AdrefApp
from tui.screens import chair_screen


@asynccontextmanager
async def at_chair(folder: Path) -> AsyncIterator[At]:
    with Session.create(folder / "text.adref", TEXT.encode(), name="text.md") as session:
        take_gavel(session, "maria")
        app = AdrefApp(session)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            yield At(app, pilot, session)


async def test_the_focus_is_told_and_the_record_does_not_grow(tmp_path: Path) -> None:
    async with at_chair(tmp_path) as at:
        version = at.session.version
        await at.press("n", "v")
        assert isinstance(at.table, chair_screen.ChairScreen)
        at.table.tell_focus()
        focus = focus_in(raw_focus(at.session.path))
        assert focus is not None
        assert (focus.point, focus.view) == (at.table.focused_point, "current")
        assert focus.paragraph == at.table.here
        assert at.session.version == version
    assert raw_focus(at.session.path) == b""


async def test_a_key_writes_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chair_screen, "TELL_AFTER", 3600.0)
    async with at_chair(tmp_path) as at:
        before = raw_focus(at.session.path)
        await at.press("n", "2", "v")
        assert raw_focus(at.session.path) == before
