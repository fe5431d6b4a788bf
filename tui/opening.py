"""From a path to a session: what a file is, what the reader finds in a text, where its session is made."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp

from platformdirs import user_data_path

from resolution.intake import IntakeError, decode
from resolution.reader import read
from resolution.tree import Document
from session_store import AlreadyThere, Session, StoreError, session_path

SQLITE_MAGIC = b"SQLite format 3\x00"


class CannotOpen(Exception):
    """The file cannot be taken; the message says what, where, and what would be right."""


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text that was read and is not yet a session."""

    path: Path
    data: bytes
    document: Document


def look_at(path: Path) -> FoundText | Session:
    """The session in the file, open, or what the reader found in the text; raises CannotOpen."""
    try:
        if _is_session(path):
            return Session.open(path)
        data = path.read_bytes()
        return FoundText(path, data, read(decode(data)))
    except (OSError, IntakeError, StoreError) as error:
        raise CannotOpen(_in_words(path, error)) from error


def make_session(found: FoundText) -> Session:
    """The text's session, beside it or, where that folder is closed, in the user's data folder.

    One that is there already goes on where it stopped.
    """
    places = (session_path(found.path), _own_folder() / f"{found.path.stem}.adref")
    for place in places:
        try:
            return Session.create(place, found.data, name=found.path.name)
        except AlreadyThere:
            return _go_on(place)
        except (OSError, StoreError) as error:
            failure = _in_words(place, error)
    raise CannotOpen(failure)


def open_demo() -> Session:
    """The sample text, as a fresh session in a temporary folder; raises CannotOpen."""
    sample = files("tui.samples") / "demo.md"
    place = Path(mkdtemp(prefix="adref-")) / "demo.adref"
    try:
        return Session.create(place, sample.read_bytes(), name="demo.md")
    except (OSError, StoreError) as error:
        raise CannotOpen(_in_words(place, error)) from error


def _go_on(place: Path) -> Session:
    try:
        return Session.open(place)
    except (OSError, StoreError) as error:
        raise CannotOpen(_in_words(place, error)) from error


def _is_session(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC


def _own_folder() -> Path:
    return user_data_path("adref", appauthor=False) / "sessions"


def _in_words(path: Path, error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{path}: {error.strerror or 'cannot be read'}"
    return str(error)
