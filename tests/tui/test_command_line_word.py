"""Word files on the command line: taken as texts are, and refused in one line."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.resolution.exchange.docx.packages import deleted, inserted, packed, paragraph, run, word_file
from tui.command_line import main

BODY = (
    paragraph(run("resolves"))
    + paragraph(run("1\tto "), deleted("help", "ARB/77/2"), inserted("assist", "ARB/77/2"), run(" all;"))
    + paragraph(run("2\tto [lend][give] boats."))
)


@pytest.fixture
def word(tmp_path: Path) -> Path:
    file = tmp_path / "boats.docx"
    file.write_bytes(word_file(BODY))
    return file


def test_a_word_file_becomes_a_session_and_its_bytes_are_kept(
    word: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = word.with_suffix(".adref")
    assert main(["new", str(word), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["points"] == 2
    assert main(["decide", str(session), "1", "accept"]) == 0
    assert main(["decide", str(session), "2", "choose", "2"]) == 0
    capsys.readouterr()
    assert main(["text", str(session)]) == 0
    assert capsys.readouterr().out == "resolves\n1 to assist all;\n2 to give boats.\n"
    with sqlite3.connect(session) as db:
        ((name, data),) = db.execute("SELECT name, bytes FROM texts").fetchall()
    db.close()
    assert (name, data) == ("boats.docx", word.read_bytes())
    assert main(["verify", str(session)]) == 0


def test_a_word_file_is_outlined_and_printed_as_a_text_is(
    word: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outline", str(word), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [option["sources"] for option in told["points"][0]["options"]] == [["ARB/77/2"]]
    assert main(["text", str(word), "--view", "base"]) == 0
    assert capsys.readouterr().out.startswith("resolves\n1 to help all;\n")


def test_what_is_no_word_file_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "boats.docx"
    file.write_bytes(packed({"a.txt": "x"}))
    assert main(["new", str(file)]) == 3
    said = capsys.readouterr().err
    assert said == f"adref: {file}: this is a zip archive, but no Word file: save the text as .docx\n"


def test_the_xml_library_is_loaded_for_word_files_only(tmp_path: Path) -> None:
    file = tmp_path / "boats.md"
    file.write_text("*resolves*\n\n1 to act.\n", encoding="utf-8")
    asked = (
        "import sys; from tui.command_line import main; "
        f"main(['text', {str(file)!r}]); print('lxml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")
