"""The widget: what it shows, how often it paints, what it says."""

import re

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.scrollbar import ScrollTo
from textual.theme import Theme

from resolution.reflow.reading import Run
from resolution.tree import PointNumber
from tests.tui.text_pane.pane_app import PaneApp
from tests.tui.text_pane.readings import (
    bracketed,
    long_reading,
    paragraph,
    reading,
    section,
    with_paragraph,
    with_section,
)
from tui.text_pane import TextPane
from tui.text_pane.line_bar import LineBar
from tui.text_pane.pane_css import PANE_CSS

BRACKETS = (
    "[sic]",
    "[operative clause]",
    "[the] [Secretary-General]",
    "[/b]",
    "[@click=app.quit]x[/]",
    "[[shall]/[should]]",
    "[b]bold[/b]",
)
STEERING = "\x1b]52;c;aGk=\x07 \x1b[2J \x9b31m \u202eabc\u202c e" + "\u0301" * 40
SIZES = ((120, 40), (80, 24), (240, 60))
ONE_OF_EACH = reading(
    section(
        "recalling",
        paragraph("a", "the crucial importance of lending instruments;"),
        paragraph("b", "that new needs ", *bracketed(1, "such as calibration"), " have emerged;", label="b)"),
        paragraph("c", Run("NOR/7/1", "source", point=2), "that it be so", label="c)", block=2, option=1),
        paragraph("d", Run("SUN/9/4", "source", point=2), "that it be not so", label=None, block=2, option=2),
        paragraph("e", "the old words", label="d)", clean="c)"),
    ),
)


async def _settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_brackets_and_hostile_text_are_shown_as_text(size: tuple[int, int]) -> None:
    hostile = reading(
        section("[b]call[/b]", *(paragraph(f"p{at}", text) for at, text in enumerate(BRACKETS))),
        section(STEERING, paragraph("q", STEERING, *bracketed(3, STEERING), label=STEERING, clean="[x]")),
    )
    async with PaneApp(hostile).run_test(size=size) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        app.pane.find("[sic]")
        await _settled(pilot)
        shown = "\n".join(app.lines())
        assert all(text in shown for text in (*BRACKETS, "[b]call[/b]", "␛]52;c;aGk=␇", "⟨U+202E⟩"))
        assert all(character.isprintable() for character in shown.replace("\n", ""))
        assert shown.count("\u0301") <= shown.count("e") * 8


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_fills_the_pane_whatever_the_script(size: tuple[int, int]) -> None:
    scripts = (
        "決議草案第一号について",
        "שָׁלוֹם עֲלֵיכֶם",
        "السلام عليكم",
        "Cafe\u0301 nai\u0308ve",
        "👩‍👩‍👧 ❤️ 🇫🇷",
        "한국어 텍스트",
    )
    mixed = reading(
        section("noting", *(paragraph(f"p{at}", f"{text} " * 12) for at, text in enumerate(scripts)))
    )
    async with PaneApp(mixed).run_test(size=size) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        pane = app.pane
        width = pane.content_region.width
        for y in range(pane.size.height):
            strip = pane.render_line(y)
            assert strip.cell_length == width
            assert cell_len(strip.text) == width


async def test_labels_points_states_and_sources_stand_where_they_belong() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        app.pane.states = {PointNumber(1): "settled"}
        app.pane.focused_point = 2
        await _settled(pilot)
        lines = app.lines()
        assert lines[4:][:7] == [
            "       recalling",
            "       a)   the crucial importance of lending instruments;",
            "  1 ✓  b)   that new needs [such as calibration] have emerged;",
            f"▌ 2 ◐  c)   that it be so{'NOR/7/1':>52}",
            "▌      (1)",
            f"▌      (2)  that it be not so{'SUN/9/4':>48}",
            "       d)   the old words",
        ]
        assert lines[11] == "       ‹c›"


