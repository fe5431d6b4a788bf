"""What widgets keep of their painting is what Textual would paint anew."""

from importlib.resources import files

import pytest
from rich.segment import Segment
from textual.screen import Screen
from textual.widget import Widget

from tests.tui.screens.at import Opening
from tui.widgets.line_widget import LineWidget

DEMO = (files("tui.samples") / "demo.md").read_text(encoding="utf-8")


def cells(screen: Screen[None]) -> list[list[Segment]]:
    """The screen character by character, however its lines are cut into segments."""
    strips = screen._compositor.render_strips()
    return [[Segment(one, style) for text, style, _ in strip for one in text] for strip in strips]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_what_is_kept_looks_as_if_painted_anew(at_table: Opening, size: tuple[int, int]) -> None:
    async with at_table(DEMO, size=size) as at:
        for key in ("a", "n", "u", "t", "r", "o", "down", "escape", "v"):
            await at.press(key)
            at.table.look_ahead()  # else its outcome may come between the two paintings
            await at.pilot.pause()
            kept = cells(at.table)
            for widget in (at.table, *at.table.query(Widget)):
                widget.refresh()
                if isinstance(widget, LineWidget):
                    widget.notify_style_update()
            await at.pilot.pause()
            assert cells(at.table) == kept, key


async def test_the_frame_of_a_what_if_is_what_textual_would_paint_though_its_sides_are_painted_once(
    at_table: Opening,
) -> None:
    async with at_table(DEMO, size=(80, 24)) as at:
        frame = at.table.frame
        whole = frame.outer_size.region
        for key in ("w", "a", "enter"):
            await at.press(key)
            assert frame.render_lines(whole) == Widget.render_lines(frame, whole), key
            assert len(set(map(id, frame.render_lines(whole)[1:-1]))) == 1


async def test_another_section_changes_two_lines_of_the_frame(at_table: Opening) -> None:
    async with at_table(DEMO) as at:
        await at.press("n")
        whole = at.table.frame.outer_size.region
        before = [*at.table.frame.render_lines(whole)]
        section = at.table.frame.border_title
        while at.table.frame.border_title == section:
            await at.press("n")
        after = at.table.frame.render_lines(whole)
        changed = [y for y, (one, other) in enumerate(zip(before, after, strict=True)) if one is not other]
        assert set(changed) <= {0, whole.height - 1}
        assert after[0].text != before[0].text


async def test_lines_that_did_not_change_are_the_same_strips(at_table: Opening) -> None:
    async with at_table(DEMO) as at:
        await at.press("n")
        kept = [at.table.query_one("#body"), at.table.frame, at.table.outline]
        before = [widget.render_lines(widget.outer_size.region) for widget in kept]
        card = at.table.card.render_lines(at.table.card.outer_size.region)
        await at.press("n")
        for widget, lines in zip(kept, before, strict=True):
            after = widget.render_lines(widget.outer_size.region)
            assert all(one is other for one, other in zip(lines, after, strict=True))
        after = at.table.card.render_lines(at.table.card.outer_size.region)
        assert after[0] is not card[0]
        assert after[-1] is card[-1]
