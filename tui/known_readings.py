"""The readings that were made: the last in each view, and those of moments that may come next."""

from collections import deque

from resolution.deciding.standing import Standing
from resolution.reflow.reading import Reading, View

MOST_AHEAD = 16
"""Two views of each act that a session looks ahead to."""


class KnownReadings:
    """Each is known by the very standing it was made of, since two standings may bear one version."""

    def __init__(self) -> None:
        self._last: dict[View, tuple[Standing, Reading]] = {}
        self._ahead: deque[tuple[Standing, Reading]] = deque(maxlen=MOST_AHEAD)
        self._past: deque[tuple[Standing, Reading]] | None = None

    def last(self, view: View) -> Reading | None:
        """The last one in that view, of whatever moment."""
        known = self._last.get(view)
        return None if known is None else known[1]

    def nearest(self, view: View) -> Reading | None:
        """From which one in that view is soonest made: the last in it, else one in any other."""
        return self.last(view) or next((reading for _, reading in self._last.values()), None)

    def under(self, standing: Standing, view: View) -> Reading | None:
        """The one of that standing in that view; if it was made ahead, it is the last from now on."""
        known = self._last.get(view)
        if known is not None and known[0] is standing:
            return known[1]
        found = self.ahead(standing, view)
        if found is not None:
            self.keep(standing, found)
        return found

    def of(self, standing: Standing, view: View) -> Reading | None:
        """The one of that standing in that view, whatever moment is shown; which is the last stays so."""
        known = self._last.get(view)
        return known[1] if known is not None and known[0] is standing else self.ahead(standing, view)

    def keep(self, standing: Standing, reading: Reading) -> None:
        """It is the last one in its view."""
        self._last[reading.view] = (standing, reading)

    def ahead(self, standing: Standing, view: View) -> Reading | None:
        return next((one for of, one in self._ahead if of is standing and one.view == view), None)

    def keep_ahead(self, standing: Standing, reading: Reading) -> None:
        """It is of a moment that may come next."""
        self._past = None
        self._ahead.append((standing, reading))

    def come_to(self, standing: Standing) -> None:
        """That moment came: what was made of others that might have come is of no use any more.

        It is freed in the next pause, in which others are made: a key has not the millisecond that takes.
        """
        self._past = self._ahead
        self._ahead = deque((one for one in self._past if one[0] is standing), maxlen=MOST_AHEAD)
