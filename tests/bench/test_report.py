"""The report says what was measured, and nothing better."""

import json
from dataclasses import replace
from pathlib import Path

from bench.machine import Quiet, listen
from bench.neighbours import Neighbours
from bench.report import data, ratio, table, verdict
from bench.stopwatch import Run, Timing


def _run(paragraphs: int, painted: float, *, repaints: int = 1, rows_found: int = 10) -> Run:
    decided = tuple(Timing("accept", 2.0, painted + at / 100, 1, repaints, 1, 2_048) for at in range(100))
    moved = (Timing("next", None, 3.0, 1, 1, 0, 1_024),)
    return Run(paragraphs, (*decided, *moved), 500.0, 50_000, 10, rows_found)


def test_the_ratio_is_that_of_the_largest_to_the_smallest() -> None:
    assert round(ratio([_run(1_000, 99), _run(10_000, 12), _run(100, 8)]), 2) == round(12.49 / 8.49, 2)


def test_the_table_has_a_row_a_text() -> None:
    rows = table([_run(100, 8), _run(10_000, 9)]).splitlines()
    assert len(rows) == 4
    assert rows[2].split()[:2] == ["100", "101"]
    assert "2.0 / 2.0" in rows[2]
    assert "8.5 / 9.0" in rows[2]
    assert "3.0 / 3.0" in rows[2]


def test_what_was_promised_is_kept_or_missed() -> None:
    good = verdict([_run(100, 8), _run(10_000, 9)])
    assert [line[:6] for line in good] == ["kept  "] * 4
    bad = verdict([_run(100, 8), _run(10_000, 17, repaints=2, rows_found=9)])
    assert [line[:6] for line in bad] == ["MISSED"] * 4


def test_figures_of_a_busy_machine_are_not_valid() -> None:
    quiet, busy = Quiet(0.1, 0.1, 0.1, 1, 2), Quiet(0.1, 50, 0.1, 1, 2)
    runs = [_run(100, 8)]
    assert data(runs, quiet, quiet, "ext4")["valid"]
    assert not data(runs, quiet, busy, "ext4")["valid"]
    assert not data(runs, busy, quiet, "ext4")["valid"]
    assert not data([replace(runs[0], others=0.5)], quiet, quiet, "ext4")["valid"]


def test_the_data_has_every_key_and_can_be_written() -> None:
    written = json.loads(json.dumps(data([_run(100, 8)], Quiet(0, 0, 0, 0, 0), Quiet(0, 0, 0, 0, 0), "ext4")))
    assert len(written["runs"][0]["timings"]) == 101
    assert written["runs"][0]["timings"][0]["durable"] == 2.0


def test_a_slow_disk_a_late_clock_and_a_loaded_machine_are_not_quiet() -> None:
    assert Quiet(0.1, 0.1, 0.1, 1, 2).is_quiet
    for busy in (Quiet(9, 0, 0, 1, 1), Quiet(0, 9, 0, 1, 1), Quiet(0, 0, 2, 1, 1), Quiet(0, 0, 0, 1, 30)):
        assert not busy.is_quiet


def test_listening_gives_figures_and_leaves_nothing_behind(tmp_path: Path) -> None:
    heard = listen(tmp_path)
    assert 0 < heard.sync <= heard.slow_sync
    assert heard.stolen > 0
    assert list(tmp_path.iterdir()) == []


def test_what_others_use_is_what_all_use_less_our_own() -> None:
    before, after = Neighbours(100.0, 5.0, 50.0), Neighbours(106.0, 9.0, 54.0)
    assert after.busy_since(before) == 0.5
    assert Neighbours(0.0, 9.0, 54.0).busy_since(Neighbours(0.0, 5.0, 50.0)) == 0.0


def test_the_processor_s_time_only_grows() -> None:
    before = Neighbours.now()
    assert sum(range(200_000))
    after = Neighbours.now()
    assert after.all >= before.all
    assert after.own >= before.own
