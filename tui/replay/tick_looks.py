"""How a row of the log looks on the time line: by shape first, so that colour is never needed."""

from typing import NamedTuple

from resolution.timeline import Act
from tui.agreement_glyphs import LEVEL_GLYPHS
from tui.text_pane.glyphs import GLYPHS


class TickLook(NamedTuple):
    """One cell, and its colour."""

    glyph: str
    style: str


LOOKS: dict[Act, TickLook] = {
    "read": TickLook("▷", "$text-secondary"),
    "accepted": TickLook(GLYPHS["settled"], "$state-settled"),
    "chosen": TickLook("⊙", "$state-settled"),
    "rejected": TickLook(GLYPHS["rejected"], "$state-rejected"),
    "kept": TickLook(GLYPHS["kept"][0], "$state-kept"),
    "parked": TickLook("‖", "$state-parked"),
    "withdrawn": TickLook(GLYPHS["withdrawn"], "$state-withdrawn"),
    "reopened": TickLook(GLYPHS["open"], "$state-open"),
    "agreed": TickLook(LEVEL_GLYPHS["in plenary"], "$state-settled"),
    "worded": TickLook("~", "$mark-reference"),
    "moved": TickLook("↕", "$mark-reference"),
    "undone": TickLook("↶", "$state-focus"),
    "package": TickLook("▣", "$accent"),
    "entered": TickLook("·", "$text-secondary"),
    "gavel": TickLook("·", "$text-secondary"),
    "suspended": TickLook("┤", "$text-secondary"),
    "resumed": TickLook("├", "$text-secondary"),
}
GAP = TickLook("┊", "$text-secondary")
EMPTY = TickLook("─", "$border")
