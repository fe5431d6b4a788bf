"""Whether the machine is quiet enough for milliseconds to mean anything."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.figures import percentile
from bench.speed import work

NAPS = 400
NAP = 0.002
SPIN = 0.5
QUICK_NAPS = 100
MOST_LATE = 1.5
"""ms: a nap of 2 ms may end so much too late at its 99th percentile."""
MOST_STOLEN = 4.0
"""ms: the longest gap in a busy loop of half a second."""
MOST_LOAD = 0.7
"""Load of the last minute, per core."""
SYNCS = 40
MOST_SYNC = 8.0
"""ms: a synced write of a page, at its 95th percentile; a row needs several syncs."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """How late naps end (ms, 99th percentile), the longest gap in a busy loop (ms), the load per core.

    `sync` is what a synced write of a page costs (ms, median), `slow_sync` its 95th percentile. `work` is
    what a fixed piece of Python work takes (ms), by which readings of different hours are compared.
    """

    late: float
    stolen: float
    load: float
    sync: float
    slow_sync: float
    work: float = 0.0

    @property
    def is_quiet(self) -> bool:
        return self.late <= MOST_LATE and self.stolen <= MOST_STOLEN and self.slow_sync <= MOST_SYNC

    @property
    def is_idle(self) -> bool:
        """By the load alone, which counts what was measured too: for where nothing tells who was busy."""
        return self.load <= MOST_LOAD


def listen(folder: Path, *, naps: int = NAPS) -> Quiet:
    """Measures for about two seconds, less with fewer naps; the disk in that folder."""
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    synced = _synced(folder / "synced")
    return Quiet(_late(naps), _stolen(), load, percentile(synced, 50), percentile(synced, 95), work())


def _synced(path: Path) -> list[float]:
    """What synced writes of a page take, in ms."""
    times = []
    with path.open("wb", buffering=0) as file:
        for _ in range(SYNCS):
            began = perf_counter()
            file.write(bytes(4096))
            os.fsync(file.fileno())
            times.append((perf_counter() - began) * 1e3)
    path.unlink()
    return times


def _late(naps: int) -> float:
    late = []
    for _ in range(naps):
        began = perf_counter()
        time.sleep(NAP)
        late.append((perf_counter() - began - NAP) * 1e3)
    return percentile(late, 99)


def _stolen() -> float:
    longest = 0.0
    before = began = perf_counter()
    while before - began < SPIN:
        now = perf_counter()
        longest = max(longest, now - before)
        before = now
    return longest * 1e3


def file_system(folder: Path) -> str:
    """The kind of file system a folder is on, since a row on a RAM disk costs nothing."""
    mounts = Path("/proc/self/mounts")
    if not mounts.is_file():
        return "unknown"
    rows = [line.split()[1:3] for line in mounts.read_text().splitlines()]
    holding = [(point, kind) for point, kind in rows if folder.resolve().is_relative_to(point)]
    return max(holding, key=lambda row: len(row[0]), default=("", "unknown"))[1]
