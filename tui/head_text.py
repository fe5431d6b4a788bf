"""The beginning of a long text, to look at while the rest of it is being read."""

from pathlib import Path
from shutil import get_terminal_size

from resolution.deciding import Standing, TextRead, apply
from resolution.intake import IntakeError, decode
from resolution.light_dataclass import dataclass
from resolution.reader import read_beginning
from resolution.reflow.profile import likely_profile
from resolution.tree import Document
from session_store.file_format import MAGIC
from session_store.first_look import first_look
from tui.read_text import ReadText

LONG = 200_000
"""Bytes: a shorter text is read before anybody could look at its beginning."""
LENGTHS = (8_000, 24_000, 120_000)
"""Characters within which a beginning is looked for, one after the other, if they fill the screen twice."""


class HeadText(ReadText):
    """The first sections as they were read, without a session: they can be looked at, and that is all.

    `is_sure`: they stand so, since nothing was decided yet. `points` is how many the whole may have.
    """

    def __init__(
        self, document: Document, name: str, profile: str | None, *, points: int, is_sure: bool
    ) -> None:
        named = likely_profile(document).name if profile is None else profile
        self._standing = apply(Standing(document), TextRead(name, "", "", named), 1)
        self._name = name
        self.points = points
        self.is_sure = is_sure
        super().__init__(self._standing)

    @property
    def name(self) -> str:
        return self._name

    @property
    def standing(self) -> Standing:
        return self._standing


@dataclass(frozen=True, slots=True)
class Head:
    """The bytes of a long text, and its beginning."""

    data: bytes
    text: HeadText


def head_of_session(path: Path) -> Head | None:
    """The head of a long text's session; None where that is short, or something is in the way."""
    if not is_long(path):
        return None
    look = first_look(path)
    if look is None:
        return None
    return _head(look.data, look.name, look.profile, points=look.points, is_sure=not look.is_decided)


def head_of_text(path: Path, profile: str | None) -> Head | None:
    """The head of a long text that is no session yet; None where it is short, or something is in the way."""
    if not is_long(path):
        return None
    data = path.read_bytes()
    return None if data.startswith(MAGIC) else _head(data, path.name, profile, points=None, is_sure=True)


def is_long(path: Path) -> bool:
    """Whether reading that file takes a while."""
    try:
        return path.is_file() and path.stat().st_size > LONG
    except OSError:
        return False


def _head(data: bytes, name: str, profile: str | None, *, points: int | None, is_sure: bool) -> Head | None:
    try:
        text = decode(data)
    except IntakeError:
        return None
    if len(text) < LONG:
        return None
    columns, lines = get_terminal_size()
    for length in [length for length in LENGTHS if length > 2 * columns * lines] or LENGTHS[-1:]:
        if document := read_beginning(text, length):
            if points is None:
                points = len(document.points) * len(text) // document.length
            return Head(data, HeadText(document, name, profile, points=points, is_sure=is_sure))
    return None
