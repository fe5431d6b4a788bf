"""Writing a file whole: under another name, synced, then given its own, so that no half is ever seen."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from session_store.file_format import MAGIC
from tui.commands.failing import CannotWrite


def write_whole(path: Path, content: str | bytes) -> None:
    """Put the text, or the bytes, in the file; raises CannotWrite, and then what was there is there still."""
    try:
        _refuse_session(path)
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(_bytes_of(content))  # a pipe or a device has no other name to be given
            return
        _replace(path.resolve(), _bytes_of(content))
    except IsADirectoryError as error:
        raise CannotWrite(path, "is a folder: name a file in it") from error
    except FileNotFoundError as error:
        raise CannotWrite(path, "there is no such folder: make it first") from error
    except PermissionError as error:
        raise CannotWrite(path, "may not be written: choose a folder of your own") from error
    except OSError as error:
        raise CannotWrite(path, f"cannot be written ({error.strerror})") from error


def _bytes_of(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")


def _refuse_session(path: Path) -> None:
    """A session holds a record: no text may take its place."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        if file.read(len(MAGIC)) == MAGIC:
            raise CannotWrite(path, "is a session or another database: choose another name")


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(path)
    making = path.with_name(f".{path.name[:80]}.{uuid4().hex[:12]}")
    try:
        with making.open("xb") as file:
            if path.exists():
                os.fchmod(file.fileno(), path.stat().st_mode & 0o7777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        making.replace(path)
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
