from .data import EntryData, EntryKind, ReportData, WrittenData
from .entries import entries_of, joined, next_entry
from .moments import Moment, as_read
from .reporting import report
from .rows import Row
from .written import left_till

__all__ = [
    "EntryData",
    "EntryKind",
    "Moment",
    "ReportData",
    "Row",
    "WrittenData",
    "as_read",
    "entries_of",
    "joined",
    "left_till",
    "next_entry",
    "report",
]
