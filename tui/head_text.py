"""The beginning of a text, all of a short one, to look at before its record is open."""

from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size

from resolution.deciding import Standing, TextRead, fold
from resolution.deciding.folding import NumberedEvent
from resolution.exchange.incoming import is_word_file
from resolution.intake import SIZE_CAP, IntakeError, decode
from resolution.light_dataclass import dataclass
from resolution.reader import read_beginning
from resolution.reflow.profile import likely_profile
from resolution.tree import Document
from session_store.first_look import events_at_once, first_look
from session_store.working_text import WorkingText, read_text
from tui.burn_down import open_counts
from tui.read_text import ReadText

LONG = 200_000
"""Bytes: a shorter text is read whole at once."""
LONG_PACKED = 40_000
"""Bytes of a Word file, whose text is packed."""
MOST_RECORD = 4
"""A session's file is at most so many times as long, if its log shall be read at once."""
LENGTHS = (8_000, 24_000, 120_000)
"""Characters within which a beginning is looked for, one after the other, if they fill the screen twice."""


class HeadText(ReadText):
    """What can be looked at without a session: the first sections as they were read, or a whole short text.

    `is_sure`: they stand so, nothing else being decided than what is in `events`. `points` is how many the
    whole may have; `is_whole`: this is all of it, and everything that is counted in it holds.
    """

    def __init__(  # noqa: PLR0913 - all that is known of it
        self,
        document: Document,
        name: str,
        profile: str | None,
        *,
        points: int,
        is_sure: bool,
        is_whole: bool = False,
        events: Sequence[NumberedEvent] = (),
    ) -> None:
        named = likely_profile(document).name if profile is None else profile
        self._standing = fold(document, events or ((1, TextRead(name, "", "", named)),))
        self._name = name
        self.points = points
        self.is_sure = is_sure
        self.is_whole = is_whole
        super().__init__(self._standing)
        if is_whole:
            self.open_counts = open_counts(self._standing)

    @property
    def name(self) -> str:
        return self._name

    @property
    def standing(self) -> Standing:
        return self._standing


@dataclass(frozen=True, slots=True)
class Head:
    """The bytes of a text, and its beginning; `read` is all of a short one, which is read once only."""

    data: bytes
    text: HeadText
    read: WorkingText | None = None


def head_of_session(path: Path) -> Head | None:
    """The head of a text's session; None where something is in the way, or other texts were adopted.

    In a long one decisions wait; what was decided in a short one is shown, or it has no head.
    """
    look = first_look(path)
    if look is None:
        return None
    if len(look.data) > LONG:
        return _beginning(look.data, look.name, look.profile, points=look.points, is_sure=not look.is_decided)
    if path.stat().st_size > LONG * MOST_RECORD:
        return None
    events = events_at_once(path)
    return None if events is None else _whole(look.data, look.name, look.profile, events)


def head_of_text(path: Path, profile: str | None) -> Head | None:
    """The head of a text that is no session yet; None where something is in the way."""
    try:
        if not path.is_file() or path.stat().st_size > SIZE_CAP:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    if len(data) > LONG:
        return _beginning(data, path.name, profile, points=None, is_sure=True)
    return _whole(data, path.name, profile, ())


def is_long(path: Path) -> bool:
    """Whether reading that file takes a while."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return path.stat().st_size > (LONG_PACKED if is_word_file(file.read(4)) else LONG)
    except OSError:
        return False


def _whole(data: bytes, name: str, profile: str | None, events: Sequence[NumberedEvent]) -> Head | None:
    try:
        text = decode(data)
    except IntakeError:
        return None
    read = WorkingText(data, text, read_text(text))
    points = len(read.document.points)
    head = HeadText(read.document, name, profile, points=points, is_sure=True, is_whole=True, events=events)
    return Head(data, head, read)


def _beginning(
    data: bytes, name: str, profile: str | None, *, points: int | None, is_sure: bool
) -> Head | None:
    try:
        text = decode(data)
    except IntakeError:
        return None
    columns, lines = get_terminal_size()
    for length in [length for length in LENGTHS if length > 2 * columns * lines] or LENGTHS[-1:]:
        if document := read_beginning(text, length):
            if points is None:
                points = len(document.points) * len(text) // document.length
            return Head(data, HeadText(document, name, profile, points=points, is_sure=is_sure))
    return None
