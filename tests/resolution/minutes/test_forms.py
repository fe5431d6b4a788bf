"""The report in its forms: nothing of what it quotes is taken for more than words."""

import csv
import io
from datetime import timedelta, timezone
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from resolution.deciding import (
    AnyRequest,
    Correct,
    EnterAgendaItem,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    Note,
    Park,
    Suspend,
)
from resolution.minutes.clock import Clock
from resolution.minutes.minutes_csv import as_csv
from resolution.minutes.minutes_html import as_html
from resolution.minutes.minutes_markdown import as_markdown, escaped
from resolution.reader import read
from tests.resolution.minutes.logged import reported
from tests.tui.hostile import BRACKETS, FLOOD, UNSEEN, hostile_in, hostile_text
from tests.tui.screens.table_text import TEXT

WORDS = (
    *BRACKETS,
    "<script>x</script>",
    '"><img src=x>',
    "&lt;",
    "a|b",
    "*_`~~#x$",
    "- x",
    "1. x",
    "---",
    "![x](y)",
    "\\",
    f"x{UNSEEN}{FLOOD}",
)
VOID = {"meta", "br"}
UTC = Clock()


class Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _requests(words: str) -> tuple[AnyRequest, ...]:
    return (
        EnterAttendance((words,)),
        EnterAgendaItem(words),
        EnterStatement(words, words, "2031-05-04T09:00:00Z"),
        EnterReceipt(3, words),
        EnterReservation(words, f"{words}\n{words}"),
        Suspend(words),
        Note(words),
        Correct(3, words),
        Park(1, words, words),
    )


@pytest.mark.parametrize("words", WORDS)
def test_hostile_words_are_words_of_the_page_and_never_its_markup(words: str) -> None:
    printed = as_html(reported(read(hostile_text("x")), _requests(words)), UTC)
    ours = as_html(reported(read(hostile_text("x")), _requests("plain")), UTC)
    page, plain = Page(printed), Page(ours)
    assert page.open == []
    assert page.tags == plain.tags
    assert page.attributes == plain.attributes
    assert hostile_in(printed.encode()) == []
    if words.isprintable() and UNSEEN not in words:
        assert sum(words in data for data in page.words) >= 8


@pytest.mark.parametrize("words", WORDS)
def test_hostile_words_are_words_of_the_markdown_and_never_its_marks(words: str) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(as_markdown(reported(read(hostile_text("x")), _requests(words)), UTC))
    plain = parser.parse(as_markdown(reported(read(hostile_text("x")), _requests("plain")), UTC))
    assert [token.type for token in tokens] == [token.type for token in plain]
    inner = {child.type for token in tokens for child in token.children or ()}
    assert inner <= {"text", "strong_open", "strong_close", "softbreak", "text_special"}
    if words.isprintable() and UNSEEN not in words:
        said = ["".join(child.content for child in token.children or ()) for token in tokens]
        assert sum(words in line for line in said) >= 8


@pytest.mark.parametrize("words", WORDS)
def test_markdown_gives_words_back_as_they_are(words: str) -> None:
    if UNSEEN not in words:
        (_, inline, _) = MarkdownIt("commonmark").parse(escaped(words))
        assert "".join(child.content for child in inline.children or ()) == words


def test_no_cell_of_the_csv_is_a_formula_and_each_entry_has_a_line() -> None:
    told = reported(read(TEXT), (Note("=1+1"), EnterStatement("@x", "-1")))
    _, note, statement = csv.reader(io.StringIO(as_csv(told)))
    assert (note[10], statement[5], statement[10]) == ("'=1+1", "'@x", "'-1")


def test_the_page_holds_its_picture_and_says_its_head() -> None:
    printed = as_html(reported(read(TEXT), (Note("x"),)), UTC)
    assert '<svg class="points"' in printed
    assert "<title>Open points: 5 at the beginning, 5 at the end</title>" in printed
    assert "Head of the record: <b>ABCD</b> at entry 1." in printed
    assert "http://" not in printed.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_times_are_those_of_the_clock_and_what_is_no_time_is_said_as_it_is() -> None:
    clock = Clock(timezone(timedelta(hours=-3, minutes=-30)))
    assert clock.moment("2031-05-04T02:00:00Z") == "2031-05-03 22:30"
    assert clock.zone_at("2031-05-04T02:00:00Z") == "UTC-03:30"
    assert (clock.time("soon"), clock.time(None), UTC.zone_at("soon")) == ("soon", "", "UTC")
