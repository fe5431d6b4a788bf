"""Sitting down at the chair's table with a session, and deciding in one from a command."""

from pathlib import Path

from session_store import Session
from session_store.gavel import refuse_beside_chair, take_gavel
from tui.commands.printing import complain
from tui.commands.under_way_line import waiting
from tui.heads_keeping import keep_heads


def chaired(session: Session, heads: Path | None = None) -> Session:
    """The same session with the gavel taken, where anything may be recorded; closes it if that is refused.

    Raises GavelElsewhere and other StoreErrors.
    """
    try:
        if not session.is_read_only and not session.is_sealed:
            keep_heads(session, heads, tell=told_at_the_table)
            take_gavel(session)
    except BaseException:
        session.close()
        raise
    return session


def told_at_the_table(_words: str) -> None:
    """The table asks for the trouble there is when it opens, and is told of what comes."""


def open_to_decide(path: Path, *, is_preview: bool) -> Session:
    """The session in that file; refused while a chair is at its table, but for a preview.

    Raises GavelElsewhere and other StoreErrors.
    """
    session = Session.open(path, read_only=is_preview, hear=waiting)
    try:
        if not is_preview:
            refuse_beside_chair(session)
            keep_heads(session, tell=complain)
    except BaseException:
        session.close()
        raise
    return session
