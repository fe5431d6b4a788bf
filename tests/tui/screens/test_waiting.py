"""Opening a long session, and the report on a long log: both say how far they are, and Esc stops them."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.widgets import Static
from textual.worker import WorkerCancelled

from bench.word_text import changed_text
from resolution.deciding import Park
from resolution.minutes import ReportData
from resolution.under_way import Hear, UnderWay
from session_store import Session
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import TEXT
from tests.tui.screens.test_start import enter
from tui import head_text, opening
from tui.report import report_screen
from tui.report.report_screen import ReportScreen
from tui.screens import start
from tui.screens.start import StartScreen
from tui.screens.table import TableScreen
from tui.screens.waiting_screen import WaitingScreen

Waiting = type[WaitingScreen[Any]] | type[ReportScreen]


class Holding:
    """Holds the work at a place of its way till it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, doing: str, screen: Waiting = WaitingScreen) -> None:
        self.may_go_on, self._is_there, self._doing = Event(), Event(), doing
        monkeypatch.setattr(screen, "_hear", self._held(screen._hear))

    def _held(self, hear: Callable[..., None]) -> Callable[..., None]:
        def held(screen: object, work: UnderWay) -> None:
            hear(screen, work)
            if work.doing == self._doing and not self._is_there.is_set():
                self._is_there.set()
                assert self.may_go_on.wait(20)
                hear(screen, work)

        return held

    async def reached(self, at: At) -> None:
        while not self._is_there.is_set():
            await at.pilot.pause(0.01)
        if isinstance(at.app.screen, WaitingScreen):
            at.app.screen._tell()
        await at.pilot.pause()

    async def end(self, at: At) -> None:
        self.may_go_on.set()
        while isinstance(at.app.screen, WaitingScreen):
            await at.pilot.pause(0.01)
        await at.pilot.pause()


@pytest.fixture
def long_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(head_text, "LONG", 0)
    path = tmp_path / "long.adref"
    with Session.create(path, TEXT.encode(), name="long.md") as session:
        session.decide(Park(1, "later"))
    return path


@pytest.mark.parametrize("is_session", [False, True])
async def test_a_long_word_file_is_read_behind_such_a_screen_and_stopped_in_the_midst(
    at_start: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_session: bool
) -> None:
    monkeypatch.setattr(head_text, "LONG_PACKED", 0)
    monkeypatch.setattr(head_text, "LONG", 0)
    data, path = changed_text(40, 10), tmp_path / "long.docx"
    path.write_bytes(data)
    if is_session:
        path = tmp_path / "long.adref"
        Session.create(path, data, name="long.docx").close()
    holding = Holding(monkeypatch, "reading the Word file")
    async with at_start() as at:
        await enter(at, path)
        await holding.reached(at)
        assert f"Opening {path.name}" in at.screen_text()
        assert "reading the Word file… 0 %" in at.screen_text()
        await at.pilot.press("escape")
        await holding.end(at)
        assert isinstance(at.app.screen, StartScreen)


@pytest.mark.parametrize("is_stopped", [False, True])
async def test_a_long_session_opens_behind_a_screen_that_says_how_far_it_is(
    at_start: Opening, long_session: Path, monkeypatch: pytest.MonkeyPatch, *, is_stopped: bool
) -> None:
    holding = Holding(monkeypatch, "replaying the log")
    async with at_start() as at:
        await enter(at, long_session)
        await holding.reached(at)
        assert "Opening long.adref" in at.screen_text()
        assert "replaying the log… 0 %" in at.screen_text()
        assert "Esc stops" in at.screen_text()
        if is_stopped:
            await at.pilot.press("escape")
            assert "stopping…" in str(at.app.screen.query_one("#far", Static).content)
        await holding.end(at)
        assert isinstance(at.app.screen, StartScreen if is_stopped else TableScreen)
        if is_stopped:
            with Session.open(long_session) as session:
                assert session.version == 2
        else:
            assert "1 parked" in at.screen_text()
            await at.press("q")


async def test_what_cannot_be_opened_is_told_as_of_a_short_one(
    at_start: Opening, long_session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path, *, hear: Hear) -> Session:
        hear(UnderWay("reading the log", 0, 1))
        raise opening.CannotOpen("long.adref: is cut short")

    monkeypatch.setattr(start, "look_at", refused)
    async with at_start() as at:
        await enter(at, long_session)
        while "is cut short" not in at.screen_text():
            await at.pilot.pause(0.01)


@pytest.mark.parametrize("doing", ["reading the log", "writing the minutes"])
@pytest.mark.parametrize("is_left", [False, True])
async def test_the_report_on_a_long_log_says_how_far_it_is_and_ends_when_it_is_left(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch, doing: str, *, is_left: bool
) -> None:
    holding = Holding(monkeypatch, doing, ReportScreen)
    made: list[str] = []

    def blocks(report: ReportData, _: object) -> tuple[()]:
        made.append(report["session"])
        return ()

    monkeypatch.setattr(report_screen, "report_blocks", blocks)
    async with at_table() as at:
        await at.pilot.press("V")
        await holding.reached(at)
        assert f"Making the report: {doing}… 0 %" in at.screen_text()
        if is_left:
            await at.press("escape")
        holding.may_go_on.set()
        for making in [worker for worker in at.app.workers if worker.name == "making the report"]:
            with suppress(WorkerCancelled):
                await making.wait()
        await at.pilot.pause()
        assert isinstance(at.app.screen, TableScreen if is_left else ReportScreen)
        assert made == ([] if is_left else ["text.md"])


async def test_where_the_log_is_gone_the_report_says_so(at_table: Opening) -> None:
    async with at_table() as at:
        at.session.path.rename(at.session.path.with_suffix(".elsewhere"))
        await at.pilot.press("V")
        while "The log cannot be read: " not in at.screen_text():
            await at.pilot.pause(0.01)
        at.session.path.with_suffix(".elsewhere").rename(at.session.path)
