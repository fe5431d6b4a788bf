"""A log as one HTML page that stands alone: it steps through the decisions by keys, and prints."""

import json
from collections.abc import Iterable, Iterator

from resolution.exchange.html_parts import html_page, html_text
from resolution.timeline.page_data import PageData
from resolution.timeline.page_script import SCRIPT

STYLE = """\
:root { color-scheme: light dark; --edge: #8886; --now: #2a82; --went: #b3261e; --came: #146c2e; }
@media (prefers-color-scheme: dark) { :root { --went: #ffb4ab; --came: #8fdc9a; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-inline-size: 72rem; padding: 1rem; }
header { border-block-end: 1px solid var(--edge); padding-block-end: .4rem; }
@media screen {
  body { box-sizing: border-box; block-size: 100vh; display: grid; grid-template-rows: auto 1fr; }
  header { max-block-size: 50vh; overflow: auto; }
  main { overflow: auto; padding-inline: .4rem; }
}
h1 { font-size: 1.2rem; margin: 0; }
h2 { font-size: 1rem; font-style: italic; margin: 1.2rem 0 .3rem; }
p { margin: .2rem 0; }
nav { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; padding-block: .4rem; }
#line { flex: 1; min-inline-size: 10rem; }
#ticks { display: flex; overflow-x: auto; padding-block: .2rem; }
#ticks button { border: 0; background: none; color: inherit; font: inherit; padding: 0 .2rem; }
#ticks [aria-current] { background: CanvasText; color: Canvas; }
#which, #said { font-weight: bold; }
#when, #stages, .place, .label { opacity: .8; }
.change { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; margin-block: .4rem; }
.change .place { grid-column: 1 / -1; }
del { color: var(--went); }
ins { color: var(--came); }
.bracket { font-weight: bold; }
.aside { opacity: .7; }
.paragraph { margin-inline-start: calc(var(--level) * 1.5rem); }
.title { font-weight: bold; }
.now { background: var(--now); outline: 2px solid var(--came); outline-offset: 2px; }
@media print {
  @page { margin: 18mm 15mm; }
  nav, #ticks, noscript { display: none; }
  body { max-inline-size: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; }
}"""


def replay_html(title: str, data: PageData, *, languages: Iterable[str]) -> str:
    """The page; whatever it quotes is set as text by its script, never as markup."""
    return html_page(title, _body(title, data), languages=languages, style=STYLE)


def _body(title: str, data: PageData) -> Iterator[str]:
    yield "<header>"
    yield f'<h1 dir="auto">{html_text(title)}</h1>'
    yield "<nav>"
    for name, said, key in (
        ("first", "Start", "Home"),
        ("before", "Back", "←"),
        ("play", "Play", "space"),
        ("after", "On", "→"),
        ("last", "End", "End"),
        ("view", "View", "v"),
    ):
        yield f'<button type="button" id="{name}" title="{key}">{said}</button>'
    yield '<input type="range" id="line" min="0" value="0" aria-label="Step">'
    yield "</nav>"
    yield '<div id="ticks" aria-label="Steps"></div>'
    yield '<div aria-live="polite">'
    yield '<p><span id="which"></span> <span id="when"></span></p>'
    yield '<p id="said" dir="auto"></p>'
    yield '<p id="stages"></p>'
    yield "</div>"
    yield '<div id="changes"></div>'
    yield "</header>"
    yield "<noscript><p>This page needs its script, which is switched off here.</p></noscript>"
    yield '<main id="text"></main>'
    yield f'<script type="application/json" id="data">{as_script_data(data)}</script>'
    yield f"<script>\n{SCRIPT}</script>"


def as_script_data(data: PageData) -> str:
    """The data as JSON that no HTML parser takes for the end of its script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
