"""The real program on a real terminal: nothing hostile is among the bytes it writes, whatever it is given."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from resolution.deciding import Note, Park, Reject
from resolution.reader import read
from session_store import Session
from session_store.working_text import WorkingText
from tests.tui.hostile import BRACKETS, FLOOD, ORDERS, UNSEEN, hostile_in, hostile_text
from tests.tui.program_on_terminal import ProgramOnTerminal
from tui.head_text import LONG, head_of_text

pytestmark = pytest.mark.terminal

WORDS = f"w{UNSEEN}{FLOOD}"
NAMES = (f"a{ORDERS}\n{WORDS}".replace("/", "-"), os.fsdecode(b"b\xff\x9b2J\x85"))
PLAIN = "RESOLUTION 9\n\n*resolves*\n\n1 to light [lamps][fires];\n\n2 to count [them].\n"


def screens(program: ProgramOnTerminal) -> Iterator[str]:
    """Every screen over the table, and every view of it; after it the chair is at the table."""
    yield program.wait_for("Point 1 of")
    for view in ("Current view", "Clean view", "Marked view", "Base view", "Working view"):
        yield program.press("v", view)
    yield program.press("l", "The clean label leads")
    yield program.press("P", "the reader met")
    yield program.press("\r", "Line ")
    yield program.press("?", "Decide the point")
    yield program.press("q", "G go to")
    yield program.press("\x10", "Accept")
    yield program.press("zz", "No matches")
    program.press("\x1b", "Point ")
    yield program.press("G", "Go to point, 1 to")
    yield program.press("99999\r", "There is no such point")
    yield program.press("\x7f\x7f\x7f\x7f\x7f1\r", "Point 1 of")
    yield program.press("c", "Contributions: ")
    yield program.press("\t", "Authors: ")
    program.press("\x1b", "G go to")
    yield program.press("f", "Go only through points")
    yield program.press(f"{paste(ORDERS + WORDS)}\r", "is no state")
    program.press("\x1b", "G go to")
    yield program.press("g", "Agree what")
    program.press("\x1b", "G go to")
    yield program.press("p", "for what reason")
    yield program.press(paste(ORDERS + WORDS), "⟨U+202E⟩")
    yield program.press("\r", "parked")
    yield program.press("/", "Find in the text")
    yield program.press(f"{paste(ORDERS + WORDS)}\r", "not in this view")
    yield program.press("1", "ossible")
    for key, words in CALLED.items():
        yield program.press(key, words)
        program.press("\x1b", "G go to")
    program.press("D", CALLED["D"])
    yield program.press("\r", "Version 1 → version")
    program.press("\x1b", "G go to")
    program.press("G2\r", "Point 2 of")
    program.press("w", "What if")
    program.press("r", "rejected")
    yield program.press("w", "Tried")
    program.press("\x1b", "Esc")
    yield program.press("\x1b", "Drop")
    program.press("\r", "G go to")


CALLED = {
    "L": "What was said last",
    "U": "Undo which decision",
    "V": "Report at entry",
    "[": "Bracket words of",
    "+": "Add an option to",
    "@": "Whose is",
    "A": "alternatives",
    "m": "Note in the minutes",
    "D": "Compare which two moments",
}


def paste(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


@contextmanager
def nothing_hostile_from(home: Path, *arguments: str) -> Iterator[ProgramOnTerminal]:
    """A run of the program that is held, at its end, to have written nothing hostile."""
    with ProgramOnTerminal(home, *arguments) as program:
        yield program
    assert hostile_in(program.written) == []
    assert program.written
    assert b"Traceback" not in program.written


def test_no_screen_of_the_table_sends_on_what_a_text_holds(tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text(hostile_text(WORDS), encoding="utf-8")
    with nothing_hostile_from(tmp_path, "open", str(text)) as program:
        assert any("⟨U+202E⟩" in screen for screen in screens(program))
        for key in ("n", "n", "n", "u", "x", "\x1b[F"):
            program.press(key, "╯")
        text.write_text(f"{hostile_text(WORDS)}\n\n[{WORDS}] more.\n", encoding="utf-8")
        program.press("E", "beside the session's text")
        program.press("\x1b", "G go to")
        assert program.end("q") == 0


def test_no_screen_of_the_replay_sends_on_what_a_text_or_a_record_holds(tmp_path: Path) -> None:
    path = tmp_path / "text.adref"
    with Session.create(path, hostile_text(WORDS).encode(), name=NAMES[0], actor=ORDERS) as session:
        session.decide(Note(WORDS))
        session.decide(Park(1, WORDS, WORDS))
        session.decide(Reject(1))
    with nothing_hostile_from(tmp_path, "replay", str(path)) as program:
        program.wait_for("version 1 of 4")
        assert "⟨U+202E⟩" in program.press("\x1b[C", "version 2 of 4")
        program.press("\x1b[C", "parked with")
        for view in ("Current view", "Clean view", "Marked view", "Base view", "Working view"):
            program.press("v", view)
        program.press("\x1b[C", "rejected")
        program.press("/", "Find decisions")
        program.press(f"{paste(WORDS)}\r", " found: n next")
        program.press("G", "Go to a version")
        program.press(f"{paste(ORDERS + WORDS)}\r", "is no moment")
        program.press("\x1b", "G go to")
        program.press("P", "Open points over time")
        program.press("\x1b[C", "Time on each point")
        program.press("\x1b[C", "Time on each section")
        program.press("\x1b[C", "Decisions by source")
        program.press("\x1b", "G go to")
        program.press("?", "From moment to moment")
        program.press("\x1b", "G go to")
        assert program.end("q") == 0


def test_square_brackets_appear_on_every_screen_as_they_are(tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    lines = "\n\n".join(f"{number} to say {words} here;" for number, words in enumerate(BRACKETS, 1))
    text.write_text(
        f"RESOLUTION 9 [/b] [red]y[/red]\n\n*considering [@click=app.quit]x[/]*\n\n{lines}\n",
        encoding="utf-8",
    )
    with nothing_hostile_from(tmp_path, "open", str(text)) as program:
        seen = program.wait_for("Point 1 of")
        assert "RESOLUTION 9 [/b] [red]y[/red]" in seen.splitlines()[0]
        assert [words for words in BRACKETS if f"to say {words} here" not in seen] == []
        seen = program.press("p", "for what reason")
        for words in BRACKETS:
            seen = program.press(words, words)
        seen = program.press("\r", "parked: [sic]")
        assert "".join(BRACKETS) in seen
        assert program.end("q") == 0
    with nothing_hostile_from(tmp_path) as program:
        seen = program.wait_for("parked: [sic]")
        assert "RESOLUTION 9 [/b] [red]y[/red]" in seen
        program.press("o", "Open a text")
        seen = program.press("[/b]\r", "✗ ")
        assert "✗ [/b]" in seen


@pytest.mark.parametrize("name", NAMES, ids=["characters", "bytes"])
def test_no_screen_sends_on_what_a_file_is_called(tmp_path: Path, name: str) -> None:
    text = tmp_path / name
    text.write_text("*resolves*\n\nto light [lamps].\n", encoding="utf-8")
    with nothing_hostile_from(tmp_path, "open", str(text)) as program:
        program.wait_for("Point 1 of")
        assert program.end("q") == 0
        assert ", version 3, head " in "".join(program.screen.split("\n"))
    with nothing_hostile_from(tmp_path) as program:
        program.wait_for("1 open")
        program.press("\r", "Point 1 of")
        program.press("q", "1 open")
        assert program.end("q") == 0
        assert ", version 5, head " in "".join(program.screen.split("\n"))


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("outline", "text.md"), 0),
        (("text", "text.md", "--view", "working"), 0),
        (("points", "text.adref"), 0),
        (("points", "text.adref", "--json"), 0),
        (("log", "text.adref"), 0),
        (("diff", "text.adref"), 0),
        (("contributions", "text.adref"), 0),
        (("contributions", "text.md", "--format", "csv"), 0),
        (("contributions", "text.md", "--format", "html"), 0),
        (("points", "text.adref", "--state", ORDERS + WORDS), 2),
        (("text", "text.adref", "--format", "critic"), 0),
        (("decide", "text.adref", "1", "reopen"), 0),
        (("decide", "text.adref", "1", ORDERS + WORDS), 2),
        (("text", f"{ORDERS}{WORDS}"), 2),
        (("open", "foreign.md"), 3),
        ((ORDERS + WORDS,), 2),
    ],
    ids=lambda value: value[0][:8].strip("\x1b") if isinstance(value, tuple) else "",
)
def test_no_command_prints_it_on_a_terminal(tmp_path: Path, arguments: tuple[str, ...], status: int) -> None:
    text = hostile_text(WORDS).encode()
    (tmp_path / "text.md").write_bytes(text)
    (tmp_path / "foreign.md").write_bytes(text + ORDERS.encode())
    with Session.create(tmp_path / "text.adref", text, name=NAMES[0], actor=NAMES[0]) as session:
        session.decide(Note(WORDS))
        session.decide(Reject(len(session.document.points)))
    places = tuple(
        str(tmp_path / argument) if (tmp_path / argument[:90]).exists() else argument
        for argument in arguments
    )
    with nothing_hostile_from(tmp_path, *places) as program:
        assert program.end() == status


def test_no_screen_sends_on_what_another_wrote_into_a_record(tmp_path: Path) -> None:
    path = tmp_path / "foreign.adref"
    with Session.create(path, PLAIN.encode(), name="lamps.md") as session:
        session.decide(Park(2, "REASON", "PARTY"))
        session.decide(Note("NOTE"))
    write_into_record(path)
    (tmp_path / "data" / "adref").mkdir(parents=True)
    recent = {"path": ORDERS, "title": ORDERS, "open": 1, "parked": 0, "settled": 0, "last_decision": ORDERS}
    (tmp_path / "data" / "adref" / "recent.json").write_text(json.dumps([recent]))
    with nothing_hostile_from(tmp_path, "open", str(path)) as program:
        program.wait_for("Point 1 of")
        program.press("G2\r", "␛]52")
        assert program.end("q") == 0
    with nothing_hostile_from(tmp_path) as program:
        program.wait_for("parked with")
    with nothing_hostile_from(tmp_path, "secretary", str(path)) as program:
        program.wait_for("Minutes: 5")
        program.press("s", "Statement")
        program.press(paste(ORDERS + WORDS), "⟨U+FEFF⟩")
        program.press("\r\r", "what was said")
        program.press(paste(ORDERS + WORDS), "⟨U+061C⟩")
        program.press("\r", "entered as 6")
        program.press("/", "words or their beginnings")
        program.press(f"{paste(ORDERS + WORDS)}\r", "Minutes: 1 of 6")
        program.press("\x1b", "Minutes: 6")
        program.press("V", "Report at entry 6")
        program.press("\x1b[F", "Head of the record")
        program.press("\x1b", "Minutes: 6")
        assert program.end("q") == 0
    with nothing_hostile_from(tmp_path, "replay", str(path)) as program:
        program.wait_for("version 1 of ")
        program.press("\x1b[C", "parked with")
        assert program.end("q") == 0
    for command in ("log", "points", "verify"):
        with nothing_hostile_from(tmp_path, command, str(path)) as program:
            program.end()


def write_into_record(path: Path) -> None:
    """Puts hostile words into every column that takes words, as whoever can write the file can."""
    orders = json.dumps(ORDERS)[1:-1]
    with sqlite3.connect(path) as database:
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE log SET actor = ?, summary = summary || ?", [ORDERS, ORDERS])
        for word in ("REASON", "PARTY", "NOTE"):
            database.execute("UPDATE log SET body = replace(body, ?, ?)", [word, orders])
        database.execute("UPDATE points_read SET text = ?, place = ?, sources = ?", [ORDERS] * 3)
        database.execute("UPDATE texts SET name = ?", [ORDERS])
        for _, creating in triggers:
            database.execute(creating)
    database.close()


def test_a_record_whose_text_steers_terminals_is_refused_in_one_clean_line(tmp_path: Path) -> None:
    path = tmp_path / "foreign.adref"
    data = PLAIN.replace("lamps", ORDERS).encode()
    Session.create(path, data, name=ORDERS, reader=_as_it_is).close()
    with nothing_hostile_from(tmp_path, "open", str(path)) as program:
        assert program.end() == 3
        said = program.written.decode()
        assert said.count("\n") == 1
        assert "U+001B" in said


def _as_it_is(data: bytes) -> WorkingText:
    text = data.decode()
    return WorkingText(data, text, read(text))


def test_the_beginning_of_a_long_text_sends_nothing_on_either(tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    section = "*resolves*\n\n" + f"1 to light {'lamps ' * 80};\n\n" * 8
    text.write_text(f"{hostile_text(WORDS)}\n\n{section * (LONG // 3_000)}", encoding="utf-8")
    assert head_of_text(text, None) is not None
    with nothing_hostile_from(tmp_path, "open", str(text)) as program:
        program.wait_for("G go to")
        assert program.end("q") == 0
        assert "reading…".encode() in program.written
