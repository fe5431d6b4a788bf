"""What must hold before points are grouped or split: they are there, open, not agreed."""

from resolution.deciding.agreement_rules import refuse_agreed
from resolution.deciding.refusing import Refused, listed, state_in_words
from resolution.deciding.rules import point_numbered, refuse_removed
from resolution.deciding.standing import Standing
from resolution.tree import Point


def open_point(standing: Standing, number: int) -> Point:
    """The point, as it was read; raises Refused where it is decided, or stands in agreed text."""
    point = point_numbered(standing, number)
    refuse_removed(standing, point)
    refuse_agreed(standing, point)
    state = standing.state(number)
    if state.status != "open" or state.withdrawn_options:
        gone = listed(state.withdrawn_options, last="and")
        how = state_in_words(state) if state.status != "open" else f"without option {gone}"
        raise Refused(f"point {number} is {how} (v{state.version}): reopen it first", (f"reopen {number}",))
    return point
