"""The keys of the table for the minutes, and for the report that is made of them."""

from tui.keys.key import Key

MINUTES_KEYS: tuple[Key, ...] = (
    Key(
        "note",
        "m",
        "note",
        "A note in the minutes",
        "At this time, by the chair; it decides nothing.",
        "minutes",
        "m",
    ),
    Key(
        "report",
        "V",
        "report",
        "The report as it would be issued",
        "What was agreed, what stays in brackets, the minutes: with all that is recorded so far.",
        "minutes",
        "V",
    ),
)
