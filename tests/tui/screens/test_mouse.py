"""The mouse: a click goes to what was clicked, a double one on an option takes it."""

from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE


def place_of(at: At, words: str, *, below: int = 0) -> tuple[int, int]:
    """Column and line where these words stand first, from that line on."""
    for y, line in enumerate(at.screen_text().splitlines()):
        if y >= below and words in line:
            return line.index(words), y
    raise AssertionError(words)


def notice(at: At) -> str:
    said = at.table.foot.notice
    return said.text if said is not None else ""


async def test_a_point_of_the_text_comes_into_focus_and_its_card_with_it(at_table: Opening) -> None:
    async with at_table() as at:
        await at.pilot.click(offset=place_of(at, "in time"))
        await at.pilot.pause()
        assert at.table.focused_point == INLINE
        await at.pilot.click(offset=place_of(at, "that the pilots asked"))
        await at.pilot.pause()
        assert at.table.focused_point == BRACKET


async def test_an_option_of_the_card_is_looked_at_by_one_click_and_taken_by_two(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", str(ALTERNATIVES), "enter")
        card = at.table.card.region.y
        column, line = place_of(at, "of the moles", below=card)
        await at.pilot.click(offset=(column, line))
        await at.pilot.pause()
        assert at.table.option_cursor == 2
        assert at.status(ALTERNATIVES) == "open"
        await at.pilot.click(offset=(at.app.size.width - 4, line), times=2)
        await at.pilot.pause()
        assert at.status(ALTERNATIVES) == "chosen"
        assert at.table.live.standing.state(ALTERNATIVES).options == (2,)


async def test_a_click_beside_the_options_does_nothing(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", str(ALTERNATIVES), "enter")
        at_foot_of_card = at.table.card.region.bottom - 2
        await at.pilot.click(offset=(20, at_foot_of_card), times=2)
        await at.pilot.pause()
        assert (at.table.option_cursor, at.status(ALTERNATIVES)) == (1, "open")


async def test_a_line_of_a_list_is_gone_to(at_table: Opening) -> None:
    text = "RESOLUTION 9\n\n*resolves*\n\n1 to light [lamps;\n\n2 to count, 20102014;\n"
    async with at_table(text) as at:
        await at.press("P")
        await at.pilot.pause()
        await at.pilot.click(offset=place_of(at, "fused-text"))
        await at.pilot.pause()
        assert "Line 7" in notice(at)


async def test_a_refusal_says_why_and_names_the_keys_of_what_is_possible(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", str(ALTERNATIVES), "enter", "1", "G", str(ALTERNATIVES), "enter", "2")
        assert "settled already: chosen 1" in notice(at)
        assert f"possible: reopen {ALTERNATIVES} (R), undo version 2 (U)" in notice(at)
        await at.press("R", "G", str(ALTERNATIVES), "enter", "a")
        assert notice(at) == f"point {ALTERNATIVES} offers 2 options: choose 1 or 2"
