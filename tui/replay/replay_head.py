"""The first line of the replay: which text, which moment of how many, how it stood then."""

from functools import lru_cache

from textual.content import Content
from textual.reactive import var

from resolution.light_dataclass import dataclass
from resolution.timeline import Stages
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget

LEAST_TITLE = 12
"""Cells of the title that are worth showing."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the line says; `when` is the clock, `code` the head of the record at that version."""

    title: str
    version: int
    last: int
    when: str
    playing: str
    stages: Stages
    code: str


class ReplayHead(LineWidget):
    """One line; what there is no room for gives way: the title, then how it is played."""

    DEFAULT_CSS = "ReplayHead { height: 1; width: 1fr; padding: 0 1; }"

    moment: var[Moment | None] = var(None)

    def watch_moment(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        return [] if self.moment is None else [head_content(self.moment, self.room.size.width)]

    def make_moment_ready(self, moment: Moment) -> None:
        """Paints a moment that may be shown next."""
        if self.size:
            self.make_ready({0: head_content(moment, self.room.size.width)})


@lru_cache(maxsize=8)
def head_content(moment: Moment, width: int) -> Content:
    """The line in `width` cells."""
    playing = shown(moment.playing, "bold $state-focus")
    version = shown(f"version {moment.version}", "bold")
    of_all = shown(f" of {moment.last}", "$text-secondary")
    when = shown(f"  {moment.when}", "$text-secondary")
    stages, code = stages_content(moment.stages), shown(moment.code, "bold $text-secondary")
    title = shown(moment.title, "bold")
    parted = Content("   ")
    right = parted.join([playing, Content.assemble(version, of_all, when), stages, code])
    if right.cell_length + LEAST_TITLE <= width:
        return spread(title, right, width)
    least = parted.join([Content.assemble(version, of_all), stages, code])
    return fitted(spread(playing, least, width), width)


def stages_content(stages: Stages) -> Content:
    """How many points stood how."""
    parts = (
        (stages.open, "open", "$state-open bold"),
        (stages.parked, "parked", "$state-parked"),
        (stages.kept, "kept", "$state-kept"),
        (stages.settled, "settled", "$state-settled"),
    )
    said = [
        shown(f"{count} {name}", style)
        for count, name, style in parts
        if count or name in {"open", "settled"}
    ]
    return Content("  ").join(said)
