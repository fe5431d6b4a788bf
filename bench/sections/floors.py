"""What nothing of ours can be quicker than here: a bare commit, a bare application, a bare start."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench.figures import Figure, at_percentiles
from bench.sections import Scale
from bench.session_file import workplace
from bench.stopwatch import STILL, BenchError
from bench.terminal import Terminal
from session_store.connecting import connect

COMMIT = "one row, journal_mode DELETE, synchronous EXTRA"
BARE = "a Textual application of one line"


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds of a durable commit, of a key in a bare application, of a start of Python with Textual."""
    yield from at_percentiles("a commit", _commits(scale.folder / "bare.db", scale.pick(300, 30)), by=COMMIT)
    yield from at_percentiles("a key repainted", _keys(scale), by=BARE)
    for what, by in (("pass", "Python alone"), ("import textual.app", "import textual.app")):
        started = [_started(what) for _ in range(scale.pick(9, 3))]
        yield from at_percentiles("started and ended", started, by=by)


def _commits(path: Path, count: int) -> list[float]:
    """One row a transaction, as the record writes it."""
    db = connect(path, "rwc")
    times = []
    try:
        db.execute("CREATE TABLE log (version INTEGER PRIMARY KEY, body TEXT)")
        for version in range(count):
            began = perf_counter()
            db.execute("BEGIN IMMEDIATE")
            db.execute("INSERT INTO log VALUES (?, ?)", [version, "x" * 300])
            db.execute("COMMIT")
            times.append((perf_counter() - began) * 1e3)
    finally:
        db.close()
    return times


def _keys(scale: Scale) -> list[float]:
    environment = workplace(scale.folder / "bare", 1).environment(-1)
    times = []
    with Terminal([sys.executable, "-m", "bench.bare_program"], environment) as terminal:
        terminal.receive(quiet=1.0, at_most=10)
        for _ in range(scale.pick(100, 10)):
            pressed = terminal.send("x")
            frames = terminal.receive(quiet=STILL, at_most=3)
            if not frames:
                raise BenchError("a bare application painted nothing")
            times.append((frames[0].arrived - pressed) / 1e6)
    return times


def _started(code: str) -> float:
    """Ms of a whole process that runs this and ends."""
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return (perf_counter() - began) * 1e3
