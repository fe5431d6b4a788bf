"""The minutes and the report of a session: what happened, in its order, and what it led to.

Made of the rows of the log and the text; plain data first (`data`), and a file for each form of it.
"""

from resolution.minutes.data import EntryData, EntryKind, ReportData, WrittenData
from resolution.minutes.entries import entries_of, joined, next_entry
from resolution.minutes.moments import Moment, as_read
from resolution.minutes.reporting import report
from resolution.minutes.rows import Row
from resolution.minutes.written import left_till

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
