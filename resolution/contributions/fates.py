"""What became of a proposed text under a standing."""

from typing import Literal, NamedTuple, assert_never

from resolution.deciding.standing import Standing
from resolution.tree import OptionRef, PointNumber

FateKind = Literal[
    "open",
    "parked",
    "kept",
    "accepted",
    "chosen",
    "dropped",  # a rival was chosen
    "rejected",
    "withdrawn",
    "removed",  # its point went with the text around it
]
STANDING: frozenset[FateKind] = frozenset({"accepted", "chosen"})
FALLEN: frozenset[FateKind] = frozenset({"dropped", "rejected", "withdrawn", "removed"})


class Fate(NamedTuple):
    """What became of one option; `by` is the point that decided it, another than its own where it is removed.

    `options` are those that stand instead of one that was dropped.
    """

    kind: FateKind
    by: PointNumber
    options: tuple[int, ...] = ()


def fate_of(standing: Standing, ref: OptionRef) -> Fate:
    """The fate of an option's text: the outermost decision counts that took it away."""
    outer = standing.removed_with(ref.point)
    if outer is not None:
        return Fate("removed", outer)
    state = standing.state(ref.point)
    if ref.option in state.withdrawn_options:
        return Fate("withdrawn", ref.point)
    if state.status in STANDING and ref.option not in state.options:
        return Fate("dropped", ref.point, state.options)
    return Fate(state.status, ref.point)


def fate_words(fate: Fate) -> str:
    """The fate as the minutes would say it."""
    match fate.kind:
        case "dropped":
            return f"dropped for {' and '.join(map(str, fate.options))}"
        case "kept":
            return "kept in brackets"
        case "removed":
            return f"removed with point {fate.by}"
        case "open" | "parked" | "accepted" | "chosen" | "rejected" | "withdrawn":
            return fate.kind
    assert_never(fate.kind)
