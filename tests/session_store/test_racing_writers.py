"""Writers that race: what was acknowledged is there, once, and verifies."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from session_store import Session

Script = Callable[..., subprocess.Popen[str]]

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
