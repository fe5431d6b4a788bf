"""Words are selected in the text itself, with keys and with the mouse; [ brackets and y copies them."""

import asyncio

import pytest

from resolution.tree import write
from tests.tui.screens.at import At, Opening
from tests.tui.screens.test_mouse import notice, place_of
from tui.screens.word_picker import WordPicker
from tui.text_pane import selecting_pane
from tui.text_pane.selecting_pane import SelectingPane
from tui.text_pane.selection import Selection

LAMPS = "*resolves*\n\n1 a lamp and a lamp, [early][in time];\n\n2 a boat\u200b for ~~two~~{++three++}.\n"
PATIENCE = 20  # seconds, on a busy machine
SEVERAL = "These words stand there more than once"


def written(at: At) -> str:
    return write(at.session.document)


def selection(at: At) -> Selection | None:
    pane = at.table.pane
    assert isinstance(pane, SelectingPane)
    return pane.selection


def reversed_words(at: At) -> str:
    """What is painted in reverse on the pane: the selection."""
    lines = (at.table.pane.render_line(y) for y in range(at.table.pane.size.height))
    said = ("".join(part.text for part in line if part.style and part.style.reverse) for line in lines)
    return " ".join(filter(None, said))


async def drag(at: At, start: tuple[int, int], end: tuple[int, int]) -> None:
    await at.pilot.mouse_down(offset=start)
    await at.pilot.hover(offset=end)
    await at.pilot.mouse_up(offset=end)
    await at.pilot.pause()


async def test_words_selected_by_keys_are_bracketed_at_once(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "shift+right", "right", "shift+right", "shift+right")
        assert reversed_words(at) == "tides turn twice"
        await at.press("left_square_bracket")
        assert "that {--tides turn twice--}[tides turn twice] a day;" in written(at)
        assert at.kinds() == ["text-amended"]
        assert selection(at) is None


async def test_arrow_keys_alone_do_it_where_shift_does_not_arrive(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "s", "right", "s", "right", "right", "left")
        assert reversed_words(at) == "tides turn"
        await at.press("s")
        assert reversed_words(at) == "turn"
        await at.press("down")
        assert reversed_words(at) == "lamps"


async def test_of_two_places_that_say_the_same_the_selected_one_is_bracketed(at_table: Opening) -> None:
    async with at_table(LAMPS) as at:
        await at.press("home", "s", "right", "right", "right", "shift+right", "left_square_bracket")
        assert "1 a lamp and {--a lamp--}[a lamp], [early]" in written(at)


async def test_dragging_selects_whole_words_and_is_no_click(at_table: Opening) -> None:
    async with at_table() as at:
        column, line = place_of(at, "tides turn")
        await drag(at, (column + 2, line), (column + 7, line))
        assert reversed_words(at) == "tides turn"
        await at.press("left_square_bracket")
        assert "that {--tides turn--}[tides turn] twice" in written(at)


async def test_dragged_beyond_the_edge_the_text_moves_as_long_as_the_mouse_is_held_there(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selecting_pane, "LINE_TIME", 0.001)
    text = "*resolves*\n\n" + "".join(f"{number} to light lamp{number};\n\n" for number in range(1, 90))
    async with at_table(text, size=(80, 24)) as at:
        column, line = place_of(at, "to light lamp2")
        await at.pilot.mouse_down(offset=(column, line))
        await at.pilot.hover(offset=(column + 9, at.app.size.height - 1))
        async with asyncio.timeout(PATIENCE):
            while "lamp89" not in at.screen_text():
                await at.pilot.pause()
        await at.pilot.mouse_up(offset=(column + 9, at.app.size.height - 1))
        await at.pilot.pause()
        last = at.table.pane.view.window.places[-1]
        await at.pilot.pause()
        assert at.table.pane.view.window.places[-1] == last
        assert isinstance(at.table.pane, SelectingPane)
        words = at.table.pane.selected_text()
        assert words.startswith("to light lamp2;\nto light lamp3;")
        assert "lamp89" in words


async def test_two_clicks_select_the_word_and_one_drops_it(at_table: Opening) -> None:
    async with at_table() as at:
        place = place_of(at, "tides turn")
        await at.pilot.click(offset=place, times=2)
        await at.pilot.pause()
        assert reversed_words(at) == "tides"
        await at.pilot.click(offset=place)
        await at.pilot.pause()
        assert reversed_words(at) == ""


@pytest.mark.parametrize("key", ["y", "ctrl+c"])
async def test_the_selection_is_copied_as_clean_text(at_table: Opening, key: str) -> None:
    async with at_table(LAMPS) as at:
        await at.press("home", "s", "s", "down", *["right"] * 20, key)
        assert at.app.clipboard == "a lamp and a lamp, early in time;\na boat⟨U+200B⟩ for three"
        assert "Copied: 12 words, without marks" in notice(at)


async def test_where_struck_words_stood_what_is_copied_is_closed_up(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 a lamp (~~of old~~ Rev. 2), a boat ~~of tin~~, [and oil];\n") as at:
        await at.press("home", "s", "s", *["right"] * 20, "y")
        assert at.app.clipboard == "a lamp (Rev. 2), a boat, and oil"


async def test_a_selection_over_paragraphs_is_not_bracketed(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "shift+right", "shift+down", "shift+down", "left_square_bracket")
        assert "goes over several paragraphs" in notice(at)
        assert at.kinds() == []


async def test_where_the_view_does_not_show_every_word_the_place_has_to_be_certain(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 a lamp [or a lamp] and oil;\n\n2 a boat.\n") as at:
        await at.press("n", "r", "v", "home", "s", "shift+right")
        assert reversed_words(at) == "a lamp"
        await at.press("left_square_bracket")
        assert SEVERAL in notice(at)
        await at.press("right", "shift+right", "left_square_bracket")
        assert "{--and oil--}[and oil];" in written(at)


@pytest.mark.parametrize("keys", [["escape"], ["n"], ["v"], ["pagedown"], ["u"]])
async def test_esc_a_decision_and_going_elsewhere_drop_it(at_table: Opening, keys: list[str]) -> None:
    async with at_table() as at:
        await at.press("n", "1", "home", "shift+right")
        assert selection(at) is not None
        await at.press(*keys)
        assert selection(at) is None
        assert reversed_words(at) == ""


async def test_in_a_what_if_esc_drops_the_selection_first(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "home", "shift+right", "escape")
        assert selection(at) is None
        assert at.table.live.what_if is not None


async def test_where_nothing_is_selected_words_are_picked_and_nothing_is_copied(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "y")
        assert "Nothing is selected" in notice(at)
        await at.press("left_square_bracket")
        assert isinstance(at.app.screen, WordPicker)


async def test_a_title_is_selected_and_copied_but_not_bracketed(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "s", "up", "left_square_bracket")
        assert "only words of a paragraph" in notice(at)
        await at.press("y")
        assert at.app.clipboard == "considering"
