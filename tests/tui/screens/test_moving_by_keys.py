import pytest

from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, INNER, PROPOSAL
from tui.preferences import preferences
from tui.widgets.visible_input import VisibleInput


async def points_by(at: At, key: str, times: int) -> list[int]:
    reached = []
    for _ in range(times):
        await at.press(key)
        reached.append(at.table.focused_point)
    return reached


@pytest.mark.parametrize("key", ["n", "tab"])
async def test_n_and_tab_go_from_open_point_to_open_point_and_round(at_table: Opening, key: str) -> None:
    async with at_table() as at:
        assert await points_by(at, key, 5) == [INNER, BRACKET, INLINE, PROPOSAL, ALTERNATIVES]
        assert "from the beginning" in at.screen_text()


@pytest.mark.parametrize("key", ["N", "shift+tab"])
async def test_back_goes_the_other_way_round(at_table: Opening, key: str) -> None:
    async with at_table() as at:
        assert await points_by(at, key, 2) == [PROPOSAL, INLINE]


async def test_settled_points_are_passed_over(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "a")
        assert await points_by(at, "n", 2) == [PROPOSAL, INLINE]


async def test_once_nothing_is_open_n_goes_to_what_is_parked(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "a", "p")
        await at.type("later")
        await at.press("enter", "a")
        assert await points_by(at, "n", 1) == [INLINE]
        assert "this one is parked" in at.screen_text()


