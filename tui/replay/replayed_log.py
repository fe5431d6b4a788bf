"""The log as the time line shows it: what each row was, where the meeting paused, how long it had worked."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from resolution.deciding import ClosingEvent
from resolution.light_dataclass import dataclass
from resolution.minutes.rows import Row
from resolution.timeline import NO_DECISIONS, Act, Worked, pauses, worked_on


@dataclass(frozen=True)
class Log:
    """The rows and what each was; `found` are the places of those looked for, rising.

    `decisions` counts each that a package joins, and not what joins them; `places` are those of each act, and
    `at_end` how long the meeting had worked when the last row was recorded, and whether it sat.
    """

    rows: Sequence[Row] = ()
    acts: Sequence[Act] = ()
    worked: tuple[float, ...] = ()
    paused: tuple[int, ...] = ()
    decisions: int = 0
    places: Mapping[Act, Sequence[int]] = field(default_factory=dict)
    at_end: Worked = Worked()
    found: tuple[int, ...] = ()

    @classmethod
    def of(cls, rows: Sequence[Row], acts: Sequence[Act]) -> "Log":
        return cls().grown(rows, acts)

    def grown(self, rows: Sequence[Row], acts: Sequence[Act]) -> "Log":
        """The log with the rows that came behind it: only these are looked at."""
        known = len(self.rows)
        since = list(worked_on(self.at_end, rows[known:]))
        places: dict[Act, list[int]] = {}
        for place in range(known, len(rows)):
            places.setdefault(acts[place], []).append(place)
        more = sum(
            acts[place] not in NO_DECISIONS and not isinstance(rows[place].event, ClosingEvent)
            for place in range(known, len(rows))
        )
        return replace(
            self,
            rows=tuple(rows),
            acts=tuple(acts),
            worked=(*self.worked, *(one.seconds for one in since)),
            paused=(*self.paused, *pauses(rows, max(1, known))),
            decisions=self.decisions + more,
            places={**self.places, **{act: (*self.places.get(act, ()), *new) for act, new in places.items()}},
            at_end=since[-1] if since else self.at_end,
        )

    def acts_in(self, places: range) -> Counter[Act]:
        """How many rows of that stretch were what."""
        counts = {
            act: bisect_left(of_act, places.stop) - bisect_left(of_act, places.start)
            for act, of_act in self.places.items()
        }
        return Counter({act: count for act, count in counts.items() if count})

    def found_in(self, places: range) -> Sequence[int]:
        """Those of a stretch that were looked for."""
        return _within(self.found, places)

    def paused_in(self, places: range) -> Sequence[int]:
        """Those of a stretch before which the meeting had paused."""
        return _within(self.paused, places)


def _within(rising: Sequence[int], places: range) -> Sequence[int]:
    return rising[bisect_left(rising, places.start) : bisect_left(rising, places.stop)]
