"""A look at a file before SQLite meets it: is it there, is it ours, may it be used as asked."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from session_store.drives import refuse_network_drive
from session_store.errors import (
    Damaged,
    NewerSession,
    NotASession,
    NotReadable,
    SessionMissing,
    SessionReadOnly,
)
from session_store.file_format import APPLICATION_ID, MAGIC, SCHEMA_VERSION

HEADER = 100


class Identity(NamedTuple):
    """Which file it is, whatever its name."""

    device: int
    inode: int


def identity_of(path: Path) -> Identity:
    """Raises FileNotFoundError."""
    found = path.stat()
    return Identity(found.st_dev, found.st_ino)


def look_at(path: Path, *, read_only: bool) -> Identity:
    """Which file this is; raises the StoreError that says why it cannot be opened as asked."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise NotASession(path, "is a folder: name the .adref file in it")
        if not stat.S_ISREG(found.st_mode):
            raise NotASession(path, "is no ordinary file: open a .adref file that adref made")
        with path.open("rb") as file:
            header = file.read(HEADER)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SessionMissing(path, "no such file: begin a session with adref new") from error
    except OSError as error:
        raise NotReadable(
            path, f"cannot be read ({error.strerror}): ask its owner for the right to"
        ) from error
    _refuse_header(path, header, found.st_size)
    if not read_only:
        refuse_network_drive(path)
        _refuse_closed(path)
    return Identity(found.st_dev, found.st_ino)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to take an interrupted write back."""
    return path.with_name(f"{path.name}-journal")


def _refuse_header(path: Path, header: bytes, size: int) -> None:
    if not header:
        raise NotASession(path, "is empty: begin a session with adref new")
    if not header.startswith(MAGIC):
        raise NotASession(
            path,
            "is not a session: adref new makes one of a text, adref open makes and opens it",
        )
    if len(header) < HEADER:
        raise Damaged(path, "is cut short: go back to a copy")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotASession(path, "is a database of another program: open a .adref file that adref made")
    version = int.from_bytes(header[60:64], "big", signed=True)
    if version > SCHEMA_VERSION:
        raise NewerSession(path, f"was made by a newer adref (format {version}): update adref to open it")
    if version < SCHEMA_VERSION:
        raise Damaged(path, f"names a format that never was ({version}): go back to a copy")
    page = int.from_bytes(header[16:18], "big") or 1
    expected = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if size < expected and not journal_of(path).exists():
        raise Damaged(path, f"is cut short, {size} bytes where {expected} were written: go back to a copy")


def _refuse_closed(path: Path) -> None:
    for place, what in (
        (path, "may not be written"),
        (path.resolve().parent, "is in a folder that may not be written"),
    ):
        if not os.access(place, os.W_OK):
            raise SessionReadOnly(path, f"{what}: open it read-only, or copy it to a folder of your own")