async def test_g_goes_to_the_point_of_that_number(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", "4", "enter")
        assert at.table.focused_point == INLINE
        assert "Point 4 of 5" in at.screen_text()


@pytest.mark.parametrize("line", ["6", "0", "x", "-1", "", "٣", "1" * 5000])
async def test_a_number_that_is_no_points_is_answered_in_words(at_table: Opening, line: str) -> None:
    async with at_table() as at:
        await at.press("G")
        at.app.screen.query_one(VisibleInput).value = line
        await at.press("enter")
        assert "points run from 1 to 5" in " ".join(at.screen_text().split())
        await at.press("escape")
        assert at.table.focused_point == ALTERNATIVES


async def test_find_counts_the_places_and_n_goes_from_one_to_the_next(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("slash")
        await at.type("lamps")
        await at.press("enter")
        assert "“lamps”: 4 places" in at.screen_text()
        places = []
        for _ in range(3):
            await at.press("n")
            places.append(at.table.here)
        assert len(set(places)) == 3
        await at.press("escape", "n")
        assert at.table.focused_point in {INNER, BRACKET, INLINE, PROPOSAL, ALTERNATIVES}
        assert not at.table.is_finding


async def test_what_is_not_in_the_text_is_said(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("slash")
        await at.type("whales")
        await at.press("enter")
        assert "“whales”: not in this view" in at.screen_text()
        assert not at.table.is_finding


async def test_the_views_follow_one_another(at_table: Opening) -> None:
    async with at_table() as at:
        views = [at.table.live.view]
        for _ in range(5):
            await at.press("v")
            views.append(at.table.live.view)
        assert views == ["working", "current", "clean", "marked", "base", "working"]


async def test_a_point_that_a_view_does_not_show_is_said_to_be_elsewhere(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("v", "v", "v", "v", "G", "5", "enter")
        assert "does not show in the base view" in at.screen_text()
        assert at.table.focused_point == PROPOSAL


async def test_l_says_which_label_leads_and_is_kept(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("l")
        assert at.table.pane.leading_label == "clean"
        assert "The clean label leads" in at.screen_text()


async def test_the_arrows_move_in_the_text_and_the_card_follows(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home")
        assert "No point here" in at.screen_text()
        assert "n goes to point 1" in at.screen_text()
        await at.press("down", "j")
        assert at.table.focused_point == ALTERNATIVES
        await at.press("end")
        assert at.table.focused_point == 0
        assert "resolves" in str(at.table.frame.border_title)


async def test_n_goes_on_from_where_the_cursor_is(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("end", "N")
        assert at.table.focused_point == PROPOSAL


async def test_the_cursor_on_an_option_is_the_cursor_of_the_card(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("down", "down", "down")
        assert at.table.focused_point == ALTERNATIVES
        assert at.table.option_cursor == 2


async def test_the_outline_goes_to_a_section(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("o", "down", "enter")
        assert str(at.table.frame.border_title).strip() == "resolves"
        assert not at.table.outline.has_focus


async def test_escape_leaves_the_outline_where_it_was(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("o", "down", "escape")
        assert at.table.focused_point == ALTERNATIVES
        assert at.table.outline.cursor == at.table.outline.here


async def test_the_outline_counts_what_is_open(at_table: Opening) -> None:
    async with at_table() as at:
        rows = {row.call: row.open for row in at.table.outline.rows}
        assert rows == {"considering": 3, "resolves": 2}
        await at.press("2")
        rows = {row.call: row.open for row in at.table.outline.rows}
        assert rows == {"considering": 1, "resolves": 2}


async def test_the_problems_list_goes_to_each_place(at_table: Opening) -> None:
    async with at_table(
        "RESOLUTION 1\n\n*considering*\n\na) one;\n\nb) two] three,\n\n*resolves*\n\n1 four.\n"
    ) as at:
        await at.press("P")
        assert "stray-bracket" in at.screen_text()
        await at.press("enter")
        assert at.table.here == at.table.live.document.sections[0].paragraphs[1].id
        assert "Line 7" in at.screen_text()


async def test_a_text_without_problems_says_so(at_table: Opening) -> None:
    async with at_table("*considering*\n\na) one;\n\nb) two,\n\n*resolves*\n\n1 three;\n\n2 four.\n") as at:
        await at.press("P")
        assert "read without a problem" in at.screen_text()
        await at.press("escape")
        assert at.app.screen is at.table


async def test_a_text_without_points_has_a_table_all_the_same(at_table: Opening) -> None:
    async with at_table("*considering*\n\na) one;\n\nb) two,\n") as at:
        await at.press("a", "n", "G", "1", "u", "space", "enter")
        assert at.kinds() == []
        assert "0 open" in at.screen_text()


async def test_help_lists_every_key(at_table: Opening) -> None:
    async with at_table(size=(120, 200)) as at:
        await at.press("question_mark")
        for words in ("Keep in brackets", "Go to a point by its number", "Every action by its name"):
            assert words in at.screen_text()


async def test_the_palette_knows_every_action_by_its_name(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("ctrl+p")
        await at.type("keep in")
        await at.pilot.pause(0.3)
        await at.press("down", "enter")
        await at.pilot.pause()
        assert at.status(ALTERNATIVES) == "kept"


async def test_t_goes_from_theme_to_theme_and_keeps_it(at_table: Opening) -> None:
    async with at_table() as at:
        first = at.app.theme
        await at.press("t")
        assert at.app.theme != first
        assert preferences().theme == at.app.theme


async def test_q_leaves(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("q")
        assert not at.app.is_running


async def test_the_card_tells_of_a_point_on_another_line_of_the_paragraph(at_table: Opening) -> None:
    text = f"*resolves*\n\n1 {'to light the lamps along the moles ' * 6}[and to count them].\n"
    async with at_table(text, size=(80, 24)) as at:
        await at.press("home")
        assert "No point on this line · point 1 stands in the paragraph" in at.screen_text()
        assert "n goes to point 1" in at.screen_text()


async def test_the_table_says_when_it_opens_what_the_reader_met_and_the_key_that_shows_it(
    at_table: Opening,
) -> None:
    for marks, said in (
        ("[", "One problem in the text, P shows it"),
        ("20102014 [", "2 problems in the text, P"),
    ):
        async with at_table(f"*resolves*\n\n1 to light {marks}lamps.\n") as at:
            assert said in at.screen_text()
        at.session.path.unlink()
