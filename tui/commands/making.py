"""Making a session of a text: where it was asked for, else beside it, else in the user's data folder."""

from hashlib import sha256
from os import fsencode
from pathlib import Path

from platformdirs import user_data_path

from session_store import NetworkDrive, Session, SessionReadOnly, session_path
from tui.commands.failing import CannotWrite
from tui.commands.taking_in import TakenText


def make_session(text: TakenText, place: Path | None = None) -> Session:
    """A new session about the text; raises StoreError, AlreadyThere with the path of what is there."""
    if place is not None:
        return _create(text, place)
    try:
        return _create(text, session_path(text.path))
    except (SessionReadOnly, NetworkDrive):
        return _create(text, own_place(text.path))


def own_place(text_path: Path) -> Path:
    """Where the session lies of a text whose folder cannot be written: texts of one name are kept apart."""
    mark = sha256(fsencode(text_path.resolve())).hexdigest()[:8]
    folder = user_data_path("adref", appauthor=False) / "sessions"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, f"cannot be made ({error.strerror}): name a session with -o") from error
    return folder / f"{text_path.stem}-{mark}.adref"


def _create(text: TakenText, place: Path) -> Session:
    return Session.create(place, text.data, name=text.path.name)
