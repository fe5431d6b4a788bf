"""How far the tour has come: it goes on once what a step asks for was done, and waits as long as it takes."""

from resolution.light_dataclass import dataclass
from tui.tour.steps import END, STEPS, Seen, Step


@dataclass(frozen=True, slots=True)
class Progress:
    """The step that is explained, by its place from 0, and what was to be seen when it began."""

    at: int
    before: Seen

    @property
    def step(self) -> Step:
        return STEPS[self.at] if not self.is_over else END

    @property
    def is_over(self) -> bool:
        return self.at >= len(STEPS)

    def after(self, now: Seen) -> "Progress":
        """The same, or the next step where this one is done."""
        return self if self.is_over or not self.step.is_done(self.before, now) else self.skipped(now)

    def skipped(self, now: Seen) -> "Progress":
        """The next step, whatever was done."""
        return Progress(min(self.at + 1, len(STEPS)), now)

    @property
    def heading(self) -> str:
        if self.is_over:
            return f"Tour · {self.step.title}"
        return f"Tour {self.at + 1} of {len(STEPS)} · {self.step.title}"
