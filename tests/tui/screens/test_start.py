from pathlib import Path

import pytest
from textual.events import Key

from session_store import Session
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import TEXT
from tui.recent import RecentSession, recent_sessions, remember
from tui.screens.start import StartScreen
from tui.screens.table import TableScreen
from tui.widgets.visible_input import VisibleInput


async def enter(at: At, path: Path | str) -> None:
    at.app.screen.query_one(VisibleInput).value = str(path)
    at.app.screen.query_one(VisibleInput).focus()
    await at.pilot.pause()
    await at.press("enter")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.md"
    path.write_text(TEXT)
    return path


async def test_without_sessions_the_start_says_how_to_begin(at_start: Opening) -> None:
    async with at_start() as at:
        assert "o opens a text, d the demo" in at.screen_text()
        at.app.post_message(Key("o", "o"))
        at.app.post_message(Key("d", "d"))
        await at.pilot.pause()
        assert at.app.screen.query_one(VisibleInput).value == "d"
        await at.press("escape", "d")
        assert isinstance(at.app.screen, TableScreen)


async def test_a_text_is_looked_at_before_a_session_is_made_of_it(at_start: Opening, text: Path) -> None:
    async with at_start() as at:
        await enter(at, text)
        for words in ("RESOLUTION 9", "2 sections", "8 paragraphs", "5 points"):
            assert words in at.screen_text()
        assert not text.with_suffix(".adref").exists()
        await at.press("enter")
        assert isinstance(at.app.screen, TableScreen)
        assert text.with_suffix(".adref").exists()


async def test_a_session_is_opened_at_once_and_goes_on_where_it_stopped(
    at_start: Opening, text: Path
) -> None:
    path = text.with_suffix(".adref")
    Session.create(path, TEXT.encode(), name="text.md").close()
    async with at_start() as at:
        await enter(at, path)
        await at.press("2", "q")
        assert isinstance(at.app.screen, StartScreen)
        await enter(at, path)
        assert "2 settled" in at.screen_text()


async def test_a_text_whose_session_exists_goes_on_with_it(at_start: Opening, text: Path) -> None:
    async with at_start() as at:
        await enter(at, text)
        await at.press("enter", "2", "q")
        await enter(at, text)
        await at.press("enter")
        assert "2 settled" in at.screen_text()
        assert "goes on where it stopped" in at.screen_text()


async def test_a_session_of_another_version_of_the_text_says_so(at_start: Opening, text: Path) -> None:
    Session.create(text.with_suffix(".adref"), TEXT.encode(), name="text.md").close()
    with text.open("a") as file:
        file.write("\n4 to end.\n")
    async with at_start() as at:
        await enter(at, text)
        await at.press("enter")
        assert "made of another version of text.md" in at.screen_text()


async def test_a_session_that_was_left_is_listed_with_its_counts_and_last_decision(
    at_start: Opening, text: Path
) -> None:
    async with at_start() as at:
        await enter(at, text)
        await at.press("enter", "2", "q")
        await at.pilot.pause()
        assert "3 open" in at.screen_text()
        assert "point 1 is chosen 2" in at.screen_text()
        at.app.screen.query_one("OptionList").focus()
        await at.press("home", "enter")
        assert isinstance(at.app.screen, TableScreen)


async def test_the_demo_is_one_key(at_start: Opening) -> None:
    async with at_start() as at:
        await at.press("escape", "d")
        assert isinstance(at.app.screen, TableScreen)
        assert recent_sessions()[0].open > 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xff\xfe", "UTF-8"),
        (b"a\x00b", "bad"),
        (b"one\x1b[2Jtwo", "line 1, column 4"),
        (b"SQLite format 3\x00 and no more", "bad"),
    ],
)
async def test_a_file_that_cannot_be_taken_is_answered_in_one_line(
    at_start: Opening, tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "bad"
    path.write_bytes(data)
    async with at_start() as at:
        await enter(at, path)
        _, _, said = at.screen_text().partition("✗")
        assert words in said
        assert isinstance(at.app.screen, StartScreen)


async def test_a_folder_and_a_file_that_is_not_there_are_answered(at_start: Opening, tmp_path: Path) -> None:
    async with at_start(size=(200, 40)) as at:
        await enter(at, tmp_path)
        assert "is a folder" in at.screen_text()
        await enter(at, tmp_path / "missing.md")
        assert "no such file" in at.screen_text()


async def test_a_changed_path_is_looked_at_anew(at_start: Opening, text: Path) -> None:
    async with at_start() as at:
        await enter(at, text)
        await enter(at, f"{text}x")
        assert "no such file" in at.screen_text()
        assert not text.with_suffix(".adref").exists()


async def test_enter_opens_the_session_that_was_opened_last(at_start: Opening, tmp_path: Path) -> None:
    path = tmp_path / "last.adref"
    Session.create(path, TEXT.encode(), name="last.md").close()
    remember(RecentSession(str(path), "RESOLUTION 9", 5, 0, 0, ""))
    async with at_start() as at:
        await at.press("enter")
        assert at.table.live.session.path == path


async def test_back_from_a_table_the_start_waits_for_a_key_and_not_for_a_path(
    at_start: Opening, text: Path
) -> None:
    async with at_start() as at:
        await enter(at, text)
        await at.press("enter", "q")
        assert at.app.screen.query_one(VisibleInput).value == ""
        assert not at.app.screen.query_one(VisibleInput).has_focus
