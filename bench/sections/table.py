"""Acts on words, a package and the undo of an old decision, in the real program on a pseudo-terminal.

From the key that takes the act to its durable row to the repainted text: the words typed before it are the
chair's own time. Each act is taken back before the next.
"""

import os
import select
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from bench.acts_by_key import ENTER, POINTS, SECTION, TAKE, ActByKey, acts_by_key
from bench.figures import Figure, at_percentiles
from bench.generated_text import working_text
from bench.keys import pane_lines, point_shown
from bench.sections import Scale
from bench.sections.acts import AMENDMENTS, FRAME, LONG, TOGETHER, amended, long_section
from bench.session_file import Workplace, workplace
from bench.stopwatch import STILL, BenchError, at_the_table, open_view
from bench.terminal import Terminal
from session_store import Session

PARAGRAPHS = 10_000
AMENDED = 200
"""The section whose paragraphs were amended, one after the other, before the table opened."""
PATIENCE = 20
"""So many times the terminal may be quiet before an act counts as never shown."""
FIRST = 7
"""The point at which a package begins."""
END, REDO = "\x1b[F", "\x12"
HEARD = 1.3
"""Seconds in which no key is pressed before an act: long enough for whatever the program does in a pause."""
TYPED = "lamplight"
OLD_WORD = "thereupon"

