"""How many points stood how at chosen moments of the log."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from resolution.deciding import SETTLED, PointStatus, Standing, fold
from resolution.progress import Stage, concerned_between, stage_of, with_inner

STAGE_OF: dict[PointStatus, Stage] = {
    "open": "open",
    "parked": "parked",
    "kept": "kept",
    **dict.fromkeys(SETTLED, "settled"),
}


class Stages(NamedTuple):
    """How many points were open, parked, kept in brackets and settled after that version."""

    version: int
    open: int
    parked: int
    kept: int
    settled: int

    @property
    def waiting(self) -> int:
        """Those that are not settled."""
        return self.open + self.parked + self.kept

    @property
    def points(self) -> int:
        return self.waiting + self.settled


def stages_of(standing: Standing) -> Stages:
    """The points of the text at that moment, counted: one by one only those that lie inside others."""
    document = standing.document
    inner = {number for numbers in document.points_inside.values() for number in numbers} - document.gone
    apart = inner | document.gone
    count: Counter[Stage] = Counter(
        STAGE_OF[state.status] for number, state in standing.points.items() if number not in apart
    )
    count["open"] += len(document.live_points) - len(inner) - count.total()  # nothing was decided of these
    count.update(stage_of(standing, number) for number in inner)
    return Stages(standing.version, count["open"], count["parked"], count["kept"], count["settled"])


def stages_after(before: Standing, known: Stages, after: Standing) -> Stages:
    """The same, known what they were at another moment: near by only what was touched is counted."""
    document = after.document
    touched = concerned_between(before, after) if before.document is document else None
    if touched is None:
        return stages_of(after)
    count = Counter(open=known.open, parked=known.parked, kept=known.kept, settled=known.settled)
    for number in with_inner(document, filter(document.has_point, touched)) - document.gone:
        count[stage_of(before, number)] -= 1
        count[stage_of(after, number)] += 1
    return Stages(after.version, count["open"], count["parked"], count["kept"], count["settled"])


class Walk:
    """How the points stood at rising versions of the log that led to a standing, each from the one before.

    It holds what nobody changes, so another thread may walk while the session goes on.
    """

    def __init__(self, last: Standing) -> None:
        self._last = last
        self._here = Standing(last.origin)

    def __call__(self, version: int) -> Standing:
        here = self._here
        events = [(entry.version, entry.event) for entry in self._last.history.between(here.version, version)]
        self._here = fold(here.document, events, here)
        return self._here


def stages_at(versions: Iterable[int], at: Callable[[int], Standing]) -> Iterator[Stages]:
    """The stages at each of these versions, `at` giving how the points stood; one at each step."""
    return (stages_of(at(version)) for version in versions)


def spread_versions(first: int, last: int, most: int) -> tuple[int, ...]:
    """At most so many versions from the first to the last, both among them, as evenly as they go."""
    if last - first < most:
        return tuple(range(first, last + 1))
    step = (last - first) / (most - 1)
    return tuple(dict.fromkeys(round(first + step * at) for at in range(most)))
