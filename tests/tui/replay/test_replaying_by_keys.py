"""The keys of the replay: the text at each moment, what led there, and nothing written."""

import asyncio
from pathlib import Path

import pytest
from textual.geometry import Offset

from resolution.deciding import Accept
from resolution.reflow import VIEWS, reflow
from session_store import Session
from tests.tui.replay.sessions import LAST, replayed, with_story
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, PROPOSAL
from tui.replay.time_line import TimeLine

PATIENCE = 20


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_it_begins_as_read_and_each_step_says_who_decided_what(
    session: Session, size: tuple[int, int]
) -> None:
    async with replayed(session.path, size=size) as replay:
        assert f"version 1 of {LAST}" in replay.text
        assert "text read: text.md" in replay.text
        assert "5 open  0 settled" in replay.text
        text = await replay.press("right")
        assert f"Version 2 of {LAST} · 09:02 · chair" in text
        assert "Point 1 chosen 2 · dropped 1 (ARB/12/1" in text
        assert "3 open  2 settled" in text
        assert "The Chair thanked the pilots." in await replay.press("right")
        assert "parked with ARB: awaits capitals" in await replay.press("right")
        text = await replay.press("left", "left")
        assert "Point 1 chosen 2" in text
        assert "3 open  2 settled" in text


async def test_a_step_shows_the_words_before_and_after_it(session: Session) -> None:
    async with replayed(session.path, at=2) as replay:
        assert "the lamps of the quay and of the moles" in replay.text
        text = await replay.press("end", "v", "v")
        assert "Package “evening” of 2 decisions, versions 9 to 10" in text
        assert "resolves 1" in text
        assert "{-" in text


async def test_a_package_is_one_step_either_way(session: Session) -> None:
    async with replayed(session.path, at=8) as replay:
        await replay.press("right")
        assert replay.version == LAST
        await replay.press("left")
        assert replay.version == 8


async def test_at_the_ends_it_says_so(session: Session) -> None:
    async with replayed(session.path) as replay:
        assert "This is the text as it was read" in await replay.press("left")
        assert f"version {LAST} of {LAST}" in await replay.press("end")
        assert "This is the end of the log" in await replay.press("right")
        assert "version 1 of" in await replay.press("home")


async def test_every_view_of_every_moment_is_the_fold_of_the_events_before_it(session: Session) -> None:
    async with replayed(session.path) as replay:
        for version in (2, 7, 4, LAST, 8, 1, 11, 9):
            replay.screen.go_to(version)
            for view in VIEWS:
                replay.screen.live.view = view
                assert replay.screen.live.reading() == reflow(session.at(version), view)


async def test_the_brackets_go_by_the_decisions_on_one_point(session: Session) -> None:
    async with replayed(session.path, at=2) as replay:
        assert f"Point {ALTERNATIVES} was not decided after this" in await replay.press("]")
        await replay.press("right", "right")
        assert replay.screen.pane.focused_point == BRACKET
        await replay.press("]")
        assert replay.version == LAST
        assert replay.screen.pane.focused_point == BRACKET
        await replay.press("[")
        assert replay.version == 9
        await replay.press("[")
        assert replay.version == 4


async def test_it_goes_to_a_version_a_time_or_before_a_point_was_settled(session: Session) -> None:
    async with replayed(session.path) as replay:
        await replay.press("G")
        await replay.type("7")
        assert replay.version == 7
        await replay.press("G")
        await replay.type("09:04")
        assert replay.version == 4
        await replay.press("G")
        await replay.type(f"before {BRACKET}")
        assert replay.version == 8
        await replay.press("G")
        assert "there is no version 99" in await replay.type("99")
        await replay.press("escape")
        await replay.press("G")
        assert "is no moment" in await replay.type("teatime")
        await replay.press("escape")
        assert replay.version == 8


FOUND = {
    f"{PROPOSAL}": [7, 8],
    f"point {PROPOSAL} rejected": [7],
    "considering": [2, 4, 9],
    "arb/12/1": [2],
    "chair pilots": [3, 4, 9],
    "undone": [8],
    "moles": [2],
}


async def test_it_finds_by_point_section_source_person_and_word(session: Session) -> None:
    async with replayed(session.path) as replay:
        for words, versions in FOUND.items():
            replay.screen.go_to(1)
            replay.screen._find(words)
            seen = [replay.version]
            for _ in versions[1:]:
                replay.screen.action_match(1)
                seen.append(replay.version)
            assert (words, seen) == (words, versions)
            replay.screen.action_match(1)
            assert replay.version == versions[0]
            replay.screen.action_match(-1)
            assert replay.version == versions[-1]
        await replay.press("slash")
        assert "1 of 3 found: n next" in await replay.type("considering")
        assert "2 of 3 found" in await replay.press("n")
        await replay.press("escape")
        assert "Nothing was looked for" in await replay.press("n")


