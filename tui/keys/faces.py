"""How a person names a key, and how Textual does."""

import re
import unicodedata
from collections.abc import Iterable

from textual.keys import Keys

_NAMES = {
    " ": "space",
    "!": "exclamation_mark",
    '"': "quotation_mark",
    "#": "number_sign",
    "$": "dollar_sign",
    "%": "percent_sign",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "@": "at",
    "[": "left_square_bracket",
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "`": "grave_accent",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
    "~": "tilde",
}
_CHARACTERS = {name: character for character, name in _NAMES.items() if character != " "}
_SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
}
_KNOWN = frozenset(key.value for key in Keys)
_MODIFIED = re.compile(r"(?:(?:ctrl|alt|shift)\+)+")


def key_named(words: str) -> str | None:
    """Textual's name of the key that a person calls so (`[`, `ctrl+k`, `F5`); None where there is none."""
    if len(words) == 1:
        return _of_character(words)
    modifiers = _MODIFIED.match(words.lower())
    if modifiers is not None and len(words) == modifiers.end() + 1:
        last = _of_character(words[-1].lower())
        return modifiers.group() + last if last is not None else None
    name = words.lower()
    bare = _MODIFIED.sub("", name)
    return name if bare in _KNOWN or bare in _CHARACTERS else None


def face_of(keys: Iterable[str]) -> str:
    """How the foot line names these keys of Textual's."""
    return " ".join(_face(key) for key in keys)


def _face(key: str) -> str:
    modifiers = _MODIFIED.match(key)
    start = modifiers.end() if modifiers is not None else 0
    bare = key[start:]
    return key[:start] + _SHOWN.get(bare, _CHARACTERS.get(bare, bare.upper() if _is_function(bare) else bare))


def _is_function(key: str) -> bool:
    return re.fullmatch(r"f\d+", key) is not None


def _of_character(character: str) -> str | None:
    if character in _NAMES:
        return _NAMES[character]
    if character.isalnum():
        return character
    return re.sub(r"[- ]", "_", unicodedata.name(character, "").lower()) or None
