"""The text as one HTML page that needs nothing else: every view, one shown at a time, on screen and paper."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from resolution.exchange.html_parts import html_page, html_text
from resolution.exchange.text import (
    heading_lines,
    is_aside,
    label_of,
    says_nothing_else,
    standing_sections,
    text_runs,
    title_parts,
)
from resolution.reflow.reading import VIEWS, Reading, ReadParagraph, ReadSection, Run, View

VIEW_WORDS: Mapping[View, str] = {
    "working": "every mark as printed",
    "current": "decided points applied, open ones in brackets",
    "clean": "as it would be issued",
    "marked": "current against base, as tracked changes",
    "base": "as last adopted",
}
_EMPHASIS = {"": "", "*": "em", "**": "strong", "***": "strong"}
_LOOKS = {"bracket": "bracket", "mark": "mark", "reference": "reference"}
_NUMBERED: frozenset[View] = frozenset({"working", "current"})

_STYLE = """\
:root { color-scheme: light dark; --line: #767676; --aside: light-dark(#4a4a4a, #bdbdbd);
  --came: light-dark(#0b5d1e, #8fe0a0); --went: light-dark(#8c1d18, #ffb4ab); }
body { font: 1.05rem/1.5 Georgia, "Times New Roman", serif; max-inline-size: 46rem; margin: 2rem auto;
  padding-inline: 1rem; }
h1 { font-size: 1.3rem; text-align: center; }
p.subject { font-weight: bold; text-align: center; }
input.pick { position: absolute; opacity: 0; }
nav { display: flex; flex-wrap: wrap; gap: .4rem; padding-block: .6rem; font-family: system-ui, sans-serif;
  border-block: 1px solid var(--line); position: sticky; inset-block-start: 0; background: Canvas; }
nav label { padding: .15rem .7rem; border: 1px solid var(--line); border-radius: .3rem; cursor: pointer; }
main { display: none; }
p.about { color: var(--aside); font: italic .9rem system-ui, sans-serif; }
h2 { font-size: 1.05rem; font-weight: normal; font-style: italic; margin-block: 1.4rem .4rem; }
h2.part { font-style: normal; font-weight: bold; }
.paragraph { display: grid; grid-template-columns: 2.8rem 1fr; margin-block: .45rem; }
.paragraph > p { margin: 0; grid-column: 2; }
.paragraph > .label { grid-column: 1; grid-row: 1 / span 9; }
.paragraph > .label small { display: block; color: var(--aside); }
.source { color: var(--aside); font: .85rem system-ui, sans-serif; text-align: end; }
span.source { font-size: .8em; }
.bracket { font-weight: bold; }
.mark, .note { color: var(--aside); }
.dropped { color: var(--aside); text-decoration: line-through; }
sup { font: bold .65em system-ui, sans-serif; }
ins { color: var(--came); text-decoration: underline; }
del { color: var(--went); text-decoration: line-through; }
footer { margin-block-start: 2rem; color: var(--aside); font: .85rem system-ui, sans-serif; }
@media print {
  @page { margin: 22mm 20mm; }
  body { margin: 0; max-inline-size: none; font-size: 11pt; }
  nav, p.about { display: none; }
  h2 { break-after: avoid; }
  .paragraph { break-inside: avoid-page; }
}
"""


def as_html(readings: Mapping[View, Reading], *, shown: View, footer: str = "") -> str:
    """The page with these views of one text, `shown` at first; `footer` says which text of when it is."""
    views = [view for view in VIEWS if view in readings]
    head = readings[shown].head
    title = " · ".join(filter(None, (head.title, head.symbol))) or "Working text"
    body = (
        *(_pick(view, is_shown=view == shown) for view in views),
        "<nav>" + "".join(f'<label for="pick-{view}">{view}</label>' for view in views) + "</nav>",
        *(line for view in views for line in _view(readings[view])),
        f"<footer>{html_text(footer)}</footer>" if footer else "",
    )
    return html_page(title, body, languages=head.languages, style=_STYLE + "\n".join(map(_shown_rule, views)))


def _shown_rule(view: View) -> str:
    """The rules by which a view shows, and its name is marked, while it is picked."""
    return (
        f"#pick-{view}:checked ~ main.{view} {{ display: block; }}\n"
        f"#pick-{view}:checked ~ nav label[for=pick-{view}] {{ font-weight: bold; background: Highlight; "
        f"color: HighlightText; }}\n"
        f"#pick-{view}:focus-visible ~ nav label[for=pick-{view}] {{ outline: 3px solid; }}"
    )


def _pick(view: View, *, is_shown: bool) -> str:
    checked = " checked" if is_shown else ""
    return f'<input class="pick" type="radio" name="view" id="pick-{view}" aria-label="{view}"{checked}>'


def _view(reading: Reading) -> Iterator[str]:
    yield f'<main class="{reading.view}">'
    yield f'<p class="about">{reading.view}: {VIEW_WORDS[reading.view]}</p>'
    parts = title_parts(reading.head, reading.view)
    for name, runs in zip(("title", "subject", "enacting"), parts, strict=True):
        if runs:
            tag = "h1" if name == "title" else "p"
            yield f'<{tag} class="{name}" dir="auto">{_runs(runs, reading.view)}</{tag}>'
    for section in standing_sections(reading):
        yield from _section(section, reading.view)
    yield "</main>"


def _section(section: ReadSection, view: View) -> Iterator[str]:
    yield "<section>"
    if section.call:
        kind = ' class="part"' if section.kind == "part" else ""
        yield f'<h2{kind} dir="auto">{_changed(html_text(section.call), section.change)}</h2>'
    for paragraph in section.paragraphs:
        yield from _paragraph(paragraph, view)
    yield "</section>"


def _paragraph(paragraph: ReadParagraph, view: View) -> Iterator[str]:
    indent = (
        f' style="margin-inline-start: {2.2 * (paragraph.level - 1):.1f}rem"' if paragraph.level > 1 else ""
    )
    dropped = " dropped" if paragraph.is_dropped else ""
    yield f'<div class="paragraph{dropped}"{indent}>'
    yield f'<span class="label">{_label(paragraph, view)}</span>'
    for line in heading_lines(paragraph):
        yield f'<p class="source" dir="auto">{html_text(line)}</p>'
    if not says_nothing_else(paragraph):
        yield f'<p dir="auto">{_runs(text_runs(paragraph), view)}</p>'
    yield "</div>"


def _label(paragraph: ReadParagraph, view: View) -> str:
    """The label that leads, and the one the clean text will have where that is another."""
    label = html_text(label_of(paragraph, view) or "")
    other = paragraph.clean_label
    if view != "current" or other in {None, paragraph.label}:
        return label
    return f"{label}<small>‹{html_text(other or '')}›</small>"


def _runs(runs: tuple[Run, ...], view: View) -> str:
    """Words and marks; where it helps, each point's number before its first words."""
    numbered: set[int] = set()
    made: list[str] = []
    for (point, change), stretch in groupby(runs, key=lambda run: (run.point, run.change)):
        inner = "".join(map(_run, stretch))
        if view in _NUMBERED and point and point not in numbered:
            numbered.add(point)
            made.append(f"<sup>{point}</sup>")
        made.append(_changed(inner, change))
    return "".join(made)


def _run(run: Run) -> str:
    text = html_text(run.text)
    look = "source" if is_aside(run) else "dropped" if run.is_dropped else _LOOKS.get(run.role)
    if tag := _EMPHASIS[run.emphasis]:
        text = f"<{tag}>{text}</{tag}>"
    return f'<span class="{look}">{text}</span>' if look else text


def _changed(html: str, change: str) -> str:
    match change:
        case "deleted":
            return f"<del>{html}</del>"
        case "inserted":
            return f"<ins>{html}</ins>"
        case _:
            return html
