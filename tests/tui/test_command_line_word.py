"""Word files on the command line: taken as texts are, and refused in one line."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from resolution.exchange.docx import read_docx
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


def test_a_session_is_written_as_a_word_file(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session, out = word.with_suffix(".adref"), word.with_name("out.docx")
    assert main(["new", str(word)]) == 0
    assert main(["decide", str(session), "1", "accept"]) == 0
    assert main(["text", str(session), "--format", "docx", "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["text", str(out), "--view", "base"]) == 0
    assert capsys.readouterr().out.startswith("resolves\n1 to help all")
    told = read_docx(out.read_bytes())
    changes = {(change.author, bool(change.date)) for one in told.origins for change in one.changes}
    assert ("ARB/77/2", True) in changes


def test_a_word_file_has_three_views(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = word.with_name("out.docx")
    for view in ("marked", "clean", "working"):
        assert main(["text", str(word), "--format", "docx", "--view", view, "-o", str(out)]) == 0
        assert out.read_bytes().startswith(b"PK")
    assert main(["text", str(word), "--format", "docx", "--view", "base", "-o", str(out)]) == 2
    assert "all its changes refused, it is the base text" in capsys.readouterr().err


def test_what_was_decided_is_carried_into_the_file_that_came(
    word: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session, out = word.with_suffix(".adref"), word.with_name("out.docx")
    current = ["text", str(session), "--format", "docx", "--view", "current", "-o", str(out)]
    assert main(["new", str(word)]) == 0
    assert main(current) == 0
    assert out.read_bytes() == word.read_bytes()
    assert main(["decide", str(session), "2", "choose", "2"]) == 0
    assert main(current) == 0
    capsys.readouterr()
    assert main(["text", str(out), "--view", "current"]) == 0
    assert "2 to give boats." in capsys.readouterr().out


def test_a_text_has_no_word_file_to_carry_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "boats.md"
    text.write_text("*resolves*\n\nto act.\n", encoding="utf-8")
    assert main(["text", str(text), "--format", "docx", "--view", "current"]) == 1
    assert "began with a text" in capsys.readouterr().err


def test_a_word_file_goes_into_a_pipe_byte_for_byte(word: Path) -> None:
    out = word.with_name("out.docx")
    arguments = ["text", str(word), "--format", "docx"]
    assert main([*arguments, "-o", str(out)]) == 0
    asked = f"from tui.command_line import main; main({arguments!r})"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)
    assert done.stdout == out.read_bytes()


def test_the_minutes_are_written_as_a_word_file(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session, out = word.with_suffix(".adref"), word.with_name("minutes.docx")
    assert main(["new", str(word)]) == 0
    assert main(["decide", str(session), "1", "accept"]) == 0
    assert main(["note", str(session), "Brazil thanked the chair."]) == 0
    assert main(["minutes", str(session), "--format", "docx", "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["text", str(out)]) == 0
    said = capsys.readouterr().out
    assert "Report and minutes" in said
    assert "Brazil thanked the chair." in said
    assert "ARB/77/2" in said
    from docx_integrity import check
    from openxml_audit import OpenXmlValidator

    assert [str(error) for error in OpenXmlValidator().validate(out).errors] == []
    assert check(str(out)) == []


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
