"""Making every string safe to show: total, idempotent, and plain text comes back as it is.

It filters characters, never sequences: what cannot be seen or would steer a terminal is shown by name.
What scripts need to be read (joiners between Arabic or Indic letters and in emoji, direction marks beside
right-to-left letters, variation selectors after a base) is let through.
"""

import re
from unicodedata import bidirectional, category

MARKS_IN_A_ROW = 8

_LAST_OF_PLANES = "".join(
    f"{chr(plane << 16 | 0xFFFE)}-{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17)
)
_SPECIAL = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls
    "\u00ad\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"  # invisible, formatting, variation selectors
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # no characters
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    f"{_LAST_OF_PLANES}]"
)
_PERHAPS_MARKS = re.compile(rf"[^\w\x00-\x7f]{{{MARKS_IN_A_ROW + 1},}}")
_JOINERS = "\u200c\u200d"
_DIRECTION_MARKS = "\u061c\u200e\u200f"
_JOINING_SCRIPTS = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0e80-\u109f\u1780-\u18af\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]"
)
_EMOJI = re.compile("[\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]")
_SELECTORS = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def visible(text: str, *, keep_newlines: bool = False) -> str:
    """The text as it may be shown on a terminal; a TAB becomes a space, line ends are kept only if asked."""
    if _SPECIAL.search(text) is None and _PERHAPS_MARKS.search(text) is None:
        return text
    text = _PERHAPS_MARKS.sub(_with_fewer_marks, text)

    def shown(found: re.Match[str]) -> str:
        if found[0] == "\n" and keep_newlines:
            return "\n"
        return found[0] if _is_needed(text, found.start()) else _named(found[0])

    return _SPECIAL.sub(shown, text)


def _named(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def _with_fewer_marks(found: re.Match[str]) -> str:
    """Joiners count as marks, else they would let a flood begin anew."""
    kept: list[str] = []
    run = 0
    for character in found[0]:
        run = run + 1 if character in _JOINERS or category(character).startswith("M") else 0
        if run <= MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


def _is_needed(text: str, at: int) -> bool:
    """Whether this invisible character does, at this place, what its script needs it for."""
    character = text[at]
    before = text[at - 1] if at else ""
    after = text[at + 1 : at + 2]
    if character in _JOINERS:
        return _joins_letters(before, after) or (character == "\u200d" and _joins_emoji(text, at))
    if character in _DIRECTION_MARKS:
        return _is_right_to_left(before) or _is_right_to_left(after)
    if _SELECTORS.match(character):
        return _is_base(before)
    return False


def _joins_letters(before: str, after: str) -> bool:
    return bool(_JOINING_SCRIPTS.match(before) and _JOINING_SCRIPTS.match(after)) and not (
        _SPECIAL.match(before) or _SPECIAL.match(after)
    )


def _joins_emoji(text: str, at: int) -> bool:
    before = at - 1
    if before > 0 and text[before] == "\ufe0f":
        before -= 1
    return before >= 0 and bool(_EMOJI.match(text[before]) and _EMOJI.match(text[at + 1 : at + 2]))


def _is_right_to_left(character: str) -> bool:
    return bool(character) and bidirectional(character) in {"R", "AL"} and category(character) != "Cf"


def _is_base(character: str) -> bool:
    return bool(character) and not (
        character.isspace() or _SPECIAL.match(character) or category(character).startswith("M")
    )
