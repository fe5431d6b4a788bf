"""The text beside a session, as it is revised in an editor: told whenever its file holds something else."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from resolution.intake import SIZE_CAP
from session_store.noticing import stirrings


def text_beside(session: Path, name: str) -> Path:
    """Where the text of that name lies, if it lies beside its session."""
    return session.resolve().with_name(Path(name).name or name)


def bytes_of(path: Path) -> bytes | None:
    """All that is in the file, or one byte more than may be read; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(SIZE_CAP + 1)
    except (OSError, ValueError):
        return None


def revisions_of(path: Path, stop: Event) -> Iterator[bytes]:
    """What the file holds, now and whenever it was written anew, until `stop` is set."""
    known: tuple[int, int, int] | None = None
    for _ in _now_and_then(path.parent, stop):
        try:
            found = path.stat()
        except OSError:
            continue
        signs = (found.st_ino, found.st_size, found.st_mtime_ns)
        if signs == known:
            continue
        known = signs
        data = bytes_of(path)
        if data:
            yield data


def _now_and_then(folder: Path, stop: Event) -> Iterator[None]:
    yield
    yield from stirrings(folder, stop)
