"""One chair: the gavel is an event in the log, and a lock that lasts as long as its holder's table.

Who takes it while nobody's table is open takes it over from one that was cut off, and the log says so.
"""

import getpass
import os
import socket
from uuid import uuid4

from resolution.deciding import GavelHeld, TakeGavel, gavel_of
from session_store.chair_file import ChairFile, Gavel, is_chair_there
from session_store.errors import GavelElsewhere, SessionReadOnly
from session_store.session import Session


def take_gavel(session: Session, holder: str | None = None) -> None:
    """The gavel for the table that this session is opened at; raises GavelElsewhere or another StoreError.

    From then on the session decides only as long as nobody else takes it, and lays it down when it closes.
    """
    side_file = _side_file(session)
    try:
        session.refresh()
        before = gavel_of(session.standing)
        table = uuid4().hex
        over = None if before is None else before.version
        session.enter(TakeGavel(holder or holder_here(), table, over), role="chair")
    except BaseException:
        side_file.close()
        raise
    words = "" if before is None else f"taken over from {_held(session, before)}, whose table was cut off"
    session.gavel = Gavel(table, side_file, words)


def refuse_beside_chair(session: Session) -> None:
    """Raise GavelElsewhere while a chair is at a table: nobody decides beside it."""
    held = gavel_of(session.standing)
    if held is not None and session.gavel is None and is_chair_there(session.path):
        raise _elsewhere(session, held)


def holder_here() -> str:
    """Who sits here, so that others find the table: the user, the machine, the process."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "somebody"
    return f"{user} on {socket.gethostname()}, process {os.getpid()}"


def _side_file(session: Session) -> ChairFile:
    try:
        side_file = ChairFile.take(session.path)
    except OSError as error:
        raise SessionReadOnly(
            session.path, f"cannot be chaired, its .chair file cannot be used ({error.strerror}): delete that"
        ) from error
    if side_file is not None:
        return side_file
    session.refresh()
    held = gavel_of(session.standing)
    if held is None:
        raise GavelElsewhere(session.path, "is being opened or left by another chair: try again in a moment")
    raise _elsewhere(session, held)


def _elsewhere(session: Session, held: GavelHeld) -> GavelElsewhere:
    return GavelElsewhere(
        session.path, f"the gavel is held by {_held(session, held)}: decide there, or leave that table first"
    )


def _held(session: Session, held: GavelHeld) -> str:
    return f"{held.holder}, since {session.recorded_at(held.version)}"
