"""One key after the other, each timed from the press to the durable row to the repainted text."""

import os
import random
import select
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.frames import Frame
from bench.keys import KEY, POINT_SHOWN, ROUND, Act, Press, acts, point_shown
from bench.neighbours import Neighbours
from bench.session_file import Workplace, workplace
from bench.terminal import NS, Terminal

STILL = 0.25
"""Seconds without a byte after which the terminal counts as quiet; longer than the screen's own pauses."""
ITS_OWN = 0.05
"""A repaint later than so many seconds after the key is not the key's: the program looks ahead in pauses."""
OPENING = 2.5
"""Seconds without a byte after which a view that is read for the first time is there."""
SETTLED = 2.0
"""Seconds without a byte after which nothing is looked for any more that is looked for once."""
WARM_UP = 1
VIEW = "current"


@dataclass(frozen=True, slots=True)
class Timing:
    """One key: ms until its row was durable (None: it decides nothing) and until its text was there.

    `needed` is the number of the repaint that showed the text, `repaints` how many came within `ITS_OWN` of
    the key, of `size` bytes; `later` are those that came in the pause.
    """

    act: Act
    durable: float | None
    painted: float
    needed: int
    repaints: int
    later: int
    size: int


@dataclass(frozen=True, slots=True)
class Run:
    """One text: its keys' timings, ms from the start of the program to its first text, peak memory in kB.

    `others` is how many cores others kept busy meanwhile.
    """

    paragraphs: int
    timings: tuple[Timing, ...]
    opened: float
    memory: int
    rows_expected: int
    rows_found: int
    others: float | None = 0.0


class BenchError(Exception):
    """The program did not do what a key asks for; the message says what was seen instead."""


def run(folder: Path, paragraphs: int, *, rounds: int) -> Run:
    """Opens a text of so many paragraphs in the real program and presses rounds of keys."""
    place = workplace(folder / str(paragraphs), paragraphs)
    before = Neighbours.now()
    with at_the_table(place) as (terminal, trace):
        opened = open_view(terminal)
        rows = place.rows()
        watch = _Stopwatch(terminal, trace)
        for act in acts(WARM_UP):
            watch.time(act)
        for frame in terminal.receive(quiet=SETTLED, at_most=20):
            terminal.show(frame)
        timings = tuple(watch.time(act) for act in acts(rounds))
        memory = terminal.peak_memory()
        found = place.rows()
    expected = rows + sum(act != "next" for act in ROUND) * (rounds + WARM_UP)
    others = Neighbours.now().busy_since(before)
    return Run(paragraphs, timings, opened, memory, expected, found, others)


@contextmanager
def at_the_table(place: Workplace) -> Iterator[tuple[Terminal, int]]:
    """The real program on that session, and the pipe on which it tells when decisions were durable."""
    reading, writing = os.pipe()
    try:
        with Terminal(place.command(), place.environment(writing), keep_open=(writing,)) as terminal:
            yield terminal, reading
    finally:
        os.close(reading)
        os.close(writing)


def open_view(terminal: Terminal, view: str = VIEW) -> float:
    """Waits for the text, goes to the view that is measured; ms from the start to the first text."""
    opened: float | None = None
    for _ in range(60):
        for frame in terminal.receive(quiet=0.5, at_most=2):
            is_text = any(POINT_SHOWN.search(line) for line in terminal.show(frame))
            if is_text and opened is None:
                opened = (frame.arrived - terminal.started) / 1e6
        if opened is not None:
            break
    else:
        raise BenchError("the program never showed its text:\n" + "\n".join(terminal.lines))
    for _ in range(4):
        if any(line.rstrip().endswith("╯") and f" {view} " in line for line in terminal.lines):
            return opened
        terminal.send("v")
        for frame in terminal.receive(quiet=OPENING, at_most=20):
            terminal.show(frame)
    raise BenchError(f"the {view} view was never shown:\n" + "\n".join(terminal.lines))


class _Stopwatch:
    """Times keys; keeps which decision an undo takes back."""

    def __init__(self, terminal: Terminal, trace: int) -> None:
        self._terminal = terminal
        self._trace = trace
        self._decided: list[int] = []
        self._chance = random.Random(7)  # noqa: S311 - only spreads the keys over the ticks of the screen

    def time(self, act: Act) -> Timing:
        press = self._press(act)
        self._wait_off_the_beat()
        pressed = self._terminal.send(KEY[act])
        frames = self._terminal.receive(quiet=STILL, at_most=3)
        durable = self._durable() if press.is_decision else None
        needed = self._needed(press, frames)
        if not needed:
            raise BenchError(f"{press} never showed:\n" + "\n".join(self._terminal.lines))
        painted = frames[needed - 1].arrived
        if durable is not None and durable > painted:
            raise BenchError(f"{press} was on the screen before it was durable")
        # What came before the row was durable was painted in the pause before the key.
        early = sum(durable is not None and frame.arrived < durable for frame in frames[:needed])
        own = [frame for frame in frames if frame.arrived - pressed < ITS_OWN * NS]
        return Timing(
            act,
            None if durable is None else (durable - pressed) / 1e6,
            (painted - pressed) / 1e6,
            needed - early,
            len(own),
            len(frames) - len(own),
            sum(len(frame.data) for frame in own),
        )

    def _press(self, act: Act) -> Press:
        """The key with its point; undo takes back the decision before it."""
        if act == "undo":
            return Press(act, self._decided.pop())
        point = point_shown(self._terminal.lines)
        if act != "next":
            self._decided.append(point)
        return Press(act, point)

    def _wait_off_the_beat(self) -> None:
        """Up to one tick of the screen's clock, so that no key profits from where it falls."""
        select.select([], [], [], self._chance.random() / 60)

    def _durable(self) -> int:
        """When the program's decision had returned from the disk, as its trace says."""
        if not select.select([self._trace], [], [], 1)[0]:
            raise BenchError("no row was written:\n" + "\n".join(self._terminal.lines))
        return int(os.read(self._trace, 4096).split()[-2])

    def _needed(self, press: Press, frames: list[Frame]) -> int:
        """Shows every repaint, and says which is the first with the text as it must be; 0 if none is."""
        needed = 0
        for number, frame in enumerate(frames, 1):
            lines = self._terminal.show(frame)
            if not needed and press.is_shown(lines):
                needed = number
        return needed
