"""Long work says how far it has come; whoever hears it may show that, and stops the work by raising."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

Item = TypeVar("Item")
TOLD_TIMES = 1_000
"""So often at most is told of one piece of work how far it has come."""


class UnderWay(NamedTuple):
    """What is being done, in words that go on with …, and how much of it, `done` of `of`."""

    doing: str
    done: int
    of: int

    @property
    def percent(self) -> int:
        return 100 * self.done // max(1, self.of)

    @property
    def said(self) -> str:
        return f"{self.doing}… {self.percent} %"


Hear = Callable[[UnderWay], None]


def nobody(_: UnderWay) -> None:
    """Nobody asked."""


def step_of(hear: Hear, step: int, steps: int) -> Hear:
    """Who hears of one of so many equal steps, the first being 0, as of its share of the whole work."""
    if hear is nobody:
        return nobody
    return lambda work: hear(UnderWay(work.doing, step * work.of + work.done, steps * work.of))


def counted(items: Iterable[Item], doing: str, of: int, hear: Hear) -> Iterator[Item]:
    """The same items; before each thousandth of them, and after the last, is told how far it has come."""
    if hear is nobody:
        yield from items
        return
    step = max(1, of // TOLD_TIMES)
    for done, item in enumerate(items):
        if not done % step:
            hear(UnderWay(doing, done, of))
        yield item
    hear(UnderWay(doing, of, of))
