"""The heads of a log kept in a file elsewhere as they come: a log cut or written anew shows against it.

Written and synced by a thread of its own, behind each decision: a slow or missing drive holds nobody up.
"""

import fcntl
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from session_store.anchoring import AnchorError, Noted, heads_noted
from session_store.entries import LogEntry

LAST_SECONDS = 10.0
"""How long the end of a session waits for the last heads to be on their drive."""


TAIL = 16_384
"""Bytes of the file that are read again for each new head: the whole was looked over at the beginning."""


class HeadsKeeper:
    """Keeps heads in one file; what fails is told once, and tried again with the next head.

    `tell` is called from another thread; `trouble` is what it was told last, empty where all are kept.
    """

    def __init__(self, path: Path, tell: Callable[[str], object]) -> None:
        self.path = path
        self.tell = tell
        self._waiting: SimpleQueue[list[Noted] | None] = SimpleQueue()
        self.trouble = ""
        self._thread = Thread(target=self._run, name="heads", daemon=True)
        self._thread.start()

    def keep(self, entries: Iterable[LogEntry]) -> None:
        """Notes the heads of these rows, soon; those that stand in the file already once only."""
        self._waiting.put([Noted(entry.version, entry.hash) for entry in entries])

    def close(self) -> None:
        """Waits till all are kept, but not for ever."""
        self._waiting.put(None)
        self._thread.join(LAST_SECONDS)
        if self._thread.is_alive():
            self.tell(f"{self.path}: the last heads are not kept yet: its drive takes too long")

    def _run(self) -> None:
        heads: list[Noted] = []
        tail: int | None = None
        while (more := self._waiting.get()) is not None:
            heads += more
            try:
                _append(self.path, heads, tail=tail)
            except (OSError, AnchorError, UnicodeDecodeError) as error:
                self._say(_in_words(error))
            else:
                heads, self.trouble, tail = [], "", TAIL

    def _say(self, words: str) -> None:
        said = f"{self.path}: heads are not kept, {words}; decisions are recorded all the same"
        if said != self.trouble:
            self.trouble = said
            self.tell(said)


def _append(path: Path, heads: list[Noted], *, tail: int | None) -> None:
    """Put those heads that the file has not yet at its end, on the disk; raises OSError and AnchorError.

    They are held against what is there, or against its last `tail` bytes.
    """
    with path.open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        size = file.seek(0, os.SEEK_END)
        start = 0 if tail is None else max(size - tail, 0)
        file.seek(start)
        data = file.read()
        end = data.rfind(b"\n") + 1
        known = dict(heads_noted(data[data.find(b"\n") + 1 if start else 0 : end].decode()))
        _refuse_other(known, heads)
        file.truncate(start + end)
        last = max(known, default=0)
        new = (head for head in heads if head.version > last)
        file.write("".join(f"{version} {digest}\n" for version, digest in new).encode())
        file.flush()
        os.fsync(file.fileno())


def _refuse_other(known: dict[int, str], heads: list[Noted]) -> None:
    for head in heads:
        if known.get(head.version, head.hash) != head.hash:
            raise AnchorError(
                f"version {head.version} was another one when it was noted there: the log was altered, "
                "or the file is another session's"
            )


def _in_words(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"the file cannot be written ({error.strerror})"
    return str(error) if isinstance(error, AnchorError) else "the file is no text"
