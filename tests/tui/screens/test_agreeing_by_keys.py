import pytest

from resolution.deciding import agreed_level
from resolution.tree import ParagraphId, SectionId
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import BRACKET

FIRST, SECTION = ParagraphId("s1.1"), SectionId("s1")


def level(at: At, scope: ParagraphId | SectionId | None) -> str | None:
    return agreed_level(at.session.standing, scope)


async def test_two_keys_agree_the_paragraph_ad_ref(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "g", "enter")
        assert at.kinds() == ["text-agreed"]
        assert level(at, FIRST) == "ad ref"
        assert "considering a): agreed ad ref · u takes it back" in at.screen_text()
        assert "considering a) ◇ agreed ad ref" in at.screen_text()


async def test_the_place_and_the_level_are_chosen_by_keys(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "a", "1", "a", "home", "g", "down", "2", "enter")
        assert at.kinds()[-1] == "text-agreed"
        assert level(at, SECTION) == "in group"
        assert "◈ in group" in at.screen_text()
        await at.press("g", "up", "right", "right", "enter")
        assert level(at, None) == "in plenary"
        assert at.screen_text().count("◆ in plenary") >= 2


async def test_agreeing_over_an_open_point_is_refused_in_one_line(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("g", "down", "enter")
        assert "considering holds open points 1, 2 and 3: settle them first" in at.screen_text()
        assert at.kinds() == []


async def test_a_point_in_agreed_text_is_reopened_only_after_the_agreement(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", str(BRACKET), "enter", "S", "a", "g", "enter", "R")
        assert "considering c) is agreed ad ref: reopen it first" in at.screen_text()
        await at.press("escape", "g", "R", "R")
        assert at.kinds() == ["option-accepted", "text-agreed", "agreement-reopened", "point-reopened"]


async def test_undo_takes_an_agreement_back_and_redo_brings_it(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "g", "enter", "u")
        assert level(at, FIRST) is None
        assert "Taken back: considering a) is not agreed" in at.screen_text()
        await at.press("ctrl+r")
        assert level(at, FIRST) == "ad ref"


async def test_the_choice_can_be_dropped(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("g", "escape")
        assert at.kinds() == []


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_can_be_agreed_is_shown_before_any_key(at_table: Opening, size: tuple[int, int]) -> None:
    async with at_table(size=size) as at:
        await at.press("g")
        for words in ("▸ considering b)", "the whole text", "▸1 ", "ad ref", "in plenary", "Esc drops"):
            assert words in at.screen_text()
