"""The report on the screen has all that the issued one has, in its order; it fits any width."""

import re
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from resolution.deciding import (
    AnyRequest,
    Choose,
    EnterAgendaItem,
    EnterAttendance,
    EnterReservation,
    EnterStatement,
    Keep,
    Park,
    Reject,
    Resume,
    Suspend,
    Undo,
)
from resolution.minutes import ReportData
from resolution.minutes.clock import Clock
from resolution.minutes.minutes_markdown import as_markdown
from resolution.reader import read
from resolution.under_way import Hear
from tests.resolution.minutes.logged import reported
from tests.tui.screens.at import Opening, screen_text
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, PROPOSAL, TEXT
from tui.report.open_points_picture import picture_lines
from tui.report.report_blocks import report_blocks
from tui.report.report_screen import ReportScreen

REQUESTS: list[AnyRequest] = [
    EnterAttendance(("RIV", "LAC")),
    EnterAgendaItem("2 The lamps"),
    Choose(ALTERNATIVES, (2,)),
    EnterStatement("RIV", "regrets the fog", "2031-05-04T09:00:00Z"),
    EnterReservation("LAC", "keeps its lamps", PROPOSAL),
    Reject(BRACKET),
    Undo(),
    Keep(BRACKET),
    Park(INLINE, "awaiting capitals", "ARB"),
    Suspend("till 14:30"),
    Resume(""),
    Reject(PROPOSAL),
]
REPORT = reported(read(TEXT), REQUESTS)
WORD = re.compile(r"\w+")
HEADS_OF_COLUMNS = {"Point", "Place", "Source", "Fate", "Proposed", "text", "point"}


def lines_at(width: int) -> list[Content]:
    return [line for block in report_blocks(REPORT, Clock()) for line in block.lay_out(width)]


def test_its_parts_are_those_of_the_issued_report_in_their_order() -> None:
    titles = [block.title for block in report_blocks(REPORT, Clock()) if block.title]
    issued = as_markdown(REPORT, Clock()).splitlines()
    assert titles == [line.removeprefix("## ") for line in issued if line.startswith("## ")]


def test_it_says_every_word_and_number_of_the_issued_report() -> None:
    seen = set(WORD.findall(" ".join(line.plain for line in lines_at(200))))
    issued = set(WORD.findall(as_markdown(REPORT, Clock()).replace("\\", "")))
    assert issued - seen <= {
        "Point",
        "Place",
        "Source",
        "Fate",
        "Proposed",
        "text",
        "point",
    }  # heads of columns


@pytest.mark.parametrize("width", [30, 76, 100])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert [line.plain for line in lines_at(width) if line.cell_length > width] == []


@given(st.integers(12, 90))
def test_the_picture_ends_with_what_is_open_at_the_end(width: int) -> None:
    moments = REPORT["open_over_time"]
    lines = picture_lines(moments, Clock(), width)
    column = [line.plain[-1] if len(line.plain) == width else " " for line in lines[:8]]
    assert sum(cell in "▁▂▃▄▅▆▇█" for cell in column) == -(-moments[-1]["open"] * 8 // 5)


async def test_it_comes_at_once_and_is_left_before_it_is_made(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = Event()

    def make(_: Hear) -> ReportData:
        waiting.wait()
        return REPORT

    monkeypatch.setattr("tui.reporting.report_maker", lambda _: make)
    async with at_table() as at:
        await at.press("V", "n", "pagedown", "N", "end")
        assert "Making the report …" in at.screen_text()
        await at.press("escape")
        waiting.set()
        assert "Point 1 of" in at.screen_text()


async def test_it_opens_over_the_table_and_its_parts_are_gone_through(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("m")
        await at.type("thanks")
        await at.press("enter")
        assert "Entered in the minutes as 2" in at.screen_text()
        assert at.kinds() == ["minute-noted"]
        await at.press("V")
        assert isinstance(at.app.screen, ReportScreen)
        making = [one for one in at.app.workers if one.name == "making the report"]
        for worker in making:
            await worker.wait()
        await at.pilot.pause()
        seen = at.screen_text()
        assert f"Report at entry 2, head {at.session.head_code}" in seen
        assert "RESOLUTION 9" in seen
        await at.press("n", "n", "n")
        assert "In brackets: open" in screen_text(at.app.screen).splitlines()[-3]
        await at.press("N", "end")
        assert f"Head of the record: {at.session.head_code} at entry 2." in at.screen_text()
        assert "thanks" in at.screen_text()
        await at.press("home")
        assert "Report and minutes" in at.screen_text()
        await at.press("escape")
        assert "Point 1 of" in at.screen_text()
