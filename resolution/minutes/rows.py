"""A row of the log as the minutes are made of it: the event, and what is said of it, when and by whom."""

from typing import NamedTuple

from resolution.deciding import Event


class Row(NamedTuple):
    """One event; `at` is UTC as ISO 8601 has it, `summary` the event in words, `sources` parted by `; `."""

    version: int
    at: str
    actor: str
    role: str
    point: int | None
    place: str | None
    sources: str | None
    summary: str
    event: Event
