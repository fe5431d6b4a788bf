"""Positions by party inside a bracket: `[text - EU, US; G77 delete]` (notation, DESIGN § 3)."""

import re
from typing import NamedTuple

from resolution.reader.drafts import Draft
from resolution.reader.proposals import Proposal, Stretch
from resolution.reader.tokens import between, cut
from resolution.tree import Source

_PARTY = r"(?:[A-Z][\w.&’'-]*(?:\s(?:of|and|the)\s(?=[A-Z])|\s(?=[A-Z])|/(?=[A-Z0-9]))?)+(?:/\d+\w*)*"
_STANCE = r"(?:\s+(?:(?:delete|retain|keep|reserve|support|oppose)s?|bracket|alt))"
_ENTRY = rf"{_PARTY}{_STANCE}?"
_TAIL = re.compile(rf"\s*(?:\s[-–—]\s?|\s?[-–—]\s)(?P<said>{_ENTRY}(?:\s*[,;&]\s*{_ENTRY})*)\.?\s*$")
_AGAINST = re.compile(r"\b(?:delete|deletes|oppose|opposes|bracket|reserve|reserves)$")
_STANCE_AT_END = re.compile(rf"{_STANCE}$")


class Positions(NamedTuple):
    """Where the attribution begins in the text, who proposes it, and what the others say."""

    start: int
    sources: tuple[Source, ...]
    note: str | None


def positions_of(text: str) -> Positions | None:
    """The positions at the end of a bracket's text; None where it ends in its own words."""
    found = _TAIL.search(text)
    if found is None or found.start() == 0:
        return None
    sources: list[Source] = []
    notes: list[str] = []
    for clause in found["said"].split(";"):
        names = [name.strip(" .") for name in re.split(r"[,&]", clause) if name.strip(" .")]
        if _AGAINST.search(clause.strip()):
            notes.append(clause.strip(" ."))
            continue
        sources.extend(Source(_STANCE_AT_END.sub("", name)) for name in names)
    return Positions(found.start(), tuple(sources), "; ".join(notes) or None)


def attribute_positions(point: Proposal, drafts: list[Draft]) -> None:
    """Take the positions out of each option's text: they say who holds it and are no words of it."""
    for option in point.options:
        _attribute(point, option, drafts[-1])


def _attribute(point: Proposal, option: Stretch, draft: Draft) -> None:
    tail = [t for t in between(draft.tokens, option.start, option.end) if t.role in {"text", "bracket"}]
    if tail and tail[-1].role == "bracket":
        tail.pop()
    if not tail or tail[-1].role != "text":
        return
    last = tail[-1]
    found = positions_of(last.raw)
    if found is None:
        return
    place = last.start + found.start
    cut(draft.tokens, place)
    for token in between(draft.tokens, place, option.end):
        if token.role == "text":
            token.role = "source"
    option.sources = (*option.sources, *found.sources)
    if found.note:
        point.note = "; ".join(note for note in (point.note, found.note) if note)
