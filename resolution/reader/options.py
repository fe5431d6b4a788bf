"""Option names: `Option 1`, `#### Option 2`, `Alt 1:`, `Option (a)`, alone on a line or before a text."""

import re
from typing import NamedTuple

OPTION_WORDS = r"option|alternative|alt\.?|variant|variante"
_NAME = re.compile(
    rf"[ \t]*(?:#{{1,6}}[ \t]+)?(?:[-•][ \t]+)?(?P<marks>(?:\*{{1,3}}|~~|\[)*+)"
    rf"(?P<name>(?:{OPTION_WORDS})[ \t]*(?P<number>\(?(?:\d{{1,2}}|[ivx]{{1,4}}|[a-z])\)?)(?!\w))"
    r"(?P<after>[:.]*(?:\*{1,3}|~~)*[ \t]*:*(?:\*{1,3})?[:.]*)",
    re.IGNORECASE,
)
_SET_APART = re.compile(r"[:.]|\*\*")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


_FIRST_SIGNS = frozenset("oavOAV#-•*~[")


def may_be_option_name(text: str) -> bool:
    """Whether an option's name may begin this text, by its first sign, blanks apart."""
    return text.lstrip(" \t")[:1] in _FIRST_SIGNS


class OptionName(NamedTuple):
    """An option's printed name, its place in the series, and how many characters it takes, colon included."""

    name: str
    ordinal: int
    length: int
    is_alone: bool


def option_name_of(text: str) -> OptionName | None:
    """The option name that begins this text: alone on its line, or set apart by a mark or in bold."""
    found = _NAME.match(text) if may_be_option_name(text) else None
    if found is None:
        return None
    rest = text[found.end() :]
    first_line = rest.partition("\n")[0].strip(" \t#*")
    if first_line and not _SET_APART.search(found["after"]):
        return None
    return OptionName(found["name"].strip(), ordinal_of(found["number"]), found.end(), not first_line)


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
