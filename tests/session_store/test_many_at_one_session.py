"""A chair, a secretary and those who follow, each a process; some are stopped, some killed, the chair too.

At the end all have the same head and the same text, and nothing that was acknowledged is missing.
"""

import json
import os
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
FOLLOWERS, STOPPED, KILLED = 20, 3, 4
ENTRIES, DECISIONS = 24, 15
END = "The meeting is over."
ENTERED = {
    *("minute-noted", "minute-statement", "minute-written-received", "minute-reservation"),
    *("minute-agenda-item", "minute-attendance", "minute-suspended", "minute-resumed", "minute-corrected"),
}

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
from itertools import cycle, islice
from pathlib import Path
from resolution.deciding import (
    Correct, EnterAgendaItem, EnterAttendance, EnterReceipt, EnterReservation, EnterStatement, Note, Resume,
    Suspend,
)
from session_store import Conflict, Session, SessionBusy
session = Session.open(Path(sys.argv[1]), actor="secretary")
print("ready", flush=True)
sys.stdin.readline()
last = 0
kinds = cycle((
    lambda: Note("The room waits."),
    lambda: EnterStatement("RIV", "", "2031-05-04T09:00:00Z"),
    lambda: EnterReceipt(last, "two pages"),
    lambda: EnterReservation("LAC", "keeps its wells", 1),
    lambda: EnterAgendaItem("2 The wells"),
    lambda: EnterAttendance(("BAY",), ("SEA",)),
    lambda: Suspend("till 14:30"),
    lambda: Resume(),
))
for turn, kind in enumerate(islice(kinds, int(sys.argv[2]))):
    request = kind() if turn % 7 else Correct(last, "as said") if last else Note("It begins.")
    while True:
        try:
            last = session.enter(request, command=f"entry {turn}").version
            print(last, flush=True)
            break
        except (Conflict, SessionBusy):
            pass
"""
FOLLOWERS_SCRIPT = """
import json, os, sys, threading
from pathlib import Path
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from session_store import Session
from session_store.following import follow

def say(words):
    os.write(1, (words + "\\n").encode())  # one write of less than a pipe takes at once: lines stay whole

def follow_to_the_end():
    session = Session.open(Path(sys.argv[1]), read_only=True)
    versions = [session.version]
    say(f"ready {os.getpid()}")
    for entries in follow(session, threading.Event()):
        versions += [entry.version for entry in entries]
        if entries[-1].summary == sys.argv[2]:
            break
    text = as_text(reflow(session.standing, "clean"))
    say(json.dumps([os.getpid(), versions, session.head_code, text]))

for _ in range(int(sys.argv[3])):
    if os.fork() == 0:  # each a process of its own, but what they import is read once
        follow_to_the_end()
        os._exit(0)
for _ in range(int(sys.argv[3])):
    os.wait()
"""


def test_all_end_with_the_same_head_and_text_and_nothing_acknowledged_is_missing(
    session: Session, path: Path, run: Script
) -> None:
    session.close()
    chair, secretary = run(CHAIR, path), run(SECRETARY, path, str(ENTRIES))
    followers = run(FOLLOWERS_SCRIPT, path, END, str(FOLLOWERS))
    pids = [int(_line(followers).removeprefix("ready ")) for _ in range(FOLLOWERS)]
    for process in (chair, secretary):
        assert _line(process) == "ready"
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    acknowledged = _acknowledged(chair, DECISIONS)
    for pid in pids[:STOPPED]:
        os.kill(pid, signal.SIGSTOP)
    acknowledged += _acknowledged(chair, DECISIONS)
    for pid in pids[-KILLED:]:
        os.kill(pid, signal.SIGKILL)
    for pid in pids[:STOPPED]:
        os.kill(pid, signal.SIGCONT)
    acknowledged += _acknowledged(chair, DECISIONS)
    chair.kill()
    left, errors = chair.communicate()
    assert errors == ""
    acknowledged += [int(line) for line in left.split("\n")[:-1] if line != "busy"]
    entered, errors = secretary.communicate()
    assert errors == ""

    with Session.open(path) as again:
        take_gavel(again, "ines")
        held = gavel_of(again.standing)
        assert held is not None
        assert held.holder == "ines"
        if again.standing.state(1).status == "open":
            again.decide(Reject(1))
        again.note(END)
        said, errors = followers.communicate()
        assert errors == ""
        ends = [json.loads(line) for line in said.splitlines()]
        assert {pid for pid, *_ in ends} == set(pids[:-KILLED])
        text = as_text(reflow(again.standing, "clean"))
        for _, versions, head_code, its_text in ends:
            assert versions == list(range(versions[0], again.version + 1))
            assert (head_code, its_text) == (again.head_code, text)
        kinds = {entry.version: entry.kind for entry in again.entries()}
        assert {kinds[version] for version in acknowledged} == {"point-rejected", "decision-undone"}
        mine = [int(version) for version in entered.split()]
        assert len(mine) == len(set(mine)) == ENTRIES
        assert {kinds[version] for version in mine} == ENTERED
        assert {entry.version for entry in again.entries() if entry.actor == "secretary"} >= set(mine)
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
