import pytest

from bench.generated_text import working_text
from resolution.contributions import Fate, fate_of
from resolution.deciding import Reject, Standing
from resolution.tree import OptionRef
from tests.tui.hostile import FLOOD, UNSEEN, hostile_in
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import ALTERNATIVES, INNER, PROPOSAL
from tests.tui.screens.test_hostile_text import BRACKETS, flat, hostile_text
from tui.contribution_list import ContributionList
from tui.screens.contributions import ContributionsScreen


def screen_of(at: At) -> ContributionsScreen:
    assert isinstance(at.app.screen, ContributionsScreen)
    return at.app.screen


def rows(at: At) -> list[str]:
    return [" ".join(line.plain.split()) for line in screen_of(at).rows.lines()]


async def test_each_contribution_is_a_row_with_its_fate(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "c")
        assert [row[:42] for row in rows(at)] == [
            "✗ 1.1 ARB/12/1 considering b) dropped for ",
            "✓ 1.2 ARB/12/1 considering b) chosen that ",
            "● 5.1 CUB/7/2 resolves 2 open to count the",
        ]


async def test_enter_goes_to_the_point_of_the_row(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("c", "down", "down", "enter")
        assert at.app.screen is at.table
        assert at.table.focused_point == PROPOSAL


async def test_the_list_opens_where_the_chair_is_and_escape_leaves_it_there(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", str(INNER), "enter", "c")
        assert screen_of(at).rows.cursor == 2
        await at.press("up", "pageup", "pagedown", "escape")
        assert at.table.focused_point == INNER


async def test_typing_narrows_the_rows(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("c")
        await at.type("cub")
        assert len(rows(at)) == 1
        assert "Contributions: 1 of 3" in at.screen_text()
        await at.press("enter")
        assert at.table.focused_point == PROPOSAL


async def test_typing_words_that_fit_nothing_leaves_nothing_to_go_to(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("c")
        await at.type("whales")
        assert "Contributions: 0 of 3" in at.screen_text()
        await at.press("enter", "down", "up")
        assert screen_of(at).rows.count == 0


async def test_tab_shows_what_stands_of_each_author_and_enter_its_texts(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "c", "tab")
        assert rows(at) == ["ARB 2 proposals 1 stand 1 fell", "CUB 1 proposal 1 open"]
        await at.press("down", "enter")
        assert [row.split()[2] for row in rows(at)] == ["CUB/7/2"]
        await at.press("tab", "tab")
        assert "Contributions: 1 of 3" in at.screen_text()


async def test_a_click_goes_there_too(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("c")
        await at.pilot.click("RowList", offset=(5, 2))
        await at.pilot.pause()
        assert at.table.focused_point == PROPOSAL


async def test_a_code_means_that_author_and_no_other_that_holds_the_letter(at_table: Opening) -> None:
    text = "*resolves*\n\nB/1/1\n\n1 to go;\n\nARB/2/2\n\n2 to stay;\n"
    async with at_table(text) as at:
        await at.press("c")
        await at.type("b")
        assert [row.split()[2] for row in rows(at)] == ["B/1/1"]


async def test_a_text_without_sources_says_so(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 to go [now];\n\n2 to stay.\n") as at:
        await at.press("c")
        assert "No source is printed in this text" in at.screen_text()
        await at.press("tab", "enter", "escape")
        assert at.app.screen is at.table


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (30, 10)])
@pytest.mark.parametrize("words", [*BRACKETS, f"w{UNSEEN}{FLOOD}"])
async def test_hostile_words_are_shown_as_they_are(
    at_table: Opening, words: str, size: tuple[int, int]
) -> None:
    async with at_table(hostile_text(words), size=size) as at:
        await at.press("c")
        assert hostile_in(at.screen_text().encode()) == []
        if words in BRACKETS and size == (120, 40):
            assert words in flat(at.screen_text())
        await at.press("tab")
        assert hostile_in(at.screen_text().encode()) == []


async def test_no_fate_is_asked_but_of_the_rows_in_view(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[OptionRef] = []

    def noted(standing: Standing, ref: OptionRef) -> Fate:
        asked.append(ref)
        return fate_of(standing, ref)

    monkeypatch.setattr("tui.contribution_list.fate_of", noted)
    async with at_table(working_text(3000)) as at:
        assert len(at.table.contributions) > 300
        await at.press("c")
        assert screen_of(at).rows.count > 300
        assert 0 < len(asked) < 100
        await at.press("pagedown", "down")
        assert len(asked) < 200


async def test_the_list_is_of_the_moment_it_is_opened(at_table: Opening) -> None:
    async with at_table() as at:
        at.table.decide(Reject(ALTERNATIVES))
        listed = ContributionList(at.table.contributions, at.session.standing)
        assert "rejected" in listed.row(0, 120).plain
        assert listed.authors[0].fell == 2
