"""Packages from the command line: all acts of a file, or none."""

import io
import json
import re
from pathlib import Path

import pytest

from resolution.deciding.requests_json import REQUEST_BY_ACT, request_from
from session_store import Session
from tests.tui.test_command_line_session import printed_by
from tui.command_line import main

TEXT = """*recalling*

a) one;

[b) two;]

c) three,

*resolves*

1 to [lend]/[give] boats;

2 to [soon] report.
"""
ACTS = """{"act": "reject", "point": 1}

{"act": "choose", "point": 2, "options": [2]}
{"act": "park", "point": 3, "reason": "awaits B", "party": "B"}
"""


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(file)]) == 0
    capsys.readouterr()
    return str(file.with_suffix(".adref"))


@pytest.fixture
def acts(tmp_path: Path) -> Path:
    file = tmp_path / "acts.jsonl"
    file.write_text(ACTS, encoding="utf-8")
    return file


def test_a_file_of_acts_is_decided_as_one_and_taken_back_as_one(
    session: str, acts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "package", session, str(acts), "--name", "the boats")
    assert printed.startswith("Package “the boats” of 3 decisions, versions 2 to 4: point 1 is rejected")
    assert "(version 5)\n" in printed
    assert "recalling c) becomes b)" in printed
    states = [line.split()[1] for line in printed_by(capsys, "points", session).splitlines()]
    assert states == ["rejected", "chosen", "parked"]
    assert "(version 9)" in printed_by(capsys, "undo", session)
    assert all(line.split()[1] == "open" for line in printed_by(capsys, "points", session).splitlines())
    assert printed_by(capsys, "verify", session).startswith("sound: 9 entries")


def test_places_are_named_as_the_room_calls_them(
    session: str, acts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted: list[dict[str, object]] = [
        {"act": "insert", "section": "resolves", "after": "resolves 2", "notation": "to count them;"},
        {"act": "strike", "paragraph": "s2.v2-1"},
        {"act": "bracket", "paragraph": "recalling a)", "words": "one"},
        {"act": "agree", "scope": "recalling c)", "level": "ad ref"},
        {"act": "move", "paragraph": "recalling c)", "section": "recalling"},
    ]
    acts.write_text("".join(json.dumps(act) + "\n" for act in wanted[:4]), encoding="utf-8")
    printed_by(capsys, "package", session, str(acts))
    log = printed_by(capsys, "log", session)
    assert "recalling c): agreed ad ref" in log
    acts.write_text(json.dumps(wanted[4]) + "\n", encoding="utf-8")
    assert "recalling c) is agreed" in printed_by(capsys, "package", session, str(acts), status=1)


def test_the_help_shows_every_act(capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed_by(capsys, "package", "--help")
    assert [act for act in REQUEST_BY_ACT if not re.search(rf"(?<![\w-]){act}(?![\w-])", shown)] == []
    examples = re.findall(r"^  (\{.*\})", shown, re.MULTILINE)
    assert len({type(request_from(json.loads(example))) for example in examples}) == len(examples)


def test_a_preview_says_the_same_and_stores_nothing(
    session: str, acts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(session).read_bytes()
    previewed = printed_by(capsys, "package", session, str(acts), "--preview")
    assert "(preview, nothing stored)" in previewed
    assert Path(session).read_bytes() == before
    assert printed_by(capsys, "package", session, str(acts)).splitlines()[1:] == previewed.splitlines()[1:]


def test_standard_input_and_json(
    session: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ACTS.encode())))
    told = json.loads(printed_by(capsys, "package", session, "-", "--json"))
    assert (told["version"], told["stored"]) == (5, True)
    assert "label" in [change["kind"] for change in told["consequences"]]


def test_a_refused_act_is_named_by_its_line_and_nothing_is_stored(
    session: str, acts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    acts.write_text(ACTS + '{"act": "accept", "point": 2}\n', encoding="utf-8")
    before = Path(session).read_bytes()
    refused = printed_by(capsys, "package", session, str(acts), status=1)
    assert refused.startswith(f"adref: {acts}, line 5: act 4 of 4: point 2 is settled already: chosen 2 (v3)")
    assert refused.count("\n") == 1
    assert Path(session).read_bytes() == before


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("accept 3", "line 2: is no JSON: write one act a line, in braces"),
        ("[" * 10_000, "line 2: is no JSON"),
        ("[1]", 'line 2: should be an object, as in {"act": "accept", "point": 3}'),
        ("{}", "line 2: act is missing: it should be one of accept, choose"),
        ('{"act": "burn", "point": 1}', "line 2: act 'burn' is not known: it should be one of accept"),
        ('{"act": ["x"]}', "line 2: act ['x'] is not known"),
        ('{"act": "accept"}', "line 2: accept: point is missing"),
        ('{"act": "accept", "point": "3"}', "line 2: accept: point should be a number"),
        ('{"act": "accept", "point": true}', "line 2: accept: point should be a number"),
        (
            '{"act": "choose", "point": 2, "options": 2}',
            "line 2: choose: options should be a list of numbers",
        ),
        ('{"act": "park", "point": 2, "reason": 1}', "line 2: park: reason should be words"),
        (
            '{"act": "reject", "point": 2, "option": 1}',
            "line 2: reject: option does not belong there, point would",
        ),
        ('{"act": "agree", "scope": null, "level": "loudly"}', "level should be one of ad ref, in group"),
    ],
)
def test_a_line_that_is_no_act_is_named_and_the_file_is_not_taken(
    session: str, acts: Path, capsys: pytest.CaptureFixture[str], line: str, complaint: str
) -> None:
    acts.write_text(f'{{"act": "reject", "point": 1}}\n{line}\n', encoding="utf-8")
    refused = printed_by(capsys, "package", session, str(acts), status=3)
    assert refused.startswith(f"adref: {acts}: line 2: ")
    assert complaint in refused
    assert refused.count("\n") == 1
    with Session.open(Path(session)) as record:
        assert record.version == 1


def test_files_that_hold_no_acts_are_refused(
    session: str, acts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no such file" in printed_by(capsys, "package", session, str(tmp_path / "none"), status=2)
    assert "cannot be read" in printed_by(capsys, "package", session, str(tmp_path), status=3)
    acts.write_bytes(b'{"act": "\xff"}')
    assert "is not UTF-8 at byte 10" in printed_by(capsys, "package", session, str(acts), status=3)
    acts.write_bytes(b"\n")
    assert "the package is empty" in printed_by(capsys, "package", session, str(acts), status=1)


def test_with_dependents_needs_a_version(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "needs the version" in printed_by(capsys, "undo", session, "--with-dependents", status=2)
