"""Thirty keys at once, as when a key is held down: how long each takes of the whole."""

from collections.abc import Iterator

from bench.figures import Figure, percentile
from bench.sections import Scale
from bench.session_file import workplace
from bench.stopwatch import STILL, BenchError, at_the_table, open_view
from bench.terminal import Terminal

KEYS = 30
PARAGRAPHS = 10_000
MOST = 3.0
ACTS = {"down": ("j", MOST), "next point": ("n", MOST), "accept": ("a", None)}


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds a key from the first key to the last repaint."""
    bursts = scale.pick(12, 2)
    place = workplace(scale.folder / "bursts", PARAGRAPHS)
    with at_the_table(place) as (terminal, _):
        open_view(terminal)
        rows = place.rows()
        for name, (key, bar) in ACTS.items():
            taken = tuple(_burst(terminal, key) for _ in range(bursts))
            median = percentile(taken, 50)
            yield Figure(f"a key of {KEYS}, {name}, p50", median, "ms", bar, PARAGRAPHS, samples=taken)
        missing = abs(place.rows() - rows - bursts * KEYS)
        yield Figure("decisions of a burst without exactly one row", missing, "rows", 0, PARAGRAPHS)


def _burst(terminal: Terminal, key: str) -> float:
    """One burst; ms a key until the last repaint that it led to."""
    pressed = terminal.send(key * KEYS)
    frames = terminal.receive(quiet=STILL, at_most=10)
    if not frames:
        raise BenchError(f"{KEYS} times {key} changed nothing:\n" + "\n".join(terminal.lines))
    for frame in frames:
        terminal.show(frame)
    last = max(frame.arrived for frame in frames if frame.data)
    return (last - pressed) / 1e6 / KEYS
