from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from resolution.timeline import axis

SECONDS = st.lists(st.floats(0, 5_000), max_size=60).map(sorted)


@given(SECONDS, st.sets(st.integers(1, 59)), st.integers(1, 120))
def test_rows_stand_in_their_order_within_the_line_and_no_row_in_a_gap(
    worked: list[float], paused: set[int], width: int
) -> None:
    places = sorted(place for place in paused if place < len(worked))
    line = axis(worked, places, width)
    assert len(line.columns) == len(worked)
    assert all(before <= after for before, after in pairwise(line.columns))
    assert all(0 <= column < width for column in line.columns)
    assert line.gaps.isdisjoint(line.columns)


def test_a_line_is_shared_out_by_time_and_a_pause_is_a_gap() -> None:
    line = axis([0, 10, 40, 40, 100], [3], 53)
    assert line.columns == (0, 5, 20, 22, 52)
    assert line.gaps == {21}


def test_where_no_time_passed_rows_are_equally_far_apart() -> None:
    assert axis([0, 0, 0, 0], [], 10).columns == (0, 3, 6, 9)
    assert axis([7], [], 10).columns == (0,)
    assert axis([], [], 10).columns == ()


def test_a_column_finds_its_rows_and_the_nearest() -> None:
    line = axis([0, 1, 1.1, 9], [], 10)
    assert line.columns == (0, 1, 1, 9)
    assert list(line.rows_in(1)) == [1, 2]
    assert list(line.rows_in(5)) == []
    assert [line.nearest(column) for column in (0, 1, 2, 4, 5, 6, 9)] == [0, 2, 2, 2, 2, 3, 3]
