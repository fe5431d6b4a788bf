"""Option names: `Option 1`, `#### Option 2`, `Alt 1:`, `Option (a)`, alone on a line or before a text.

Beside the name may be said who proposes it, or what it is: `Option 1 (EUR, USA)`, `## Option 2: no change`.
"""

import re
from typing import NamedTuple

from resolution.reader.notation import begins_lower, ends_terminally
from resolution.reader.parties import parties_in
from resolution.tree import Source

OPTION_WORDS = r"option|alternative|alt\.?|variant|variante"
_NUMBER = r"(?:\d{1,2}|[ivx]{1,4}|[a-z])"
_NAME = re.compile(
    r"[ \t]*(?P<heading>#{1,6}[ \t]+)?(?:[-•][ \t]+)?(?P<marks>(?:\*{1,3}|~~|\[)*+)"
    rf"(?P<name>(?:{OPTION_WORDS})[ \t]*(?P<number>\(?{_NUMBER}\)?)(?!\w))"
    r"(?P<said>[ \t]*\([^()\n]{1,80}\)(?=(?:\*{1,3}|~~)?[ \t]*:))?"
    r"(?P<after>[:.]*(?:\*{1,3}|~~)*[ \t]*:*(?:\*{1,3})?[:.]*)",
    re.IGNORECASE,
)
_NAME_LAST = re.compile(
    r"(?P<names>[^\s*#~\[].{0,60}?)\s*(?:[-–—,:]\s*|\()"
    rf"(?P<name>(?i:{OPTION_WORDS})\s*(?P<number>(?i:{_NUMBER})|\((?i:{_NUMBER})\)))\)?[:.]?"
)
_SET_APART = re.compile(r"[:.]|\*\*")
_SAID = re.compile(r"\((?P<round>[^()]+)\)|\[(?P<codes>[A-Z][A-Z0-9/&, ]+)\]|[-–—][ \t]*(?P<dashed>.+)")
_CONTRIBUTION = re.compile(r"[A-Z]/[\dX]")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_LONGEST = 120
_PARTS = ("ption", "lt", "ariant")  # of each of the words, whether it is written with a capital or not
_FIRST_SIGNS = frozenset("oavOAV#-•*~[")


def may_be_option_name(text: str) -> bool:
    """Whether an option's name may begin this text, by its first sign, blanks apart."""
    return text.lstrip(" \t")[:1] in _FIRST_SIGNS


class Said(NamedTuple):
    """What stands beside an option's name: who proposes it, and other words."""

    sources: tuple[Source, ...] = ()
    note: str | None = None


class OptionName(NamedTuple):
    """An option's printed name, its place in the series, and how many characters it takes, colon included."""

    name: str
    ordinal: int
    length: int
    is_alone: bool
    said: Said = Said()


def option_name_of(text: str) -> OptionName | None:
    """The option name that begins this text: alone on its line, or set apart by a mark or in bold."""
    found = _NAME.match(text) if may_be_option_name(text) else None
    if found is None:
        return None
    name, ordinal = found["name"].strip(), ordinal_of(found["number"])
    rest = text[found.end() :].partition("\n")[0].strip(" \t#*")
    is_heading = found["heading"] is not None
    said = _said_alone(rest, is_enclosed="[" in found["marks"], is_heading=is_heading)
    if said is not None and said.note and ":" in found["after"] and not is_heading:
        said = None
    if said is not None:
        return OptionName(name, ordinal, found.end(), is_alone=True, said=said)
    if not (found["said"] or _SET_APART.search(found["after"])):
        return None
    return OptionName(name, ordinal, found.end(), is_alone=False, said=_said_in(found["said"] or ""))


def option_line_of(line: str) -> OptionName | None:
    """The option name that a line begins with or, behind a party, ends in."""
    return option_name_of(line) or _option_named_last(line)


def _option_named_last(line: str) -> OptionName | None:
    """The same where a line names a party first, and nothing else: `Brazil - option 1`."""
    if len(line) > _LONGEST or not any(part in line for part in _PARTS) or _CONTRIBUTION.search(line):
        return None
    found = _NAME_LAST.fullmatch(line.rstrip())
    parties = parties_in(found["names"]) if found else ()
    if found is None or not parties:
        return None
    return OptionName(
        found["name"].strip(), ordinal_of(found["number"]), len(line), is_alone=True, said=Said(parties)
    )


def _said_alone(rest: str, *, is_enclosed: bool, is_heading: bool) -> Said | None:
    """What the rest of the name's line says, where the line holds no words of the option; else None."""
    if not rest or (is_enclosed and rest.strip(":*") == "]"):
        return Said()
    if len(rest) > _LONGEST or _CONTRIBUTION.search(rest):
        return None
    found = _SAID.fullmatch(rest.rstrip(":").rstrip())
    if found is not None and not found["dashed"]:
        return _said_in(rest)
    if found is not None and (parties := parties_in(found["dashed"])):
        return Said(parties)
    if is_heading and not (begins_lower(rest) or ends_terminally(rest)):
        return Said(note=rest.strip(" –—-:"))
    return None


def _said_in(words: str) -> Said:
    """What words in brackets say: parties, or anything else."""
    bare = words.strip(" \t()[]:")
    parties = parties_in(bare)
    return Said(parties) if parties else Said(note=bare or None)


def ordinal_of(number: str) -> int:
    """The place of `2`, `b`, `(b)` or `ii` in its series, from 1."""
    bare = number.strip("()").lower()
    if bare.isdigit():
        return int(bare)
    return _ROMAN.get(bare) or ord(bare[0]) - ord("a") + 1


def ordinal_in(name: str) -> int:
    """The place of a named option in its series; 0 where the name has none."""
    found = _NAME.match(name)
    return ordinal_of(found["number"]) if found else 0
