"""A makes alternatives, | splits them, = merges options into one."""

from resolution.tree import write
from tests.tui.screens.at import At, Opening
from tui.screens.wording_editor import WordingEditor

TEXT = """*resolves*

1 to count lamps;

ARB/1/2

2 to light lamps early;

BRA/1/1

3 to light lamps in time;
"""


def texts(at: At, point: int) -> list[str]:
    return [option.text for option in at.session.document.point(point).options]


async def test_two_proposals_are_made_alternatives_merged_and_taken_back(at_table: Opening) -> None:
    async with at_table(TEXT) as at:
        await at.press("G", "1", "enter", "A")
        await at.type("2")
        await at.press("enter")
        assert texts(at, 1) == ["to light lamps early;", "to light lamps in time;"]
        await at.press("G", "1", "enter", "equals_sign")
        assert isinstance(at.app.screen, WordingEditor)
        assert not at.app.screen.party.display
        at.app.screen._try()
        await at.pilot.pause()
        assert "lost: “early”" in at.screen_text()
        at.app.screen.words.text = "to light lamps early, in time;"
        await at.press("ctrl+s")
        assert "options 1 and 2 merged, no word lost or added" in at.screen_text()
        await at.press("u", "u")
        assert write(at.session.document) == TEXT


async def test_alternatives_are_split_and_a_text_is_parted(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 to lend [boats / ships] and [oil and gas].\n") as at:
        await at.press("G", "1", "enter", "vertical_line")
        assert texts(at, 3) == ["ships"]
        await at.press("G", "2", "enter", "vertical_line")
        await at.type("and gas")
        await at.press("enter")
        assert texts(at, 2) == ["oil", "and gas"]
        await at.press("G", "2", "enter", "A")
        await at.type("nothing")
        await at.press("enter")
        assert "there is no paragraph 'nothing'" in at.screen_text()
