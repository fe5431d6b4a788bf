"""A file that is kept up to date with a session: written whole after each decision that changes it."""

import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import FrameType

from resolution.deciding import Standing
from session_store import Session
from session_store.following import follow
from tui.commands.printing import complain
from tui.commands.under_way_line import waiting
from tui.commands.writing import write_whole

Content = str | bytes


def keep_up(path: Path, target: Path, printed: Callable[[Standing], Content]) -> None:
    """Writes `target` now and whenever `printed` says something new, until the process is told to end.

    Raises StoreError where the session is not followed, CannotWrite where the file cannot be written.
    """
    with Session.open(path, read_only=True, hear=waiting) as session, _told_to_end() as stop:
        write_each(session, stop, target, printed)


def write_each(session: Session, stop: Event, target: Path, printed: Callable[[Standing], Content]) -> None:
    """As `keep_up`, until `stop` is set."""
    written = _write(session, target, printed, None)
    for _ in follow(session, stop):
        written = _write(session, target, printed, written)


def _write(
    session: Session, target: Path, printed: Callable[[Standing], Content], written: Content | None
) -> Content:
    text = printed(session.standing)
    if text != written:
        write_whole(target, text)
        complain(f"{target}: as of version {session.version}")
    return text


@contextmanager
def _told_to_end() -> Generator[Event]:
    """An event that is set when the process is interrupted or asked to end."""
    stop = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