async def test_what_is_not_in_the_log_is_said(session: Session) -> None:
    async with replayed(session.path) as replay:
        await replay.press("slash")
        assert "“unicorn”: nothing in the log has that" in await replay.type("unicorn")
        assert replay.version == 1


async def test_it_plays_to_the_end_and_then_stays_with_the_session(session: Session) -> None:
    async with replayed(session.path) as replay:
        assert "▶ 1 a second" in await replay.press("space")
        assert "▶ 4 a second" in await replay.press("plus", "plus")
        seen = [replay.version]
        while replay.screen.player.is_playing:
            replay.screen.play_on()
            seen.append(replay.version)
        assert seen == [1, 2, 3, 4, 5, 6, 7, 8, LAST]
        await replay.pilot.pause()
        assert "● live" in replay.text
        assert "▶ 4 a second" in await replay.press("space")
        assert replay.version == 1
        assert "‖ paused" in await replay.press("space")


async def test_what_is_decided_meanwhile_shows_at_the_end_and_is_said_elsewhere(session: Session) -> None:
    async with replayed(session.path) as replay:
        await replay.press("right")
        session.decide(Accept(PROPOSAL))
        async with asyncio.timeout(PATIENCE):
            while "1 more recorded: End shows them as they come" not in replay.text:
                await replay.pilot.pause()
        assert replay.version == 2
        assert f"version {LAST + 1} of {LAST + 1}" in await replay.press("end")
        session.note("tea")
        async with asyncio.timeout(PATIENCE):
            while f"version {LAST + 2} of" not in replay.text:
                await replay.pilot.pause()
        assert session.head_code in replay.text


async def test_a_click_on_the_line_goes_there(session: Session) -> None:
    async with replayed(session.path) as replay:
        line = replay.screen.query_one(TimeLine)
        middle = line.region.x + 1 + line.size.width // 2
        await replay.pilot.click(offset=Offset(middle + 6, line.region.y))
        assert replay.version == 4
        await replay.pilot.click(offset=Offset(line.region.right - 2, line.region.y + 1))
        assert replay.version == LAST


async def test_the_line_has_a_tick_for_each_decision_and_a_gap_for_the_suspension(session: Session) -> None:
    async with replayed(session.path) as replay:
        line = replay.screen.query_one(TimeLine)
        near, whole, bars, times = (one.plain for one in line.lines())
        assert near.split() == ["▷", "⊙", "·", "‖", "┤┊├", "✗", "↶", "✓", "⊙", "▣"]
        assert [glyph for glyph in whole if glyph not in "─ "] == [*"▷⊙·‖┤┊├✗↶▣"]
        assert len(set(bars)) > 1
        assert "6 decisions, 0:07 worked" in times


async def test_the_point_that_is_clicked_is_the_one_that_brackets_go_by(session: Session) -> None:
    async with replayed(session.path, at=2) as replay:
        replay.screen.pane.post_message(replay.screen.pane.PointClicked(PROPOSAL))
        await replay.pilot.pause()
        assert f"Point {PROPOSAL}: [ and ] go by its decisions" in replay.text
        await replay.press("]")
        assert replay.version == 7


async def test_words_dragged_over_are_copied_as_that_moment_reads(session: Session) -> None:
    async with replayed(session.path, at=2) as replay:
        rows = replay.text.splitlines()
        line = next(at for at, row in enumerate(rows) if "tides turn" in row)
        column = rows[line].index("tides turn")
        await replay.pilot.mouse_down(offset=(column + 1, line))
        await replay.pilot.hover(offset=(column + 7, line))
        await replay.pilot.mouse_up(offset=(column + 7, line))
        await replay.pilot.pause()
        assert "y copies what is selected" in replay.text
        assert "Copied: 2 words" in await replay.press("y")
        assert replay.pilot.app.clipboard == "tides turn"
        await replay.press("right")
        assert replay.screen.pane.selection is None


async def test_it_writes_nothing(session: Session) -> None:
    before = session.path.read_bytes()
    async with replayed(session.path) as replay:
        await replay.press("right", "right", "v", "l", "end", "o", "o", "question_mark", "q")
    assert session.path.read_bytes() == before
    assert not list(session.path.parent.glob("*.chair"))


async def test_stepping_in_an_amended_text_goes_back_before_the_amendment(tmp_path: Path) -> None:
    from resolution.deciding import Insert
    from tests.tui.screens.table_text import TEXT

    with with_story(tmp_path / "new.adref", TEXT, ()) as made:
        section = made.document.sections[-1]
        made.decide(Insert(section.id, None, "to bring [oil];"))
        made.decide(Accept(len(made.document.points)))
        async with replayed(made.path) as replay:
            assert "to bring" not in replay.text
            assert "to bring" in await replay.press("right")
            assert "accepted" in await replay.press("right")
            assert "to bring" in await replay.press("left")
            assert "to bring" not in await replay.press("left")
