"""What each row of the log was, in one word: what a picture of the log tells apart by shape and colour."""

from typing import Literal, assert_never

from resolution.deciding import (
    AgreementReopened,
    DecisionUndone,
    Event,
    GavelLaidDown,
    GavelTaken,
    MeetingResumed,
    MeetingSuspended,
    MinutesEntry,
    OptionAccepted,
    OptionsChosen,
    PackageDecided,
    ParagraphMoved,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    TextAdopted,
    TextAgreed,
    TextAmended,
    TextInserted,
    TextRead,
    TextRecast,
    UndoneTogether,
)

Act = Literal[
    "read",
    "accepted",
    "chosen",
    "rejected",
    "kept",
    "parked",
    "withdrawn",
    "reopened",
    "agreed",
    "worded",
    "moved",
    "undone",
    "package",
    "entered",
    "gavel",
    "suspended",
    "resumed",
]
NO_DECISIONS: frozenset[Act] = frozenset({"read", "entered", "gavel", "suspended", "resumed"})
"""What is recorded beside the decisions."""
TELLING: tuple[Act, ...] = (
    "undone",
    "agreed",
    "package",
    "rejected",
    "worded",
    "moved",
    "withdrawn",
    "parked",
    "kept",
    "reopened",
    "chosen",
    "accepted",
    "suspended",
    "resumed",
    "entered",
    "read",
    "gavel",
)
"""Where there is room for one of several, the one that comes first here."""


def act_of(event: Event) -> Act:  # noqa: C901, PLR0912 - one line for each kind of event
    """What the event was."""
    match event:
        case TextRead():
            return "read"
        case OptionAccepted():
            return "accepted"
        case OptionsChosen():
            return "chosen"
        case PointRejected():
            return "rejected"
        case PointKept():
            return "kept"
        case PointParked():
            return "parked"
        case PointWithdrawn():
            return "withdrawn"
        case PointReopened() | AgreementReopened():
            return "reopened"
        case TextAgreed():
            return "agreed"
        case TextAmended() | TextInserted() | TextRecast() | TextAdopted():
            return "worded"
        case ParagraphMoved():
            return "moved"
        case DecisionUndone() | UndoneTogether():
            return "undone"
        case PackageDecided():
            return "package"
        case GavelTaken() | GavelLaidDown():
            return "gavel"
        case MeetingSuspended():
            return "suspended"
        case MeetingResumed():
            return "resumed"
        case MinutesEntry():
            return "entered"
        case _:
            assert_never(event)
