"""The keys of the replay, each timed from the press to the repaint that shows the moment it leads to."""

import random
import re
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bench.session_file import Workplace
from bench.stopwatch import BenchError
from bench.terminal import Terminal

PROGRAM = "import sys; from tui.command_line import main; sys.exit(main(sys.argv[1:]))"
LEFT, RIGHT, END, ENTER = "\x1b[D", "\x1b[C", "\x1b[F", "\r"
VERSION = re.compile(r"version (\d+) of")
SETTLED = 3.0
"""Seconds without a byte after which all was counted that is counted in pauses when the replay opens."""
STILL = 0.2
"""Seconds without a byte after which what a key led to is there, and what it left for the pauses is done."""
AT_MOST = 60
PATIENCE = 20
"""So many times the terminal may be quiet before a moment counts as never shown."""


@contextmanager
def opened_replay(place: Workplace) -> Iterator[tuple[Terminal, float]]:
    """The replay of that session, and the ms from its start to the first moment shown."""
    command = [sys.executable, "-c", PROGRAM, "replay", str(place.session)]
    with Terminal(command, place.environment(-1)) as terminal:
        for _ in range(AT_MOST * 2):
            for frame in terminal.receive(quiet=0.5, at_most=0.5):
                if _version(terminal.show(frame)):
                    opened = (frame.arrived - terminal.started) / 1e6
                    for later in terminal.receive(quiet=SETTLED, at_most=AT_MOST):
                        terminal.show(later)
                    yield terminal, opened
                    return
        raise BenchError("the replay never showed a moment:\n" + "\n".join(terminal.lines))


@dataclass
class ReplayKeys:
    """The replay on its terminal, whose log ends at `last`; keeps the ms of each kind of key."""

    terminal: Terminal
    last: int
    timings: dict[str, list[float]] = field(default_factory=dict)

    def go_about(self, *, rounds: int) -> None:
        """To the end, and then about the log, some steps either way wherever it gets to."""
        pick = random.Random(7)  # noqa: S311 - the same moments at each run
        self._take("a jump to the end", END, self.last)
        for _ in range(rounds):
            here = pick.randrange(3, self.last - 2)
            self._jump(here)
            for way, key in ((-1, LEFT), (-1, LEFT), (1, RIGHT), (1, RIGHT)):
                here += way
                self._take("a step back" if way < 0 else "a step on", key, here)

    def _jump(self, version: int) -> None:
        self.terminal.send(f"G{version}")
        for frame in self.terminal.receive(quiet=STILL, at_most=3):
            self.terminal.show(frame)
        self._take("a jump anywhere", ENTER, version)

    def _take(self, name: str, key: str, version: int) -> None:
        select.select([], [], [], random.random() / 60)  # noqa: S311 - off the beat of the screen's clock
        pressed = self.terminal.send(key)
        for _ in range(PATIENCE):
            frames = self.terminal.receive(quiet=STILL, at_most=5)
            shown = [frame.arrived for frame in frames if _version(self.terminal.show(frame)) == version]
            if shown:
                self.timings.setdefault(name, []).append((shown[0] - pressed) / 1e6)
                return
        raise BenchError(f"version {version} was never shown:\n" + "\n".join(self.terminal.lines))


def _version(lines: list[str]) -> int:
    """The version that the head says is shown; 0 where nothing is."""
    found = VERSION.search(lines[0])
    return 0 if found is None else int(found[1])
