"""The plot holds what was measured at several sizes, each where it belongs."""

import re

from bench.figures import Figure
from bench.plotting import as_svg, lines_of, on_terminal

LEVEL = [Figure("key <1>, p50", 8.0, "ms", size=size) for size in (100, 1_000, 10_000)]
LINEAR = [Figure("read", size / 10_000, "s", size=size, by="other") for size in (10_000, 100, 1_000)]
ALONE = [Figure("once", 5.0, "ms", size=100), Figure("memory", 90.0, "MB", size=100)]


def test_a_line_is_what_has_three_sizes_in_their_order_and_in_ms() -> None:
    level, linear = lines_of([*LEVEL, *ALONE, *LINEAR])
    assert (level.name, linear.name) == ("key <1>, p50", "other: read")
    assert linear.points == ((100, 10.0), (1_000, 100.0), (10_000, 1_000.0))


def test_in_the_picture_a_level_line_is_level_and_a_linear_one_climbs_evenly() -> None:
    picture = as_svg(lines_of([*LEVEL, *LINEAR]))
    level, linear = (
        [float(place.split(",")[1]) for place in line.split()]
        for line in re.findall(r'polyline points="([^"]+)"', picture)
    )
    assert len(set(level)) == 1
    assert linear[0] - linear[1] == linear[1] - linear[2] > 0
    assert "key &lt;1&gt;, p50" in picture


def test_the_terminal_s_plot_names_its_lines_and_sizes() -> None:
    shown = on_terminal(lines_of(LEVEL))
    assert "key <1>, p50" in shown
    assert "paragraphs" in shown
