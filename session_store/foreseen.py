"""What acts would do that somebody looked ahead to: who then takes one does not wait for it again."""

from collections import deque

from resolution.deciding import Act, AnyRequest, Standing
from session_store.decided import Decided, steps_of

MOST = 8
"""So many acts on one standing: the decisions on one point, and an undo."""


class Foreseen:
    """The steps of acts on one standing; those on the standing before are forgotten."""

    def __init__(self) -> None:
        self._start: Standing | None = None
        self._steps: deque[tuple[Act, list[Decided]]] = deque(maxlen=MOST)
        self._past: deque[tuple[Act, list[Decided]]] | None = None

    def look(self, act: Act, start: Standing) -> list[Decided]:
        """The act's steps on that standing, kept; raises Refused, and then nothing is."""
        steps = self.known(act, start)
        if steps is None:
            steps = steps_of(act, start)
            self._past = None
            if self._start is not start:
                self._start = start
                self._steps.clear()
            self._steps.append((act, steps))
        return steps

    def known(self, request: AnyRequest, start: Standing) -> list[Decided] | None:
        """The steps, if that act was looked ahead to on this very standing."""
        if self._start is not start:
            return None
        return next((steps for act, steps in self._steps if act == request), None)

    def forget(self) -> None:
        """They are freed when somebody looks ahead again, and not by the act that was taken."""
        self._start = None
        self._past, self._steps = self._steps, deque(maxlen=MOST)
