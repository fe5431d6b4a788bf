"""The page of all views: the words of each, whole and in order, and nothing that a browser would obey."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Request, Standing
from resolution.exchange.reading_html import as_html
from resolution.reader import read
from resolution.reflow import VIEWS, Reading, View, reflow
from tests.resolution.reflow.acting import standing_of
from tests.resolution.reflow.texts import after, requests, texts
from tests.tui.hostile import FLOOD, UNSEEN, hostile_in, hostile_text

TEXT = """\
RESOLUTION 7 (REV. ~~OLD, 2010~~NEW, 2014)

The Conference,

*recalling*

ARB/1/2

a) the <b>new</b> & rule;

b) the [first]/[second] fact:

- i) here;

*resolves*

to act {++at once++}.
"""
VOID = {"meta", "input"}
OURS = set("html head meta title style body input nav label main section h1 h2 p div span small".split())
OURS |= {"ins", "del", "em", "strong", "sup", "footer", "br"}


class Page(HTMLParser):
    """The words of each view as they stand, its elements, and what of them was never closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.open: list[tuple[str, str]] = []
        self.words: dict[str, str] = {}
        self.checked: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        known = dict(attrs)
        if "checked" in known:
            self.checked.append(str(known["aria-label"]))
        if tag not in VOID | {"br"}:
            self.open.append((tag, known.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        view = next((kind for tag, kind in self.open if tag == "main"), None)
        if view is not None and not {("sup", ""), ("p", "about"), ("small", "")} & set(self.open):
            self.words[view] = self.words.get(view, "") + data


def _readings(standing: Standing) -> dict[View, Reading]:
    return {view: reflow(standing, view) for view in VIEWS}


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _printed(reading: Reading) -> str:
    """All that a view shows below its title, labels of the view before the words they lead."""
    shown = []
    for section in reading.sections:
        if reading.view != "working" and section.is_empty:
            continue
        shown.append(section.call)
        for one in section.paragraphs:
            shown += [(one.clean_label if reading.view == "clean" else one.label) or "", one.text]
    return _squeezed("".join(shown))


@settings(max_examples=40)
@given(texts, st.lists(requests, max_size=4))
def test_every_view_holds_its_words_in_order_and_no_others(text: str, asked: list[Request]) -> None:
    readings = _readings(after(Standing(read(text)), asked))
    page = Page(as_html(readings, shown="clean"))
    for view, reading in readings.items():
        assert _squeezed(page.words.get(view, "")).endswith(_printed(reading))
    assert page.open == []


@pytest.mark.parametrize("view", VIEWS)
def test_the_view_asked_for_is_the_one_shown_at_first(view: View) -> None:
    page = Page(as_html(_readings(standing_of(TEXT)), shown=view))
    assert page.checked == [view]


def test_changes_brackets_sources_and_points_are_told_apart() -> None:
    page = as_html(_readings(standing_of(TEXT)), shown="current")
    assert "<del>OLD</del><ins>NEW</ins>" in page
    assert '<p class="source" dir="auto">ARB/1/2</p>' in page
    assert '<sup>2</sup><span class="bracket">[</span>first' in page
    assert "the &lt;b&gt;new&lt;/b&gt; &amp; rule" in page


def test_nothing_in_a_text_is_obeyed() -> None:
    hostile = hostile_text(f'<script>alert(1)</script>"><img src=x onerror=alert(1)> {UNSEEN} {FLOOD}')
    page = as_html(_readings(standing_of(hostile)), shown="working", footer="<script>")
    assert hostile_in(page.encode()) == []
    assert Page(page).tags <= OURS
