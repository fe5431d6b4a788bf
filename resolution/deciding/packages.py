"""Packages in the log: the events of one follow each other, and one more event closes them.

What a package did is what its events did; its closing says only that they stand or fall together.
"""

from collections.abc import Callable, Mapping
from itertools import takewhile

from resolution.deciding.events import ClosingEvent, PackageDecided, UndoneTogether
from resolution.deciding.history import Entry
from resolution.deciding.standing import Standing


def closing_entry(
    version: int, event: ClosingEvent, entry_at: Callable[[int], Entry | None], joined: Mapping[int, int]
) -> Entry:
    """The entry of a closing: its package reaches back to the event it names, or to where none can belong."""

    def belongs(candidate: int) -> bool:
        entry = entry_at(candidate)
        return entry is not None and entry.concerns_text and candidate not in joined

    members = tuple(takewhile(belongs, range(version - 1, max(event.first, 1) - 1, -1)))[::-1]
    target = None if isinstance(event, PackageDecided) else entry_at(event.version)
    return Entry(version, event, depth=0 if target is None else target.depth + 1, members=members)


def package_in_words(entry: Entry) -> str:
    """What is joined there: `package “wells”: 3 decisions, versions 4 to 6`, `version 7 undone, …`."""
    if not entry.members:
        return "no package of this log"
    count, first, last = len(entry.members), entry.members[0], entry.members[-1]
    versions = f"versions {first} to {last}" if count > 1 else f"version {first}"
    if isinstance(entry.event, UndoneTogether):
        return f"version {entry.event.version} undone as a whole by {versions}"
    name = f" “{entry.event.name}”" if isinstance(entry.event, PackageDecided) and entry.event.name else ""
    return f"package{name} of {count} decision{'s' if count > 1 else ''}, {versions}"


def is_unit(standing: Standing, entry: Entry) -> bool:
    """Whether the entry is taken back as it is: a package, or an event about the text that is in none."""
    return bool(entry.members) or (entry.concerns_text and entry.version not in standing.joined)


def unit_of(standing: Standing, version: int) -> int:
    """The version that is undone with this one: that of its package, or itself."""
    return standing.joined.get(version, version)


def members_of(entry: Entry) -> tuple[int, ...]:
    """The versions that are undone with a unit, the first first."""
    return entry.members or (entry.version,)


def has_gone(standing: Standing, entry: Entry) -> bool:
    """Whether the unit counts no longer."""
    return all(standing.is_undone(member) for member in members_of(entry))
