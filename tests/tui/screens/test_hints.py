from importlib.resources import files

import pytest

from tests.tui.screens.at import At, Opening
from tui.screens.look_ahead_screen import LookAheadScreen

DEMO = (files("tui.samples") / "demo.md").read_text(encoding="utf-8")
PROPOSAL = 11


async def hinted(at: At) -> None:
    """As many pauses as it takes to look for what the point's options are close to."""
    for _ in range(8):
        await at.in_a_pause()


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_card_says_what_a_proposal_is_close_to(at_table: Opening, size: tuple[int, int]) -> None:
    async with at_table(DEMO, size=size) as at:
        at.table.go_to_point(PROPOSAL)
        await hinted(at)
        assert "This is close to resolves 1: treat as alternatives? H" in at.screen_text()
        await at.press("a")
        at.table.go_to_point(PROPOSAL)
        assert "close to" not in at.screen_text()


async def test_one_key_makes_alternatives_of_what_is_close(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LookAheadScreen, "look_ahead_soon", lambda *_: None)
    async with at_table(DEMO) as at:
        at.table.go_to_point(PROPOSAL)
        await at.press("H")
        assert "No text of this point is known to be close" in at.screen_text()
        await hinted(at)
        await at.press("H")
        options = at.session.document.point(PROPOSAL).options
        assert [[one.symbol for one in option.sources] for option in options] == [[], ["OSV/19/2"]]
        assert at.kinds() == ["points-grouped"]


async def test_what_is_close_in_another_section_is_said_and_not_asked(at_table: Opening) -> None:
    words = "that the lamps of the quay and of the northern moles were lit late again this winter;"
    text = f"*considering*\n\na) {words}\n\n*noting*\n\na) tides;\n\nARB/1/2\n\nb) {words}\n"
    async with at_table(text) as at:
        at.table.go_to_point(1)
        await hinted(at)
        assert "This is close to considering a)" in at.screen_text()
        assert "treat as alternatives" not in at.screen_text()


async def test_nothing_is_looked_for_under_a_key(at_table: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LookAheadScreen, "look_ahead_soon", lambda *_: None)
    async with at_table(DEMO) as at:
        at.table.go_to_point(PROPOSAL)
        await at.press("n", "N", "down", "up", "v", "r")
        assert not at.table.close_texts.is_ready
        assert at.table.close_texts.compared == 0


async def test_a_point_without_long_texts_needs_no_looking(at_table: Opening) -> None:
    async with at_table("*resolves*\n\n1 to go [now];\n\n2 to stay [here].\n") as at:
        await hinted(at)
        assert not at.table.close_texts.is_ready
