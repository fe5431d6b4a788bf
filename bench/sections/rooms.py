"""From a commit to the repainted room: one real room on a pseudo-terminal, and others that follow unpainted.

Each of the others is a process that reads the new rows, folds them and reflows, as a room does before
it paints. A machine of two cores could not paint twenty terminals at once: those stand on twenty machines.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    decisions = scale.pick(100, 10)
    alone = times(scale.folder, followers=1, decisions=decisions)
    yield from at_percentiles("commit to repainted room", alone, p50=10)
    among = times(scale.folder, followers=20, decisions=decisions)
    yield from at_percentiles("commit to repainted room, 20 followers", among, p99=50)


def times(folder: Path, *, followers: int, decisions: int, paragraphs: int = 1_000) -> list[float]:
    """Milliseconds from the commit of each decision till the room showed it; `followers` count the room."""
    place = workplace(folder / f"rooms-{followers}", paragraphs)
    environment = place.environment(-1)
    command = [sys.executable, "-c", "from tui.command_line import main; raise SystemExit(main())"]
    with (
        _following(place, environment, followers - 1),
        Terminal([*command, "room", str(place.session)], environment) as room,
        Session.open(place.session) as chair,
    ):
        take_gavel(chair)
        _wait_for(room, chair.head_code)
        taken = [_time(room, chair, turn) for turn in range(WARM_UP + decisions)]
    return taken[WARM_UP:]


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
def _following(place: Workplace, environment: dict[str, str], count: int) -> Iterator[None]:
    """So many processes that follow, till the end."""
    command = [sys.executable, "-c", FOLLOWER, str(place.session)]
    processes: list[subprocess.Popen[bytes]] = []
    try:
        processes += [
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _ in range(count)
        ]
        for process in processes:
            if process.stdout is None or process.stdout.readline() != b"ready\n":
                raise BenchError("one who follows could not begin")
        yield
    finally:
        for process in processes:
            process.kill()
            process.communicate()
