"""What reads otherwise after a step than before it, where the view shown is no measure of that.

The working view shows a decision by its marks, so the current one is compared. It is brought to where the
replay is as that view is: what a step concerns at once, the rest in pauses.
"""

from collections import deque
from collections.abc import Collection, Generator, Iterator
from dataclasses import replace

from resolution.deciding.standing import Standing
from resolution.exchange.comparison import ParagraphChange, compared
from resolution.reflow import Reading, Renewal, View, reflow_in_steps, renewal_of
from resolution.tree import SectionId
from tui.known_readings import KnownReadings

FEW_SECTIONS = 8
"""A move that touches no more sections is read at once, as a step is."""
SHORT_TEXT = 50
"""Sections of a text that is read at once, in whatever view."""
MEASURE: View = "current"


class ComparedMoments:
    """The moments before and after a step in the view in which they are compared."""

    def __init__(self, readings: KnownReadings) -> None:
        self._readings = readings
        self._under_way: deque[Renewal] = deque(maxlen=2)
        self._first: Generator[None, None, Reading] | None = None

    def can_tell(self, standing: Standing) -> bool:
        """Whether both moments of a step can be read soon; of a long text that takes a first reading."""
        return self._readings.last(MEASURE) is not None or len(standing.document.sections) <= SHORT_TEXT

    def changes_in(
        self, sections: Collection[SectionId], before: Standing, after: Standing
    ) -> tuple[ParagraphChange, ...] | None:
        """What reads otherwise in these sections, of two moments under way.

        None where the later one is soon read as a whole, and so is the earlier one then.
        """
        if self._readings.under(after, MEASURE) is not None:
            return None
        now = self._renewal(after)
        if now is None:
            return None
        if len(now.touched) <= FEW_SECTIONS:
            now.whole()
            self._readings.keep(after, now.reading())
            return None
        was = self._renewal(before)
        return None if was is None else compared(_part(was, sections), _part(now, sections))

    def go_on(self, standing: Standing) -> Iterator[None]:
        """Reads the whole of that moment, a little at each step."""
        if self._readings.last(MEASURE) is None:
            yield from self._read_first(standing)
        renewal = None if self._readings.under(standing, MEASURE) is not None else self._renewal(standing)
        if renewal is not None:
            yield from renewal.steps()
            self._readings.keep(standing, renewal.reading())
        self._under_way.clear()

    def _read_first(self, standing: Standing) -> Iterator[None]:
        """The first reading there is, of whatever moment it was begun at: it is soon made one of another."""
        while self._readings.last(MEASURE) is None:
            if self._first is None:
                self._first = reflow_in_steps(standing, MEASURE, self._readings.nearest(MEASURE))
            try:
                next(self._first)
            except StopIteration as made:
                self._first = None
                self._readings.keep(standing, made.value)
            yield

    def _renewal(self, standing: Standing) -> Renewal | None:
        known = self._readings.last(MEASURE)
        for renewal in self._under_way:
            if renewal.standing is standing:
                return renewal
        nearer = (renewal.going_on(standing) for renewal in self._under_way)
        made = next(filter(None, nearer), None)
        if made is None and known is not None:
            made = renewal_of(standing, known)
        if made is not None and len(made.touched) > FEW_SECTIONS:
            self._under_way.append(made)
        return made


def _part(renewal: Renewal, sections: Collection[SectionId]) -> Reading:
    """These sections alone, as they read."""
    renewal.make(sections)
    reading = renewal.reading()
    return replace(reading, sections=tuple(one for one in reading.sections if one.id in sections))
