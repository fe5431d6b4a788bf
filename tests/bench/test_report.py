"""The report says what was measured, and nothing better."""

import json
from dataclasses import replace
from pathlib import Path

from bench.figures import Figure, absent, at_percentiles
from bench.machine import Quiet, listen
from bench.neighbours import Neighbours
from bench.report import data, row, warning
from bench.sections.keys import figures_of, ratio
from bench.stopwatch import Run, Timing
from bench.suite import Measured

QUIET, BUSY = Quiet(0.1, 0.1, 0.1, 1, 2), Quiet(0.1, 50, 0.1, 1, 2)
LOADED = replace(QUIET, load=2)


def _run(paragraphs: int, painted: float, *, repaints: int = 1, rows_found: int = 10) -> Run:
    decided = tuple(Timing("accept", 2.0, painted + at / 100, 1, repaints, 1, 2_048) for at in range(100))
    moved = (Timing("next", None, 3.0, 1, 1, 0, 1_024),)
    return Run(paragraphs, (*decided, *moved), 500.0, 50_000, 10, rows_found)


def _figures(run: Run) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures_of(run, is_largest=True)}


def _measured(before: Quiet, after: Quiet, others: float | None = 0.0) -> Measured:
    return Measured("keys", (Figure("text repainted, p50", 9.0, "ms", 8, 100),), before, after, others)


def test_the_ratio_is_that_of_the_largest_to_the_smallest() -> None:
    figure = ratio([_run(1_000, 99), _run(10_000, 12), _run(100, 8)])
    assert round(figure.value, 2) == round(12.49 / 8.49, 2)


def test_a_row_says_what_of_how_many_how_much_and_whether_it_is_kept() -> None:
    assert row(Figure("text repainted, p50", 9.04, "ms", 8, 10_000)).split() == [
        *("text", "repainted,", "p50", "10,000", "9.04", "ms", "MISSED", "at", "most", "8"),
    ]
    assert "kept" in row(Figure("rows", 0, "rows", 0))
    assert row(Figure("all", 5_700, "ms", by="pandoc")).split() == ["pandoc:", "all", "5,700", "ms"]


def test_a_peer_that_is_not_installed_is_told_so() -> None:
    assert row(absent("accept all", "pandoc")).split() == ["pandoc:", "accept", "all", "not", "installed"]


def test_keys_are_held_to_their_bars() -> None:
    good = _figures(_run(10_000, 7))
    assert all(figure.is_kept for figure in good.values())
    assert good["row durable, p50"].value == 2.0
    assert good["next point, p99"].value == 3.0
    bad = _figures(_run(10_000, 17, repaints=2, rows_found=9))
    assert {name for name, figure in bad.items() if not figure.is_kept} == {
        "text repainted, p50",
        "text repainted, p99",
        "keys without exactly one repaint",
        "decisions without exactly one row",
    }


def test_nothing_measured_gives_no_figure() -> None:
    assert at_percentiles("anything", []) == []


def test_figures_of_a_busy_machine_are_not_valid() -> None:
    assert data([_measured(QUIET, QUIET)], "ext4")["valid"]
    assert not warning(_measured(QUIET, QUIET))
    for busy in (_measured(QUIET, BUSY), _measured(BUSY, QUIET), _measured(QUIET, QUIET, others=0.5)):
        assert not data([busy], "ext4")["valid"]
        assert warning(busy).startswith("NOT VALID")
    assert not data([_measured(QUIET, QUIET), replace(_measured(QUIET, QUIET), others=0.5)], "ext4")["valid"]


def test_the_load_counts_only_where_nobody_tells_how_busy_others_were() -> None:
    assert _measured(QUIET, LOADED).is_valid
    assert _measured(QUIET, QUIET, others=None).is_valid
    assert "is not told" in warning(_measured(QUIET, LOADED, others=None))
    assert warning(_measured(LOADED, QUIET, others=None)).startswith("NOT VALID")


def test_the_data_has_every_single_value_and_can_be_written() -> None:
    figures = tuple(figures_of(_run(100, 8), is_largest=False))
    written = json.loads(json.dumps(data([replace(_measured(QUIET, QUIET), figures=figures)], "ext4")))
    painted = next(one for one in written["sections"][0]["figures"] if one["name"] == "text repainted, p50")
    assert len(painted["samples"]) == 100
    assert painted["size"] == 100


def test_a_slow_disk_a_late_clock_and_a_lost_stretch_are_not_quiet() -> None:
    assert Quiet(0.1, 0.1, 0.1, 1, 2).is_quiet
    for busy in (Quiet(9, 0, 0, 1, 1), Quiet(0, 9, 0, 1, 1), Quiet(0, 0, 0, 1, 30)):
        assert not busy.is_quiet


def test_listening_gives_figures_and_leaves_nothing_behind(tmp_path: Path) -> None:
    heard = listen(tmp_path)
    assert 0 < heard.sync <= heard.slow_sync
    assert heard.stolen > 0
    assert list(tmp_path.iterdir()) == []


def test_what_others_use_is_what_all_use_less_our_own() -> None:
    before, after = Neighbours(100.0, 5.0, 50.0), Neighbours(106.0, 9.0, 54.0)
    assert after.busy_since(before) == 0.5
    assert Neighbours(0.0, 9.0, 54.0).busy_since(Neighbours(0.0, 5.0, 50.0)) is None


def test_the_processor_s_time_only_grows() -> None:
    before = Neighbours.now()
    assert sum(range(200_000))
    after = Neighbours.now()
    assert after.all >= before.all
    assert after.own >= before.own
