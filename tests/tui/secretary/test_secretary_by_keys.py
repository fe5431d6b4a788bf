"""The secretary's keys: every kind of entry, beside the chair's decisions, which arrive by themselves."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from resolution.deciding import Choose, EnterStatement, Reject
from session_store import Session, SessionBusy
from session_store.chair_file import ChairFile, Focus
from tests.tui.screens.at import screen_text
from tests.tui.screens.table_text import ALTERNATIVES, INLINE, PROPOSAL, TEXT
from tui.secretary.secretary_app import SecretaryApp
from tui.secretary.secretary_screen import SecretaryScreen

PATIENCE = 20
BEGAN = datetime(2031, 5, 4, 9, tzinfo=UTC)


@dataclass
class Desk:
    """The open screen, what is read off it, and the clock on its wall."""

    pilot: Pilot[None]
    chair: Session
    now: list[datetime] = field(default_factory=lambda: [BEGAN])

    @property
    def screen(self) -> SecretaryScreen:
        assert isinstance(self.pilot.app.screen, SecretaryScreen)
        return self.pilot.app.screen

    @property
    def text(self) -> str:
        return screen_text(self.pilot.app.screen)

    async def press(self, *keys: str) -> str:
        await self.pilot.press(*keys)
        await self.pilot.pause()
        return self.text

    async def type(self, words: str) -> str:
        """All at once, as a clerk pastes."""
        self.pilot.app.post_message(events.Paste(words))
        await self.pilot.pause()
        return self.text

    async def until(self, is_so: Callable[[str], bool]) -> str:
        """What stands there once it is so; what is waited for is another thread."""
        async with asyncio.timeout(PATIENCE):
            while not is_so(self.text):
                await self.pilot.pause()
        return self.text

    def entered(self) -> list[str]:
        """What the secretary entered, as the log has it."""
        self.chair.refresh()
        return [entry.summary for entry in self.chair.entries() if entry.role == "secretary"]


@pytest.fixture
def chair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    with Session.create(tmp_path / "text.adref", TEXT.encode(), name="text.md") as session:
        yield session


@asynccontextmanager
async def opened(chair: Session, *, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    now = [BEGAN]
    with Session.open(chair.path, actor="secretary") as session:
        async with SecretaryApp(session, now=lambda: now[0]).run_test(size=size) as pilot:
            await pilot.pause()
            yield Desk(pilot, chair, now)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_decision_arrives_with_point_action_source_and_the_text_that_resulted(
    chair: Session, size: tuple[int, int]
) -> None:
    async with opened(chair, size=size) as desk:
        assert "Minutes: 1" in desk.text
        chair.decide(Choose(ALTERNATIVES, (2,)))
        text = await desk.until(lambda text: "Minutes: 2" in text)
        minutes = text[text.index("Minutes: 2") :]
        assert "Point 1, considering b): chosen 2" in minutes
        assert "Sources: ARB/12/1" in minutes
        assert "lit late" in minutes
        assert "2 settled" in text
        assert chair.head_code in text


ENTRIES = {
    "The pilots left.": ["n", "The pilots left.", "enter"],
    "RIV, statement: regrets": ["s", "RIV", "tab", "tab", "regrets", "enter"],
    "RIV, statement, written version announced at 2031-05-04T09:00:00Z": [
        *("s", "RIV", "enter", "now", "enter", "enter")
    ],
    "LAC, reservation on point 3: keeps\nits lamps": [
        *("r", "LAC", "tab", "3", "enter", "keeps", "ctrl+j", "its lamps", "enter")
    ],
    "agenda item: 2 The lamps": ["a", "2 The lamps", "enter"],
    "present: RIV, LAC; left: BAY": ["p", "RIV, LAC", "enter", "BAY", "enter"],
    "meeting suspended: till 14:30": ["b", "till 14:30", "enter"],
    "meeting resumed": ["b", "enter"],
}
KEYS = {"n", "s", "r", "a", "p", "b", "enter", "tab", "ctrl+j"}


async def test_each_kind_of_entry_is_made_by_keys_alone(chair: Session) -> None:
    async with opened(chair) as desk:
        for version, keys in enumerate(ENTRIES.values(), 2):
            for key in keys:
                await (desk.press(key) if key in KEYS else desk.type(key))
            assert f"entered as {version}" in desk.text
            assert desk.screen.focused is None
        assert desk.entered() == list(ENTRIES)


async def test_the_two_hours_for_the_written_version_are_counted_down_till_it_is_received(
    chair: Session,
) -> None:
    chair.enter(EnterStatement("RIV", "regrets", "2031-05-04T08:00:00Z"))
    async with opened(chair) as desk:
        assert "1:00:00" in desk.text
        desk.now[0] += timedelta(minutes=59, seconds=55)
        desk.screen.show_awaited()
        assert "0:00:05" in await desk.press("end")
        desk.now[0] += timedelta(seconds=15)
        desk.screen.show_awaited()
        assert "0:00:10 over" in await desk.press("end")
        await desk.press("w")
        await desk.type("two pages")
        text = await desk.press("enter")
        assert desk.entered()[-1] == "written version of the statement in version 2 received: two pages"
        assert "over" not in text
        assert "No written version is awaited" in await desk.press("w")


async def test_a_correction_points_to_the_entry_which_stays_and_a_decision_is_not_corrected(
    chair: Session,
) -> None:
    chair.enter(EnterStatement("RIV", "regrets"))
    chair.decide(Reject(PROPOSAL))
    async with opened(chair) as desk:
        assert "a decision is undone" in await desk.press("c")
        await desk.press("up", "c")
        await desk.type(" the fog")
        text = await desk.press("enter")
        assert desk.entered()[-1] == "correction of version 2: regrets the fog"
        assert "Corrected in entry 4" in text
        assert "RIV: statement" in text


async def test_a_refused_entry_stays_in_the_form_and_one_put_aside_comes_back(chair: Session) -> None:
    async with opened(chair) as desk:
        await desk.press("s")
        await desk.type("RIV")
        await desk.press("tab")
        await desk.type("soon")
        assert "“soon” is no time" in await desk.press("enter")
        assert desk.screen.focused is desk.screen.panel._rows()[1].line
        assert "is no time" in await desk.press("tab", "enter")
        await desk.press("escape")
        assert desk.entered() == []
        text = await desk.press("s")
        assert "RIV" in text
        assert "soon" in text


async def test_an_entry_that_cannot_be_stored_stays_in_the_form_and_is_entered_once(
    chair: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(chair) as desk:
        session = desk.screen.live.session
        enter = session.enter

        def stores_but_fails(*args: object, **kwargs: object) -> None:
            enter(*args, **kwargs)  # type: ignore[arg-type]
            raise SessionBusy(session.path, "is locked by another program: try again")

        monkeypatch.setattr(session, "enter", stores_but_fails)
        await desk.press("n")
        await desk.type("once")
        assert "Not entered, Enter tries again: text.adref" in await desk.press("enter")
        monkeypatch.undo()
        await desk.press("enter")
        assert desk.entered() == ["once"]


async def test_entries_go_after_what_the_chair_decided_meanwhile_and_both_are_shown(chair: Session) -> None:
    async with opened(chair) as desk:
        await desk.press("n")
        await desk.type("thanks")
        chair.decide(Reject(PROPOSAL))  # not looked for before the entry is made
        text = await desk.press("enter")
        assert [entry.kind for entry in chair.refresh()] == ["minute-noted"]
        assert "1 settled" in text
        assert "rejected" in text
        assert "Minutes: 3" in text


async def test_words_are_looked_for_in_all_entries_and_escape_shows_them_again(chair: Session) -> None:
    for words in ("The pilots left.", "The fog came.", "The pilots came back."):
        chair.note(words)
    async with opened(chair) as desk:
        await desk.press("slash")
        text = await desk.type("PILO")
        assert "Minutes: 2 of 4" in text
        assert "The fog came." not in text
        assert "No entry holds “pilo xyz”" in (await desk.type(" xyz")).replace("PILO", "pilo")
        await desk.pilot.resize_terminal(110, 36)
        await desk.press(*["backspace"] * 4, "enter", "up")
        text = await desk.press("escape")
        assert "Minutes: 4" in text
        assert desk.screen.list.version == 2


async def test_what_is_typed_ahead_of_the_form_goes_into_it(chair: Session) -> None:
    async with opened(chair) as desk:
        for key in ("n", "b", "s"):
            desk.pilot.app.post_message(events.Key(key, key))
        await desk.pilot.pause()
        await desk.pilot.pause()
        await desk.press("enter")
        assert desk.entered() == ["bs"]


async def test_keys_that_come_all_at_once_are_taken_in_their_order(chair: Session) -> None:
    async with opened(chair) as desk:
        for count, keys in enumerate(ENTRIES.values(), 1):
            for key in keys:
                for one in [key] if key in KEYS else key:
                    desk.pilot.app.post_message(events.Key(one, one if len(one) == 1 else None))
            async with asyncio.timeout(PATIENCE):
                while len(desk.entered()) < count:
                    await desk.pilot.pause()
            await desk.pilot.pause()
        assert desk.entered() == list(ENTRIES)


async def test_the_text_follows_the_chair_till_the_secretary_looks_elsewhere(chair: Session) -> None:
    async with opened(chair) as desk:
        side_file = ChairFile.take(chair.path)
        assert side_file is not None
        side_file.tell(Focus(INLINE, "", "clean"))
        text = await desk.until(lambda text: f"Point {INLINE} of 5" in text)
        assert "follows the chair · clean" in text
        assert "f follows the chair · clean" in await desk.press("tab", "down")
        assert desk.screen.list.version == 1
        assert "f follows the chair · marked" in await desk.press("v")
        side_file.tell(Focus(PROPOSAL, "", "current"))
        await desk.until(lambda text: f"Point {PROPOSAL} of 5" in text)
        assert desk.screen.live.view == "marked"
        text = await desk.press("f")
        assert "follows the chair · current" in text
        side_file.close()


async def test_a_name_is_completed_from_those_that_text_and_minutes_name(chair: Session) -> None:
    chair.enter(EnterStatement("RIVERLAND", "regrets"))
    async with opened(chair) as desk:
        await desk.press("p")
        await desk.type("cub, river")
        await desk.press("tab", "enter")
        assert desk.entered()[-1] == "present: cub, riverLAND"


async def test_it_opens_a_session_that_may_only_be_read(chair: Session) -> None:
    with Session.open(chair.path, read_only=True) as session:
        async with SecretaryApp(session).run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            desk = Desk(pilot, chair)
            assert "text.adref may not be written: nothing can be entered" in desk.text
            await desk.press("n", "x")
            assert "Not entered" in await desk.press("enter")
            assert desk.entered() == []


async def test_a_file_that_is_gone_is_said_and_what_was_typed_stays_till_it_is_back(
    chair: Session, tmp_path: Path
) -> None:
    async with opened(chair) as desk:
        await desk.press("n")
        await desk.type("thanks")
        chair.path.rename(tmp_path / "away")
        await desk.until(lambda text: "Not followed: text.adref was moved or deleted while open" in text)
        text = await desk.press("enter")
        assert "Not entered, Enter tries again" in text
        assert "tides turn twice a day" in text
        (tmp_path / "away").rename(chair.path)
        text = await desk.press("enter")
        assert "Not followed" not in text
        assert desk.entered() == ["thanks"]


async def test_help_and_palette_name_the_keys_of_this_screen(chair: Session) -> None:
    async with opened(chair) as desk:
        await desk.press("question_mark")
        text = screen_text(desk.pilot.app.screen)
        assert "Written version received" in text
        assert "Choose that option" not in text
        await desk.press("escape", "ctrl+p", "c", "o", "r", "r")
        await desk.until(lambda text: "Correct the entry under the cursor" in text)


async def test_a_sealed_session_shows_its_seal_and_takes_no_entry(chair: Session) -> None:
    chair.seal()
    async with opened(chair) as desk:
        assert "Seal" in desk.text
        await desk.press("n")
        await desk.type("late")
        assert "sealed" in await desk.press("enter")
        assert desk.entered() == []


async def test_a_long_entry_is_folded_till_it_is_opened(chair: Session) -> None:
    chair.note("\n".join(f"line {number}" for number in range(20)))
    async with opened(chair) as desk:
        assert "14 lines more" in desk.text
        assert "line 19" not in desk.text
        assert "line 19" in await desk.press("enter")
        assert "line 19" not in await desk.press("enter")
        await desk.pilot.click(desk.screen.list, offset=(5, 4), times=2)
        assert "line 19" in await desk.press()


async def test_a_long_log_is_read_behind_the_first_paint(chair: Session) -> None:
    for number in range(70):
        chair.note(f"Note {number}.")
    async with opened(chair) as desk:
        text = await desk.until(lambda text: "Minutes: 71" in text)
        assert "Note 69." in text
        chair.note("One more.")
        assert "One more." in await desk.until(lambda text: "Minutes: 72" in text)


async def test_the_keys_of_the_foot_line_can_be_clicked_those_of_a_form_too(chair: Session) -> None:
    async with opened(chair) as desk:

        async def click(words: str) -> str:
            foot = desk.text.splitlines()[-1]
            await desk.pilot.click(offset=(foot.index(words), len(desk.text.splitlines()) - 1))
            await desk.pilot.pause()
            return desk.text

        await click("note")
        await desk.type("The fog came.")
        await click("goes on")
        assert desk.entered() == ["The fog came."]
        await click("note")
        await desk.type("Never mind")
        await click("puts it aside")
        assert desk.screen.panel.form is None
        assert len(desk.entered()) == 1


async def test_words_dragged_over_in_the_text_are_copied_clean(chair: Session) -> None:
    async with opened(chair) as desk:
        await desk.press("y")
        assert "Nothing is selected: dragging selects words" in desk.text
        pane = desk.screen.pane
        rows = desk.text.splitlines()
        line = next(at for at, row in enumerate(rows) if "tides turn" in row)
        column = rows[line].index("tides turn")
        await desk.pilot.mouse_down(offset=(column + 1, line))
        await desk.pilot.hover(offset=(column + 7, line))
        await desk.pilot.mouse_up(offset=(column + 7, line))
        assert "y copies what is selected" in await desk.press()
        assert "Copied: 2 words" in await desk.press("y")
        assert desk.pilot.app.clipboard == "tides turn"
        await desk.press("escape")
        assert pane.selection is None
