"""A tentative package: decisions tried one after the other on a standing that nobody stored."""

from dataclasses import replace

from resolution.deciding.deciding_together import after_all, events_together
from resolution.deciding.events import Event
from resolution.deciding.refusing import Refused
from resolution.deciding.requests import Act, Package
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One act that was granted, its events, and how the points stand after it."""

    act: Act
    events: tuple[Event, ...]
    after: Standing


@dataclass(frozen=True, slots=True)
class Tentative:
    """Acts on top of `start`; `dropped` are those taken back, the last one first to come again.

    `name` is what the package is to be called in the record.
    """

    start: Standing
    steps: tuple[Step, ...] = ()
    dropped: tuple[Act, ...] = ()
    name: str = ""

    @property
    def standing(self) -> Standing:
        return self.steps[-1].after if self.steps else self.start

    @property
    def package(self) -> Package:
        """What is to be decided, should it be kept."""
        return Package(tuple(step.act for step in self.steps), self.name)

    def tried(self, act: Act) -> "Tentative":
        """With that act as well; raises Refused."""
        events = events_together(self.standing, act)
        step = Step(act, events, after_all(self.standing, events))
        return replace(self, steps=(*self.steps, step), dropped=())

    def without_last(self) -> "Tentative":
        """Without the last act, which can come again."""
        if not self.steps:
            raise Refused("nothing is decided in this what-if yet")
        return replace(self, steps=self.steps[:-1], dropped=(*self.dropped, self.steps[-1].act))

    def with_dropped(self) -> "Tentative":
        """With the act taken back last."""
        if not self.dropped:
            raise Refused("nothing was taken back in this what-if")
        again = self.tried(self.dropped[-1])
        return replace(again, dropped=self.dropped[:-1])

    def moved_to(self, start: Standing) -> tuple["Tentative", tuple[Refused, ...]]:
        """The same acts on another standing, without those refused there, and why they are."""
        moved = Tentative(start, name=self.name)
        refusals: list[Refused] = []
        for step in self.steps:
            try:
                moved = moved.tried(step.act)
            except Refused as refused:
                refusals.append(refused)
        return moved, tuple(refusals)
