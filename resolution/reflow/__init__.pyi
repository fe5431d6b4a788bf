from .consequences_of import consequences
from .profile import ITU, Profile
from .reading import (
    VIEWS,
    Consequence,
    ConsequenceKind,
    Reading,
    ReadParagraph,
    ReadSection,
    Run,
    RunRole,
    View,
)
from .reflowing import reflow, reflow_in_steps, renewal_of
from .renewal import Renewal

__all__ = [
    "ITU",
    "VIEWS",
    "Consequence",
    "ConsequenceKind",
    "Profile",
    "ReadParagraph",
    "ReadSection",
    "Reading",
    "Renewal",
    "Run",
    "RunRole",
    "View",
    "consequences",
    "reflow",
    "reflow_in_steps",
    "renewal_of",
]
