"""A prompt that takes characters typed before its field is there."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class TypingAhead(Protocol):
    """Any screen that can be given a character that way."""

    def type_ahead(self, character: str) -> None:
        """Takes it as if its field had."""
