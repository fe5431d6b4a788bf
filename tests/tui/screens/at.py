"""An open application, and what can be read off it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from session_store import Session
from tui.app import AdrefApp
from tui.screens.table import TableScreen


class At:
    """The application at its table, or at its start."""

    def __init__(self, app: AdrefApp, pilot: Pilot[None], session: Session | None) -> None:
        self.app = app
        self.pilot = pilot
        self._session = session

    @property
    def session(self) -> Session:
        assert self._session is not None
        return self._session

    @property
    def table(self) -> TableScreen:
        assert isinstance(self.app.screen, TableScreen)
        return self.app.screen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Puts the text into the input that has the focus."""
        await self.press(*(" " if key == " " else key for key in text))

    async def in_a_pause(self) -> None:
        """As when nobody presses a key for a moment."""
        self.table.look_ahead()
        await self.pilot.pause()

    def screen_text(self) -> str:
        """Every line of the screen, as a terminal shows it."""
        return screen_text(self.app.screen)

    def kinds(self) -> list[str]:
        """What the log holds after the reading of the text."""
        return [entry.kind for entry in self.session.entries()][1:]

    def status(self, point: int) -> str:
        return self.session.standing.state(point).status


def screen_text(screen: Screen[Any]) -> str:
    width, height = screen.size
    lines = screen._compositor.render_strips()
    assert len(lines) == height
    assert all(line.cell_length == width for line in lines)
    return "\n".join(line.text for line in lines)


Opening = Callable[..., AbstractAsyncContextManager[At]]
