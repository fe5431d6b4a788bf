"""The table and the start, opened as `adref` opens them, with folders of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from session_store import Session
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import TEXT
from tui.app import AdrefApp

Size = tuple[int, int]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def at_table(tmp_path: Path) -> Opening:
    @asynccontextmanager
    async def opened(text: str = TEXT, *, size: Size = (120, 40)) -> AsyncIterator[At]:
        with Session.create(tmp_path / "text.adref", text.encode(), name="text.md") as session:
            app = AdrefApp(session)
            async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
                await pilot.pause()
                yield At(app, pilot, session)

    return opened


@pytest.fixture
def at_start() -> Opening:
    @asynccontextmanager
    async def opened(*, size: Size = (120, 40)) -> AsyncIterator[At]:
        app = AdrefApp()
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            await pilot.pause()
            yield At(app, pilot, None)

    return opened
