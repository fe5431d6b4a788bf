from pathlib import Path

import pytest

from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, INNER, PROPOSAL
from tui.widgets.visible_input import VisibleInput

SEED = Path(__file__).parents[4] / "shared" / "seed" / "dl10e-rev2.md"


async def filtered(at: At, line: str) -> None:
    await at.press("f")
    at.app.screen.query_one(VisibleInput).value = line
    await at.press("enter")


async def points_by(at: At, key: str, times: int) -> list[int]:
    reached = []
    for _ in range(times):
        await at.press(key)
        reached.append(at.table.focused_point)
    return reached


async def test_n_goes_only_through_the_points_that_match(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "resolves")
        assert "2 points match" in at.screen_text()
        assert at.table.focused_point == INLINE
        assert await points_by(at, "n", 2) == [PROPOSAL, INLINE]
        assert await points_by(at, "N", 2) == [PROPOSAL, INLINE]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_first_line_says_the_filter_and_how_many_match(
    at_table: Opening, size: tuple[int, int]
) -> None:
    async with at_table(size=size) as at:
        await filtered(at, "open considering")
        assert "▽ 3: open considering" in at.screen_text().splitlines()[0]
        await at.press("r")  # what lay inside goes with it
        assert "▽ 1: open considering" in at.screen_text().splitlines()[0]


async def test_a_point_where_the_chair_is_already_stays_in_focus_if_it_matches(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", "3", "enter")
        await filtered(at, "considering")
        assert at.table.focused_point == BRACKET


async def test_after_a_decision_the_next_matching_point_is_next(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "cub,arb")
        assert at.table.focused_point == ALTERNATIVES
        await at.press("2")
        assert at.table.focused_point == PROPOSAL
        await at.press("a")
        assert at.table.focused_point == PROPOSAL
        assert await points_by(at, "n", 1) == [ALTERNATIVES]


async def test_an_undo_brings_a_point_back_into_the_filter(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "open")
        await at.press("2")
        assert at.table.passing is not None
        assert at.table.passing.count == 3
        await at.press("u")
        assert at.table.passing.count == 5


async def test_escape_drops_the_filter_but_a_search_first(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "resolves")
        await at.press("slash")
        await at.type("lamps")
        await at.press("enter", "escape")
        assert at.table.passing is not None
        await at.press("escape")
        assert at.table.passing is None
        assert "▽" not in at.screen_text()
        await at.press("G", "1", "enter")
        assert await points_by(at, "n", 1) == [INNER]


async def test_an_empty_line_drops_the_filter_and_the_line_before_is_offered_again(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "resolves")
        await at.press("f")
        assert at.app.screen.query_one(VisibleInput).value == "resolves"
        at.app.screen.query_one(VisibleInput).value = ""
        await at.press("enter")
        assert at.table.passing is None
        await at.press("G", "1", "enter")
        assert await points_by(at, "n", 1) == [INNER]


async def test_a_word_that_fits_nothing_is_said_and_can_be_mended(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "[/b]")
        assert "“[/b]” is no state, source, author, section or label here" in at.screen_text()
        at.app.screen.query_one(VisibleInput).value = "resolves"
        await at.press("enter")
        assert "▽ 2: resolves" in at.screen_text()


async def test_nothing_matching_is_said(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "parked")
        assert "no point matches" in at.screen_text()
        before = at.table.focused_point
        await at.press("n")
        assert at.table.focused_point == before
        assert "Esc drops the filter" in at.screen_text()


async def test_without_a_point_here_the_card_names_the_next_that_matches(at_table: Opening) -> None:
    async with at_table() as at:
        await filtered(at, "resolves")
        await at.press("home")
        assert f"n goes to point {INLINE}" in at.screen_text()


async def test_find_finds_sources_too(at_table: Opening) -> None:
    async with at_table() as at:
        for words, places in (("CUB/7/2", "1 place"), ("arb/12/1", "2 places")):
            await at.press("slash")
            at.app.screen.query_one(VisibleInput).value = words
            await at.press("enter")
            assert f"“{words}”: {places}" in at.screen_text()


@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside this checkout")
async def test_in_the_seed_text_one_authors_open_points_are_gone_through(at_table: Opening) -> None:
    async with at_table(SEED.read_text(encoding="utf-8")) as at:
        await filtered(at, "open arb")
        assert at.table.focused_point == 1
        assert await points_by(at, "n", 5) == [5, 8, 9, 11, 1]
        for words in ("INS/82/2", "Indonesia", "CUB/70/2"):
            await at.press("slash")
            at.app.screen.query_one(VisibleInput).value = words
            await at.press("enter")
            assert at.table.is_finding, words
            await at.press("escape")
