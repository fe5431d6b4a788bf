"""What can go wrong with a session file, named for what the user ran into."""

from pathlib import Path

CHECK_IT, OR_CHECK_IT = ": check it with adref verify", ", or check it with adref verify"


class StoreError(Exception):
    """The session file could not do what was asked; nothing changed, on disk or in memory."""

    exit_status = 1

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


class SessionMissing(StoreError):
    """There is no such file, or no such folder."""

    exit_status = 2


class NotASession(StoreError):
    """The file is something else."""

    exit_status = 3


class NotReadable(StoreError):
    """The file may not be read by this user."""

    exit_status = 3


class NewerSession(StoreError):
    """A newer adref made the file."""

    exit_status = 3


class Damaged(StoreError):
    """The file is not what was written; `found` says how, without the advice to check it."""

    exit_status = 3

    def __init__(self, path: Path, found: str, advice: str = "") -> None:
        super().__init__(path, found + advice)
        self.found = found


class WentBack(Damaged):
    """The log ends before what was read of it, or holds something else there."""


class ReadDifferently(StoreError):
    """This adref reads other points in the text than the one that began the session."""

    exit_status = 3


class NetworkDrive(StoreError):
    """The folder is on a drive whose locks cannot be trusted."""

    exit_status = 3


class AlreadyThere(StoreError):
    """A file of that name exists."""


class SessionReadOnly(StoreError):
    """The session, or its folder, may not be written."""


class DiskFull(StoreError):
    """The disk, or what this user may use of it, is full."""


class Sealed(StoreError):
    """The session was closed for good."""


class SessionGone(StoreError):
    """The file was deleted, moved or replaced while it was open."""


class SessionBusy(StoreError):
    """Another program holds the file."""


class GavelElsewhere(StoreError):
    """Another table holds the gavel."""


class Conflict(StoreError):
    """The log has grown since it was read."""
