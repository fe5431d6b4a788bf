from dataclasses import replace

import pytest

from tui.widgets.status_line import Status, status_content

STATUS = Status(
    title="RESOLUTION 130 (REV. BUSAN, 2014)",
    symbol="DL/10-E rev. 2",
    open=9,
    parked=2,
    kept=0,
    settled=4,
    open_counts=(15, 12, 9),
    head_code="K7QF",
)


def test_a_wide_line_says_everything() -> None:
    line = status_content(STATUS, 118).plain
    for part in ("RESOLUTION 130", "DL/10-E rev. 2", "9 open", "2 parked", "4 settled", "█▆▅", "K7QF"):
        assert part in line


def test_stages_without_points_are_not_mentioned() -> None:
    assert "kept" not in status_content(STATUS, 118).plain


@pytest.mark.parametrize("width", [1, 10, 30, 60, 78, 118, 300])
def test_the_line_is_never_wider_than_its_room(width: int) -> None:
    assert status_content(STATUS, width).cell_length <= width


def test_a_narrow_line_gives_up_the_picture_then_the_title_by_a_sign() -> None:
    line = status_content(STATUS, 60).plain
    assert "█" not in line
    assert "…" in line
    assert "9 open  2 parked  4 settled   K7QF" in line


def test_the_time_gives_way_after_the_picture_and_before_the_title() -> None:
    assert "█▆▅   1:02   K7QF" in status_content(STATUS, 118, minutes=62).plain
    lines = [status_content(STATUS, width, minutes=62).plain for width in range(60, 119)]
    with_picture, with_time = ([sign in line for line in lines] for sign in ("█", "1:02"))
    assert with_picture.index(True) > with_time.index(True) > 0
    assert all("…" not in line for line, has_time in zip(lines, with_time, strict=True) if has_time)


def test_the_filter_stands_before_the_counts_and_a_long_one_is_cut_by_a_sign() -> None:
    filtered = replace(STATUS, passing="▽ 5: open " + "word " * 20)
    for width in (80, 120):
        line = status_content(filtered, width).plain
        assert "▽ 5: open word" in line
        assert "…" in line
        assert f"{STATUS.open} open" in line
        assert len(line) <= width
