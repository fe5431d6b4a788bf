"""Whatever a text, a reason or a file name holds, a screen shows it as it is, or by name: never as markup."""

from pathlib import Path

import pytest

from tests.tui.screens.at import At, Opening
from tui.recent import RecentSession, remember
from tui.widgets.visible_input import VisibleInput

BRACKETS = (
    "[sic]",
    "[the] [Secretary-General]",
    "[/b]",
    "[@click=app.quit]x[/]",
    "[a [b] c]",
    "[red]y[/red]",
)
SIZES = [(80, 24), (120, 40), (200, 60)]


def hostile_text(*words: str) -> str:
    """A text that holds all these words in its title, and each in a call, options, notes and problems."""
    return "\n".join([f"RESOLUTION 9 {' '.join(words)}\n", *map(_sections, words)])


def _sections(words: str) -> str:
    return f"""\
*considering {words}*

a) that {words} stands here;

note {words} - ARB/12/1

b) that {words} is proposed;

ARB/12/1 - option 1

c) that {words} is one;

ARB/12/1 - option 2

c) that {words} is two,

*resolves*

1 to end {words}] here.
"""


def flat(text: str) -> str:
    """The text without what a frame and a wrap put between words."""
    return " ".join("".join(" " if c in "│╭╮╰╯─▸▌█▔▁" else c for c in text).split())


def has_no_control(at: At) -> bool:
    return not any(c < " " and c != "\n" for c in at.screen_text()) and "\x1b" not in at.screen_text()


@pytest.mark.parametrize("size", SIZES)
async def test_brackets_appear_in_the_text_and_on_the_card(at_table: Opening, size: tuple[int, int]) -> None:
    async with at_table(hostile_text(*BRACKETS), size=size) as at:
        await at.press("end")
        assert BRACKETS[-1] in flat(at.screen_text())
        document = at.table.live.document
        sections = [section.id for section in document.sections]
        for point in document.points:
            words = BRACKETS[sections.index(point.section) // 2]
            at.table.go_to_point(point.number)
            await at.in_a_pause()
            assert at.table.card.card is not None
            assert words in flat(at.screen_text())
            assert has_no_control(at)
        assert at.app.is_running


async def test_brackets_appear_in_the_problems_list_and_in_notices(at_table: Opening) -> None:
    async with at_table(hostile_text(*BRACKETS)) as at:
        await at.press("P")
        assert "stray-bracket" in at.screen_text()
        await at.press("escape")
        for words in BRACKETS:
            await at.press("p")
            at.app.screen.query_one(VisibleInput).value = words
            await at.press("enter")
            assert f"parked: {words}" in at.screen_text()
            await at.press("slash")
            at.app.screen.query_one(VisibleInput).value = words
            await at.press("enter")
            assert f"“{words}”" in at.screen_text()
            await at.press("escape")
        assert at.app.is_running


async def test_controls_in_a_reason_are_shown_by_name(at_table: Opening) -> None:
    async with at_table() as at:
        for control in ("\x1b]52;c;eA==\x07", "\x1b[2J", "\x9b2J", "\u202eabc", "\x7f"):
            await at.press("G", "1", "enter", "p")
            at.app.screen.query_one(VisibleInput).value = f"a{control}b"
            await at.pilot.pause()
            assert has_no_control(at)
            await at.press("enter", "G", "1", "enter")
            assert has_no_control(at)
            assert "\u202e" not in at.screen_text()
            assert "\x9b" not in at.screen_text()
        assert at.kinds() == ["point-parked"] * 5


async def test_recent_sessions_are_listed_as_they_are(at_start: Opening) -> None:
    for words in (*BRACKETS, "\x1b]0;x\x07", "\u202eabc"):
        remember(RecentSession(f"/nowhere/{words}.adref", words, 1, 2, 3, f"point 1 is parked: {words}"))
    async with at_start() as at:
        assert has_no_control(at)
        assert "\u202e" not in at.screen_text()
        for words in BRACKETS:
            assert at.screen_text().count(words) == 3, words
        for _ in range(8):
            await at.press("enter", "down")
        assert at.app.is_running


async def test_a_path_that_is_not_there_is_answered_with_its_name(at_start: Opening) -> None:
    async with at_start() as at:
        for words in BRACKETS:
            at.app.screen.query_one(VisibleInput).value = words
            at.app.screen.query_one(VisibleInput).focus()
            await at.press("enter")
            assert f"✗ {words}" in at.screen_text()


async def test_what_the_reader_found_is_said_with_the_texts_own_words(
    at_start: Opening, tmp_path: Path
) -> None:
    path = tmp_path / "text.md"
    async with at_start() as at:
        for words in BRACKETS:
            path.write_text(hostile_text(words))
            at.app.screen.query_one(VisibleInput).value = f"{path} "
            await at.pilot.pause()
            at.app.screen.query_one(VisibleInput).value = str(path)
            at.app.screen.query_one(VisibleInput).focus()
            await at.press("enter")
            assert f"RESOLUTION 9 {words}" in flat(at.screen_text())
