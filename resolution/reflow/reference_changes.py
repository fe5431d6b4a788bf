"""References of the text to itself that follow their paragraph, or lose it."""

from collections import Counter
from collections.abc import Iterator

from resolution.reflow.change import SectionChange
from resolution.reflow.following import ReadReference
from resolution.reflow.reading import Consequence
from resolution.tree import ParagraphId


def reference_changes(change: SectionChange) -> Iterator[Consequence]:
    """What each reference of the section read before and reads now."""
    for paragraph, references in change.after.references.items():
        known = _by_words(change.before.references.get(paragraph, ()))
        for key, reference in _by_words(references).items():
            if consequence := _changed(change, paragraph, known.get(key), reference):
                yield consequence


def _by_words(references: tuple[ReadReference, ...]) -> dict[tuple[str, int], ReadReference]:
    """References by their printed words; the same words twice are told apart by their order."""
    times: Counter[str] = Counter()
    found: dict[tuple[str, int], ReadReference] = {}
    for reference in references:
        found[reference.printed, times[reference.printed]] = reference
        times[reference.printed] += 1
    return found


def _changed(
    change: SectionChange, paragraph: ParagraphId, before: ReadReference | None, after: ReadReference
) -> Consequence | None:
    name = change.name_after(paragraph)
    if after.is_dangling:
        if before is not None and before.is_dangling:
            return None
        message = f'{name}: "{after.now}" speaks of text that is gone'
        return Consequence("dangling", change.id, paragraph, before.now if before else "", "", message)
    if before is None:
        return None
    if before.is_dangling:
        message = f'{name}: "{after.now}" speaks of text that is there again'
        return Consequence("reference", change.id, paragraph, "", after.now, message)
    if before.now == after.now:
        return None
    message = f'{name}: "{before.now}" now reads "{after.now}"'
    return Consequence("reference", change.id, paragraph, before.now, after.now, message)
