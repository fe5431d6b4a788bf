"""How much of the machine others used while something was measured."""

import os
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Self

MOST_OTHERS = 0.15
"""Cores that others may keep busy on the average."""
STAT = Path("/proc/stat")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A moment: processor seconds used by all, by this process and those it has waited for; the clock."""

    all: float
    own: float
    clock: float

    @classmethod
    def now(cls) -> Self:
        times = os.times()
        own = times.user + times.system + times.children_user + times.children_system
        return cls(_busy_seconds(), own, perf_counter())

    def busy_since(self, before: "Neighbours") -> float | None:
        """How many cores others kept busy since then, on the average; None where the system does not tell."""
        if not self.all:
            return None
        others = (self.all - before.all) - (self.own - before.own)
        return max(0.0, others / (self.clock - before.clock))


def _busy_seconds() -> float:
    """Processor time used by everybody since the start, but for idling and waiting."""
    if not STAT.is_file():
        return 0.0
    user, nice, system, _idle, _waiting, *interrupts = map(
        int, STAT.read_text().split("\n", 1)[0].split()[1:9]
    )
    return (user + nice + system + sum(interrupts)) / os.sysconf("SC_CLK_TCK")
