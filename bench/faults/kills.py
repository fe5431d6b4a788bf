"""Writers killed at any moment: each tells what it was told is recorded, through a pipe that outlives it."""

import os
import signal
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from time import perf_counter

from resolution.deciding import Reject, Undo
from session_store import Session, verify

MOST_ACKNOWLEDGEMENTS = 25
MOST_SECONDS = 0.01


@dataclass
class Kills:
    """How many rounds there were, and what of all that was acknowledged was not there afterwards."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    unsound: int = 0
    unacknowledged: int = 0

    def __str__(self) -> str:
        return (
            f"{self.rounds} kills, {self.acknowledged} rows acknowledged: {self.lost} lost, "
            f"{self.unsound} records unsound, {self.unacknowledged} rows recorded but not yet acknowledged"
        )


def write(path: str, acknowledgements: Connection) -> None:
    """Decides without end; what returned is told."""
    with Session.open(Path(path)) as session:
        while True:
            request = Reject(1) if session.standing.state(1).status == "open" else Undo()
            acknowledgements.send_bytes(str(session.decide(request).version).encode())


def kill(rounds: int, *, seed: int, path: Path) -> Kills:
    """So many writers on one session, one after the other, each killed at a moment of its own."""
    chance, kills = Random(seed), Kills()  # noqa: S311 - a seed, no secret
    context = get_context("forkserver")
    context.set_forkserver_preload(["bench.faults.kills"])
    for _ in range(rounds):
        before = _version(path)
        reading, writing = context.Pipe(duplex=False)
        writer = context.Process(target=write, args=(str(path), writing), daemon=True)
        writer.start()
        writing.close()
        told = [int(reading.recv_bytes()) for _ in range(chance.randint(1, MOST_ACKNOWLEDGEMENTS))]
        until = perf_counter() + chance.random() * MOST_SECONDS
        while perf_counter() < until:
            pass
        if writer.pid is not None:
            os.kill(writer.pid, signal.SIGKILL)
        told += _left(reading)
        writer.join()
        reading.close()
        kills.rounds += 1
        kills.acknowledged += len(told)
        after = _version(path)
        kills.lost += told != list(range(before + 1, before + 1 + len(told))) or after < told[-1]
        kills.unacknowledged += after - told[-1]
        kills.unsound += not verify(path).is_sound
    return kills


def _left(reading: Connection) -> list[int]:
    """What the writer had told before it was killed."""
    told: list[int] = []
    while True:
        try:
            told.append(int(reading.recv_bytes()))
        except EOFError:
            return told


def _version(path: Path) -> int:
    with Session.open(path) as session:
        return session.version
