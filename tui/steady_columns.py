"""Emoji of several characters fill the cells they were laid out for, whatever a terminal makes of them.

Terminals disagree on sequences with joiners, skin tones and variation selectors: a family is two cells to
one, eight to another. So the cursor is set behind each, from where it was before it.
"""

import re
from functools import cache

from textual.driver import Driver

from tui.text_pane.cells import cells

_SIGNS = ("\u200d", "\ufe0f", "\u20e3", *map(chr, range(0x1F3FB, 0x1F400)))
_BASE = "[#*0-9\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_MODIFIED = "[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]"
_SEQUENCE = f"{_BASE}(?:{_MODIFIED}+(?:\u200d{_BASE}{_MODIFIED}*)*|(?:\u200d{_BASE}{_MODIFIED}*)+)"
"""Compiled when it is first used: few texts have one."""
SAVE, RESTORE = "\x1b7", "\x1b8"
NO_WRAP, WRAP = "\x1b[?7l", "\x1b[?7h"


def steadied(data: str) -> str:
    """The same for a terminal, each such sequence held to its cells."""
    if data.isascii() or not any(sign in data for sign in _SIGNS):
        return data
    return re.sub(_SEQUENCE, _held, data)


def _held(found: re.Match[str]) -> str:
    width = cells(found[0])
    blank = f"{SAVE}{' ' * width}{RESTORE}"
    return f"{NO_WRAP}{blank}{SAVE}{found[0]}{RESTORE}\x1b[{width}C{WRAP}"


@cache
def steady(driver: type[Driver]) -> type[Driver]:
    """That driver, with what it writes held to its cells."""

    class SteadyDriver(driver):  # type: ignore[misc, valid-type]
        """Writes what is steadied."""

        def write(self, data: str) -> None:
            super().write(steadied(data))

    return SteadyDriver
