"""What a prompt's answer leads to, made ready while the prompt is open."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from textual.timer import Timer
from textual.widget import Widget

PAUSE = 0.06
"""Seconds on one answer after which the next step is taken; a key pressed meanwhile comes first."""
TYPING = 0.2
"""The same where an answer is typed."""
Answer = TypeVar("Answer")


class StepsAhead(Generic[Answer]):
    """A step in each pause: `take` takes the next one for an answer, and says whether there was any."""

    def __init__(
        self, prompt: Widget, take: Callable[[Answer], bool] | None, *, is_typed: bool = False
    ) -> None:
        self._prompt = prompt
        self._is_typed = is_typed
        self._take = take
        self._pause: Timer | None = None

    def towards(self, answer: Answer) -> None:
        """Begins anew, with the answer that would be given now."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        if self._take is not None:
            seconds = TYPING if self._is_typed else PAUSE
            self._pause = self._prompt.set_timer(seconds, partial(self._step, self._take, answer))

    def _step(self, take: Callable[[Answer], bool], answer: Answer) -> None:
        self._pause = None
        if take(answer):
            self.towards(answer)
