"""The sum of a reading: by it a later replay shows whether the same log still gives the same text.

It is taken where the chair leaves the table and where a session is sealed, never under a key.
"""

import hashlib
from typing import TYPE_CHECKING

from resolution.deciding import MinutesEntry, Standing, TextRead

if TYPE_CHECKING:
    from resolution.reflow import Reading


def reading_sum(standing: Standing, previous: "Reading | None" = None) -> tuple[str, "Reading"]:
    """SHA-256 of the clean text, as `adref text` prints it; and the reading, from which the next is made."""
    from resolution.exchange.text import as_text  # noqa: PLC0415 - most commands reflow nothing
    from resolution.reflow import reflow  # noqa: PLC0415

    reading = reflow(standing, "clean", previous)
    return hashlib.sha256(as_text(reading).encode()).hexdigest(), reading


def is_reading_due(standing: Standing) -> bool:
    """Whether anything was decided since the log last told the sum of a reading."""
    for entry in reversed(standing.history):
        if getattr(entry.event, "reading", None) is not None or isinstance(entry.event, TextRead):
            return False
        if not isinstance(entry.event, MinutesEntry):
            return True
    return False
