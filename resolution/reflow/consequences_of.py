"""What a decision changes beyond its own words: the difference of two clean readings.

The same function tells it before the decision, from a tentative standing, and after it.
"""

from collections.abc import Iterator

from resolution.reflow.change import SectionChange
from resolution.reflow.ending_changes import ending_changes
from resolution.reflow.label_changes import label_changes
from resolution.reflow.moved_changes import moved_changes
from resolution.reflow.paragraph_changes import joined_changes, section_changes
from resolution.reflow.point_changes import base_changes, dropped_changes, settled_changes
from resolution.reflow.reading import Consequence, Reading
from resolution.reflow.reference_changes import reference_changes

_KINDS = (
    dropped_changes,
    settled_changes,
    base_changes,
    joined_changes,
    section_changes,
    label_changes,
    reference_changes,
    ending_changes,
)


def consequences(before: Reading, after: Reading) -> tuple[Consequence, ...]:
    """What changed from one clean reading of a document to another, in sentences to be read aloud.

    Of two editions nothing is told: their words are compared, not what a decision did to them.
    """
    changes = tuple(_changes(before, after))
    told = (consequence for kind in _KINDS for change in changes for consequence in kind(change))
    return (*moved_changes(changes), *told)


def _changes(before: Reading, after: Reading) -> Iterator[SectionChange]:
    """The sections that read otherwise, or whose points stand otherwise."""
    old, new = before.memory, after.memory
    if old is None or new is None or list(old.sections) != list(new.sections):
        return
    if old.standing.document.edition != new.standing.document.edition:
        return
    for section, finished in new.sections.items():
        known = old.sections[section]
        if known is not finished:
            yield SectionChange(old.standing, new.standing, new.index, known, finished)
