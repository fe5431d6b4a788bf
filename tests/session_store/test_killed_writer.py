"""Writers that are killed, and writers that race: what was acknowledged is there, once, and verifies."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from session_store import Session, verify

Script = Callable[..., subprocess.Popen[str]]

WRITER = """
import os, sys
from pathlib import Path
from resolution.deciding import Reject, Undo
from session_store import Session
session = Session.open(Path(sys.argv[1]))
while True:
    for request in (Reject(1), Undo()):
        os.write(1, f"{session.decide(request).version}\\n".encode())
"""
RACER = """
import sys
from pathlib import Path
from resolution.deciding import Note
from session_store import Conflict, Session
session = Session.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for turn in range(25):
    while True:
        try:
            print(session.decide(Note(f"{sys.argv[2]} {turn}")).version)
            break
        except Conflict:
            session.refresh()
"""


@pytest.mark.parametrize("acknowledgements", random.Random(7).sample(range(1, 60), 10))  # noqa: S311
def test_a_writer_killed_at_any_moment_loses_nothing_it_acknowledged(
    session: Session, path: Path, run: Script, acknowledgements: int
) -> None:
    session.close()
    writer = run(WRITER, path)
    assert writer.stdout is not None
    for _ in range(acknowledgements):
        assert writer.stdout.readline()
    assert writer.stderr is not None
    writer.kill()
    left, errors = writer.stdout.read(), writer.stderr.read()
    writer.wait()
    last = int(left.split()[-1]) if left else acknowledgements + 1
    assert errors == ""
    assert verify(path).problems == ()
    with Session.open(path) as again:
        assert again.version in {last, last + 1}


def test_two_writers_at_once_lose_and_double_nothing(session: Session, path: Path, run: Script) -> None:
    session.close()
    racers = [run(RACER, path, name) for name in ("left", "right")]
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    answers = [racer.communicate() for racer in racers]
    assert [errors for _, errors in answers] == ["", ""]
    versions = sorted(int(version) for said, _ in answers for version in said.split())
    assert versions == list(range(2, 52))
    with Session.open(path) as again:
        notes = [entry.summary for entry in again.entries()[1:]]
        assert sorted(notes) == sorted(f"{name} {turn}" for name in ("left", "right") for turn in range(25))
        assert again.verify().is_sound
