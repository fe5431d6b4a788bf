"""What a printed label looks like, and what kind of list it belongs to (reading rule 2)."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from resolution.reader.notation import BEFORE_DASH, LIST_DASH, without_marks

LabelKind = Literal["number", "letter", "roman", "capital", "decimal", "named"]

_ADDED = r"(?:bis|ter|quat(?:er)?|quinquies|[Aa]lt)"
_FORM = re.compile(
    rf"""(?P<named>(?:PP|OP)\s?\d{{1,3}}[A-Za-z]?(?:[ .]{{0,2}}{_ADDED}(?:\s?\d)?){{0,2}}[.:)]?)(?=\s|$)
    |(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}})+(?:\s?{_ADDED}){{0,2}}[.:]?)(?=\s|$|[—–])
    |(?P<bis>\d{{1,3}}[.)]?(?:\s?{_ADDED}){{1,2}}[.):]?)(?=\s|$|[—–])"""
    r"""
    |(?P<paren>\((?:\d{1,3}[A-Z]?|[a-z]{1,5}|[A-Z])(?:\s(?:bis|ter|quater|quinquies))?\))(?=\W|$|(?<=\))\w)
    |(?P<letters>(?:[a-z]{1,5}(?:\s?(?:bis|ter|quater|quinquies))?\)){1,2})
    |(?P<capital>[A-Z](?:\s(?:bis|ter|quater|quinquies))?\))(?=\s|$|[—–])
    |(?P<dotted>(?:[a-z]|[ivx]{2,5})\.)(?=[ \t]+[^\W\d]|$)
    |(?P<marked>\d{1,3}[.)])(?=\s|$|[—–])
    |(?P<bare>\d{1,3}[A-Z]?)(?=\s+(?:[^\W\d_A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я]|[\[“"«„]|No\ text\b|$)|\s*[—–]|-\s|\s*$)
    |(?P<bare_unsure>\d{1,3})(?=\s+[A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я(])""",
    re.VERBOSE,
)
_LETTERS = re.compile(r"[a-z]{1,5}\)(?= )")
_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class LabelForm(NamedTuple):
    """A label as it stands at the start of a text; `length` characters long there, marks left out.

    `is_sure` is False for a bare number before a capital letter or a parenthesis, which may be a sentence's
    first word.
    """

    raw: str
    length: int
    is_sure: bool


def label_form(words: str) -> LabelForm | None:
    """The label at the very start of `words` (marks already left out); None where none stands there."""
    return _letters_in(words) or _form_in(words)


def _letters_in(words: str) -> LabelForm | None:
    """Letters and a parenthesis before a space, as most labels are, which no mark can make any other."""
    found = _LETTERS.match(words)
    return LabelForm(found[0], found.end(), True) if found else None


@lru_cache(maxsize=256)
def _form_in(words: str) -> LabelForm | None:
    found = _FORM.match(words)
    if found is None:
        return None
    return LabelForm(found[0].rstrip(), len(found[0].rstrip()), found["bare_unsure"] is None)


def printed_label(text: str) -> LabelForm | None:
    """The label at the start of a raw line, its list dash, marks and opening bracket passed over."""
    if letters := _letters_in(text):
        return letters
    dash = LIST_DASH.match(text) if text[:1] in BEFORE_DASH else None
    return _label_in(text[dash.end() : dash.end() + 80] if dash else text[:80])


@lru_cache(maxsize=256)
def _label_in(start: str) -> LabelForm | None:
    """Kept for the next few questions: one line after the other, several rules ask for the same label."""
    return label_form(without_marks(start).lstrip(" \t["))


def letter_value(letters: str) -> int:
    """A is 1, z 26, aa 27."""
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - ord("a") + 1
    return value


def letters_of(value: int) -> str:
    letters = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


@lru_cache(maxsize=1024)
def roman_value(letters: str) -> int:
    """The value of a lower-case roman number, 0 where it is none."""
    if not letters or not _ROMAN.match(letters):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
