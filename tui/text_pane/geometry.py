"""How the pane's columns are shared out: margin, bar, point, labels, text."""

from functools import cached_property, lru_cache

from resolution.light_dataclass import dataclass
from tui.text_widths import WIDEST_TEXT

ROOMY = 100
"""From so many columns on, both labels stand side by side; below, one under the other."""
BAR = 1
GLYPH = 2
LABEL = 5
BESIDE = 6


@dataclass(frozen=True)
class Geometry:
    """The columns of a pane `width` cells wide, for points of up to `digits` digits.

    `beyond` are cells at the right that a scroll bar covers: lines are painted to their end. `widest` is how
    many columns the text takes at most.
    """

    width: int
    digits: int = 2
    beyond: int = 0
    widest: int = WIDEST_TEXT

    @cached_property
    def line(self) -> int:
        """How many cells are painted of a line."""
        return self.width + self.beyond

    @cached_property
    def is_roomy(self) -> bool:
        return self.width >= ROOMY

    @cached_property
    def marks(self) -> int:
        """The bar, the point's number, a space, its glyph, a space."""
        return BAR + self.digits + 1 + GLYPH + 1

    @cached_property
    def labels(self) -> int:
        return LABEL + (BESIDE if self.is_roomy else 0)

    @cached_property
    def gutter(self) -> int:
        return self.marks + self.labels

    @cached_property
    def column(self) -> int:
        """The text column of a paragraph of the first level; a cell stays free at the right."""
        return max(1, min(self.widest, self.width - self.gutter - 1))

    @cached_property
    def margin(self) -> int:
        """What stays free at the left, so that on a wide screen the text stands in the middle."""
        return max(0, (self.width - self.gutter - self.column - 1) // 2)

    def indent(self, level: int) -> int:
        """How far labels and text of that level are set in; never so far that the text has no room."""
        step = 4 if self.is_roomy else 2
        return max(0, min((level - 1) * step, self.column // 3))

    def text_width(self, level: int) -> int:
        return max(1, self.column - self.indent(level))


@lru_cache(maxsize=8)
def geometry(width: int, highest_point: int, beyond: int = 0, *, widest: int = WIDEST_TEXT) -> Geometry:
    """The columns for a pane of that width and a text whose points go up to that number."""
    return Geometry(width, max(2, len(str(highest_point))), beyond, widest)
