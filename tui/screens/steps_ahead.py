"""What a prompt's answer leads to, made ready while the prompt is open."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from textual.timer import Timer
from textual.widget import Widget

PAUSE = 0.06
"""Seconds on one answer after which a step is taken; a key pressed meanwhile comes first."""
TYPING = 0.2
"""The same before the first step where an answer is typed."""
Answer = TypeVar("Answer")


class StepsAhead(Generic[Answer]):
    """A step in each pause: `take` takes the next one for an answer, and says whether there was any.

    The first comes `first` seconds after an answer, the others `then` seconds after the one before, a `PAUSE`
    where that is not said.
    """

    def __init__(
        self,
        prompt: Widget,
        take: Callable[[Answer], bool] | None,
        *,
        first: float | None = None,
        then: float | None = None,
    ) -> None:
        self._prompt = prompt
        self._first = PAUSE if first is None else first
        self._then = PAUSE if then is None else then
        self._take = take
        self._pause: Timer | None = None

    def towards(self, answer: Answer) -> None:
        """Begins anew, with the answer that would be given now."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        self._wait(self._first, answer)

    def _wait(self, seconds: float, answer: Answer) -> None:
        if self._take is not None:
            self._pause = self._prompt.set_timer(seconds, partial(self._step, self._take, answer))

    def _step(self, take: Callable[[Answer], bool], answer: Answer) -> None:
        self._pause = None
        if take(answer):
            self._wait(self._then, answer)
