"""The cursor goes line by line and paragraph by paragraph, and the window follows it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.text_pane.readings import (
    bracketed,
    long_reading,
    paragraph,
    reading,
    section,
    with_paragraph,
    with_section,
)
from tui.text_pane.line_index import Place
from tui.text_pane.moving import Step, move
from tui.text_pane.showing import show_paragraph, show_point
from tui.text_pane.text_view import TextView
from tui.text_pane.walking import lines_from

STEPS: list[Step] = [
    "down",
    "up",
    "page_down",
    "page_up",
    "home",
    "end",
    "next_paragraph",
    "previous_paragraph",
]


def _view(paragraphs: int = 100, *, width: int = 80, height: int = 20) -> TextView:
    view = TextView()
    view.resize(width, height)
    view.adopt(long_reading(paragraphs))
    return view


def _text_lines(view: TextView) -> list[Place]:
    first = view.index.first
    lines = lines_from(view.index, first) if first is not None else iter(())
    return [place for place in lines if view.row(place).paragraph is not None]


@given(st.lists(st.sampled_from(STEPS), max_size=40), st.integers(1, 30))
def test_whatever_the_steps_the_cursor_is_on_a_paragraph_and_in_view(steps: list[Step], height: int) -> None:
    view = _view(height=height)
    for step in steps:
        move(view, step)
        assert view.paragraph is not None
        assert view.cursor in view.window.places
        assert len(view.window.places) == height


def test_down_goes_through_every_line_of_every_paragraph_and_up_goes_back() -> None:
    view = _view(50)
    lines = _text_lines(view)
    passed = [view.cursor]
    while move(view, "down"):
        passed.append(view.cursor)
    assert passed == lines
    while move(view, "up"):
        passed.pop()
        assert view.cursor == passed[-1]
    assert view.cursor == lines[0]


def test_from_the_first_paragraph_the_title_shows() -> None:
    view = _view()
    move(view, "end")
    move(view, "home")
    assert view.window.top == Place(0, 0, 0)


def test_the_end_is_the_last_line_at_the_bottom() -> None:
    view = _view()
    move(view, "end")
    assert view.cursor == _text_lines(view)[-1]
    assert view.window.places[-1] == view.cursor


def test_a_page_is_a_window_less_a_line() -> None:
    view = _view(100, height=20)
    lines = _text_lines(view)
    move(view, "page_down")
    cursor = view.cursor
    assert cursor is not None
    assert 15 <= lines.index(cursor) <= 19


def test_paragraph_steps_stop_at_first_lines() -> None:
    view = _view()
    move(view, "next_paragraph")
    assert view.paragraph is not None
    assert view.paragraph.id == "p1"
    move(view, "down")
    move(view, "previous_paragraph")
    assert view.paragraph.id == "p1"
    move(view, "previous_paragraph")
    assert view.paragraph is not None
    assert view.paragraph.id == "p0"


def test_a_point_out_of_view_comes_with_its_whole_text_into_view() -> None:
    view = _view(1_000)
    assert show_point(view, 501)
    assert view.paragraph is not None
    assert view.paragraph.id == "p500"
    assert view.points == (501,)
    row = view.index.point(501)
    assert row is not None
    assert row._replace(line=view.index.height(row) - 1) in view.window.places


def test_a_point_already_in_view_moves_nothing() -> None:
    view = _view()
    show_point(view, 6)
    before = view.window.places
    assert view.window.offset_of(view.cursor or Place(0, 0)) is not None
    show_point(view, 6)
    assert view.window.places == before


def test_from_point_to_point_the_one_left_stays_in_view_both_ways() -> None:
    view = _view(height=40)
    there = range(1, 100, 5)
    for point in [*there, *reversed(there)]:
        before = view.cursor
        show_point(view, point)
        assert view.cursor in view.window.places
        assert before in view.window.places


def test_a_point_or_paragraph_that_is_not_there_is_said_so() -> None:
    view = _view()
    before = view.cursor
    assert not show_point(view, 9_999)
    assert not show_paragraph(view, paragraph("nobody").id)
    assert view.cursor == before


def test_a_new_reading_leaves_the_cursor_s_paragraph_on_its_line_of_the_screen() -> None:
    view = _view(1_000)
    show_point(view, 501)
    before = long_reading(1_000)
    below = view.window.offset_of(view.cursor or Place(0, 0))
    one = before.sections[19]
    for changed in (
        section(one.call, *one.paragraphs[3:]),
        section(one.call, paragraph("new", "words " * 200), *one.paragraphs),
        section(one.call),
    ):
        view.adopt(with_section(before, 19, changed))
        assert view.paragraph is not None
        assert view.paragraph.id == "p500"
        assert view.window.offset_of(view.cursor or Place(0, 0)) == below


def test_where_the_cursor_s_paragraph_goes_the_one_before_it_takes_over_and_stays_where_it_was() -> None:
    view = _view(1_000)
    show_paragraph(view, paragraph("p507").id)
    below = view.window.offset_of(view.cursor or Place(0, 0))
    show_paragraph(view, paragraph("p508").id)
    before = long_reading(1_000)
    one = before.sections[20]
    view.adopt(with_section(before, 20, section(one.call, *one.paragraphs[:8], *one.paragraphs[11:])))
    assert view.paragraph is not None
    assert view.paragraph.id == "p507"
    assert view.window.offset_of(view.cursor or Place(0, 0)) == below


def test_a_reading_change_wraps_the_changed_paragraph_and_what_comes_into_view() -> None:
    view = _view(10_000)
    show_point(view, 5_001)
    before = long_reading(10_000)
    view.adopt(before)
    made = view.rows.flows_made
    one = before.sections[200]
    changed = with_paragraph(one, 0, paragraph("p5000", "5000: it is agreed now, in as many words as it was"))
    view.adopt(with_section(before, 200, changed))
    assert 1 <= view.rows.flows_made - made <= 3


def test_new_labels_wrap_nothing() -> None:
    view = _view(100)
    before = long_reading(100)
    made = view.rows.flows_made
    one = before.sections[0]
    relettered = section(
        one.call,
        *(
            paragraph(each.id, *each.runs, label=each.label, clean=f"x{at})")
            for at, each in enumerate(one.paragraphs)
        ),
    )
    view.adopt(with_section(before, 0, relettered))
    assert view.rows.flows_made == made


def test_another_width_keeps_the_paragraph_at_the_cursor_in_view() -> None:
    view = _view(1_000)
    show_point(view, 501)
    for width, height in ((40, 20), (120, 30), (200, 5), (1, 1), (80, 20)):
        view.resize(width, height)
        assert view.paragraph is not None
        assert view.paragraph.id == "p500"
        assert view.cursor in view.window.places


def test_the_cursor_comes_back_to_its_row_when_there_is_room_for_it_again() -> None:
    view = _view(1_000, width=120, height=30)
    show_point(view, 501)
    assert view.cursor is not None
    row = view.window.offset_of(view.cursor)
    for width, height in ((80, 5), (80, 30), (120, 8), (60, 1), (120, 30)):
        view.resize(width, height)
    assert view.window.offset_of(view.cursor) == row
    view.resize(120, 5)
    move(view, "down")
    lower = view.window.offset_of(view.cursor)
    view.resize(120, 30)
    assert view.window.offset_of(view.cursor) == lower


def test_another_width_keeps_the_cursor_at_the_words_where_its_point_begins() -> None:
    words = "a word and another of them, " * 12
    view = TextView()
    view.adopt(
        reading(
            section("recalling", paragraph("p", words, *bracketed(1, "one"), words, *bracketed(2, "two")))
        )
    )
    show_point(view, 2)
    for width, height in ((80, 24), (40, 20), (120, 30), (60, 5), (200, 60), (1, 1), (80, 20)):
        view.resize(width, height)
        assert 2 in view.points
        assert view.cursor in view.window.places


def test_a_text_shorter_than_the_window_stands_at_its_top() -> None:
    view = TextView()
    view.resize(80, 30)
    view.adopt(reading(section("recalling", paragraph("p", "one line"))))
    move(view, "end")
    assert view.window.top == Place(0, 0)
    assert len(view.window.places) == 6


def test_without_a_paragraph_there_is_no_cursor() -> None:
    view = TextView()
    view.resize(80, 30)
    view.adopt(reading())
    assert not move(view, "down")
    assert view.cursor is None
    assert view.paragraph is None
    assert view.points == ()


def test_what_was_shown_before_the_pane_had_a_size_is_in_view_once_it_has() -> None:
    view = TextView()
    view.adopt(long_reading(1_000))
    show_point(view, 501)
    view.resize(80, 24)
    assert view.cursor in view.window.places
    assert view.points == (501,)


def test_a_text_just_opened_begins_with_its_title() -> None:
    view = TextView()
    view.adopt(long_reading(1_000))
    view.resize(80, 24)
    assert view.window.top == Place(0, 0)


def test_a_point_near_the_beginning_shown_before_there_was_a_size_shows_with_the_title() -> None:
    view = TextView()
    view.adopt(long_reading(1_000))
    show_point(view, 1)
    view.resize(80, 24)
    assert view.window.top == Place(0, 0)
    assert view.cursor in view.window.places
