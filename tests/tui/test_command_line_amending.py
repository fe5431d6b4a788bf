"""Changing words and places from the command line: amend, insert, strike, move, and taking it back."""

import io
from pathlib import Path

import pytest

from tests.tui.test_command_line_session import printed_by
from tui.command_line import main

TEXT = """*recalling*

a) one;

b) two [three];

*resolves*

1 to lend boats;

2 to report.
"""


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(file)]) == 0
    capsys.readouterr()
    return str(file.with_suffix(".adref"))


def clean(capsys: pytest.CaptureFixture[str], session: str, *arguments: str) -> str:
    return printed_by(capsys, "text", session, "--view", "clean", *arguments)


def test_a_paragraph_reads_otherwise_and_its_base_stays(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "amend", session, "resolves 1", "1 to lend [all] ships;", "--for", "ARB")
    assert printed == "resolves 1: amended for ARB (version 2)\n"
    assert "1 to lend [all] ships;" in clean(capsys, session)
    assert "1 to lend boats;" in printed_by(capsys, "text", session, "--view", "base")
    assert "{--boats--}[all] {++ships++}; {>>ARB<<}" in printed_by(
        capsys, "text", session, "--view", "working"
    )
    assert "1 to lend boats;" in clean(capsys, session, "--at", "1")
    assert "sound" in printed_by(capsys, "verify", session)


def test_words_come_from_standard_input(
    session: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a) one and a half;\n"))
    printed_by(capsys, "amend", session, "recalling a)", "-")
    assert "a) one and a half;" in clean(capsys, session)


def test_a_paragraph_is_inserted_and_labels_and_record_follow(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = printed_by(capsys, "insert", session, "1 bis to mend them;", "--after", "resolves 1")
    assert printed == "resolves 1: a paragraph inserted after it (version 2)\n  resolves 2 becomes 3\n"
    assert "2 to mend them;\n3 to report." in clean(capsys, session)
    printed_by(capsys, "insert", session, "to paint them;", "--after", "resolves 1")
    assert "1 ter to paint them;" in printed_by(capsys, "text", session, "--view", "current")
    printed_by(capsys, "insert", session, "a) zero;", "--section", "recalling")
    assert clean(capsys, session).index("zero;") < clean(capsys, session).index("one;")


def test_a_struck_paragraph_goes_and_undo_brings_it_back(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = clean(capsys, session)
    printed_by(capsys, "strike", session, "recalling a)")
    assert "one;" not in clean(capsys, session)
    assert printed_by(capsys, "undo", session).startswith("Taken back: recalling a) reads as before")
    assert clean(capsys, session) == before


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("strike", "recalling b)"), "recalling b) holds open point 1: settle them first"),
        (("amend", "resolves 1", "1 to lend boats;"), "resolves 1 reads so already"),
        (("amend", "resolves 1", "*noting*\n\na) x;"), "a paragraph cannot open a section"),
        (("amend", "resolves 1", " "), "the new text is empty"),
        (("amend", "resolves 9", "x"), "there is no paragraph 'resolves 9' in this text"),
    ],
)
def test_what_cannot_be_worded_so_is_refused_in_one_line(
    session: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], why: str
) -> None:
    command, *rest = arguments
    assert main([command, session, *rest]) == 1
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
    assert "text-amended" not in printed_by(capsys, "log", session, "--json")


def test_a_settled_point_keeps_its_words_until_it_is_reopened(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "decide", session, "1", "accept")
    assert main(["amend", session, "recalling b)", "b) two [four];"]) == 1
    assert "point 1 is accepted (v2): leave its brackets as they are" in capsys.readouterr().err
    printed_by(capsys, "amend", session, "recalling b)", "b) more than two [three];")
    assert "b) more than two three," in clean(capsys, session)


def test_words_that_later_decisions_build_on_are_not_taken_back_under_them(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_by(capsys, "amend", session, "resolves 1", "1 to lend [all] boats;")
    printed_by(capsys, "decide", session, "2", "accept")
    assert main(["undo", session, "2"]) == 1
    assert "version 3 depends on version 2" in capsys.readouterr().err
    printed_by(capsys, "undo", session)
    printed_by(capsys, "undo", session, "2")
    assert "1 to lend boats;" in clean(capsys, session)


def test_of_several_paragraphs_with_that_label_the_first_words_are_told_beside_their_ids(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "two.md").write_text(
        "*resolves*\n\n1 to lend;\n\n[1 to give;]\n\n[1 to sell boats to all who ask.]\n"
    )
    assert main(["new", str(tmp_path / "two.md")]) == 0
    capsys.readouterr()
    assert main(["strike", str(tmp_path / "two.adref"), "resolves 1"]) == 1
    told = capsys.readouterr().err
    assert "several bear that label: name paragraph 'resolves 1' by its id" in told
    assert "“to lend;”, s1.2 “to give;”, s1.3 “to sell boats to all …”" in told
