"""The room sees what the chair decides and where the chair looks, says what is amiss, and is never blank."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from rich.console import RenderableType
from textual.pilot import Pilot
from textual.screen import Screen

from resolution.deciding import Accept, Adopt, Choose, Undo
from session_store import Session
from session_store.chair_file import ChairFile, Focus
from tests.tui.screens.at import screen_text
from tests.tui.screens.table_text import ALTERNATIVES, INNER, TEXT
from tui.room.room_app import RoomApp
from tui.room.room_screen import DECIDED_FOR, RoomScreen

PATIENCE = 20


@dataclass
class Room:
    """An open room, and what is read off it."""

    pilot: Pilot[None]
    chair: Session

    @property
    def text(self) -> str:
        return screen_text(self.pilot.app.screen)

    @property
    def screen(self) -> RoomScreen:
        assert isinstance(self.pilot.app.screen, RoomScreen)
        return self.pilot.app.screen

    async def until(self, is_so: Callable[[str], bool]) -> str:
        """What stands there once it is so; what is waited for is another thread."""
        async with asyncio.timeout(PATIENCE):
            while not is_so(self.text):
                await self.pilot.pause()
        return self.text


@pytest.fixture
def chair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    with Session.create(tmp_path / "text.adref", TEXT.encode(), name="text.md") as session:
        yield session


@asynccontextmanager
async def opened(chair: Session, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Room]:
    with Session.open(chair.path, read_only=True) as session:
        async with RoomApp(session).run_test(size=size) as pilot:
            await pilot.pause()
            yield Room(pilot, chair)


async def test_an_adopted_text_shows_as_soon_as_it_is_the_text(chair: Session) -> None:
    async with opened(chair) as room:
        text = f"{chair.source_bytes.decode()}\n*noting*\n\nthat [all] is well,\n"
        chair.decide(Adopt(chair.incoming(text.encode(), "again.md")))
        await room.until(lambda shown: "again.md adopted" in shown)
        assert [one.call for one in room.screen.live.reading().sections][-1] == "noting"
        chair.decide(Undo())
        await room.until(lambda shown: "the whole text reads as before" in shown)
        assert [one.call for one in room.screen.live.reading().sections][-1] != "noting"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_decision_shows_with_what_stood_before_and_what_stands_now(
    chair: Session, size: tuple[int, int]
) -> None:
    async with opened(chair, size) as room:
        assert f"Point {ALTERNATIVES} of 5" in room.text
        assert "The chair is away: this is the next open point" in room.text
        chair.decide(Choose(ALTERNATIVES, (2,)))
        text = await room.until(lambda text: "chosen 2" in text)
        assert "dropped 1 (ARB/12/1" in text
        assert "the lamps [of the quay] were lit late" in text
        assert chair.head_code in text
        assert "2 settled" in text
        chair.decide(Undo())
        assert "5 open" in await room.until(lambda text: "Taken back" in text)
        room.screen._be_silent()
        await room.pilot.pause()
        assert "Taken back" not in room.text


async def test_what_was_decided_stays_for_some_seconds_and_goes_by_itself(
    chair: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 5 <= DECIDED_FOR <= 30
    monkeypatch.setattr("tui.room.room_screen.DECIDED_FOR", 0.5)
    async with opened(chair) as room:
        chair.decide(Choose(ALTERNATIVES, (2,)))
        await room.until(lambda text: "chosen 2" in text)
        text = await room.until(lambda text: "chosen 2" not in text)
        assert "lit late" in text


async def test_a_decision_is_painted_at_once_and_once_and_nothing_is_laid_out_anew(
    chair: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(chair) as room:
        room.screen._leaving.set()
        await room.pilot.pause()
        painted: list[str] = []
        display = room.pilot.app._display

        def noted(screen: Screen[None], renderable: RenderableType | None) -> None:
            painted.append(room.text)
            display(screen, renderable)

        monkeypatch.setattr(room.pilot.app, "_display", noted)
        monkeypatch.setattr(room.screen, "_refresh_layout", lambda *_, **__: painted.append("laid out"))
        for act, said in ((Choose(ALTERNATIVES, (2,)), "chosen 2"), (Undo(), "Taken back")):
            chair.decide(act)
            room.screen.catch_up()
            assert len(painted) == 1
            assert said in painted[0]
            await room.pilot.pause()
            assert len(painted) == 1
            painted.clear()


async def test_it_goes_where_the_chair_looks_until_the_chair_leaves(chair: Session) -> None:
    async with opened(chair) as room:
        side_file = ChairFile.take(chair.path)
        assert side_file is not None
        side_file.tell(Focus(INNER, "", "clean"))
        text = await room.until(lambda text: f"Point {INNER} of 5" in text)
        assert "The chair is away" not in text
        assert room.screen.live.view == "clean"
        side_file.tell(Focus(99, "nowhere", "no view"))
        assert "RESOLUTION 9" in await room.until(lambda text: f"Point {INNER}" not in text)
        side_file.close()
        assert f"Point {ALTERNATIVES} of 5" in await room.until(lambda text: "The chair is away" in text)


async def test_a_file_that_is_gone_is_said_and_the_text_stays(chair: Session, tmp_path: Path) -> None:
    async with opened(chair) as room:
        chair.path.rename(tmp_path / "away")
        text = await room.until(lambda text: "Not followed" in text)
        assert "text.adref was moved or deleted while open" in text
        assert "tides turn twice a day" in text
        (tmp_path / "away").rename(chair.path)
        chair.decide(Accept(5))
        assert "Not followed" not in await room.until(lambda text: "Point 5 accepted" in text)


async def test_its_size_is_margins_and_lines_between(chair: Session) -> None:
    async with opened(chair) as room:
        at_first = room.text
        await room.pilot.press("plus", "plus", "plus")
        await room.pilot.pause()
        assert room.screen.pane.view.rows.geometry.column == 60
        assert room.text != at_first
        await room.pilot.press("minus", "minus")
        await room.pilot.pause()
        assert room.text == at_first


async def test_nothing_open_and_no_chair_still_shows_the_text(chair: Session) -> None:
    for number in range(1, 6):
        chair.decide(Accept(number, 1) if number in {1, 4} else Accept(number))
    async with opened(chair) as room:
        assert "The chair is away, and no point is open" in room.text
        assert "tides turn twice a day" in room.text
