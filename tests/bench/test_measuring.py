"""The real program on a real terminal: repaints and rows are counted, milliseconds are not."""

from pathlib import Path

import pytest

from bench.keys import ROUND
from bench.stopwatch import run

pytestmark = pytest.mark.terminal


def test_each_key_shows_its_text_with_its_first_repaint(tmp_path: Path) -> None:
    measured = run(tmp_path, 60, rounds=1)
    assert [timing.act for timing in measured.timings] == list(ROUND)
    assert [timing.needed for timing in measured.timings] == [1] * len(ROUND)
    assert measured.rows_found == measured.rows_expected
    assert all((timing.durable is None) == (timing.act == "next") for timing in measured.timings)
