"""Words that were typed and not taken: there again when they are asked for again."""

Typed = tuple[str, str]
"""Words in the notation, and whose they are."""


class Aside:
    """What was typed and not taken, by the question and the words that were there: a slip loses nothing."""

    def __init__(self) -> None:
        self._typed: dict[Typed, Typed] = {}

    def keep(self, asked: Typed, typed: Typed) -> None:
        self._typed[asked] = typed

    def take_up(self, asked: Typed) -> Typed | None:
        """What was put aside here, which then is not any more; None where nothing was."""
        return self._typed.pop(asked, None)

    def holds(self, asked: Typed) -> bool:
        return asked in self._typed
