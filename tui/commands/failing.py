"""How a command fails: in one line (what, where, what would be right) and with an exit status."""

from pathlib import Path


class Failed(Exception):
    """What is said of a failure; exit status 1: refused, or a check that failed."""

    exit_status = 1

    def __init__(self, message: str, *, exit_status: int | None = None) -> None:
        super().__init__(message)
        if exit_status is not None:
            self.exit_status = exit_status


class CannotTake(Failed):
    """A file that cannot be taken."""

    exit_status = 3

    def __init__(self, path: Path, message: str, *, exit_status: int | None = None) -> None:
        super().__init__(f"{path}: {message}", exit_status=exit_status)


class CannotWrite(Failed):
    """A file that cannot be written; what was there before is there still."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
