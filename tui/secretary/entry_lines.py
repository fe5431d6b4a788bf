"""An entry of the minutes laid out in lines: when, what, the words, and what belongs to it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from textual.content import Content

from resolution.minutes import EntryData, EntryKind
from resolution.minutes.clock import Clock
from resolution.minutes.wording import heading, lines, remarks
from resolution.visible import visible
from session_store.full_text import folded, folded_character
from tui.keys import face
from tui.shown import fitted, shown
from tui.text_pane.wrapping import wrap

MARGIN = 8
MOST_LINES = 6
"""So many lines of words are shown of an entry that is not open."""
MOST_TERMS = 8
SIGNS: dict[EntryKind, tuple[str, str]] = {
    "text read": ("·", "$text-secondary"),
    "decision": ("✓", "$state-settled"),
    "note": ("–", "$accent"),
    "statement": ("“", "$accent"),
    "written version": ("¶", "$accent"),
    "reservation": ("!", "$state-parked"),
    "agenda item": ("§", "$accent"),
    "attendance": ("+", "$text-secondary"),
    "suspension": ("‖", "$state-parked"),
    "resumption": ("▸", "$text-secondary"),
    "correction": ("≠", "$state-kept"),
    "gavel": ("·", "$text-secondary"),
    "seal": ("■", "$state-settled"),
}
QUIET: frozenset[EntryKind] = frozenset({"text read", "gavel", "attendance"})


class Setting(NamedTuple):
    """How entries are set: on which clock, in how many cells; `terms` are marked where they stand.

    `is_here`: the entry is under the cursor; `is_open`: all its words are shown.
    """

    clock: Clock
    width: int
    terms: Sequence[str] = ()
    is_here: bool = False
    is_open: bool = False


def entry_lines(entry: EntryData, setting: Setting) -> tuple[Content, ...]:
    """The lines, none wider than there are cells."""
    room = max(1, setting.width - MARGIN)
    words = list(_words(entry, room))
    if not setting.is_open and len(words) > MOST_LINES + 1:
        more = f"… {len(words) - MOST_LINES} lines more: {face('open-entry')} opens it"
        words = [*words[:MOST_LINES], fitted(Content.styled(more, "$text-secondary"), room)]
    said = remarks(entry, setting.clock)
    told = (line for remark in said for line in _wrapped(remark, room, "$text-secondary"))
    below = [Content.assemble(" " * MARGIN, _marked(line, setting.terms)) for line in (*words, *told)]
    return (*_headings(entry, setting), *below, Content())


def _headings(entry: EntryData, setting: Setting) -> Iterator[Content]:
    """Time, sign, what, and the entry's number at the end of the first line."""
    clock, width, terms, is_here, _ = setting
    sign, colour = SIGNS[entry["kind"]]
    number = Content.styled(f" {entry['version']}", "bold $accent" if is_here else "$text-secondary")
    style = "$text-secondary" if entry["kind"] in QUIET else "bold"
    style = f"{style} strike" if entry["undone_in"] is not None else style
    first, *rest = _wrapped(heading(entry), max(1, width - MARGIN - number.cell_length), style)
    here = "bold $accent" if is_here else "$text-secondary"
    when = fitted(shown(clock.time(entry["at"]), here), 5)
    mark = ("▸", here) if is_here else (sign, f"bold {colour}")
    lead = Content.assemble(when, " " * (6 - when.cell_length), mark)
    line = Content.assemble(lead, " " * (MARGIN - lead.cell_length), _marked(first, terms))
    space = max(0, width - line.cell_length - number.cell_length)
    yield fitted(Content.assemble(line, " " * space, number), width)
    for one in rest:
        yield fitted(Content.assemble(" " * MARGIN, _marked(one, terms)), width)


def _words(entry: EntryData, room: int) -> Iterator[Content]:
    gone = "$text-secondary strike" if entry["undone_in"] is not None else ""
    for line in lines(entry):
        yield from _wrapped(line, room, gone)


def _wrapped(text: str, room: int, style: str) -> Iterator[Content]:
    seen = visible(text, keep_newlines=True)
    return (Content.styled(seen[start:end], style) for start, end in wrap(seen, room))


def _marked(line: Content, terms: Sequence[str]) -> Content:
    """What was looked for, where it stands; neither case nor accents matter."""
    if not terms:
        return line
    parts = [folded_character(character) for character in line.plain]
    text, begins = "".join(parts), [0, *accumulate(map(len, parts))]
    for term in map(folded, islice(terms, MOST_TERMS)):
        begins_a_word = r"(?<!\w)" if term[:1].isascii() else ""
        for found in re.finditer(begins_a_word + re.escape(term), text) if term else ():
            start, end = bisect_right(begins, found.start()) - 1, bisect_left(begins, found.end())
            line = line.stylize("bold reverse", start, end)
    return line
