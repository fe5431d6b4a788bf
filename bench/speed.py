"""How quick the machine is at this hour: the same work at each run, and what it took where the bars were set.

Clocks of shared machines drift by half from hour to hour, so a figure is only worth what it is beside these.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from bench.terminal import Terminal

WHERE_BARS_WERE_SET = 215.0
"""Ms from the start of Python to the first paint of a bare Textual application, on that machine."""
ROUNDS = 5
_KEPT = {"PATH", "LANG", "LC_ALL"}


@dataclass(frozen=True, slots=True)
class Speed:
    """Ms of the fixed piece of work, and to the first paint of a bare application, the least of some."""

    work: float
    bare_start: float

    @property
    def factor(self) -> float:
        """How many times slower this machine is than the one where the bars were set."""
        return self.bare_start / WHERE_BARS_WERE_SET

    def __str__(self) -> str:
        return (
            f"This machine now: a fixed piece of Python work {self.work:.1f} ms; from start to first\n"
            f"paint of a bare Textual application {self.bare_start:.0f} ms, where the bars were set "
            f"{WHERE_BARS_WERE_SET:.0f} ms: {self.factor:.2f} times that."
        )


def speed(rounds: int = ROUNDS) -> Speed:
    """Measures both; for about three seconds, less with fewer starts."""
    return Speed(work(), min(bare_start() for _ in range(rounds)))


def work() -> float:
    """Processor ms of making strings, dictionaries and calls, the least of some."""
    return min(_worked() for _ in range(ROUNDS))


def _worked() -> float:
    began = process_time()
    seen: dict[str, int] = {}
    for number in range(40_000):
        word = _word(number)
        seen[word] = seen.get(word, 0) + len(word)
    assert len(sorted(seen.items())) == 997
    return (process_time() - began) * 1e3


def _word(number: int) -> str:
    return f"annex-{number * 7919 % 997:05}"


def bare_start() -> float:
    """Ms from the start of Python to the last byte of the first paint; Textual is imported between."""
    environment = {name: value for name, value in os.environ.items() if name in _KEPT} | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
    }
    with Terminal([sys.executable, "-m", "bench.bare_program"], environment) as terminal:
        for _ in range(40):
            for frame in terminal.receive(quiet=0.25, at_most=0.25):
                if any("key 0." in line for line in terminal.show(frame)):
                    return (frame.arrived - terminal.started) / 1e6
    raise TimeoutError("a bare Textual application painted nothing")
