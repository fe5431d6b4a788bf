"""Two moments of the log compared at the table, by keys alone."""

import pytest

from resolution.reflow.text_changes import text_changes
from tests.tui.screens.at import At, Opening
from tests.tui.screens.test_hostile_text import BRACKETS, flat, hostile_text
from tui.change_lines import Layout
from tui.screens.comparison import ComparisonScreen
from tui.screens.moments_prompt import MomentsPrompt
from tui.widgets.visible_input import VisibleInput

WIDE_LIST = "*considering*\n\n" + "\n\n".join(f"{chr(97 + at)}) one [more] word;" for at in range(20))


def comparison_of(at: At) -> ComparisonScreen:
    assert isinstance(at.app.screen, ComparisonScreen)
    return at.app.screen


async def decided(at: At) -> None:
    """Point 1 chosen, 3 rejected, 4 chosen: versions 2, 3 and 4."""
    await at.press("2", "r", "2")
    assert at.kinds() == ["options-chosen", "point-rejected", "options-chosen"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_enter_alone_compares_the_whole_meeting(at_table: Opening, size: tuple[int, int]) -> None:
    async with at_table(size=size) as at:
        await decided(at)
        await at.press("D", "enter")
        assert "Version 1 → version 4" in at.screen_text()
        assert "considering b), option 1 (gone)" in at.screen_text()
        await at.press("end")
        assert "to light the lamps {-[early][-}in time{-]-};" in flat(at.screen_text())
        await at.press("escape")
        assert at.app.screen is at.table


async def test_a_change_that_is_clicked_twice_is_gone_to(at_table: Opening) -> None:
    async with at_table() as at:
        await decided(at)
        await at.press("D", "enter")
        await at.pilot.click(comparison_of(at).list, offset=(5, 1))
        await at.pilot.pause()
        await at.pilot.click(comparison_of(at).list, offset=(5, 1), times=2)
        await at.pilot.pause()
        assert at.app.screen is at.table


async def test_the_versions_and_the_view_can_be_named(at_table: Opening) -> None:
    async with at_table() as at:
        await decided(at)
        await at.press("D", "3", "tab", "4", "v")
        assert "point 4, resolves 1: chosen 2" in at.screen_text()
        await at.press("enter")
        assert "Version 3 → version 4" in at.screen_text()
        assert " · current" in at.screen_text()
        assert all(change.place.startswith("resolves") for change in comparison_of(at).list.changes)


async def test_a_version_is_picked_from_the_list_of_decisions(at_table: Opening) -> None:
    async with at_table() as at:
        await decided(at)
        await at.press("D", "down", "down", "enter")
        fields = [field.value for field in at.app.screen.query(VisibleInput)]
        assert fields == ["3", ""]
        await at.press("down", "enter", "enter")
        assert "Version 3 → version 3" in at.screen_text()
        assert "No word differs between versions 3 and 3" in at.screen_text()


@pytest.mark.parametrize("version", ["0", "5", "999999999"])
async def test_a_version_that_is_not_there_is_answered_in_words(at_table: Opening, version: str) -> None:
    async with at_table() as at:
        await decided(at)
        await at.press("D", *version, "enter")
        assert isinstance(at.app.screen, MomentsPrompt)
        assert f"There is no version {version}: the log goes from 1 to 4" in at.screen_text()


async def test_n_goes_from_change_to_change_and_enter_to_its_place_at_the_table(at_table: Opening) -> None:
    async with at_table() as at:
        await decided(at)
        await at.press("v", "v", "D", "enter", *("n" * 9))
        screen = comparison_of(at)
        assert screen.list.cursor == len(screen.list.changes) - 1
        assert "This is the last change" in at.screen_text()
        change = screen.list.change
        await at.press("enter")
        assert change is not None
        assert at.table.here == change.paragraph
        assert "resolves" in str(at.table.frame.border_title)


async def test_n_shows_the_whole_change_wherever_the_window_is(at_table: Opening) -> None:
    async with at_table(WIDE_LIST, size=(80, 24)) as at:
        await at.press(*("a" * 20), "D", "enter")
        screen = comparison_of(at)
        for step, letters in (("n", "bcdefghijklmnopqrst"), ("N", "srqponmlkjihgfedcba")):
            for letter in letters:
                await at.press(step)
                lines = at.screen_text().splitlines()
                here = next(row for row, line in enumerate(lines) if f"▸ considering {letter})" in line)
                assert "one {-[-}more{-]-} word" in lines[here + 1]
        assert screen.list.cursor == 0


async def test_scrolling_ends_with_the_last_line_and_takes_the_cursor_along(at_table: Opening) -> None:
    async with at_table(WIDE_LIST, size=(80, 24)) as at:
        await at.press(*("a" * 20), "D", "enter", *(["pagedown"] * 9))
        assert "considering t)" in at.screen_text()
        assert "considering p)" in at.screen_text()
        assert "▸" in at.screen_text()
        await at.press(*(["k"] * 90))
        assert "considering a)" in at.screen_text()


async def test_s_sets_the_moments_side_by_side_where_there_is_room(at_table: Opening) -> None:
    async with at_table() as at:
        await decided(at)
        await at.press("D", "enter", "end", "s")
        row = next(line for line in at.screen_text().splitlines() if "to light" in line)
        before, after = row.strip("│").split("│")
        assert before.strip() == "to light the lamps {-[early][-}in time{-]-};"
        assert after.strip() == "to light the lamps in time;"
        await at.pilot.resize_terminal(100, 30)
        await at.pilot.pause()
        layout: Layout = comparison_of(at).list.layout_of_words
        assert layout == "inline"
        await at.press("s")
        assert "Side by side needs 120 columns, here are 100" in at.screen_text()


async def test_only_what_is_seen_is_matched_word_by_word(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    matched: list[str] = []

    def noted(before: str, after: str) -> object:
        matched.append(before)
        return text_changes(before, after)

    monkeypatch.setattr("resolution.exchange.comparison.text_changes", noted)
    many = "*considering*\n\n" + "\n\n".join(f"{at}. one [more] word of {at};" for at in range(1, 101))
    async with at_table(many, size=(80, 24)) as at:
        await at.press(*("a" * 100), "D", "enter")
        assert len(comparison_of(at).list.changes) == 100
        assert 0 < len(matched) <= 24


async def test_after_an_undo_the_two_ends_read_the_same(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "u", "D", "enter")
        assert "No word differs between versions 1 and 3 in the clean view." in at.screen_text()
        await at.press("n", "enter", "s", "v", "down", "escape")
        assert at.app.screen is at.table


@pytest.mark.parametrize("words", BRACKETS)
async def test_brackets_of_the_text_are_shown_as_they_are(at_table: Opening, words: str) -> None:
    async with at_table(hostile_text(words)) as at:
        await at.press("r", "2", "D")
        assert words in flat(at.screen_text())
        await at.press("enter")
        assert words in flat(at.screen_text())
        await at.press("end", "s")
        assert at.app.is_running
