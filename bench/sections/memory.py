"""What the program holds after a long meeting, and what each thousand keys add."""

from collections.abc import Iterator

from bench.figures import Figure
from bench.sections import Scale
from bench.session_file import workplace
from bench.stopwatch import at_the_table, open_view
from bench.terminal import Terminal

PARAGRAPHS = 10_000
AT_ONCE = 20
QUIET = 0.05
MOST, MOST_GROWTH = 100.0, 2.0


def measure(scale: Scale) -> Iterator[Figure]:
    """MB after the decisions, and how many more after a thousand keys of going on and undoing."""
    decisions = scale.pick(5_000, 200)
    with at_the_table(workplace(scale.folder / "memory", PARAGRAPHS)) as (terminal, _):
        open_view(terminal)
        yield Figure("memory with nothing decided", terminal.memory() / 1024, "MB", size=PARAGRAPHS)
        _press(terminal, "a", decisions)
        decided = terminal.memory()
        yield Figure(f"memory after {decisions:,} decisions", decided / 1024, "MB", MOST, PARAGRAPHS)
        keys = scale.pick(2_000, 200)
        _press(terminal, "nu", keys)
        grown = (terminal.memory() - decided) / 1024 / (keys / 1_000)
        yield Figure("growth a thousand keys after that", grown, "MB", MOST_GROWTH, PARAGRAPHS)


def _press(terminal: Terminal, keys: str, count: int) -> None:
    for start in range(0, count, AT_ONCE):
        terminal.send("".join(keys[place % len(keys)] for place in range(start, min(start + AT_ONCE, count))))
        terminal.receive(quiet=QUIET, at_most=5)
