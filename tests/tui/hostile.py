"""Hostile words: what a text, a name or a record from outside may hold, and what may not reach a terminal."""

import re

MARK = "bWFya2Vy"
STEERING = (f"\x1b]52;c;{MARK}\x07", f"\x1b[2J{MARK}", f"\x1bc{MARK}", f"\x9b2J{MARK}", f"\x07{MARK}")
"""Sets the clipboard, clears the screen, resets the terminal: only in files that did not pass the intake."""
ORDERS = "".join(STEERING)

UNSEEN = "\u202eabc\u202c\u2066\u2069\u200b\u200e\u200f\u00ad\ufeff\u2060\U000e0041\u061c"
FLOOD = "e" + "\u0301" * 60
"""What the intake lets through, since it may belong to a text."""

BRACKETS = (
    "[sic]",
    "[the] [Secretary-General]",
    "[/b]",
    "[red]y[/red]",
    "[@click=app.quit]x[/]",
    "[a [b] c]",
    "[bold",
)

_POINTER_SHAPE = re.compile(b"\x1b\\]22;[a-z-]+\x07")
"""What Textual itself sends when it starts."""
_NEVER = re.compile(
    "\x1b(?:\\]52|c|\\[2J[a-zA-Z])|\x07|\x7f|[\x80-\x9f]"
    "|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
    "|[\u0300-\u036f]{9}"
)


def hostile_in(written: bytes) -> list[str]:
    """The hostile sequences among the bytes that a program wrote; the bytes must be UTF-8."""
    return [repr(found) for found in _NEVER.findall(_POINTER_SHAPE.sub(b"", written).decode())]


def hostile_text(words: str) -> str:
    """A text with these words in its title, calls, labels, sources, authors, names, notes and statuses."""
    return f"""\
**Revision 2 to Document DT/7-E {words}**

RESOLUTION 9 {words}

*considering {words}*

a) {words} stands here;

note {words} - ARB/12/1 - {words}

a{words}) {words} is proposed;

ARB/12/1 {words} - option 1 {words}

c) that {words} is one, as in considering a);

ARB/12/1 {words} - option 2 {words}

c) that {words} is two, as in considering a);

d) agreed {words}; [Agreed {words}]

e) ~~struck {words}~~{{++inserted {words}++}} {{>>note {words}<<}};

f) [positions {words} - EU, {words}; G77 delete],

*resolves*

1 to end {words}] here 20102014.
"""
