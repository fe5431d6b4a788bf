"""The words of a text are changed at the table: e amends, i inserts, d strikes."""

import asyncio

import pytest
from textual import events

from resolution.amending import problems_of
from resolution.reflow import reflow
from tests.tui.screens.at import At, Opening
from tui.screens import wording_editor
from tui.screens.table import TableScreen
from tui.screens.wording_editor import WordingEditor

PATIENCE = 20  # seconds, on a busy machine


def editor(at: At) -> WordingEditor:
    assert isinstance(at.app.screen, WordingEditor)
    return at.app.screen


async def reword(at: At, words: str) -> None:
    """Puts these words in the place of those in the editor."""
    editor(at).words.text = words
    await at.pilot.pause()


async def test_a_paragraph_is_worded_anew_and_the_change_is_tracked(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "e")
        assert editor(at).words.text == "a) that tides turn twice a day;"
        await reword(at, "a) that tides turn [once / twice] a week;")
        await at.press("ctrl+s")
        assert at.kinds() == ["text-amended"]
        seen = at.screen_text()
        assert "considering a): amended · u takes it back" in seen
        assert "6 open" in seen
        assert [option.text for option in at.session.document.point(6).options] == ["once", "twice"]
        base = reflow(at.session.standing, "base").sections[0].paragraphs[0]
        assert "".join(run.text for run in base.runs) == "that tides turn twice a day;"
        await at.press("G", "6", "enter", "1")
        assert at.kinds() == ["text-amended", "options-chosen"]
        await at.press("u", "u")
        assert at.session.document is not None
        assert len(at.session.document.live_points) == 5
        assert "that tides turn twice a day;" in at.screen_text()


async def test_what_the_words_would_do_is_said_before_they_are_taken(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "e")
        await reword(at, "a) that tides [turn;")
        editor(at)._try()
        await at.pilot.pause()
        assert "new point 6" in at.screen_text()
        await reword(at, "a) that tides turn\n\nand winds blow;")
        editor(at)._try()
        await at.pilot.pause()
        assert "1 more paragraph" in at.screen_text()
        await reword(at, "*resolves*")
        await at.press("ctrl+s")
        assert "a paragraph cannot open a section" in at.screen_text()
        await at.press("escape")
        assert isinstance(at.app.screen, TableScreen)
        assert at.kinds() == []


async def test_words_that_were_typed_and_not_taken_are_there_again(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "e", "ctrl+s")
        assert "No word is changed yet" in at.screen_text()
        typed = "a) that tides turn twice a week;"
        await reword(at, typed)
        await at.press("tab")
        await at.type("ARB")
        await at.press("escape")
        assert "Put aside, not lost" in at.screen_text()
        await at.press("down", "e")
        assert editor(at).words.text != typed
        await at.press("escape", "up", "e")
        assert (editor(at).words.text, editor(at).party.value) == (typed, "ARB")
        assert "put aside" in at.screen_text()
        await at.press("escape", "e")
        assert editor(at).words.text == "a) that tides turn twice a day;"
        assert at.kinds() == []


async def test_problems_are_said_while_the_words_are_typed_and_keep_nothing_from_being_taken(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording_editor, "PAUSE", 0.001)
    async with at_table() as at:
        await at.press("home", "e")
        await at.type(" as in considering z)")
        async with asyncio.timeout(PATIENCE):
            while "refers to z" not in at.screen_text():
                await at.pilot.pause()
        await at.type(" [or")
        async with asyncio.timeout(PATIENCE):
            while "never closed" not in at.screen_text():
                await at.pilot.pause()
        assert "new point 6" in at.screen_text()
        assert editor(at).words.text.endswith("a day; as in considering z) [or")
        await at.press("ctrl+s")
        assert at.kinds() == ["text-amended"]
        found = [one.code for one in problems_of(at.session.document)]
        assert {"unclosed-bracket", "dangling-reference"} <= set(found)


async def test_a_paragraph_is_inserted_with_the_next_label_for_whom_it_is(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "i")
        assert editor(at).words.text == "a bis) "
        await reword(at, "a bis) that harbours silt up;")
        await at.press("tab")
        await at.type("ARB")
        await at.press("enter")
        assert at.kinds() == ["text-inserted"]
        assert "a paragraph inserted after it for ARB" in at.screen_text()
        current = reflow(at.session.standing, "clean").sections[0].paragraphs
        assert ["".join(run.text for run in one.runs) for one in current][1] == "that harbours silt up;"
        assert at.table.here == at.session.document.sections[0].paragraphs[1].id


async def test_a_paragraph_is_struck_unless_it_holds_open_points(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "d")
        assert at.kinds() == ["text-amended"]
        assert at.session.document.sections[0].paragraphs[0].is_deleted
        await at.press("G", "4", "enter", "d")
        assert "holds open point 4: settle them first" in at.screen_text()


async def test_pasted_and_printed_characters_that_cannot_be_seen_stay_visible(at_table: Opening) -> None:
    hidden = "*resolves*\n\n1 to light \u202elamps;\n\n2 to count [them].\n"
    async with at_table(hidden) as at:
        await at.press("home", "e")
        assert "holds characters that cannot be seen" in at.screen_text()
        await at.press("down", "down", "e")
        await at.pilot.pause()
        assert "\u202e" not in at.screen_text()


async def test_what_is_pasted_into_the_editor_stands_there_once(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "e")
        at.app.post_message(events.Paste(" and\x07 more"))
        await at.pilot.pause()
        assert editor(at).words.text == "a) that tides turn twice a day; and␇ more"


async def test_keys_that_come_in_a_burst_are_obeyed_in_the_order_in_which_they_were_pressed(
    at_table: Opening,
) -> None:
    def burst(*keys: str) -> None:
        for key in keys:
            at.app.post_message(events.Key(key, key if len(key) == 1 else None))

    async with at_table() as at:
        await at.press("home", "e")
        before = editor(at).words.text
        burst(*"abcdef", "backspace", "backspace", *"xy", "left", "left", *"Q", "end", *"z")
        await at.pilot.pause()
        assert editor(at).words.text == before + "abcdQxyz"
        await at.press("tab")
        burst(*"ARC", "backspace", *"B")
        await at.pilot.pause()
        assert editor(at).party.value == "ARB"


@pytest.mark.parametrize("line_end", ["\r", "\n", "\r\n"])
async def test_the_line_ends_of_what_is_pasted_are_line_ends_and_no_line_is_lost(
    at_table: Opening, line_end: str
) -> None:
    async with at_table() as at:
        await at.press("home", "e")
        at.app.post_message(events.Paste(f" and so do{line_end}the winds;"))
        await at.pilot.pause()
        assert editor(at).words.text == "a) that tides turn twice a day; and so do\nthe winds;"
        await at.press("tab")
        at.app.post_message(events.Paste(f"Port{line_end}Elsin"))
        await at.pilot.pause()
        assert editor(at).party.value == "Port Elsin"
