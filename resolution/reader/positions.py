"""Positions by party inside a bracket: `[text - EU, US; G77 delete]` (notation, DESIGN § 3)."""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from resolution.reader.drafts import Draft
from resolution.reader.parties import PARTY
from resolution.reader.proposals import Proposal, Stretch
from resolution.reader.scanning import Token
from resolution.reader.tokens import between, cut
from resolution.tree import Source

_STANCE = r"(?:\s+(?:(?:del|delete|retain|keep|reserve|support|oppose)s?|bracket|alt))"
_ENTRY = rf"(?:(?:delete|retain|keep|reserve|support|oppose)s?\s+)?{PARTY}(?:\s*:)?{_STANCE}?"
_TAIL = re.compile(rf"\s*(?:\s[-–—]\s?|\s?[-–—]\s)(?P<said>{_ENTRY}(?:\s*[,;&+]\s*{_ENTRY})*)\.?\s*$")
_PARTING_DASH = re.compile(r"[-–—](?:(?=\s)|(?<=\s.))")
_AGAINST = re.compile(r"\b(?:del|delete|deletes|oppose|opposes|bracket|reserve|reserves)$")
_AGAINST_BEFORE = re.compile(r"^(?:delete|oppose|reserve)s?\s")
_FOR_BEFORE = re.compile(r"^(?:retain|keep|support)s?\s+")
_HEAD = re.compile(r"\s*(?P<said>[A-Z][A-Z0-9]{1,7}(?:\s*[,&/+]\s*[A-Z][A-Z0-9]{1,7})*)(?:\s+alt)?:\s+(?=\S)")
_STANCE_AT_END = re.compile(rf"{_STANCE}$")

_START = attrgetter("start")


class Positions(NamedTuple):
    """Where the attribution begins in the text, who proposes it, and what the others say."""

    start: int
    sources: tuple[Source, ...]
    note: str | None


def positions_of(text: str, *, follows_words: bool = False) -> Positions | None:
    """The positions at the end of a bracket's text; None where it ends in its own words, or has no other.

    `follows_words`: marks part the text from other words of the bracket.
    """
    dash = _PARTING_DASH.search(text)
    found = _TAIL.search(text, len(text[: dash.start()].rstrip())) if dash else None
    if found is None or (found.start() == 0 and not follows_words):
        return None
    sources: list[Source] = []
    notes: list[str] = []
    for clause in found["said"].split(";"):
        names = [name.strip(" .") for name in re.split(r"[,&+]", clause) if name.strip(" .")]
        if _AGAINST.search(clause.strip()) or _AGAINST_BEFORE.search(clause.strip()):
            notes.append(clause.strip(" ."))
            continue
        sources.extend(Source(_FOR_BEFORE.sub("", _STANCE_AT_END.sub("", name))) for name in names)
    return Positions(found.start(), tuple(sources), "; ".join(notes) or None)


def attribute_positions(point: Proposal, last: Draft) -> None:
    """Take the positions out of each option's text: they say who holds it and are no words of it.

    `last` is the paragraph in which the point ends.
    """
    for option in point.options:
        _attribute_head(option, last)
        _attribute(point, option, last)


def attribute_stances(point: Proposal, last: Draft) -> None:
    """Take what parties say in brackets of their own behind the point as its note: `[text] [G77: delete]`."""
    place = bisect_left(last.tokens, point.end, key=_START)
    while place < len(last.tokens) and (token := last.tokens[place]):
        if token.role == "note" and token.raw.startswith("["):
            point.note = "; ".join(filter(None, (point.note, token.raw.strip("[] "))))
        elif token.role != "text" or not token.raw.isspace():
            return
        place += 1


def _attribute_head(option: Stretch, draft: Draft) -> None:
    """Take who proposes it out of the words that begin a bracket: `[EUR: text]`."""
    if not option.is_bracketed:
        return
    place = bisect_left(draft.tokens, option.start, key=_START)
    inside = draft.tokens[place : place + 2]
    first = next((token for token in inside if token.role == "text"), None)
    found = _HEAD.match(first.raw) if first is not None else None
    if first is None or found is None or first.end > option.end or inside[0].role != "bracket":
        return
    cut(draft.tokens, first.start + found.end())
    first.role = "source"
    names = re.split(r"\s*[,&/+]\s*", found["said"])
    option.sources = (*option.sources, *(Source(name) for name in names))


def _last_words(draft: Draft, option: Stretch) -> Token | None:
    """The words that end an option, its own closing bracket passed over; None where a bracket ends it."""
    place = bisect_left(draft.tokens, option.end, key=_START)
    is_closed = False
    for token in (draft.tokens[index] for index in range(place - 1, -1, -1)):
        if token.start < option.start or (is_closed and token.role == "bracket"):
            return None
        if token.role == "text":
            return token
        is_closed = is_closed or token.role == "bracket"
    return None


def _has_words_before(draft: Draft, option: Stretch, last: Token) -> bool:
    """Whether a change of the option's own, or a bracket inside it, ends right before its last words."""
    place = bisect_left(draft.tokens, last.start, key=_START)
    before = draft.tokens[max(0, place - 2) : place]
    if len(before) < 2 or before[0].start < option.start:
        return False
    is_change = before[1].role == "mark" and bool(before[0].change)
    return is_change or before[1].bracket == "close"


def _attribute(point: Proposal, option: Stretch, draft: Draft) -> None:
    last = _last_words(draft, option)
    if last is None or _PARTING_DASH.search(last.raw) is None:
        return
    found = positions_of(last.raw, follows_words=_has_words_before(draft, option, last))
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
