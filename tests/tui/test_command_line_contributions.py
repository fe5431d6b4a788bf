"""The contribution table from the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.tui.test_command_line_text import printed_by
from tui.command_line import main

SEED = Path(__file__).parents[3] / "shared" / "seed" / "dl10e-rev2.md"
TEXT = """*recalling*

B/2/1 Bay

[a) one;]

b) two,

*resolves*

CUB/1/1 - option 1

1 to lend boats;

CUB/1/1 - option 2

B/2/1 Bay

1 to give boats;

2 to [count]/[name] them.
"""


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    text = tmp_path / "boats.md"
    text.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(text)]) == 0
    place = str(text.with_suffix(".adref"))
    assert main(["decide", place, "2", "choose", "2"]) == 0
    capsys.readouterr()
    return place


def test_authors_come_first_then_each_contribution_with_its_fate(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed_by(capsys, "contributions", session).splitlines() == [
        "B    Bay  2 proposals  1 stand, 1 open",
        "CUB       2 proposals  1 stand, 1 fell",
        "",
        "1.1  recalling a)  B/2/1 Bay  open           one;",
        "2.1  resolves 1    CUB/1/1    dropped for 2  to lend boats;",
        "2.2  resolves 1    CUB/1/1    chosen         to give boats;",
        "2.2  resolves 1    B/2/1 Bay  chosen         to give boats;",
        "(2 options have no source)",
    ]


def test_a_text_has_the_table_before_there_is_a_session(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "contributions", str(Path(session).with_suffix(".md")), "--source", "cub")
    assert printed.splitlines()[0] == "CUB    2 proposals  2 open"
    assert "Bay" not in printed


def test_a_source_that_proposed_nothing_is_said(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed_by(capsys, "contributions", session, "--source", "USA").startswith("no contribution")


def test_json_and_csv_say_the_same(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed_by(capsys, "contributions", session, "--format", "json"))
    lines = list(csv.DictReader(io.StringIO(printed_by(capsys, "contributions", session, "--format", "csv"))))
    assert [row["text"] for row in told["contributions"]] == [line["proposed text"] for line in lines]
    assert told["contributions"][3]["joint"] == ["CUB/1/1"]
    assert [author["author"] for author in told["authors"]] == ["B", "CUB"]
    assert told["without_source"] == 2


def test_the_page_goes_into_a_file_whole(
    session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "table.html"
    assert printed_by(capsys, "contributions", session, "--format", "html", "-o", str(target)) == ""
    assert target.read_text(encoding="utf-8").endswith("</html>\n")


def test_no_file_takes_the_place_of_a_session(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "choose another name" in printed_by(capsys, "contributions", session, "-o", session, status=1)


@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside the repository")
def test_the_seed_texts_joint_proposal_is_listed_for_each_of_its_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = json.loads(printed_by(capsys, "contributions", str(SEED), "--format", "json"))
    joint = [row["source"] for row in told["contributions"] if (row["point"], row["option"]) == (9, 2)]
    assert joint == ["EUR/80A1/14", "RCC/73A1/16", "B/75/4"]
    counts = {author["author"]: author["proposals"] for author in told["authors"]}
    assert counts == {"ARB": 5, "B": 5, "CUB": 5, "EUR": 1, "INS": 1, "RCC": 4}


def test_what_a_proposal_is_close_to_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lamps = "to keep the lamps of the harbour lit from dusk until the morning tide has turned"
    text = tmp_path / "lamps.md"
    text.write_text(f"*resolves*\n\n1 {lamps};\n\nB/2/1 Bay\n\n2 {lamps} at last;\n\n3 to go.\n")
    assert "(close to resolves 1) to keep" in printed_by(capsys, "contributions", str(text))
    (row,) = json.loads(printed_by(capsys, "contributions", str(text), "--format", "json"))["contributions"]
    assert row["close_to"] == "resolves 1"
    assert main(["new", str(text)]) == 0
    capsys.readouterr()
    (point,) = json.loads(printed_by(capsys, "points", str(text.with_suffix(".adref")), "--json"))
    assert point["close_to"] == [{"option": 1, "section": "resolves", "label": "1", "score": 100}]
