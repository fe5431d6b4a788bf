from .anchoring import (
    AnchorError,
    Anchors,
    code_given,
    heads_lines,
    heads_noted,
    key_given,
    versions_with,
)
from .decided import Decided
from .entries import LogEntry, Role
from .errors import (
    AlreadyThere,
    Conflict,
    Damaged,
    DiskFull,
    GavelElsewhere,
    NetworkDrive,
    NewerSession,
    NotASession,
    NotReadable,
    ReadDifferently,
    Sealed,
    SessionBusy,
    SessionGone,
    SessionMissing,
    SessionReadOnly,
    StoreError,
    WentBack,
)
from .known_session import KnownSession
from .moments import BEGINNING, version_at_time, version_named
from .session import Session
from .session_places import session_path
from .verdict import Finding, Verdict
from .verifying import verify

__all__ = [
    "BEGINNING",
    "AlreadyThere",
    "AnchorError",
    "Anchors",
    "Conflict",
    "Damaged",
    "Decided",
    "DiskFull",
    "Finding",
    "GavelElsewhere",
    "KnownSession",
    "LogEntry",
    "NetworkDrive",
    "NewerSession",
    "NotASession",
    "NotReadable",
    "ReadDifferently",
    "Role",
    "Sealed",
    "Session",
    "SessionBusy",
    "SessionGone",
    "SessionMissing",
    "SessionReadOnly",
    "StoreError",
    "Verdict",
    "WentBack",
    "code_given",
    "heads_lines",
    "heads_noted",
    "key_given",
    "session_path",
    "verify",
    "version_at_time",
    "version_named",
    "versions_with",
]
