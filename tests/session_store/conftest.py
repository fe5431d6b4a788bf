"""A small text with four points, a clock that ticks a second at each look, and sessions about them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import session_store
from session_store import Session

TEXT = """RESOLUTION 7 (PORT LOUIS, 2031)

Care of the common wells

*recalling*

a) the report of the wardens[, in particular its annex];

b) [[earlier]/[previous]] decisions on the matter,

*resolves*

1 to [invite] the wardens to meet;

RIV/12/3

2 to keep a register of all wells.
"""
Script = Callable[..., subprocess.Popen[str]]


@pytest.fixture(scope="session")
def text() -> bytes:
    return TEXT.encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wells.adref"


def ticking_clock() -> Callable[[], datetime]:
    moments = iter(range(100_000))
    return lambda: datetime(2031, 5, 4, 9, tzinfo=UTC) + timedelta(seconds=next(moments))


@pytest.fixture
def session(path: Path, text: bytes) -> Iterator[Session]:
    with Session.create(path, text, name="wells.md", clock=ticking_clock()) as session:
        yield session


@pytest.fixture
def run() -> Iterator[Script]:
    """Starts a script in a process of its own; what it prints is text."""
    started: list[subprocess.Popen[str]] = []

    def run(script: str, *arguments: str | Path) -> subprocess.Popen[str]:
        root = Path(session_store.__file__).parents[1]
        process = subprocess.Popen(
            [sys.executable, "-c", script, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
