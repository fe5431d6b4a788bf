"""Which keys lead on from here: those the foot line shows."""

from dataclasses import replace

from resolution.deciding.standing import Standing
from tui.keys import TABLE_KEYS, Key

KEY_BY_ID = {key.id: key for key in TABLE_KEYS}
EVERYWHERE = ("next", "undo", "what-if", "goto", "filter", "view", "find", "outline", "leave", "help")
ENDING_WHAT_IF = (
    replace(KEY_BY_ID["choose-marked"], in_footer="decides all"),
    replace(KEY_BY_ID["escape"], in_footer="drops it"),
    replace(KEY_BY_ID["what-if"], in_footer="lists it"),
    KEY_BY_ID["name-what-if"],
)
WHILE_FINDING = ("next", "previous", "escape", "help")


def keys_here(standing: Standing, point: int, *, is_finding: bool = False) -> tuple[Key, ...]:
    """What can be done with the point under the cursor (0 for none), then what can be done anywhere."""
    if is_finding:
        return tuple(KEY_BY_ID[name] for name in WHILE_FINDING)
    here = _point_keys(standing, point) if point else ("agree",)
    return tuple(KEY_BY_ID[name] for name in (*here, *EVERYWHERE))


def keys_in_what_if(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The same keys, after those that end a what-if."""
    others = tuple(key for key in keys if key.id not in {one.id for one in ENDING_WHAT_IF})
    return (*ENDING_WHAT_IF, *others)


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
