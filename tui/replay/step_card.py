"""The step that led to the moment shown: who decided what, and what it reads before and after."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from textual.content import Content
from textual.reactive import var

from resolution.exchange.comparison import ParagraphChange
from resolution.light_dataclass import dataclass
from resolution.reflow.text_changes import trimmed
from tui.change_lines import SIDE_BY_SIDE_FROM, Layout, run_lines
from tui.shown import fitted, shown
from tui.widgets.line_widget import TITLE, LineWidget

AROUND = 8
"""So many words that read as before are shown on each side of those that do not."""


@dataclass(frozen=True)
class Step:
    """Which row of the log, when and by whom; the words of it; what reads otherwise."""

    heading: str
    words: str
    sources: str = ""
    changes: tuple[ParagraphChange, ...] = ()
    remark: str = ""


class StepCard(LineWidget):
    """Of a fixed height, so that nothing moves from step to step; what has no room is counted."""

    step: var[Step | None] = var(None)

    def watch_step(self) -> None:
        self.note_change()

    def title(self) -> Content:
        return _title(self.step) if self.step is not None else Content()

    def lines(self) -> list[Content]:
        """All of it, or what there is room for and a sign."""
        if self.step is None:
            return []
        return list(_laid_out(self.step, *self.room.size))

    def make_step_ready(self, step: Step) -> None:
        """Lays out and paints a step that may be shown next."""
        if self.size:
            self.make_ready({TITLE: _title(step), **dict(enumerate(_laid_out(step, *self.room.size)))})


@lru_cache(maxsize=8)
def _title(step: Step) -> Content:
    return shown(step.heading)


@lru_cache(maxsize=8)
def _laid_out(step: Step, width: int, height: int) -> tuple[Content, ...]:
    every = tuple(islice(_lines(step, width), height + 1))
    if len(every) <= height:
        return every
    return (*every[: max(0, height - 1)], fitted(shown("  …", "$text-secondary"), width))


def _lines(step: Step, width: int) -> Iterator[Content]:
    sources = f"   {step.sources}" if step.sources else ""
    line = Content.assemble(
        ("▌ ", "$state-settled"), shown(step.words, "bold"), shown(sources, "$mark-source")
    )
    yield fitted(line, width)
    if step.remark:
        yield fitted(shown(f"  {step.remark}", "$text-secondary"), width)
    layout: Layout = "side by side" if width >= SIDE_BY_SIDE_FROM - 4 else "inline"
    for change in sorted(step.changes, key=lambda one: one.change == "deleted"):
        yield fitted(Content.assemble("  ", shown(change.place, "$text-secondary")), width)
        yield from run_lines(trimmed(change.runs, AROUND), layout, width)
