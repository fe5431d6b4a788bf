"""The page that stands alone: what it holds, and what it shows in a browser when keys are pressed."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from resolution.deciding import Note, Reject
from resolution.exchange.text import label_of, paragraph_text
from resolution.reflow import reflow
from session_store import Session
from tests.tui.hostile import BRACKETS, FLOOD, UNSEEN, hostile_in, hostile_text
from tests.tui.replay.sessions import LAST
from tui.command_line import main

STOPS = [1, 2, 3, 4, 5, 6, 7, 8, LAST]
MARKUP = ("</script><script>alert(1)</script>", '"><img src=x>', "&lt;", f"w{UNSEEN}{FLOOD}")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
IN_BROWSER = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to try the page in")
PRESSING = """
<script>
const seen = [];
function look() {{
  const now = document.querySelector(".now");
  seen.push([byId("which").textContent, byId("said").textContent, byId("stages").textContent, view,
    now ? now.textContent : "", document.querySelectorAll("#ticks [aria-current]").length]);
}}
look();
for (const key of {keys}) {{
  document.dispatchEvent(new KeyboardEvent("keydown", {{key, bubbles: true, cancelable: true}}));
  look();
}}
document.body.dataset.seen = JSON.stringify(seen);
</script>
"""


def page_of(session: Session, target: Path) -> str:
    assert main(["replay", str(session.path), "--html", str(target)]) == 0
    return target.read_text(encoding="utf-8")


def data_in(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    told: dict[str, Any] = json.loads(found[1])
    return told


def told_at(data: dict[str, Any], view: str, step: int) -> list[list[tuple[str, str]]]:
    """Each section's paragraphs at that step, as label and words."""
    sections = []
    for section in data["views"][view]["sections"]:
        places = [places for since, places in section["since"] if since <= step][-1]
        paragraphs = [data["paragraphs"][place] for place in places]
        sections.append([(one["label"], "".join(text for text, _ in one["words"])) for one in paragraphs])
    return sections


def test_every_step_holds_the_reading_of_that_moment_in_each_view(session: Session, tmp_path: Path) -> None:
    data = data_in(page_of(session, tmp_path / "page.html"))
    assert [step["version"] for step in data["steps"]] == STOPS
    for at, version in enumerate(STOPS):
        for view in ("current", "clean"):
            reading = reflow(session.at(version), view)
            for section, told in zip(reading.sections, told_at(data, view, at), strict=True):
                shown = () if section.is_empty else section.paragraphs
                assert [(label, _plain(words)) for label, words in told] == [
                    (label_of(one, view) or "", _plain(paragraph_text(one))) for one in shown
                ]
    assert data["steps"][1]["stages"] == [3, 0, 0, 2]
    assert data["steps"][-1]["code"] == session.head_code


def _plain(words: str) -> str:
    """Without the marks round what is struck, inserted or no text, which a page shows by its looks."""
    return re.sub(r"\{>>|<<\}|\{\+\+|\+\+\}|~~", "", words).strip()


def test_the_page_needs_nothing_else(session: Session, tmp_path: Path) -> None:
    page = page_of(session, tmp_path / "page.html")
    assert not re.findall(r"(?:src|href)\s*=|url\(|@import|fetch\(|XMLHttp", page)
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


@pytest.mark.parametrize("words", [*BRACKETS, *MARKUP])
def test_whatever_a_text_holds_is_data_and_visible(tmp_path: Path, words: str) -> None:
    with Session.create(tmp_path / "x.adref", hostile_text(words).encode(), name="x.md") as session:
        session.decide(Note(words))
        session.decide(Reject(len(session.document.points)))
        page = page_of(session, tmp_path / "page.html")
    assert hostile_in(page.encode()) == []
    tags = _Tags()
    tags.feed(page)
    assert tags.scripts == 2
    assert "img" not in tags.names
    assert data_in(page)["steps"][1]["said"]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.scripts = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.scripts += tag == "script"


def seen_in_browser(page: Path, keys: list[str], fragment: str = "") -> list[list[Any]]:
    """What the page shows at first and after each key, in a browser of its own."""
    tried = page.with_name("tried.html")
    text = page.read_text(encoding="utf-8")
    pressing = PRESSING.format(keys=json.dumps(keys))
    tried.write_text(text.replace("</body>", f"{pressing}</body>"), encoding="utf-8")
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={page.parent / 'browser'}",
        "--dump-dom",
        f"{tried.as_uri()}{fragment}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    finder = _Seen()
    finder.feed(done.stdout)
    return finder.seen


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[list[Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            told = dict(attrs)
            assert told["data-ready"] == "yes"
            self.seen = json.loads(told["data-seen"] or "[]")


@IN_BROWSER
def test_it_works_by_keyboard_in_a_browser(session: Session, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page_of(session, page)
    keys = [
        "ArrowRight",
        "End",
        "ArrowRight",
        "ArrowLeft",
        "Home",
        "ArrowLeft",
        "v",
        "ArrowRight",
        " ",
        " ",
        "x",
    ]
    seen = seen_in_browser(page, keys, "#3")
    steps = [re.findall(r"\d+", one[0]) for one in seen]
    versions = [int(step[0]) for step in steps]
    assert versions == [3, 4, LAST, LAST, 8, 1, 1, 1, 2, 2, 2, 2]
    assert seen[1][1] == "point 3, considering c): parked with ARB: awaits capitals"
    assert seen[2][2] == "1 open, 0 parked, 0 kept in brackets, 4 settled"
    assert [one[3] for one in seen][5:8] == ["current", "current", "clean"]
    assert "b) that the lamps of the quay and of the moles were lit late" in seen[8][4]
    assert all(one[5] == 1 for one in seen)


@IN_BROWSER
def test_hostile_words_run_nothing_in_a_browser(tmp_path: Path) -> None:
    words = '</script><script>document.body.dataset.ready="no"</script><img src=x onerror=alert(1)>'
    page = tmp_path / "page.html"
    with Session.create(tmp_path / "x.adref", hostile_text(words).encode(), name="x.md") as session:
        session.decide(Note(words))
        page_of(session, page)
    assert seen_in_browser(page, ["End"])[-1][1] == words
