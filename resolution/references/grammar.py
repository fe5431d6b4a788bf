"""Finding where a text refers to itself: a call of its own, then labels, or *above* or *below*.

A label must be complete (`b)`, `2`), and what follows must not be another instrument: "considering a) of
Resolution 181" is not ours, "considering b) of this Resolution" is.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from resolution.references.index import ReferenceIndex, Target
from resolution.references.label_styles import core_of

_ADDED = r"(?:\s?(?:bis|ter|quater|quinquies))?"
_SMALL = r"(?:of|to|in|or|by|as|is|on|at)\b"
_LETTER = re.compile(
    rf"(?P<core>\(?(?:[a-z]{{1,3}}|[a-z]{{1,2}}{_ADDED})\))(?:\s(?P<inner>\(?[ivxlc]{{1,5}}\)))?(?![\w(])"
)
_NUMBER = re.compile(
    rf"(?P<core>\d{{1,2}}{_ADDED})(?![\w/%°‰]|[.,:]\d)(?:\s(?P<inner>\(?(?!{_SMALL})(?:[a-z]{{1,2}}|[ivxlc]{{3,5}})\)))?"
)
_NEXT = re.compile(r"\s*,\s*(?:and/or\s+|and\s+|or\s+)?|\s+(?:and/or|and|or|to)\s+")
_PLACE = re.compile(r"\s+(?:above|below)\b(?!\s+all\b)", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?!this\s+resolution\b)", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:Resolution|Decision|Recommendation|Opinion)s?\s+[\w./-]+\s*(?:\([^()]*\))?,?\s*$")
_GOES_ON = re.compile(
    r"\s*(?:$|[,.;:)\]”\"’]|[-–—]\s|"
    r"(?:above|below|of|and|or|to|in|which|with|as|is|are|was|were|has|have|had|shall|should|will|may|must|can|"
    r"also|on|for|by|under|from|but|now|not|does|do|hereof|hereto|thereof)\b)"
)


class Label(NamedTuple):
    """A label in a reference: where its letter or number stands, and what it is there."""

    start: int
    end: int
    core: str


class Item(NamedTuple):
    """One label of a reference, the label below it if there is one, and the section it means."""

    label: Label
    inner: Label | None
    target: Target


class Reference(NamedTuple):
    """One reference: its extent, the section its call means, its labels."""

    start: int
    end: int
    call_end: int
    target: Target
    items: tuple[Item, ...]


def references_in(
    text: str, index: ReferenceIndex, here: int, is_emphasised: Callable[[int], bool]
) -> Iterator[Reference]:
    """The references that a paragraph of section number `here` makes to its own resolution, in order."""
    if index.calls is None:
        return
    for found in index.calls.finditer(text):
        if _is_anothers(text, found.start()):
            continue
        target = index.target(found[0], here)
        labels, end = _labels(text, found.end(), target, is_sure=is_emphasised(found.start()))
        if labels and _OF.match(text, end):
            continue
        if not labels:
            place = _PLACE.match(text, found.end())
            if place is None or _OF.match(text, place.end()):
                continue
            end = place.end()
        items = (Item(*pair, index.target(found[0], here, pair[0].core)) for pair in labels)
        yield Reference(found.start(), end, found.end(), target, tuple(items))


def _is_anothers(text: str, start: int) -> bool:
    before = text[max(0, start - 120) : start]
    if before.rstrip().lower().endswith(("further", "also")):
        return True
    may_be_name = before.rstrip()[-1:] in {",", ")"} or before.rstrip()[-1:].isdigit()
    return may_be_name and _BEFORE.search(before) is not None


def _labels(
    text: str, start: int, target: Target, *, is_sure: bool
) -> tuple[list[tuple[Label, Label | None]], int]:
    """The labels that follow a call, and where they end."""
    form = _NUMBER if target.is_numbered else _LETTER
    labels: list[tuple[Label, Label | None]] = []
    end = at = start
    if not text[at : at + 1].isspace():
        return labels, end
    at += len(text[at:]) - len(text[at:].lstrip())
    while found := form.match(text, at):
        if not (is_sure or _GOES_ON.match(text, found.end())):
            break
        labels.append((_label(found, "core"), _label(found, "inner") if found["inner"] else None))
        end = found.end()
        following = _NEXT.match(text, end)
        if following is None:
            break
        at = following.end()
    return labels, end


def _label(found: re.Match[str], group: str) -> Label:
    """The letter or number itself, without the brackets it is printed in."""
    printed = found[group]
    core = printed.strip("()")
    start = found.start(group) + printed.index(core)
    return Label(start, start + len(core), core_of(core))
