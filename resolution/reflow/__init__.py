"""Reflow: how the text reads under the decisions taken, and what each one changes beyond its own words."""

from resolution.reflow.consequences import consequences
from resolution.reflow.profile import ITU, Profile
from resolution.reflow.reading import (
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
from resolution.reflow.reflowing import reflow, reflow_in_steps, renewal_of
from resolution.reflow.renewal import Renewal

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
