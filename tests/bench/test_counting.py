"""What arrives is cut into repaints, and read for what a key must have changed."""

import pytest

from bench.figures import percentile
from bench.frames import BEGIN, END, Frame, frames_of
from bench.keys import Press, pane_lines, point_shown

CARD = "╭─  Point 3 of 48 · recalling f) ─╮"


def test_a_repaint_ends_with_its_mark_wherever_the_chunks_are_cut() -> None:
    data = BEGIN + b"one" + END + BEGIN + b"two" + END + b"rest"
    whole = [BEGIN + b"one" + END, BEGIN + b"two" + END]
    for cut in range(len(data) + 1):
        frames, rest = frames_of([(1, data[:cut]), (2, data[cut:])])
        assert [frame.data for frame in frames] == whole
        assert rest == b"rest"


def test_a_repaint_arrived_with_its_last_byte() -> None:
    frames, _ = frames_of([(10, BEGIN + b"o"), (20, b"ne" + END[:4]), (30, END[4:])])
    assert frames == [Frame(BEGIN + b"one" + END, 30)]


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 1), (1, 1), (50, 50), (50.5, 51), (99, 99), (99.5, 100), (100, 100)]
)
def test_a_percentile_is_a_value_that_was_measured(percent: float, value: int) -> None:
    assert percentile(list(range(100, 0, -1)), percent) == value


def test_a_key_counts_once_the_text_says_so() -> None:
    bracketed, plain, gone = ["the [annex-00002 as", CARD], ["the annex-00002 as", CARD], ["the as", CARD]
    shown = {
        act: [Press(act, 2).is_shown(lines) for lines in (bracketed, plain, gone)]
        for act in ("accept", "reject", "undo")
    }
    assert shown["accept"] == [False, True, False]
    assert shown["reject"] == [False, True, True]
    assert shown["undo"] == [True, False, False]


def test_the_next_point_counts_once_another_point_is_on_the_card() -> None:
    assert not Press("next", 3).is_shown([CARD])
    assert Press("next", 2).is_shown([CARD])
    assert point_shown(["text", CARD]) == 3
    assert point_shown(["text"]) == 0


def test_words_on_the_card_are_not_words_of_the_text() -> None:
    assert pane_lines(["a", "b", CARD, "annex-00002"]) == ["a", "b"]
    assert not Press("accept", 2).is_shown(["the text", CARD, "annex-00002 with"])
