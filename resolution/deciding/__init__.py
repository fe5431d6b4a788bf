"""Deciding: what the chair may ask, what happened, and how every point stands after it.

`decide` may refuse; `apply` and `fold` never do. The tree that was read does not change.
"""

from resolution.deciding.events import (
    DecisionUndone,
    Event,
    MinuteNoted,
    OptionAccepted,
    OptionsChosen,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointStatus,
    PointWithdrawn,
    TextRead,
)
from resolution.deciding.events_json import EVENT_BY_KIND, EventUnreadable, from_body, kind_of, to_body
from resolution.deciding.folding import NumberedEvent, apply, fold
from resolution.deciding.history import Entry, History
from resolution.deciding.refusing import Refused, state_in_words
from resolution.deciding.requests import (
    Accept,
    Choose,
    Keep,
    Note,
    Park,
    PointRequest,
    Redo,
    Reject,
    Reopen,
    Request,
    Undo,
    Withdraw,
)
from resolution.deciding.ruling import decide
from resolution.deciding.standing import AS_READ, SETTLED, PointState, Standing
from resolution.deciding.undoing import dependents

__all__ = [
    "AS_READ",
    "EVENT_BY_KIND",
    "SETTLED",
    "Accept",
    "Choose",
    "DecisionUndone",
    "Entry",
    "Event",
    "EventUnreadable",
    "History",
    "Keep",
    "MinuteNoted",
    "Note",
    "NumberedEvent",
    "OptionAccepted",
    "OptionsChosen",
    "Park",
    "PointEvent",
    "PointKept",
    "PointParked",
    "PointRejected",
    "PointReopened",
    "PointRequest",
    "PointState",
    "PointStatus",
    "PointWithdrawn",
    "Redo",
    "Refused",
    "Reject",
    "Reopen",
    "Request",
    "Standing",
    "TextRead",
    "Undo",
    "Withdraw",
    "apply",
    "decide",
    "dependents",
    "fold",
    "from_body",
    "kind_of",
    "state_in_words",
    "to_body",
]
