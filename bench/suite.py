"""Runs sections one after the other, and says of each whether the machine was quiet meanwhile."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.figures import Figure
from bench.machine import NAPS, QUICK_NAPS, Quiet, listen
from bench.neighbours import MOST_OTHERS, Neighbours
from bench.sections import Scale, measure


@dataclass(frozen=True, slots=True)
class Measured:
    """A section's figures; `others` is how many cores others kept busy meanwhile, None where nobody tells.

    `seconds` is how long it took, so that a run that is to be short can be told where it is long.
    """

    section: str
    figures: tuple[Figure, ...]
    before: Quiet
    after: Quiet
    others: float | None
    seconds: float = 0.0

    @property
    def is_valid(self) -> bool:
        was_alone = (
            self.before.is_idle and self.after.is_idle if self.others is None else self.others <= MOST_OTHERS
        )
        return was_alone and self.before.is_quiet and self.after.is_quiet


def run_sections(
    sections: Iterable[str], folder: Path, *, is_quick: bool, told: Callable[[Figure], None]
) -> Iterator[Measured]:
    """Measures each section in a folder of its own; `told` hears each figure at once. Raises BenchError."""
    naps = QUICK_NAPS if is_quick else NAPS
    after = listen(folder, naps=naps)
    for section in sections:
        before = after
        place = folder / section
        place.mkdir()
        began, since = Neighbours.now(), perf_counter()
        figures = []
        for figure in measure(section, Scale(place, is_quick=is_quick)):
            told(figure)
            figures.append(figure)
        others = Neighbours.now().busy_since(began)
        after = listen(folder, naps=naps)
        yield Measured(section, tuple(figures), before, after, others, perf_counter() - since)
