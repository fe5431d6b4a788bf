"""A chair, a secretary and those who follow, each a process; some are stopped, some killed, the chair too.

At the end all have the same head and the same text, and nothing that was acknowledged is missing.
"""

import json
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from resolution.deciding import Reject, gavel_of
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from session_store import Session
from session_store.gavel import take_gavel

Script = Callable[..., subprocess.Popen[str]]
FOLLOWERS, KILLED = 6, 2
NOTES, DECISIONS = 25, 15
END = "The meeting is over."

CHAIR = """
import os, sys
from pathlib import Path
from resolution.deciding import Reject, Undo
from session_store import Conflict, Session, SessionBusy
from session_store.gavel import take_gavel
session = Session.open(Path(sys.argv[1]))
take_gavel(session, "maria")
os.write(1, b"ready\\n")
sys.stdin.readline()
while True:
    for request in (Reject(1), Undo()):
        while True:
            try:
                os.write(1, f"{session.decide(request).version}\\n".encode())
                break
            except Conflict:
                session.refresh()
            except SessionBusy:
                os.write(1, b"busy\\n")
"""
SECRETARY = """
import sys
from pathlib import Path
from session_store import Conflict, Session, SessionBusy
session = Session.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for turn in range(int(sys.argv[2])):
    while True:
        try:
            print(session.note(f"Note {turn}.", command=f"note {turn}").version, flush=True)
            break
        except (Conflict, SessionBusy):
            pass
"""
FOLLOWER = """
import json, sys, threading
from pathlib import Path
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from session_store import Session
from session_store.following import follow
session = Session.open(Path(sys.argv[1]), read_only=True)
versions = [session.version]
print("ready", flush=True)
for entries in follow(session, threading.Event()):
    versions += [entry.version for entry in entries]
    if entries[-1].summary == sys.argv[2]:
        break
print(json.dumps([versions, session.head_code, as_text(reflow(session.standing, "clean"))]))
"""


def test_all_end_with_the_same_head_and_text_and_nothing_acknowledged_is_missing(
    session: Session, path: Path, run: Script
) -> None:
    session.close()
    chair, secretary = run(CHAIR, path), run(SECRETARY, path, str(NOTES))
    followers = [run(FOLLOWER, path, END) for _ in range(FOLLOWERS)]
    for process in (chair, secretary, *followers):
        assert _line(process) == "ready"
    for process in (chair, secretary):
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    acknowledged = _acknowledged(chair, DECISIONS)
    stopped, *_ = followers
    stopped.send_signal(signal.SIGSTOP)
    acknowledged += _acknowledged(chair, DECISIONS)
    for follower in followers[-KILLED:]:
        follower.kill()
    stopped.send_signal(signal.SIGCONT)
    acknowledged += _acknowledged(chair, DECISIONS)
    chair.kill()
    left, errors = chair.communicate()
    assert errors == ""
    acknowledged += [int(line) for line in left.split("\n")[:-1] if line != "busy"]
    notes, errors = secretary.communicate()
    assert errors == ""

    with Session.open(path) as again:
        take_gavel(again, "ines")
        held = gavel_of(again.standing)
        assert held is not None
        assert held.holder == "ines"
        if again.standing.state(1).status == "open":
            again.decide(Reject(1))
        again.note(END)
        ends = [json.loads(follower.communicate()[0]) for follower in followers[:-KILLED]]
        text = as_text(reflow(again.standing, "clean"))
        for versions, head_code, its_text in ends:
            assert versions == list(range(versions[0], again.version + 1))
            assert (head_code, its_text) == (again.head_code, text)
        kinds = {entry.version: entry.kind for entry in again.entries()}
        assert {kinds[version] for version in acknowledged} == {"point-rejected", "decision-undone"}
        assert {kinds[int(version)] for version in notes.split()} == {"minute-noted"}
        assert len(notes.split()) == NOTES
        assert again.verify().is_sound


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def _acknowledged(chair: subprocess.Popen[str], count: int) -> list[int]:
    """So many decisions; fewer where one who was stopped in the middle of a look keeps the chair waiting."""
    lines: list[int] = []
    while len(lines) < count and (line := _line(chair)) != "busy":
        lines.append(int(line))
    return lines
