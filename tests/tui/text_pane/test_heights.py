"""The prefix sums agree with adding up."""

from hypothesis import given
from hypothesis import strategies as st

from tui.text_pane.heights import Heights

heights = st.lists(st.integers(0, 9), max_size=40)


def _assert_agrees(kept: Heights, expected: list[int]) -> None:
    assert kept.total == sum(expected)
    assert [kept.above(block) for block in range(len(expected))] == [
        sum(expected[:block]) for block in range(len(expected))
    ]
    lines = [(block, line) for block, height in enumerate(expected) for line in range(height)]
    assert [kept.block_at(line) for line in range(kept.total)] == lines


@given(heights)
def test_a_new_index_agrees_with_adding_up(expected: list[int]) -> None:
    _assert_agrees(Heights(expected), expected)


@given(heights.filter(bool), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 9)), max_size=20))
def test_it_still_agrees_after_any_replacements(expected: list[int], changes: list[tuple[int, int]]) -> None:
    kept = Heights(expected)
    for at, height in changes:
        block = at % len(expected)
        kept.replace(block, height)
        expected = [*expected[:block], height, *expected[block + 1 :]]
    _assert_agrees(kept, expected)
