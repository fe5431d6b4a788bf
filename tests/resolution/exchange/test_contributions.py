import csv
import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.contributions import base_texts
from resolution.deciding import Choose, Standing, apply, decide
from resolution.exchange.contribution_csv import HEADINGS, as_csv, guarded
from resolution.exchange.contribution_html import as_html
from resolution.exchange.contribution_rows import ContributionTable, contribution_table
from resolution.reader import read
from resolution.tree import Document
from tests.tui.hostile import BRACKETS, FLOOD, UNSEEN, hostile_in, hostile_text

TEXT = """\
RESOLUTION 9 <b>

*considering*

a) that tides turn [CUB/1/1 twice] a day;

EUR/3/4 Europe

b) that the lamps ~~were lit~~{++burn++} late;

*resolves*

=CMD/1/2 - option 1

1 to light <i>lamps</i> & fires;

ARB/1/2 - option 2

1 =SUM(A1) to light lamps;

ARB/1/2 - option 3

USA/7/8

1 to light both;
"""
VOID = {"meta", "br"}
OURS = set("html head meta title style body h1 table caption thead tbody tr th td p br".split())


class Page(HTMLParser):
    """Which elements a page has, its cells' words, and what was never closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.words: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def document() -> Document:
    return read(TEXT)


def cells(table: ContributionTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(table))))


def test_the_base_text_of_the_place_stands_beside_what_is_proposed() -> None:
    point = next(p for p in document().points if p.label == "b)")
    assert base_texts(document())[point.number] == "that the lamps were lit late;"


def test_one_source_may_be_asked_for_by_code_symbol_or_name() -> None:
    for wanted, sources in (("arb", {"ARB/1/2"}), ("USA/7/8", {"USA/7/8"}), ("europe", {"EUR/3/4"})):
        table = contribution_table(Standing(document()), source=wanted)
        assert {row["source"] for row in table["contributions"]} == sources
        assert len(table["authors"]) == 1


def test_joint_sources_name_each_other() -> None:
    rows = contribution_table(Standing(document()), source="USA")["contributions"]
    assert [row["joint"] for row in rows] == [["ARB/1/2"]]


def test_a_line_of_csv_for_each_contribution() -> None:
    table = contribution_table(Standing(document()))
    heading, *lines = cells(table)
    assert tuple(heading) == HEADINGS
    assert [line[3] for line in lines] == [row["source"] for row in table["contributions"]]


def test_the_fate_follows_the_decisions() -> None:
    standing = Standing(document())
    point = next(p.number for p in standing.document.points if len(p.options) > 1)
    last = len(standing.document.point(point).options)
    decided = apply(standing, decide(standing, Choose(point, (last,))), 1)
    fates = {row["option"]: row["fate_words"] for row in contribution_table(decided)["contributions"]
             if row["point"] == point}  # fmt: skip
    assert fates[last] == "chosen"
    assert {fate for option, fate in fates.items() if option != last} == {f"dropped for {last}"}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "\n=1", "＝1"])
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    assert guarded(cell).startswith("'")


@given(st.text(max_size=20))
def test_whatever_a_cell_holds_it_is_one_line_that_is_no_formula(cell: str) -> None:
    shown = guarded(cell)
    assert not set(shown) & set("\n\r\t")
    assert not shown.strip().startswith(("=", "+", "-", "@"))
    assert guarded("plain words") == "plain words"


@pytest.mark.parametrize(
    "words", [*BRACKETS, "<script>x</script>", '"><img src=x>', "&lt;", f"x{UNSEEN}{FLOOD}"]
)
def test_hostile_words_are_words_of_the_page_and_never_its_markup(words: str) -> None:
    read_text = read(hostile_text(words))
    printed = as_html(contribution_table(Standing(read_text)), read_text.head)
    page = Page(printed)
    assert page.open == []
    assert page.tags <= OURS
    assert not any(name.startswith("on") or name in {"src", "href"} for name, _ in page.attributes)
    assert hostile_in(printed.encode()) == []
    if words in BRACKETS:
        assert sum(words in data for data in page.words) >= 4


def test_the_page_is_a_table_that_a_screen_reader_can_read() -> None:
    page = as_html(contribution_table(Standing(document())), document().head)
    assert "<caption>" in page
    assert 'scope="col"' in page
    assert 'scope="rowgroup"' in page
    assert "&lt;i&gt;lamps&lt;/i&gt; &amp; fires" in page
    assert "RESOLUTION 9 &lt;b&gt;" in page
    assert page.count("<tbody>") == 1 + len(
        {row["point"] for row in contribution_table(Standing(document()))["contributions"]}
    )


@pytest.mark.parametrize(("times", "is_parted"), [(1, False), (100, True)])
def test_on_paper_a_point_is_kept_together_unless_it_is_long(times: int, *, is_parted: bool) -> None:
    long = read(f"*resolves*\n\nARB/79/2\n\n1 [to light {'the lamps ' * times}];\n")
    page = as_html(contribution_table(Standing(long)), long.head)
    assert ('<tbody class="long">' in page) == is_parted
    assert "tbody, tr { break-inside: avoid; }" in page


def test_a_text_without_contributions_has_tables_all_the_same() -> None:
    empty = read("*resolves*\n\n1 to go [now].\n")
    table = contribution_table(Standing(empty))
    assert table == {"contributions": [], "authors": [], "without_source": 1}
    assert Page(as_html(table, empty.head)).open == []
    assert len(cells(table)) == 1
