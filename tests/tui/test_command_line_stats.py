"""`adref stats`: on what the time went, as lines, as data and as pictures that parse."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from resolution.deciding import Reject
from session_store import Session
from tests.tui.hostile import FLOOD, UNSEEN, hostile_in, hostile_text
from tests.tui.replay.sessions import LAST, Clock, with_story
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, PROPOSAL, TEXT
from tui.command_line import main

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with_story(tmp_path / "text.adref").close()
    return tmp_path / "text.adref"


def test_data_tells_the_time_of_each_point_without_suspensions(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", str(path), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == LAST
    assert (data["worked_seconds"], data["suspended_seconds"]) == (420, 60)
    assert (data["decisions"], data["undone"]) == (6, 1)
    assert data["acts"]["package"] == 1
    assert {one["point"]: (one["seconds"], one["decisions"]) for one in data["points"]} == {
        ALTERNATIVES: (60, 1),
        BRACKET: (180, 2),
        INLINE: (0, 1),
        PROPOSAL: (180, 2),
    }
    assert sum(one["seconds"] for one in data["points"]) == data["worked_seconds"]
    assert {one["section"]: one["seconds"] for one in data["sections"]} == {
        "considering": 240,
        "resolves": 180,
    }
    sources = {one["source"]: one for one in data["sources"]}
    assert sources["ARB"]["taken"] == 1
    assert sources["CUB"] == {
        "source": "CUB",
        "decisions": 1,
        "taken": 0,
        "dropped": 0,
        "parked": 0,
        "kept": 0,
        "withdrawn": 0,
        "undone": 1,
    }


def test_open_points_are_counted_as_they_stood_at_each_version(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", str(path), "--json"]) == 0
    moments = json.loads(capsys.readouterr().out)["open_over_time"]
    seen = [(one["version"], one["open"], one["parked"], one["settled"]) for one in moments]
    assert seen == [
        (1, 5, 0, 0),
        (2, 3, 0, 2),
        (4, 2, 1, 2),
        (7, 1, 1, 3),
        (8, 2, 1, 2),
        (9, 2, 0, 3),
        (10, 1, 0, 4),
        (11, 1, 0, 4),
    ]


def test_lines_name_what_took_longest_first(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", str(path), "--utc"]) == 0
    printed = capsys.readouterr().out
    assert "From 2031-05-04 09:01 to 2031-05-04 09:09: 7:00 worked, 1:00 suspended" in printed
    assert "6 decisions, of these 1 taken back" in printed
    points = printed.split("Time on each point")[1].splitlines()
    assert "3:00  3, considering c) (2 decisions)" in points[1]


def test_pictures_are_one_svg_and_each_can_be_had_alone(path: Path, tmp_path: Path) -> None:
    whole, one = tmp_path / "all.svg", tmp_path / "one.svg"
    assert main(["stats", str(path), "--format", "svg", "-o", str(whole)]) == 0
    root = ET.fromstring(whole.read_text())  # noqa: S314 - our own
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert titles[0] == "Open points: 5 at the beginning, 1 at the end"
    assert titles[1:] == [
        "Time on each point",
        "Time on each section",
        "Decisions by source: taken, dropped, other",
    ]
    assert len(list(root.iter(f"{SVG}rect"))) >= 6
    assert main(["stats", str(path), "--format", "svg", "--picture", "sections", "-o", str(one)]) == 0
    assert [title.text for title in ET.fromstring(one.read_text()).iter(f"{SVG}title")] == titles[2:3]  # noqa: S314


def test_a_moment_before_the_end_counts_what_was_decided_by_then(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", str(path), "--json", "--at", f"before {BRACKET}"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == 8
    assert data["decisions"] == 4


def test_wrong_words_are_refused_in_a_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", str(path), "--picture", "open"]) == 2
    assert main(["stats", str(path), "--at", "0"]) == 1
    assert main(["stats", str(path), "--at", "99"]) == 1
    assert capsys.readouterr().err.count("\n") == 3


def test_a_session_in_which_nothing_was_decided_has_pictures_too(tmp_path: Path) -> None:
    path, target = tmp_path / "new.adref", tmp_path / "new.svg"
    with_story(path, TEXT, ()).close()
    assert main(["stats", str(path), "--format", "svg", "-o", str(target)]) == 0
    assert ET.fromstring(target.read_text()).tag == f"{SVG}svg"  # noqa: S314
    assert main(["stats", str(path)]) == 0


def test_whatever_a_text_holds_its_pictures_are_visible_and_sound(tmp_path: Path) -> None:
    words = f"<script>x</script>&\"'w{UNSEEN}{FLOOD}"
    path, target = tmp_path / "text.adref", tmp_path / "text.svg"
    with Session.create(path, hostile_text(words).encode(), name="x", clock=Clock()) as session:
        session.decide(Reject(1))
    assert main(["stats", str(path), "--format", "svg", "-o", str(target)]) == 0
    written = target.read_text()
    ET.fromstring(written)  # noqa: S314
    assert "<script" not in written
    assert hostile_in(written.encode()) == []
