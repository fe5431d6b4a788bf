"""Which keys lead on from here: those the foot line shows."""

from resolution.deciding.standing import Standing
from tui.keys import TABLE_KEYS, Key

KEY_BY_ID = {key.id: key for key in TABLE_KEYS}
EVERYWHERE = ("next", "undo", "what-if", "goto", "filter", "view", "find", "outline", "leave", "help")
WHILE_FINDING = ("next", "previous", "escape", "help")


def keys_here(standing: Standing, point: int, *, is_finding: bool = False) -> tuple[Key, ...]:
    """What can be done with the point under the cursor (0 for none), then what can be done anywhere."""
    if is_finding:
        return tuple(KEY_BY_ID[name] for name in WHILE_FINDING)
    here = _point_keys(standing, point) if point else ("agree",)
    return tuple(KEY_BY_ID[name] for name in (*here, *EVERYWHERE))


def _point_keys(standing: Standing, point: int) -> tuple[str, ...]:
    if standing.removed_with(point) is not None:
        return ()
    state = standing.state(point)
    if state.is_settled:
        return ("reopen", "agree")
    takes = ("choose",) if len(standing.document.point(point).options) > 1 else ("accept",)
    rest = ("reject", "park", "keep", "withdraw")
    done = {"parked": "park", "kept": "keep"}.get(state.status)
    back = () if state.status == "open" else ("reopen",)
    return (*takes, *(name for name in rest if name != done or name == "park"), *back)
