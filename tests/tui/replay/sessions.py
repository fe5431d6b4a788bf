"""A session with a log to be replayed, and the replay opened on it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.pilot import Pilot

from resolution.deciding import Accept, AnyRequest, Choose, Note, Package, Park, Reject, Resume, Suspend, Undo
from session_store import Session
from tests.tui.screens.at import screen_text
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, PROPOSAL, TEXT
from tui.replay.replay_app import ReplayApp
from tui.replay.replay_screen import ReplayScreen

STORY: tuple[AnyRequest, ...] = (
    Choose(ALTERNATIVES, (2,)),
    Note("The Chair thanked the pilots."),
    Park(BRACKET, "awaits capitals", "ARB"),
    Suspend("coffee"),
    Resume(""),
    Reject(PROPOSAL),
    Undo(),
    Package((Accept(BRACKET), Choose(INLINE, (1,))), "evening"),
)
LAST = 11
"""The reading of the text, a row for each of these, and two more of the package."""


class Clock:
    """A minute goes by at each look; during a suspension, half an hour."""

    def __init__(self) -> None:
        self._now = datetime(2031, 5, 4, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def with_story(path: Path, text: str = TEXT, story: Sequence[AnyRequest] = STORY) -> Session:
    """A new session in which all this was decided."""
    session = Session.create(path, text.encode(), name="text.md", clock=Clock())
    for request in story:
        session.decide(request)
    return session


@dataclass
class Replay:
    """An open replay, and what is read off it."""

    pilot: Pilot[None]

    @property
    def screen(self) -> ReplayScreen:
        assert isinstance(self.pilot.app.screen, ReplayScreen)
        return self.pilot.app.screen

    @property
    def text(self) -> str:
        return screen_text(self.pilot.app.screen)

    @property
    def version(self) -> int:
        return self.screen.live.version

    async def press(self, *keys: str) -> str:
        await self.pilot.press(*keys)
        await self.pilot.pause()
        return self.text

    async def type(self, words: str) -> str:
        return await self.press(*words, "enter")


@asynccontextmanager
async def replayed(path: Path, *, at: int = 1, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Replay]:
    with Session.open(path, read_only=True) as session:
        async with ReplayApp(session, at).run_test(size=size) as pilot:
            await pilot.pause()
            yield Replay(pilot)
