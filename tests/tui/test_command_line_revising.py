"""A text revised elsewhere, from the command line: what changed, the words needed, adopting, undoing."""

import json
import sqlite3
from pathlib import Path

import pytest

from resolution.deciding import Standing
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from session_store import Session
from tests.tui.test_command_line_session import printed_by
from tui.command_line import main

TEXT = """*recalling*

a) Resolution 5 on [deep] wells;

b) the report of the [first] meeting;

*resolves*

1 to keep [three]/[four] boats;

ARB/7/1

2 to lend them to all Members;

3 to report [each year].
"""
REVISED = TEXT.replace("[deep] wells", "[deep] wells and springs").replace(
    "3 to report", "2 bis to count [all] nets;\n\n3 to report"
)


class Table:
    """A session beside its text, and the commands on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file = folder / "boats.md"
        self.session = folder / "boats.adref"
        self.revised = folder / "boats-2.md"
        self._capsys = capsys
        self.file.write_text(TEXT, encoding="utf-8")
        self.does("new", self.file)

    def does(self, command: str, *arguments: object) -> str:
        return printed_by(self._capsys, command, *map(str, arguments))

    def decides(self, *arguments: object) -> str:
        return self.does("decide", self.session, *arguments)

    def revises(self, text: str, *arguments: str) -> str:
        self.revised.write_text(text, encoding="utf-8")
        return self.does("revise", self.session, self.revised, *arguments)

    def is_refused(self, text: str, *arguments: str) -> str:
        """What is said on standard error."""
        self.revised.write_text(text, encoding="utf-8")
        assert main(["revise", str(self.session), str(self.revised), *arguments]) == 1
        return self._capsys.readouterr().err

    def states(self) -> dict[int, str]:
        points = json.loads(self.does("points", self.session, "--json"))
        return {point["number"]: point["status"] for point in points}


@pytest.fixture
def table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Table:
    return Table(tmp_path, capsys)


def test_what_changed_is_shown_and_nothing_is_stored(table: Table) -> None:
    table.decides(3, "choose", 2)
    printed = table.revises(REVISED)
    assert printed.splitlines()[:2] == [
        "boats-2.md (preview, nothing stored): points: 1 new; 1 decision on points carried over",
        "  point 6, resolves 2 bis: new",
    ]
    assert "recalling a)\n  Resolution 5 on [deep] wells{+ and springs+};\n" in printed
    assert "resolves 2 bis (new)\n" in printed
    assert "1  2" not in table.does("log", table.session).splitlines()[-1]
    assert table.states() == {1: "open", 2: "open", 3: "chosen", 4: "open", 5: "open"}


def test_adopted_each_decision_stands_at_its_point_and_new_points_get_new_numbers(table: Table) -> None:
    table.decides(1, "accept")
    table.decides(3, "choose", 2)
    table.decides(5, "park", "--reason", "awaits capitals")
    assert "adopted, version 5" in table.revises(REVISED, "--adopt")
    assert table.states() == {1: "accepted", 2: "open", 3: "chosen", 4: "open", 5: "parked", 6: "open"}
    clean = table.does("text", table.session)
    assert "a) Resolution 5 on deep wells and springs;" in clean
    assert "1 to keep four boats;" in clean
    assert table.does("verify", table.session).startswith("sound")
    assert "the whole text: boats-2.md adopted" in table.does("log", table.session)


def test_what_cannot_be_carried_over_is_listed_and_refused_until_each_has_its_word(table: Table) -> None:
    table.decides(2, "reject")
    table.decides(3, "choose", 2)
    text = TEXT.replace("the [first] meeting", "the meeting").replace("[four]", "[five]")
    printed = table.revises(text)
    assert "point 2, recalling b): rejected (v2); it is not in the new text\n  --drop 2\n" in printed
    assert "point 3, resolves 1: chosen 2 (v3); it reads otherwise in option 2\n" in printed
    assert "  --carry 3=3, or --drop 3\n" in printed
    assert "2 decisions need a word" in table.is_refused(text, "--adopt")
    assert "one decision needs a word" in table.is_refused(text, "--adopt", "--drop", "2")
    table.revises(text, "--adopt", "--drop", "2", "--carry", "3=3")
    assert table.states() == {1: "open", 3: "chosen", 4: "open", 5: "open"}
    assert "1 to keep five boats;" in table.does("text", table.session)
    assert "by word: carry 3=3, drop 2" in table.does("log", table.session)


def test_the_secretary_says_which_new_point_a_decision_is_about_and_it_keeps_its_number(table: Table) -> None:
    table.decides(2, "accept")
    text = TEXT.replace("b) the report of the [first] meeting;", "b) an entirely other [thing to say] here;")
    assert "--carry 2=6, or --drop 2" in table.revises(text)
    table.revises(text, "--adopt", "--carry", "2=6")
    assert table.states() == {1: "open", 2: "accepted", 3: "open", 4: "open", 5: "open"}
    assert "an entirely other thing to say here," in table.does("text", table.session)


def test_options_in_another_order_are_followed(table: Table) -> None:
    table.decides(3, "choose", 2)
    table.revises(TEXT.replace("[three]/[four]", "[two]/[four]/[three]"), "--adopt", "--carry", "3=3")
    assert "1 to keep four boats;" in table.does("text", table.session)
    table.does("undo", table.session, 2)
    assert table.states()[3] == "open"
    table.does("undo", table.session, 4)
    assert "1 to keep four boats;" in table.does("text", table.session)


def test_a_word_says_which_option_stands(table: Table) -> None:
    table.decides(3, "choose", 2)
    text = TEXT.replace("[three]/[four]", "[nine]/[ten]")
    assert "which of its 2 options stand? Name 1" in table.is_refused(text, "--adopt", "--carry", "3=3")
    table.revises(text, "--adopt", "--carry", "3=3:1")
    assert "1 to keep nine boats;" in table.does("text", table.session)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--carry", "1=1"], "that is carried over by itself"),
        (["--drop", "4"], "nothing was decided there that needs a word"),
        (["--carry", "3=6"], "point 3 is in the new text itself"),
        (["--carry", "2=5"], "point 5 is no new point"),
        (["--carry", "2=2"], "point 2 is not in the new text"),
        (["--drop", "resolves 9"], "there is no paragraph"),
    ],
)
def test_a_word_that_answers_nothing_is_refused(table: Table, words: list[str], told: str) -> None:
    table.decides(1, "accept")
    table.decides(2, "accept")
    table.decides(3, "choose", 1)
    text = REVISED.replace("the [first] meeting", "the meeting").replace("[three]", "[thirteen]")
    assert told in table.is_refused(text, "--adopt", *words)


def test_undone_the_text_before_stands_with_all_that_was_decided_on_it(table: Table) -> None:
    table.decides(2, "reject")
    before = table.does("text", table.session), table.states()
    table.revises(TEXT.replace("[first] ", ""), "--adopt", "--drop", "2")
    assert table.states() == {1: "open", 3: "open", 4: "open", 5: "open"}
    table.does("undo", table.session)
    assert (table.does("text", table.session), table.states()) == before
    table.does("undo", table.session, 4)
    assert table.states() == {1: "open", 3: "open", 4: "open", 5: "open"}


def test_what_depends_on_an_adoption_is_listed_before_it_is_undone(table: Table) -> None:
    table.revises(REVISED, "--adopt")
    table.decides(6, "accept")
    table.decides(3, "choose", 1)
    assert main(["undo", str(table.session), "2"]) == 1
    printed = table.does("undo", table.session, 2, "--with-dependents")
    assert "version 3, point 6" in printed
    assert "version 4" not in printed
    assert table.states() == {1: "open", 2: "open", 3: "chosen", 4: "open", 5: "open"}


def test_words_amended_in_the_session_stay_where_the_new_text_leaves_them(table: Table) -> None:
    table.does("amend", table.session, "resolves 2", "2 to lend [some of] them to all Members;")
    table.does("insert", table.session, "to mend nets;", "--after", "recalling b)")
    table.revises(REVISED, "--adopt")
    clean = table.does("text", table.session)
    assert "[to lend [some of] them to all Members;]" in clean
    assert "to mend nets," in clean
    assert "a) Resolution 5 on [deep] wells and springs;" in clean
    again = table.revises(REVISED.replace("3 to report", "3 to report twice"))
    assert "resolves 3" in again
    assert "resolves 2\n" not in again
    assert table.does("verify", table.session).startswith("sound")


def test_words_that_both_changed_need_a_word(table: Table) -> None:
    table.does("amend", table.session, "resolves 2", "2 to lend some to all Members;")
    text = TEXT.replace("to lend them to all", "to lend them gladly to all")
    printed = table.revises(text)
    assert "resolves 2: amended in the session, and reads otherwise in boats-2.md\n" in printed
    assert '  --carry "resolves 2", or --drop "resolves 2"\n' in printed
    assert "one decision needs a word" in table.is_refused(text, "--adopt")
    table.revises(text, "--adopt", "--carry", "resolves 2")
    assert "[to lend some to all Members;]" in table.does("text", table.session, "--view", "current")
    table.does("undo", table.session)
    table.revises(text, "--adopt", "--drop", "resolves 2")
    assert "[to lend them gladly to all Members;]" in table.does("text", table.session, "--view", "current")


def test_a_revision_of_what_the_session_printed_holds_its_amendments(table: Table) -> None:
    table.does("amend", table.session, "resolves 2", "2 to lend some to all Members;")
    printed = table.does("text", table.session, "--view", "working")
    told = table.revises(printed.replace("the [first] meeting", "the [first] long meeting"), "--adopt")
    assert "needs a word" not in told
    assert "[to lend some to all Members;]" in table.does("text", table.session, "--view", "current")


def test_agreed_text_that_reads_otherwise_needs_a_word_and_what_is_new_is_not_agreed(table: Table) -> None:
    for point in ("1", "2"):
        table.decides(point, "accept")
    table.does("agree", table.session, "--section", "recalling", "--level", "ad ref")
    text = REVISED.replace("*resolves*", "c) a wholly new thing;\n\n*resolves*")
    assert "recalling a): agreed ad ref, and reads otherwise\n" in table.revises(text)
    table.revises(text, "--adopt", "--drop", "recalling a)")
    outline = json.loads(table.does("outline", table.session, "--json"))
    found = {one["label"]: one["status"] for one in outline["sections"][0]["paragraphs"]}
    assert [label for label, status in found.items() if status == "agreed"] == ["b)"]
    table.does("undo", table.session)
    table.revises(text, "--adopt", "--carry", "recalling a)")
    outline = json.loads(table.does("outline", table.session, "--json"))
    found = {one["label"]: one["status"] for one in outline["sections"][0]["paragraphs"]}
    assert [label for label, status in found.items() if status == "agreed"] == ["a)", "b)"]


def test_a_text_that_says_the_same_is_not_adopted(table: Table) -> None:
    assert "nothing to adopt" in table.revises(TEXT)
    assert "nothing to adopt" in table.is_refused(TEXT, "--adopt")


def test_every_command_works_across_an_adoption(table: Table) -> None:
    table.decides(3, "choose", 2)
    table.revises(REVISED, "--adopt")
    table.decides(6, "accept")
    assert "2 bis to count all nets;" in table.does("text", table.session, "--view", "current")
    assert "nets" not in table.does("text", table.session, "--at", "2")
    compared = table.does("diff", table.session, "--from", "2", "--to", "4")
    assert "recalling a)\n  Resolution 5 on [deep] wells{+ and springs+};\n" in compared
    assert "(new)\n  {+to count all nets;+}\n" in compared
    minutes = table.does("minutes", table.session, "--format", "markdown")
    assert "boats-2.md adopted" in minutes
    assert json.loads(table.does("minutes", table.session, "--format", "json"))["counts"]["points"] == 6
    assert "ARB/7/1" in table.does("contributions", table.session)
    before_seven = table.does("text", table.session, "--at", "before 6")
    assert "[all] nets" in before_seven


def test_the_preview_as_data(table: Table) -> None:
    table.decides(3, "choose", 2)
    told = json.loads(table.revises(REVISED.replace("[four]", "[five]"), "--json"))
    assert [(one["number"], one["change"]) for one in told["points"]] == [(3, "changed"), (6, "new")]
    assert [(one["point"], one["possible"]) for one in told["questions"]] == [(3, ["carry 3=3", "drop 3"])]
    assert told["adopted"] is False
    assert {one["place"] for one in told["paragraphs"]} >= {"recalling a)", "resolves 2 bis"}


def test_the_record_shows_a_text_that_was_altered_and_opens_to_the_same_text(table: Table) -> None:
    table.revises(REVISED, "--adopt")
    with Session.open(table.session, read_only=True) as session:
        live = as_text(reflow(session.standing, "clean"))
        again: Standing = session.at(2)
        assert as_text(reflow(again, "clean")) == live
    database = sqlite3.connect(table.session)
    for (statement,) in database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'texts'"
    ).fetchall():
        database.execute(f"DROP TRIGGER {statement}")
    other = b"*recalling*\n\nother words;\n"
    database.execute("UPDATE texts SET bytes = ? WHERE name = 'boats-2.md'", [other])
    database.commit()
    database.close()
    assert main(["verify", str(table.session)]) == 1
