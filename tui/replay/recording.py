"""Recording the replay: the real screen at a given size, each byte it would send to a terminal kept."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from resolution.minutes.written import moment_of
from resolution.under_way import Hear, UnderWay, nobody
from session_store import BEGINNING, Session
from tui.replay.cast import CastHead, Happening, cast_lines
from tui.replay.replay_app import ReplayApp
from tui.replay.replay_screen import ReplayScreen

BEGIN, END = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
"""To the other screen without a cursor, and back, as a terminal is told when the program begins and ends."""
LINGERS = 3.0
"""Seconds for which the last step stays."""
FIRST = 0.001
COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


class Size(NamedTuple):
    """Cells."""

    columns: int
    lines: int


class RecordingDriver(HeadlessDriver):
    """Has no terminal, and keeps what would be sent to one."""

    _kept = ""

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self._kept += data

    def taken(self) -> str:
        """What was sent since this was asked last."""
        kept, self._kept = self._kept, ""
        return kept


def record(session: Session, size: Size, *, steps_a_second: float, hear: Hear = nobody) -> str:
    """The recording of a replay from the text as read to the end, as the lines of a file.

    `hear` is told how far it is, in the thread that asked.
    """
    with _colours():
        app = ReplayApp(session, BEGINNING)
        app.driver_class = RecordingDriver
        recorder = _Recorder(app, 1 / steps_a_second, hear)
        asyncio.run(app.run_async(size=size, auto_pilot=recorder.play, mouse=False))
    began = moment_of(app.text.rows[0].at)
    head = CastHead(*size, recorder.title, None if began is None else int(began.timestamp()))
    return "".join(f"{line}\n" for line in cast_lines(head, recorder.happened))


class _Recorder:
    """Steps through the log as a person would, and notes what the screen sends, each at its time."""

    def __init__(self, app: ReplayApp, seconds: float, hear: Hear) -> None:
        self._hear = hear
        self._app = app
        self._seconds = seconds
        self.title = ""
        self.happened: list[Happening] = [Happening(0, "o", BEGIN)]

    async def play(self, pilot: Pilot[object]) -> None:
        await pilot.pause()
        screen = self._app.screen
        if not isinstance(screen, ReplayScreen):
            raise TypeError(screen)
        live, seconds = screen.live, FIRST
        self.title = live.document.head.title or live.session.name
        last = live.last
        screen.count_whole()
        await self._note(pilot, seconds)
        while live.version < last:
            self._hear(UnderWay("recording", live.version, last))
            seconds += self._seconds
            screen.play_on()
            screen.read_all()
            self.happened.append(Happening(seconds, "m", screen.said_of_step()))
            await self._note(pilot, seconds)
        self._hear(UnderWay("recording", last, last))
        self.happened.append(Happening(seconds + LINGERS, "o", END))
        self._app.exit()

    async def _note(self, pilot: Pilot[object], seconds: float) -> None:
        """Waits till the screen has been painted."""
        await pilot.pause()
        driver = self._app._driver  # noqa: SLF001 - the one it was given
        if isinstance(driver, RecordingDriver) and (data := driver.taken()):
            self.happened.append(Happening(seconds, "o", data))


@contextmanager
def _colours() -> Iterator[None]:
    """A recording has all colours, whatever terminal the command runs on, unless none are wanted."""
    before = {name: os.environ.get(name) for name in COLOURS}
    os.environ.update(COLOURS)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
