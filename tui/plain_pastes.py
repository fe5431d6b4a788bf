"""What is pasted presses no keys: an ESC in it is a character, whatever the terminal lets through.

Textual's parser takes an escape sequence within a paste for its end, and types the rest of it: a paste could
then decide points. Terminals mostly take ESC out of pastes themselves; tmux, for one, does not.
"""

import sys
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.message import Message

START, END = "\x1b[200~", "\x1b[201~"
ESC, SHOWN_ESC = "\x1b", "\N{SYMBOL FOR ESCAPE}"


class PlainPastes:
    """Makes each ESC within a paste the sign of one, however the input comes in pieces."""

    def __init__(self) -> None:
        self._is_in_paste = False
        self._last = ""

    def plain(self, data: str) -> str:
        """The same outside pastes; in one, what may be the beginning of its end waits for the next piece."""
        made = ""
        while data:
            data, made = self._of_paste(data, made) if self._is_in_paste else self._of_keys(data, made)
        return made

    def _of_keys(self, data: str, made: str) -> tuple[str, str]:
        known = len(self._last)
        keys, start, rest = (self._last + data).partition(START)
        self._is_in_paste = bool(start)
        self._last = "" if start else keys[1 - len(START) :]
        return rest, made + (keys + start)[known:]

    def _of_paste(self, data: str, made: str) -> tuple[str, str]:
        words, end, rest = (self._last + data).partition(END)
        self._is_in_paste = not end
        self._last = "" if end else _begun_end(words)
        words = words.removesuffix(self._last)
        return rest, made + words.replace(ESC, SHOWN_ESC) + end


def _begun_end(words: str) -> str:
    """The beginning of the end of a paste with which the words stop."""
    lengths = range(len(END) - 1, 0, -1)
    return next((END[:length] for length in lengths if words.endswith(END[:length])), "")


class PlainPasteParser(XTermParser):
    """Textual's parser of what a terminal sends, given pastes without ESC."""

    def __init__(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as Textual calls it
        super().__init__(debug)
        self._pastes = PlainPastes()

    def feed(self, data: str) -> Iterable[Message]:
        """No data is the end of the input, so what waits as a whole is not passed on."""
        plain = self._pastes.plain(data)
        return super().feed(plain) if plain or not data else ()


def take_plain_pastes(driver: type[Driver]) -> None:
    """From now on the driver makes such a parser, if it makes one at all."""
    module = sys.modules[driver.__module__]
    if getattr(module, "XTermParser", None) is XTermParser:
        setattr(module, "XTermParser", PlainPasteParser)  # noqa: B010 - not every driver's module has one
