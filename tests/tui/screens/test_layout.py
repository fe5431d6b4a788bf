from importlib.resources import files

import pytest
from textual.filter import NoColor

from resolution.deciding import Reject
from tests.tui.screens.at import Opening
from themes import load_themes
from tui.keys import TABLE_KEYS
from tui.text_pane.line_pane import LinePane

DEMO = (files("tui.samples") / "demo.md").read_text(encoding="utf-8")


async def test_at_120_columns_the_outline_stands_beside_the_text(at_table: Opening) -> None:
    async with at_table(DEMO) as at:
        assert at.table.outline.display
        assert at.table.pane.size.width > 70
        assert at.table.card.size.height >= 8


async def test_at_80_columns_there_is_one_pane_and_the_outline_is_called(at_table: Opening) -> None:
    async with at_table(DEMO, size=(80, 24)) as at:
        assert not at.table.outline.display
        assert at.table.pane.size.width > 70
        assert at.table.pane.size.height >= 12
        await at.press("o")
        assert at.table.outline.display
        assert "recalling" in at.screen_text()
        await at.press("end", "enter")
        assert not at.table.outline.display
        assert at.table.outline.here == len(at.table.outline.rows) - 1


async def test_at_80_columns_the_text_has_its_width_from_the_first_layout_on(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: list[int] = []
    resized = LinePane.on_resize

    def noted(pane: LinePane) -> None:
        widths.append(pane.size.width)
        resized(pane)

    monkeypatch.setattr(LinePane, "on_resize", noted)
    async with at_table(DEMO, size=(80, 24)) as at:
        assert set(widths) == {at.table.pane.size.width}


async def test_at_200_columns_the_text_keeps_a_readable_width(at_table: Opening) -> None:
    async with at_table(DEMO, size=(200, 60)) as at:
        text = [line[45:] for line in at.screen_text().splitlines()[2:40]]
        assert all(len(line.split("│")[0].strip()) <= 120 for line in text)


async def test_points_can_be_decided_at_any_size(at_table: Opening) -> None:
    async with at_table(DEMO, size=(20, 8)) as at:
        for decided, size in enumerate([(40, 12), (80, 24), (120, 40), (200, 60), (300, 100), (20, 8)]):
            await at.pilot.resize_terminal(*size)
            await at.pilot.pause()
            await at.press("r", "r")
            assert len(at.kinds()) == 2 * (decided + 1)
            assert at.screen_text()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_card_of_every_point_fits_and_says_where_it_was_cut(
    at_table: Opening, size: tuple[int, int]
) -> None:
    async with at_table(DEMO, size=size) as at:
        for point in at.session.document.points:
            at.table.go_to_point(point.number)
            await at.in_a_pause()
            shown = [line.plain for line in at.table.card.lines()]
            assert len(shown) <= at.table.card.size.height
            for option in point.options:
                first = option.text.split()[0]
                assert any(first in line for line in shown) or any("…" in line for line in shown)


async def test_resizing_brings_the_outline_back(at_table: Opening) -> None:
    async with at_table(DEMO, size=(80, 24)) as at:
        await at.pilot.resize_terminal(120, 40)
        await at.pilot.pause()
        assert at.table.outline.display


async def test_the_foot_line_offers_what_can_be_done_here(at_table: Opening) -> None:
    async with at_table() as at:
        foot = at.screen_text().splitlines()[-1]
        assert "1-9 choose" in foot
        assert "accept" not in foot
        await at.press("2", "G", "1", "enter")
        foot = at.screen_text().splitlines()[-1]
        assert "R reopen" in foot
        assert "choose" not in foot


async def test_where_there_is_one_line_the_keys_stand_behind_what_is_told(at_table: Opening) -> None:
    async with at_table(DEMO, size=(80, 24)) as at:
        foot = at.screen_text().splitlines()[-1]
        assert "problems in the text" in foot
        assert foot.rstrip().endswith("? all keys")
        await at.pilot.click(offset=(foot.index("reject"), 23))
        await at.pilot.pause()
        assert at.status(1) == "rejected"


async def test_a_key_of_the_foot_line_can_be_clicked(at_table: Opening) -> None:
    async with at_table() as at:
        foot = at.screen_text().splitlines()[-1]
        await at.pilot.click(offset=(foot.index("reject"), 39))
        await at.pilot.pause()
        assert at.status(1) == "rejected"


async def test_a_section_of_the_outline_can_be_clicked(at_table: Opening) -> None:
    async with at_table() as at:
        row = next(y for y, line in enumerate(at.screen_text().splitlines()) if "resolves" in line[:30])
        await at.pilot.click(offset=(5, row))
        await at.pilot.pause()
        assert str(at.table.frame.border_title).strip() == "resolves"


async def test_every_theme_shows_the_table(at_table: Opening) -> None:
    async with at_table(DEMO) as at:
        for palette in load_themes():
            at.app.action_use_theme(palette.name)
            await at.pilot.pause()
            assert at.app.current_theme.background == palette.colours["background"]
            assert "Point 1 of" in at.screen_text()


async def test_no_color_means_none(at_table: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_table(DEMO) as at:
        assert any(isinstance(line_filter, NoColor) for line_filter in at.app.get_line_filters())
        assert "◐" in at.screen_text()
        assert "●" in at.screen_text()


async def test_the_status_line_counts_and_draws_the_way_down(at_table: Opening) -> None:
    async with at_table() as at:
        for _ in range(4):
            await at.press("r")
        status = at.screen_text().splitlines()[0]
        assert "settled" in status
        assert "█" in status
        assert at.session.head_code in status


async def test_a_session_that_goes_on_draws_the_way_down_so_far(at_table: Opening) -> None:
    async with at_table() as at:
        at.session.decide(Reject(3))
        at.table.live.look_back()
        assert at.table.live.open_counts[0] == 5
        assert at.table.live.open_counts[-1] == 4


async def test_every_key_of_the_table_has_its_action(at_table: Opening) -> None:
    async with at_table() as at:
        for key in TABLE_KEYS:
            name = key.action.split("(")[0]
            target = at.app if name.startswith("app.") else at.table
            assert hasattr(target, f"action_{name.removeprefix('app.')}"), key.id


async def test_text_before_the_first_call_has_a_name_in_the_outline(at_table: Opening) -> None:
    async with at_table("Words before any call.\n\n*resolves*\n\nto light [lamps].\n") as at:
        assert "(before the first call)" in at.screen_text()


async def test_the_minutes_at_the_table_are_counted(at_table: Opening) -> None:
    async with at_table() as at:
        assert " 0:00 " in at.screen_text().splitlines()[0]
        for _ in range(61):
            at.table.note_minute()
        await at.pilot.pause()
        assert " 1:01 " in at.screen_text().splitlines()[0]


async def test_a_minute_is_not_said_right_beside_a_key(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_table() as at:
        monkeypatch.setattr("tui.screens.reading_screen.MINUTE_PAUSE", 3600.0)
        await at.press("n")
        at.table.note_minute()
        await at.pilot.pause()
        assert " 0:00 " in at.screen_text().splitlines()[0]
        monkeypatch.setattr("tui.screens.reading_screen.MINUTE_PAUSE", 0.0)
        at.table.note_minute()
        await at.pilot.pause()
        assert " 0:02 " in at.screen_text().splitlines()[0]
