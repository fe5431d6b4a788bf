"""Paragraphs that join the one before, and sections that nothing is left of."""

from collections.abc import Iterator

from resolution.reflow.change import SectionChange, call_of
from resolution.reflow.reading import Consequence
from resolution.reflow.survey import Survey
from resolution.tree import ParagraphId


def joined_changes(change: SectionChange) -> Iterator[Consequence]:
    """Paragraphs whose rest joined another, and those that are on their own again."""
    before, after = _joined(change.before.survey), _joined(change.after.survey)
    for paragraph, target in after.items():
        if paragraph not in before:
            message = f"what is left of {change.name_before(paragraph)} joins {change.name_after(target)}"
            yield Consequence("joined", change.id, target, change.name_before(paragraph), "", message)
    for paragraph in before:
        if paragraph not in after and paragraph in change.after.survey.labels:
            name = change.name_after(paragraph)
            message = f"{name} is a paragraph of its own again"
            yield Consequence("joined", change.id, paragraph, "", name, message)


def section_changes(change: SectionChange) -> Iterator[Consequence]:
    """A section that falls empty goes with its call; one that has text again is back."""
    was, now = change.before.read.is_empty, change.after.read.is_empty
    if was == now:
        return
    call = call_of(change.section)
    message = f"nothing is left of {call}: the section goes" if now else f"{call} is back"
    old, new = ("", call) if was else (call, "")
    yield Consequence("empty-section", change.id, None, old, new, message)


def _joined(survey: Survey) -> dict[ParagraphId, ParagraphId]:
    return {rest: draft.id for draft in survey.drafts.values() for rest in draft.joined}
