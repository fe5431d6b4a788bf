"""From a path, or the demo, to an open session, for the start screen; every failure is one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp

from resolution.under_way import Hear, nobody
from session_store import AlreadyThere, Session, SessionReadOnly, StoreError
from session_store.working_text import ReadText
from tui.chairing import chaired
from tui.commands.failing import Failed
from tui.commands.making import make_session
from tui.commands.taking_in import TakenText, taken, text_in


class CannotOpen(Exception):
    """The file cannot be taken; the message says what, where, and what would be right."""


def look_at(path: Path, *, hear: Hear = nobody) -> TakenText | Session:
    """The session in the file, open, or what the reader found in the text; raises CannotOpen."""
    with _in_words():
        text = text_in(path, hear=hear)
        return text or chaired(open_session(path, hear=hear))


def open_session(
    path: Path, *, actor: str = "chair", reader: ReadText | None = None, hear: Hear = nobody
) -> Session:
    """The session in that file, for reading only where it may not be written; raises StoreError."""
    try:
        return Session.open(path, actor=actor, reader=reader, hear=hear)
    except SessionReadOnly:
        return Session.open(path, read_only=True, actor=actor, reader=reader, hear=hear)


def session_about(text: TakenText, *, hear: Hear = nobody) -> tuple[Session, str]:
    """The text's session, new or as it stopped, and what the chair should know of it; raises CannotOpen."""
    with _in_words():
        try:
            session = chaired(make_session(text))
        except AlreadyThere as there:
            return _gone_on_with(there.path, text, hear)
        is_beside = session.path.parent.resolve() == text.path.parent.resolve()
        return session, "" if is_beside else f"The text's folder may not be written: {session.path}"


def demo() -> Session:
    """The sample text, as a fresh session in a temporary folder; raises CannotOpen."""
    data = (files("tui") / "samples" / "demo.md").read_bytes()
    with _in_words():
        sample = Path(mkdtemp(prefix="adref-")) / "demo.md"
        return chaired(make_session(taken(sample, data), profile="itu"))


def _gone_on_with(path: Path, text: TakenText, hear: Hear) -> tuple[Session, str]:
    session = chaired(open_session(path, reader=text.read_again, hear=hear))
    if session.source_bytes == text.data:
        return session, "This session goes on where it stopped"
    return session, f"This session was made of another version of {text.path.name}"


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotOpen(f"{error.filename or 'file'}: {error.strerror or error}") from error
    except (Failed, StoreError, ValueError) as error:
        raise CannotOpen(str(error)) from error
