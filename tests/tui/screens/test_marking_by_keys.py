"""Marks are changed at the table: [ ] brackets, + options, @ sources, C tracked changes, F false points."""

from resolution.tree import write
from tests.tui.screens.at import At, Opening
from tui.screens.word_picker import WordPicker
from tui.screens.wording_editor import WordingEditor


def written(at: At) -> str:
    return write(at.session.document)


async def test_words_are_bracketed_and_the_brackets_taken_away(at_table: Opening) -> None:
    async with at_table() as at:
        before = written(at)
        await at.press("home", "left_square_bracket")
        assert isinstance(at.app.screen, WordPicker)
        await at.press("end", "left", "shift+right", "enter")
        assert "that tides turn twice {--a day--}[a day];" in written(at)
        assert "words bracketed as point 6" in at.screen_text()
        await at.press("G", "6", "enter", "right_square_bracket")
        assert written(at) == before
        await at.press("G")
        assert "Go to point, 1 to 5:" in at.screen_text()
        await at.press("6", "enter")
        assert "point 6 is in the text no longer" in at.screen_text()
        await at.press("backspace", "2", "enter")
        assert "Point 2, one of 5 " in at.screen_text()
        await at.press("home", "left_square_bracket", "escape")
        assert at.kinds() == ["text-amended", "text-amended"]


async def test_of_two_places_that_say_the_same_the_one_marked_is_bracketed(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 a lamp and a lamp;\n\n2 a boat.\n") as at:
        await at.press("home", "left_square_bracket", "end", "shift+left", "enter")
        assert "1 a lamp and {--a lamp--}[a lamp];" in written(at)


async def test_an_option_is_added_and_gets_a_source(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", "4", "enter", "plus")
        assert isinstance(at.app.screen, WordingEditor)
        at.app.screen.words.text = "at dusk"
        await at.press("ctrl+s")
        assert "[early][in time][at dusk]" in written(at)
        await at.press("G", "4", "enter", "right", "at")
        await at.type("EU")
        await at.press("enter")
        assert "[in time - EU][at dusk]" in written(at)


async def test_tracked_changes_become_points_one_by_one_and_come_back(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 to ~~go~~{++sail++} {++now++};\n\n2 to [sic!!] stay.\n") as at:
        before = written(at)
        await at.press("home", "C", "home", "C")
        assert "to [~~go~~{++sail++}] {>><<}[{++now++}];" in written(at)
        await at.press("u", "u")
        assert written(at) == before
        await at.press("G", "1", "enter", "F")
        assert "[{>>no point<<}sic!!]" in written(at)
        assert "1 of" not in at.screen_text()
        await at.press("home", "right_square_bracket")
        assert "There is no point here" in at.screen_text()