Shown = Callable[[Sequence[str]], bool]


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds from the key to the durable row and to the text, one frame at most."""
    rounds = scale.pick(15, 1)
    place = workplace(scale.folder / "table", PARAGRAPHS, text=text_of(PARAGRAPHS))
    point, points = amend_early(place)
    with at_the_table(place) as (terminal, trace):
        open_view(terminal)
        table = Table(terminal, trace)
        for _ in range(rounds):
            table.amend(point)
            table.insert(points - POINTS)
            table.undo_old(point)
            table.package(FIRST)
            for act in acts_by_key(points):
                table.act(act, points - POINTS + 1 + act.at)
    for name, timings in table.timings.items():
        durable, painted = zip(*timings, strict=True)
        yield from at_percentiles(f"{name}: row durable", durable, size=PARAGRAPHS)
        yield from at_percentiles(f"{name}: text repainted", painted, p50=FRAME, size=PARAGRAPHS)


def text_of(paragraphs: int) -> str:
    """The text of the other sections of the suite, a long one with a point in its middle, one for acts."""
    long_one = long_section(LONG).replace(f"place {LONG // 2};", "place [here];")
    return "\n".join((working_text(paragraphs), long_one, SECTION))


def amend_early(place: Workplace) -> tuple[int, int]:
    """Amends paragraphs of one section before the table opens; gives a point there, and how many in all."""
    with Session.open(place.session) as session:
        section = session.document.sections[AMENDED]
        for paragraph in section.paragraphs[:AMENDMENTS]:
            session.decide(amended(paragraph, OLD_WORD))
        held = session.document.points_by_section[section.id]
        return held[0].number, len(session.document.points)


@dataclass
class Table:
    """The program on its terminal; keeps for each act the ms until its row was durable and its text there."""

    terminal: Terminal
    trace: int
    timings: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def amend(self, point: int) -> None:
        """Words at the end of the paragraph with that point, and the undo of it."""
        self._go(point)
        self._press("e", _is_editor)
        self._press(f" {TYPED}", lambda lines: TYPED in "\n".join(lines))
        self._take("amend", TAKE, lambda lines: not _is_editor(lines) and TYPED in _pane(lines))
        self._take("undo of the last amendment", "u", lambda lines: TYPED not in _pane(lines))

    def insert(self, point: int) -> None:
        """A paragraph behind the one with that point, and the undo of it."""
        self._go(point)
        self._press("i", _is_editor)
        self._press(f"to count [all] {TYPED};", lambda lines: TYPED in "\n".join(lines))
        name = f"insert in the middle of a section of {LONG:,}"
        self._take(name, TAKE, lambda lines: not _is_editor(lines) and TYPED in _pane(lines))
        self._take("undo of the insert", "u", lambda lines: TYPED not in _pane(lines))

    def undo_old(self, point: int) -> None:
        """The first of the amendments that were there, from the list of all decisions, and its redo."""
        self._go(point)
        before = _pane(self.terminal.lines).count(OLD_WORD)
        self._press("U", lambda lines: "Undo which decision" in "\n".join(lines))
        self._press(END, None)
        name = f"undo of the first of {AMENDMENTS} amendments of one section"
        self._take(name, ENTER, lambda lines: _pane(lines).count(OLD_WORD) == before - 1)
        self._take("redo of it", REDO, lambda lines: _pane(lines).count(OLD_WORD) == before)

    def package(self, point: int) -> None:
        """So many points from that one on, tried and decided as one, and the undo of it."""
        self._go(point)
        self._press("w", lambda lines: "What if" in "\n".join(lines))
        self._press("a" * TOGETHER, lambda lines: f"{TOGETHER} not stored" in "\n".join(lines))
        decided = f"Package of {TOGETHER} decisions"
        name = f"a package of {TOGETHER}"
        self._take(name, ENTER, lambda lines: decided in "\n".join(lines))
        self._take(f"undo of {name}", "u", lambda lines: decided not in "\n".join(lines))

    def act(self, act: ActByKey, point: int) -> None:
        """An act on words, marks or order at that point, and the undo of it, which is not timed."""
        self._go(point)
        for keys, shown in act.before:
            self._press(keys, partial(_says, shown))
        self._take(act.name, act.takes, act.is_there)
        self._press("u", lambda lines: not act.is_there(lines))

    def _go(self, point: int) -> None:
        """After a while in which the room is heard, as before every act."""
        for frame in self.terminal.receive(quiet=HEARD, at_most=20):
            self.terminal.show(frame)
        self._press("G", None)
        self._press(f"{point}{ENTER}", lambda lines: point_shown(lines) == point)

    def _press(self, keys: str, is_shown: Shown | None) -> None:
        """Presses keys that are not timed, if any, and waits till what they lead to is there."""
        if keys:
            self.terminal.send(keys)
        for _ in range(PATIENCE):
            for frame in self.terminal.receive(quiet=STILL, at_most=3):
                self.terminal.show(frame)
            if is_shown is None or is_shown(self.terminal.lines):
                return
        raise BenchError(f"{keys!r} never showed:\n" + "\n".join(self.terminal.lines))

    def _take(self, name: str, key: str, is_shown: Shown) -> None:
        """Presses the key that takes an act."""
        if select.select([self.trace], [], [], 0)[0]:
            os.read(self.trace, 1 << 16)
        pressed = self.terminal.send(key)
        painted = self._painted(is_shown)
        if painted is None or not select.select([self.trace], [], [], 1)[0]:
            raise BenchError(f"{name} never showed:\n" + "\n".join(self.terminal.lines))
        durable = int(os.read(self.trace, 1 << 16).split()[-2])
        if durable > painted:
            raise BenchError(f"{name} was on the screen before it was durable")
        self.timings.setdefault(name, []).append(((durable - pressed) / 1e6, (painted - pressed) / 1e6))

    def _painted(self, is_shown: Shown) -> int | None:
        """When the first repaint came after which that is shown, in ns."""
        painted = None
        for _ in range(PATIENCE):
            for frame in self.terminal.receive(quiet=STILL, at_most=3):
                lines = self.terminal.show(frame)
                if painted is None and is_shown(lines):
                    painted = frame.arrived
            if painted is not None:
                break
        return painted


def _says(words: str, lines: Sequence[str]) -> bool:
    return words in "\n".join(lines)


def _pane(lines: Sequence[str]) -> str:
    return "\n".join(pane_lines(lines))


def _is_editor(lines: Sequence[str]) -> bool:
    return any("ctrl+s takes it" in line for line in lines)
