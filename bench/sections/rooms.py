"""From a commit to the repainted room: one real room on a pseudo-terminal, and others that follow unpainted.

Each of the others is a process that reads the new rows, folds them and reflows, as a room does before
it paints. A machine of two cores could not paint twenty terminals at once: those stand on twenty machines.
All wake at the same commit and share the cores with the room, so what one of them costs is told as well.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns

from bench.figures import Figure, at_percentiles
from bench.sections import Scale
from bench.session_file import Workplace, workplace
from bench.stopwatch import BenchError
from bench.terminal import Terminal
from resolution.deciding import Accept, Undo
from session_store import Session
from session_store.gavel import take_gavel

QUIET = 0.2
"""Seconds without a byte after which the room counts as painted."""
WARM_UP = 4
FOLLOWER = """
import sys, threading
from pathlib import Path
from resolution.reflow import reflow
from session_store import Session
from session_store.following import follow
session = Session.open(Path(sys.argv[1]), read_only=True)
reading = reflow(session.standing, "working")
print("ready", flush=True)
for entries in follow(session, threading.Event()):
    reading = reflow(session.standing, "working", reading)
"""


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds from the commit of each decision till a room showed it, alone and with nineteen others."""
    decisions = scale.pick(200, 30)
    alone = followed(scale.folder, followers=1, decisions=decisions)
    yield from at_percentiles("commit to repainted room", alone.times, p50=10)
    yield Figure("processor time of the room, a commit", alone.room, "ms")
    among = followed(scale.folder, followers=20, decisions=decisions)
    yield from at_percentiles("commit to repainted room, 20 followers", among.times, p99=50)
    yield Figure("processor time of another follower, a commit", among.other, "ms")


@dataclass(frozen=True, slots=True)
class Followed:
    """ms from each commit till the room showed it; ms of processor time a commit took the room, and another.

    What is spent while nothing happens, waiting to be told, is in these two.
    """

    times: list[float]
    room: float
    other: float


def followed(folder: Path, *, followers: int, decisions: int, paragraphs: int = 1_000) -> Followed:
    """So many decisions before a room and others; `followers` count the room."""
    place = workplace(folder / f"rooms-{followers}", paragraphs)
    environment = place.environment(-1)
    command = [sys.executable, "-c", "from tui.command_line import main; raise SystemExit(main())"]
    with (
        _following(place, environment, followers - 1) as others,
        Terminal([*command, "room", str(place.session)], environment) as room,
        Session.open(place.session) as chair,
    ):
        take_gavel(chair)
        _wait_for(room, chair.head_code)
        for turn in range(WARM_UP):
            _time(room, chair, turn)
        before = _spent(room.process.pid), sum(map(_spent, others))
        times = [_time(room, chair, turn) for turn in range(WARM_UP, WARM_UP + decisions)]
        of_room = _spent(room.process.pid) - before[0]
        of_others = sum(map(_spent, others)) - before[1]
    return Followed(times, of_room / decisions, of_others / decisions / max(1, followers - 1))


def _spent(process: int) -> float:
    """What processor time the process has used, all its threads, in ms; 0 where that cannot be told."""
    status = Path(f"/proc/{process}/stat")
    if not status.is_file():
        return 0.0
    user, system = status.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1e3 / os.sysconf("SC_CLK_TCK")


def _time(room: Terminal, chair: Session, turn: int) -> float:
    """One decision, each second one taken back, and the repaint that shows its head code."""
    chair.decide(Accept(turn // 2 + 1) if turn % 2 == 0 else Undo())
    committed = perf_counter_ns()
    return (_wait_for(room, chair.head_code) - committed) / 1e6


def _wait_for(room: Terminal, head_code: str) -> int:
    """When the repaint came after which the room shows that code, in ns."""
    for _ in range(50):
        arrived = 0
        for frame in room.receive(quiet=QUIET, at_most=2):
            if head_code in "\n".join(room.show(frame)) and not arrived:
                arrived = frame.arrived
        if arrived:
            return arrived
    raise BenchError(f"the room never showed {head_code}:\n" + "\n".join(room.lines))


@contextmanager
def _following(place: Workplace, environment: dict[str, str], count: int) -> Iterator[list[int]]:
    """So many processes that follow, till the end; their ids."""
    command = [sys.executable, "-c", FOLLOWER, str(place.session)]
    processes: list[subprocess.Popen[bytes]] = []
    try:
        processes += [
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _ in range(count)
        ]
        for process in processes:
            if process.stdout is None or process.stdout.readline() != b"ready\n":
                raise BenchError("one who follows could not begin")
        yield [process.pid for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.communicate()
