"""A section after decisions that changed no more than the words of single paragraphs, as most do.

What else a section is made of, its labels, breaks, blocks and brackets, is then what it was; where it might
not be, the section is surveyed anew.
"""

from collections.abc import Iterable

from resolution.deciding.standing import Standing
from resolution.reflow.added_brackets import with_inline_brackets
from resolution.reflow.closing_up import close_up
from resolution.reflow.drafts import Draft, draft_of
from resolution.reflow.index import Index
from resolution.reflow.reading import Run, View
from resolution.reflow.survey import SPEAKING, Survey, references_of, states_of, targets_of
from resolution.reflow.visibility import Visibility
from resolution.reflow.working import working_runs
from resolution.tree import ParagraphId, PointNumber


def survey_again(
    before: Survey, standing: Standing, index: Index, *, view: View, changed: Iterable[PointNumber]
) -> tuple[Survey, tuple[ParagraphId, ...]] | None:
    """The survey of an unamended section, and the paragraphs that are not as before.

    `changed` are its points that stand otherwise; None where more than words of paragraphs may change.
    """
    if view == "marked":
        return None
    touched = _touched(before, index, frozenset(changed))
    if not all(_stands_alone(before.own[one]) for one in touched) or before.has_joins:
        return None
    visibility = Visibility(standing, index, is_base=view == "base")
    own = {one: draft_of(before.own[one].paragraph, visibility) for one in touched}
    if any(draft.stands != before.own[one].stands for one, draft in own.items()):
        return None
    drafts = {
        one: with_inline_brackets(draft, index) if draft.stands and draft.paragraph.points else draft
        for one, draft in own.items()
    }
    runs = {
        one: _runs(draft, view, visibility)
        for one, draft in drafts.items()
        if draft.stands or view == "working"
    }
    references = before.references
    if view in SPEAKING and not index.references.candidates.isdisjoint(runs):
        spoken = {**before.runs, **runs}
        references = references_of(before.section.id, spoken, index, before)
    again = Survey(  # in full, since to replace in it takes three times as long
        before.section,
        states_of(before.section.id, standing, index),
        {**before.own, **own},
        {**before.drafts, **drafts},
        before.labels,
        {**before.runs, **runs},
        references,
        before.targets if references is before.references else targets_of(references),
        before.is_empty,
        before.is_agreed,
        before.has_joins,
        before.sides,
        before.change,
    )
    return again, touched


def _touched(before: Survey, index: Index, changed: frozenset[PointNumber]) -> tuple[ParagraphId, ...]:
    """The section's paragraphs in which these points have a say, as printed."""
    return tuple(one for one in before.own if not changed.isdisjoint(index.involved.get(one, ())))


def _stands_alone(draft: Draft) -> bool:
    """Whether the paragraph is no option of a point, and no stretch that a point may take reaches into it."""
    return draft.paragraph.block is None and draft.paragraph.joins is None


def _runs(draft: Draft, view: View, visibility: Visibility) -> tuple[Run, ...]:
    return working_runs(draft.paragraph, visibility) if view == "working" else close_up(draft.parts)
