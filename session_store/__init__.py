"""The record: one SQLite file a session; its log only grows, and is on the disk before it is shown."""

from session_store.anchoring import (
    AnchorError,
    Anchors,
    code_given,
    heads_lines,
    heads_noted,
    key_given,
    versions_with,
)
from session_store.creating import session_path
from session_store.decided import Decided
from session_store.entries import LogEntry, Role
from session_store.errors import (
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
from session_store.moments import BEGINNING, version_named
from session_store.session import Session
from session_store.verdict import Finding, Verdict
from session_store.verifying import verify

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
    "version_named",
    "versions_with",
]
