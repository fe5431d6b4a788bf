"""The gutter tells labels, points and states, and cuts nothing."""

from resolution.deciding.standing import PointState
from resolution.reflow.reading import ReadParagraph
from resolution.tree import PointNumber
from tests.tui.text_pane.readings import bracketed, paragraph, reading, section
from tui.text_pane.flowing import flow
from tui.text_pane.geometry import Geometry, geometry
from tui.text_pane.glyphs import shown_state
from tui.text_pane.gutter import GutterLine, LeadingLabel, gutter_lines, gutter_texts
from tui.text_pane.rows import Row, section_rows
from tui.text_pane.shown_states import States


def _row(*paragraphs: ReadParagraph, at: int = 0) -> Row:
    return section_rows(reading(section("", *paragraphs)).sections[0], "working")[at]


def _lines(row: Row, leading: LeadingLabel = "working", *, is_roomy: bool = True) -> list[GutterLine]:
    return list(gutter_lines(row, flow(row.runs, 20), leading, is_roomy=is_roomy))


def test_the_other_label_stands_beside_where_it_differs() -> None:
    moved = _row(paragraph("p", "text", label="d)", clean="c)"))
    assert _lines(moved) == [GutterLine(0, "d)", "‹c›")]
    assert _lines(moved, "clean") == [GutterLine(0, "c)", "‹d›")]
    assert _lines(_row(paragraph("p", "text", label="d)"))) == [GutterLine(0, "d)", "")]


def test_without_room_it_stands_below() -> None:
    moved = _row(paragraph("p", "text", label="d)", clean="c)"))
    assert _lines(moved, is_roomy=False) == [GutterLine(0, "d)"), GutterLine(0, "‹c›")]


def test_a_paragraph_without_the_leading_label_shows_the_other_one_in_its_place() -> None:
    added = _row(paragraph("p", "text", label=None, clean="c)"))
    assert _lines(added, "working") == [GutterLine(0, "‹c›", "")]
    assert _lines(added, "clean") == [GutterLine(0, "c)", "")]


def test_swapping_the_labels_never_changes_how_high_a_gutter_is() -> None:
    for label in (None, "d)"):
        for clean in (None, "c)", "d)"):
            rival = paragraph("q", "x", block=1, option=2)
            row = _row(paragraph("p", "text", label=label, clean=clean, block=1, option=1), rival)
            for is_roomy in (True, False):
                by_working = _lines(row, "working", is_roomy=is_roomy)
                assert len(by_working) == len(_lines(row, "clean", is_roomy=is_roomy))


def test_options_of_one_point_are_numbered() -> None:
    options = (paragraph("p", "x", block=2, option=1), paragraph("q", "y", label=None, block=2, option=2))
    assert _lines(_row(*options)) == [GutterLine(2, "a)", "(1)")]
    assert _lines(_row(*options, at=1)) == [GutterLine(0, "", "(2)")]
    assert _lines(_row(*options, at=1), is_roomy=False) == [GutterLine(0, "(2)", "")]


def test_an_inline_point_is_marked_on_the_line_where_it_begins() -> None:
    row = _row(paragraph("p", "some words before it ", *bracketed(3, "begins")))
    assert [line.point for line in _lines(row)] == [0, 3]


def test_points_on_one_line_are_marked_one_under_the_other() -> None:
    row = _row(paragraph("p", *bracketed(3, "a"), *bracketed(4, "b"), *bracketed(5, "c")))
    assert [line.point for line in _lines(row)] == [3, 4, 5]


def test_states_are_told_by_shape() -> None:
    shapes = {
        "open": "●",
        "accepted": "✓",
        "chosen": "✓",
        "rejected": "✗",
        "kept": "⟦⟧",
        "parked": "⏸",
        "withdrawn": "⊘",
    }
    for status, glyph in shapes.items():
        states = {PointNumber(7): shown_state(PointState(status))}  # type: ignore[arg-type]
        mark, *_ = gutter_texts(GutterLine(7), Geometry(80), states, focused_point=0)
        assert mark.text == f" 7 {glyph:<2} "


def test_a_point_in_focus_is_told_by_shape_while_it_is_open() -> None:
    open_mark, *_ = gutter_texts(GutterLine(7), Geometry(80), {}, focused_point=7)
    assert open_mark.text == " 7 ◐  "
    settled: States = {PointNumber(7): "settled"}
    settled_mark, *_ = gutter_texts(GutterLine(7), Geometry(80), settled, focused_point=7)
    assert settled_mark.text == " 7 ✓  "


def test_a_label_too_long_for_its_column_is_cut_with_a_sign() -> None:
    _, label, *_ = gutter_texts(GutterLine(0, "xxxviii)"), Geometry(80), {}, focused_point=0)
    assert label.text == "xxx… "


def test_the_text_is_at_most_a_hundred_columns_and_stands_in_the_middle_of_a_wide_pane() -> None:
    wide = geometry(240, 15)
    assert wide.column == 100
    assert abs(wide.margin - (240 - wide.margin - wide.gutter - wide.column)) <= 2


def test_at_eighty_columns_the_gutter_is_small() -> None:
    assert geometry(77, 15).gutter <= 12


def test_numbers_of_many_points_have_room() -> None:
    assert geometry(120, 12_345).digits == 5
