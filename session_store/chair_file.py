"""The chair's side file: where the chair looks, and a lock that lasts as long as the table is open.

It is no part of the record. Written in place, without waiting for the disk; the lock goes with its process,
however that ends.
"""

import fcntl
import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from time import sleep
from typing import Self

from resolution.light_dataclass import dataclass
from session_store.looking import identity_of

SIZE = 512
TRIES, BETWEEN_TRIES = 20, 0.005


@dataclass(frozen=True, slots=True)
class Focus:
    """The point (0 for none), the paragraph and the view before the chair."""

    point: int = 0
    paragraph: str = ""
    view: str = ""


def chair_file_of(path: Path) -> Path:
    """Beside the session, whatever link led to it."""
    there = path.resolve()
    return there.with_name(f"{there.name}.chair")


class ChairFile:
    """The side file in the hands of the one table that holds it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor
        self._is_closed = False

    @classmethod
    def take(cls, session: Path) -> Self | None:
        """The side file of that session; None where another table holds it. Raises OSError."""
        path = chair_file_of(session)
        for _ in range(TRIES):
            descriptor, is_ours = _opened(path)
            if _is_locked(descriptor) and _is_still(path, descriptor):
                if is_ours:
                    return cls(path, descriptor)
                path.unlink()
            os.close(descriptor)
            sleep(BETWEEN_TRIES)  # a look of `is_chair_there` holds it for a moment
        return None

    def tell(self, focus: Focus) -> None:
        """Lets the others know; what cannot be written is not worth a word at the table."""
        data = json.dumps(asdict(focus)).encode()
        if len(data) < SIZE and not self._is_closed:
            with suppress(OSError):
                os.pwrite(self._descriptor, data.ljust(SIZE - 1) + b"\n", 0)

    def close(self) -> None:
        """Takes it away; said once more, that does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        if _is_still(self._path, self._descriptor):
            with suppress(OSError):
                self._path.unlink()
        os.close(self._descriptor)


@dataclass(frozen=True, slots=True)
class Gavel:
    """In the hands of one table; `taken_over` says from whom, where that one's table was cut off."""

    table: str
    side_file: ChairFile
    taken_over: str = ""


def raw_focus(session: Path) -> bytes:
    """What stands in the side file of that session, nothing where there is none."""
    return told_in(chair_file_of(session))


def told_in(side_file: Path) -> bytes:
    """The same of a side file that was looked for before: to find it takes longer than to read it."""
    try:
        descriptor = os.open(side_file, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        return os.read(descriptor, SIZE)
    except OSError:
        return b""
    finally:
        os.close(descriptor)


def focus_in(raw: bytes) -> Focus | None:
    """The focus that was told there; None where it is none, or only half of one."""
    try:
        told = json.loads(raw)
        focus = Focus(told["point"], told["paragraph"], told["view"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    is_sound = type(focus.point) is int and focus.point >= 0
    return focus if is_sound and isinstance(focus.paragraph, str) and isinstance(focus.view, str) else None


def is_chair_there(session: Path) -> bool:
    """Whether a table holds the side file of that session now."""
    return is_held(chair_file_of(session))


def is_held(side_file: Path) -> bool:
    """The same of a side file that was looked for before."""
    try:
        descriptor = os.open(side_file, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def _opened(path: Path) -> tuple[int, bool]:
    """The file open, and whether it may be written: another user's table, cut off, may have left it."""
    flags = os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | flags, 0o644), True
    except PermissionError:
        return os.open(path, os.O_RDONLY | flags), False


def _is_locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file locked is the one of that name: the table before may just have taken it away."""
    found = os.fstat(descriptor)
    try:
        return identity_of(path) == (found.st_dev, found.st_ino)
    except OSError:
        return False
