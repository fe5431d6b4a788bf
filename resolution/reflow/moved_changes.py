"""Paragraphs that are in another list now: what the room calls them there."""

from collections.abc import Iterator, Sequence

from resolution.reflow.change import SectionChange, name_of
from resolution.reflow.reading import Consequence
from resolution.reflow.survey import Survey
from resolution.tree import ParagraphId


def moved_changes(changes: Sequence[SectionChange]) -> Iterator[Consequence]:
    """One sentence for each paragraph that was below another one before, or in another section."""
    was = {one: change.before.survey for change in changes for one in change.before.survey.labels}
    for change in changes:
        now = change.after.survey
        for one in now.labels:
            known = was.get(one)
            if known is not None and _list_of(known, one) != _list_of(now, one):
                old, new = name_of(known, one), name_of(now, one)
                yield Consequence("label", change.id, one, old, new, f"{old} is now {new}")


def _list_of(survey: Survey, paragraph: ParagraphId) -> tuple[str, str | None]:
    """A sub-item that goes along with its paragraph is in the list it was in."""
    parent = survey.drafts[paragraph].paragraph.parent
    return ("", parent) if parent is not None else (survey.section.id, None)
