"""Why a Word file cannot be taken: one line each, what is wrong and what would be right."""

from resolution.intake import IntakeError


class WordError(IntakeError):
    """A Word file that cannot be taken; it has no lines, so the message names no place in it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.args = (message,)


class NotWord(WordError):
    """It is a file of another kind, or of an older Word."""


class Encrypted(WordError):
    """It is locked with a password."""


class BrokenFile(WordError):
    """The archive, or the XML in it, is damaged or not as the format wants it."""


class TooLarge(WordError):
    """It is over one of the caps: too many parts, too much text, too deep."""


class Forbidden(WordError):
    """It holds what no Word file needs and what could harm: a DOCTYPE, say."""
