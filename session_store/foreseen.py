"""What acts would do that somebody looked ahead to: who then takes one does not wait for it again."""

from collections import deque
from collections.abc import Sequence
from itertools import takewhile

from resolution.deciding import Act, AnyRequest, Standing, Tentative
from session_store.decided import Decided, steps_of
from session_store.summaries import Said, said_of

MOST = 8
"""So many acts on one standing: the decisions on one point, and an undo."""
SaidAfter = list[tuple[Standing, Said]]


class Foreseen:
    """The steps of acts on one standing, and what their rows say; those on the one before are forgotten.

    A row is known by the very standing that its event led to.
    """

    def __init__(self) -> None:
        self._start: Standing | None = None
        self._steps: deque[tuple[Act, list[Decided]]] = deque(maxlen=MOST)
        self._said: deque[SaidAfter] = deque(maxlen=MOST)
        self._tried: SaidAfter = []
        self._past: tuple[object, ...] = ()

    def look(self, act: Act, start: Standing) -> list[Decided]:
        """The act's steps on that standing, kept; raises Refused, and then nothing is."""
        steps = self.known(act, start)
        if steps is None:
            steps = steps_of(act, start)
            self._past = ()
            if self._start is not start:
                self._start = start
                self._steps.clear()
                self._said.clear()
            self._steps.append((act, steps))
            self._said.append([(step.after, said_of(step.event, step.after)) for step in steps])
        return steps

    def look_at_tried(self, what_if: Tentative) -> None:
        """What the rows of the acts tried so far would say; those found before are not looked for again."""
        steps = [step for step in what_if.steps if len(step.events) == 1]
        same = takewhile(lambda pair: pair[0][0] is pair[1].after, zip(self._tried, steps, strict=False))
        known = sum(1 for _ in same)
        del self._tried[known:]
        self._tried.extend((step.after, said_of(step.events[0], step.after)) for step in steps[known:])

    def said(self, steps: Sequence[Decided]) -> list[Said]:
        """What the rows of these steps say."""
        known = {id(after): said for found in (*self._said, self._tried) for after, said in found}
        return [known.get(id(step.after)) or said_of(step.event, step.after) for step in steps]

    def known(self, request: AnyRequest, start: Standing) -> list[Decided] | None:
        """The steps, if that act was looked ahead to on this very standing."""
        if self._start is not start:
            return None
        return next((steps for act, steps in self._steps if act == request), None)

    def forget(self) -> None:
        """They are freed when somebody looks ahead again, and not by the act that was taken."""
        self._start = None
        self._past = (self._steps, self._said, self._tried)
        self._steps, self._said, self._tried = deque(maxlen=MOST), deque(maxlen=MOST), []
