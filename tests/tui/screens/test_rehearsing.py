"""What was made ready in a pause is what is shown without it, and then nothing is left to be made."""

from importlib.resources import files
from pathlib import Path

import pytest
from rich.segment import Segment

from tests.tui.screens.at import At, Opening
from tests.tui.screens.test_kept_lines import cells
from tui.text_pane.painting import paint

DEMO = (files("tui.samples") / "demo.md").read_text(encoding="utf-8")
BEFORE_BAR = -3
KEYS = "naurunan2u1nNrnxbauvau"


@pytest.fixture(autouse=True)
def _not_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.look_ahead_screen.AFTER_SECONDS", 3600.0)


def rehearse(at: At) -> None:
    """All that the pauses after a key would make ready."""
    while any(map(at.table.make_ready, at.table._likely())):
        pass


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_what_is_shown_is_the_same_rehearsed_or_not(
    at_table: Opening, tmp_path: Path, size: tuple[int, int]
) -> None:
    """All but the code of the record, which holds the time, and the bar, which guesses what was not seen."""
    screens: list[list[list[Segment]]] = []
    for is_rehearsed in (True, False):
        async with at_table(DEMO, size=size) as at:
            for count, key in enumerate(KEYS):
                if is_rehearsed:
                    rehearse(at)
                await at.press(key)
                lines = [line[:BEFORE_BAR] for line in cells(at.table)[1:]]
                if is_rehearsed:
                    screens.append(lines)
                assert lines == screens[count], f"{count}: {key}"
        (tmp_path / "text.adref").unlink()


async def test_a_decision_that_was_rehearsed_wraps_and_paints_no_row(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = [0]

    def counting(*args: object) -> object:
        painted[0] += 1
        return paint(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("tui.text_pane.paint_cache.paint", counting)
    monkeypatch.setattr("tui.text_pane.line_pane.LinePane._look_ahead", lambda _: None)
    async with at_table(DEMO) as at:
        await at.press("n")
        for key in ("a", "u", "r", "u"):
            rehearse(at)
            painted[0], wrapped = 0, at.table.pane.view.rows.flows_made
            await at.press(key)
            assert (painted[0], at.table.pane.view.rows.flows_made) == (0, wrapped), key
