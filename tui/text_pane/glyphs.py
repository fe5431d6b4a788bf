"""How the state of a point looks: by shape first, so that colour is never needed."""

from typing import Literal

from resolution.deciding.events import PointStatus
from resolution.deciding.standing import PointState

ShownState = Literal["open", "focus", "settled", "rejected", "withdrawn", "parked", "kept", "empty"]

GLYPHS: dict[ShownState, str] = {
    "open": "●",
    "focus": "◐",
    "settled": "✓",
    "rejected": "✗",
    "withdrawn": "⊘",
    "parked": "⏸",
    "kept": "⟦⟧",
    "empty": "∅",
}

TENTATIVE = GLYPHS["focus"]
"""Stands before the first sign of how a point stands that was decided in a what-if."""

_SHOWN: dict[PointStatus, ShownState] = {
    "open": "open",
    "accepted": "settled",
    "chosen": "settled",
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "parked": "parked",
    "kept": "kept",
}


def shown_state(state: PointState, *, is_gone: bool = False) -> ShownState:
    """What is shown of a point's state; `is_gone`: its text went with that of another point."""
    return "empty" if is_gone else _SHOWN[state.status]