async def test_the_clean_label_can_lead() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(120, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        assert any("d)   ‹c›   the old words" in line for line in app.lines())
        app.pane.leading_label = "clean"
        await _settled(pilot)
        assert any("c)   ‹d›   the old words" in line for line in app.lines())


async def test_a_reading_change_is_one_repaint_and_of_the_changed_lines_only() -> None:
    before = long_reading(10_000)
    async with PaneApp(before).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        app.pane.show_point(5_001)
        await _settled(pilot)
        was = app.lines()
        painted, made = app.painted, app.pane.view.rows.flows_made
        one = before.sections[200]
        changed = with_paragraph(one, 0, paragraph("p5000", "it is agreed", label="1"))
        app.pane.states = {PointNumber(5_001): "settled"}
        app.pane.reading = with_section(before, 200, changed)
        app.pane.mark_decided([changed.paragraphs[0].id])
        app.pane.focused_point = 5_006
        await _settled(pilot)
        assert app.painted - painted == 1
        assert app.pane.view.rows.flows_made - made <= 3
        assert any("it is agreed" in line for line in app.lines())
        assert app.lines()[:5] == was[:5]


async def test_nothing_is_painted_where_nothing_looks_otherwise() -> None:
    before = long_reading(100)
    async with PaneApp(before).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        await _settled(pilot)
        painted = app.painted
        far = with_paragraph(
            before.sections[3], 20, paragraph("p95", *before.sections[3].paragraphs[20].runs)
        )
        app.pane.reading = with_section(before, 3, far)
        app.pane.states = {PointNumber(96): "parked"}
        await _settled(pilot)
        assert app.painted == painted


async def test_a_step_of_the_cursor_is_one_repaint() -> None:
    async with PaneApp(long_reading(1_000)).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        await _settled(pilot)
        for step in ("down", "page_down", "end", "home"):
            painted = app.painted
            app.pane.move(step)
            await _settled(pilot)
            assert app.painted - painted == 1


async def test_a_moved_cursor_says_where_it_is() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        app.pane.move("down")
        await _settled(pilot)
        app.pane.move("home")
        app.pane.move("up")
        await _settled(pilot)
        heard = [message for message in app.heard if isinstance(message, TextPane.CursorMoved)]
        assert [(message.paragraph, message.point) for message in heard] == [("b", 1), ("a", 0)]


async def test_being_shown_a_point_says_nothing() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        assert app.pane.show_point(2)
        assert app.pane.cursor_point == 2
        assert not app.pane.show_point(77)
        await _settled(pilot)
        assert app.heard == []


async def test_a_click_on_a_point_s_text_or_mark_names_the_point() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        for column, row in ((30, 6), (14, 6), (2, 7), (14, 9), (14, 5), (14, 1)):
            await pilot.click(TextPane, offset=(column, row))
        clicked = [message.point for message in app.heard if isinstance(message, TextPane.PointClicked)]
        moved = [message.paragraph for message in app.heard if isinstance(message, TextPane.CursorMoved)]
        assert clicked == [1, 2, 2]
        assert moved == ["b", "b", "c", "d", "a"]


async def test_words_are_counted_and_gone_through_round_the_ends() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        pane = app.pane
        assert pane.find("THAT  it") == 2
        seen = []
        for _ in range(3):
            paragraph_here = pane.cursor_paragraph
            seen.append(paragraph_here.id if paragraph_here is not None else None)
            pane.next_match()
        assert seen == ["c", "d", "c"]
        assert pane.previous_match()
        assert pane.find("[such as") == 1
        assert pane.find("nowhere") == 0
        assert not pane.next_match()
        assert pane.find("") == 0


async def test_words_in_sources_titles_and_calls_are_found_too() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        assert [app.pane.find(words) for words in ("nor/7", "resolution 7", "recall")] == [1, 1, 1]


async def test_the_wheel_moves_the_text_and_leaves_the_cursor() -> None:
    async with PaneApp(long_reading(1_000)).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        pane, cursor, top = app.pane, app.pane.view.cursor, app.lines()
        pane.scroll_to(y=9, animate=False)
        await _settled(pilot)
        assert pane.scroll_y == 9
        assert app.lines()[0] == top[9]
        assert pane.view.cursor == cursor
        pane.post_message(ScrollTo(y=1_500))
        await _settled(pilot)
        assert pane.view.window.top != cursor
        pane.move("down")
        await _settled(pilot)
        assert pane.view.cursor in pane.view.window.places


async def test_the_bar_is_that_of_textual_and_paints_only_where_its_thumb_ends() -> None:
    async with PaneApp(long_reading(1_000)).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        await _settled(pilot)
        bar = app.pane.vertical_scrollbar
        whole = bar.outer_size.region
        for line in (0, 40, 41, 100, 2_000, 900):
            before = bar.render_lines(whole)
            app.pane.post_message(ScrollTo(y=line))
            await _settled(pilot)
            lines = bar.render_lines(whole)
            theirs = super(LineBar, bar).render_lines(whole)
            assert [[(s.text, s.style) for s in one] for one in lines] == [
                [(s.text, s.style) for s in one] for one in theirs
            ]
            if abs(line - 40) < 2:
                changed = [
                    y for y, (one, other) in enumerate(zip(lines, before, strict=True)) if one != other
                ]
                assert len(changed) <= 2


async def test_a_reading_given_before_or_after_mounting_shows() -> None:
    for first in (ONE_OF_EACH, None):
        async with PaneApp(first).run_test(size=(80, 24)) as pilot:
            app = pilot.app
            assert isinstance(app, PaneApp)
            app.pane.reading = ONE_OF_EACH
            await _settled(pilot)
            assert any("the old words" in line for line in app.lines())


async def test_another_theme_paints_the_same_text_in_other_colours() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        lines, style = app.lines(), next(iter(app.pane.render_line(5))).style
        app.register_theme(
            Theme("other", primary="#102030", background="#ffffff", foreground="#000000", dark=False)
        )
        app.theme = "other"
        await _settled(pilot)
        assert app.lines() == lines
        assert next(iter(app.pane.render_line(5))).style != style


async def test_a_pane_made_narrower_and_wider_shows_the_same_point() -> None:
    async with PaneApp(long_reading(1_000)).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        app.pane.show_point(501)
        for width, height in ((80, 24), (30, 10), (200, 60), (120, 40)):
            await pilot.resize_terminal(width, height)
            await _settled(pilot)
            assert any("501" in line and "[not" in line for line in app.lines())
            assert len(app.lines()) == height


async def test_a_line_asked_for_before_the_pane_is_idle_keeps_no_other_line_from_being_painted() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        await _settled(pilot)
        painted = app.painted
        app.pane.focused_point = 2
        app.pane.render_line(0)
        await _settled(pilot)
        assert app.painted == painted + 1


async def test_the_next_page_is_made_ready_while_nobody_waits_for_it() -> None:
    async with PaneApp(long_reading(1_000)).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        await _settled(pilot)
        for _ in range(3):
            made = app.pane.view.rows.flows_made
            app.pane.move("page_down")
            app.pane.render_line(0)
            assert app.pane.view.rows.flows_made - made <= 2
            await _settled(pilot)
            assert app.pane.view.rows.flows_made > made


async def test_a_pane_with_a_border_of_its_own_shows_the_same_lines_inside_it() -> None:
    async with PaneApp(ONE_OF_EACH).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PaneApp)
        app.pane.styles.border = ("round", "red")
        await _settled(pilot)
        screen = [strip.text for strip in app.screen._compositor.render_strips()]
        assert screen[0].startswith("╭")
        assert any("1 ●  b)   that new needs [such as calibration]" in line for line in screen)
        assert all(cell_len(line) == 80 for line in screen)


def test_no_words_are_dimmed_below_the_contrast_that_their_colour_has() -> None:
    assert not re.search(r"text-style:[^;]*\bdim\b", PANE_CSS)
