"""Two moments of a session compared from the command line, and the marked view printed."""

import json
from pathlib import Path

import pytest

from resolution.reflow.text_changes import text_changes
from tests.tui.test_command_line_text import printed_by
from tui.command_line import main
from tui.commands.changed_words import Ink, inline, side_by_side

TEXT = """*recalling*

a) ~~one~~{++two++};

[b) three;]

c) four,

*resolves*

to [lend]/[give] boats.
"""
PLAIN = Ink(is_coloured=False, is_visible=False)
COLOURED = Ink(is_coloured=True, is_visible=True)
BEFORE = "to lend the boats of the Union to all Members"
AFTER = "to give the boats to all Members of the Union that ask for them-at-any-time-whatever-it-is"


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    text = tmp_path / "boats.md"
    text.write_text(TEXT, encoding="utf-8")
    place = str(text.with_suffix(".adref"))
    for arguments in (
        ["new", str(text)],
        ["decide", place, "1", "reject"],
        ["decide", place, "2", "choose", "2"],
    ):
        assert main(arguments) == 0
    capsys.readouterr()
    return place


def test_the_whole_meeting_is_compared_unless_other_moments_are_named(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed_by(capsys, "diff", session) == (
        "recalling b) (gone)\n  {-[three;]-}\nresolves\n  to {-[lend]/[-}give{-]-} boats.\n"
    )
    assert printed_by(capsys, "diff", session, "--from", "2", "--to", "3").startswith("resolves\n")


def test_what_does_not_differ_is_said(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = printed_by(capsys, "diff", session, "--from", "3", "--view", "current")
    assert printed == "no word differs between versions 3 and 3 in the current view\n"


def test_a_version_that_is_not_there_is_refused(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no version 9" in printed_by(capsys, "diff", session, "--to", "9", status=1)


def test_the_comparison_is_given_as_data(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed_by(capsys, "diff", session, "--from", "2", "--json"))
    (changed,) = told.pop("paragraphs")
    assert told == {"from": 2, "to": 3, "view": "clean"}
    assert (changed["place"], changed["before"], changed["after"]) == (
        "resolves",
        "to [lend]/[give] boats.",
        "to give boats.",
    )


def test_the_marked_view_prints_what_went_and_what_came(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed_by(capsys, "text", session, "--view", "marked") == (
        "recalling\na) ~~one~~{++two++};\nc) four,\n\nresolves\nto{++ give++} boats.\n"
    )
    assert "a) {~~one~>two~~};" in printed_by(capsys, "text", session, "--format", "critic")


def test_another_view_as_critic_markup_is_wrong_usage(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    message = printed_by(capsys, "text", session, "--format", "critic", "--view", "base", status=2)
    assert "critic is a form of the marked view" in message


@pytest.mark.parametrize("columns", [12, 30, 61])
def test_side_by_side_no_word_is_cut_and_no_line_too_wide(columns: int) -> None:
    lines = list(side_by_side(text_changes(BEFORE, AFTER), columns, PLAIN))
    left = "".join(line.partition("│")[0].strip() for line in lines)
    right = "".join(line.partition("│")[2].strip() for line in lines)
    for side, text in ((left, BEFORE), (right, AFTER)):
        bare = side.translate(str.maketrans("", "", "[]{}+ ")).replace("-", "")
        assert bare == text.replace(" ", "").replace("-", "")
    assert max(map(len, lines)) <= max(columns, 2 * 8 + 3)


def test_on_a_terminal_colours_take_the_place_of_the_marks_and_every_character_shows() -> None:
    (line,) = inline(text_changes("an old\x9b rule", "an old rule"), COLOURED)
    assert "\x9b" not in line
    assert "\x1b[31m" in line
    assert "{-" not in line


def test_wide_characters_take_two_columns() -> None:
    lines = list(side_by_side(text_changes("船舶船舶船舶", ""), 19, PLAIN))
    assert [line.partition("│")[0].rstrip() for line in lines] == ["{-船舶船", "舶船舶-}"]
