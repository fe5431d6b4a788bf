"""An entry in lines: none is wider than the screen, no word is lost, and what was looked for is marked."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import Correct, EnterStatement, Note, Reject, Undo
from resolution.minutes import EntryKind, entries_of
from resolution.minutes.clock import Clock
from resolution.reader import read
from resolution.visible import visible
from tests.resolution.minutes.logged import logged
from tests.tui.hostile import BRACKETS, FLOOD, UNSEEN
from tests.tui.screens.table_text import PROPOSAL, TEXT
from tui.secretary.entry_lines import MARGIN, MOST_LINES, SIGNS, Setting, entry_lines

DOCUMENT = read(TEXT)
WORDS = st.one_of(
    st.sampled_from([*BRACKETS, FLOOD, UNSEEN, "中国代表团对第三段表示保留。" * 9, "x" * 300]),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=200),
)


@given(WORDS, WORDS, st.integers(MARGIN + 6, 90))
def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(name: str, said: str, width: int) -> None:
    if not name.strip() or not said.strip():
        return
    standing, rows = logged(DOCUMENT, [EnterStatement(name[:200], said), Correct(1, said)])
    for entry in entries_of(standing.origin, rows):
        lines = entry_lines(entry, Setting(Clock(), width, is_open=True))
        assert max(line.cell_length for line in lines) <= width
        shown = "".join("".join(line.plain[MARGIN:].split()) for line in lines[1:])
        assert "".join(visible(said.strip()).split()) in shown


def test_a_long_entry_that_is_not_open_says_how_many_lines_more_there_are() -> None:
    standing, rows = logged(DOCUMENT, [Note("\n".join(f"line {number}" for number in range(20)))])
    [entry] = entries_of(standing.origin, rows)
    folded = [line.plain.strip() for line in entry_lines(entry, Setting(Clock(), 60))]
    assert folded[-2] == f"… {20 - MOST_LINES} lines more: Enter opens it"
    assert folded[-3] == f"line {MOST_LINES - 1}"


@pytest.mark.parametrize(
    ("term", "marked"),
    [
        ("RED", ["red"]),
        ("ed", []),
        ("灯", ["灯"]),
        ("quebec", ["Québec", "Que\u0301bec"]),
        ("strasse", ["Straße"]),
    ],
)
def test_what_was_looked_for_is_marked_where_a_word_begins(term: str, marked: list[str]) -> None:
    standing, rows = logged(DOCUMENT, [Note("lit, red and 街灯 Québec Que\u0301bec Straße")])
    [entry] = entries_of(standing.origin, rows)
    lines = entry_lines(entry, Setting(Clock(), 60, (term,)))
    spans = [(line, span) for line in lines for span in line.spans if span.style == "bold reverse"]
    assert [line.plain[span.start : span.end] for line, span in spans] == marked


def test_every_kind_of_entry_has_a_sign() -> None:
    assert SIGNS.keys() == set(get_args(EntryKind))


def test_a_decision_that_was_taken_back_is_struck() -> None:
    standing, rows = logged(DOCUMENT, [Reject(PROPOSAL), Undo()])
    taken_back, undo = entries_of(standing.origin, rows)
    styles = [
        {str(span.style) for span in entry_lines(entry, Setting(Clock(), 60))[0].spans}
        for entry in (taken_back, undo)
    ]
    assert any("strike" in style for style in styles[0])
    assert not any("strike" in style for style in styles[1])
