"""Making a session of a text: where it was asked for, else beside it, else in the user's data folder."""

from hashlib import sha256
from os import fsencode
from pathlib import Path

from platformdirs import user_data_path

from resolution.reflow.profile import likely_profile
from session_store import NetworkDrive, Session, SessionReadOnly, session_path
from tui.commands.failing import CannotWrite
from tui.commands.profiles import preferred_profile
from tui.commands.taking_in import TakenText


def make_session(text: TakenText, place: Path | None = None, *, profile: str | None = None) -> Session:
    """A new session about the text; raises StoreError, AlreadyThere with the path of what is there.

    Without a profile's name, the one configured, else that which the text's own form tells.
    """
    profile = profile or preferred_profile() or likely_profile(text.document).name
    if place is not None:
        return _create(text, place, profile)
    try:
        return _create(text, session_path(text.path), profile)
    except (SessionReadOnly, NetworkDrive):
        return _create(text, own_place(text.path), profile)


def own_place(text_path: Path) -> Path:
    """Where the session lies of a text whose folder cannot be written: texts of one name are kept apart."""
    mark = sha256(fsencode(text_path.resolve())).hexdigest()[:8]
    folder = user_data_path("adref", appauthor=False) / "sessions"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, f"cannot be made ({error.strerror}): name a session with -o") from error
    return folder / f"{text_path.stem}-{mark}.adref"


def _create(text: TakenText, place: Path, profile: str) -> Session:
    return Session.create(place, text.data, name=text.path.name, profile=profile, reader=text.read_again)
