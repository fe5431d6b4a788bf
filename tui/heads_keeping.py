"""Where the heads of a session are kept: in the file that a command names, or the folder of ADREF_HEADS."""

import os
from collections.abc import Callable
from pathlib import Path

from session_store import Session

FOLDER = "ADREF_HEADS"


def keep_heads(session: Session, file: Path | None = None, *, tell: Callable[[str], None]) -> Session:
    """The same session, which keeps its heads from now on, where a file or a folder for them is named.

    `tell` is told of trouble, from another thread.
    """
    place = file or heads_file_of(session)
    if place is not None and not session.is_read_only:
        session.keep_heads(place, tell)
    return session


def heads_file_of(session: Session) -> Path | None:
    """In the folder that the environment names, a file for each session, whatever sessions are called."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return None
    return Path(folder) / f"{session.path.stem}-{session.first_hash[:8]}.heads"
