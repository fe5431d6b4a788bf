"""Clean labels: they run on in every list, whatever is printed."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from resolution.footnotes import is_footnote
from resolution.references.label_styles import core_of, style_of
from resolution.reflow.drafts import Draft
from resolution.tree import Paragraph, ParagraphId, PointNumber, Section

CleanLabels = dict[ParagraphId, str | None]


def clean_labels(section: Section, drafts: Iterable[Draft]) -> CleanLabels:
    """The clean label of every paragraph of the section that stands, in the order in which they belong.

    `drafts` are the section's paragraphs in the order printed, the chapeau left out.
    """
    printed = list(drafts)
    placed = [printed[place] for place in section.placed]
    into = {rest: draft.id for draft in printed for rest in draft.joined}
    pending = {draft.id: {ref.point for ref in draft.pending} for draft in printed}
    labels: CleanLabels = {}
    for parent, siblings in _lists(placed, into).items():
        around = pending.get(parent, set()) if parent is not None else set()
        labels |= _list_labels(siblings, around, is_top=parent is None, is_part=section.kind == "part")
    return {draft.id: labels[draft.id] for draft in placed if draft.stands}


def _lists(
    drafts: Iterable[Draft], into: dict[ParagraphId, ParagraphId]
) -> dict[ParagraphId | None, list[Draft]]:
    """Siblings by their parent, or by the paragraph that the parent joined."""
    lists: dict[ParagraphId | None, list[Draft]] = {}
    for draft in drafts:
        parent = draft.paragraph.parent
        key = into.get(parent, parent) if parent is not None else None
        lists.setdefault(key, []).append(draft)
    return lists


def _list_labels(
    siblings: Sequence[Draft], around: set[PointNumber], *, is_top: bool, is_part: bool
) -> CleanLabels:
    printed = [draft.paragraph.label for draft in siblings if draft.paragraph.label]
    style = style_of(printed)
    if style is None or (is_part and not _runs_on(siblings)):
        return {draft.id: draft.paragraph.label for draft in siblings}
    counted = _counted(siblings, around, unlabelled=not is_part)
    if is_top and not is_part and len(counted) == 1:
        counted = []
    first = int(core_of(printed[0])) if is_part and core_of(printed[0]).isdigit() else 1
    labels: CleanLabels = dict.fromkeys((draft.id for draft in siblings), None)
    for place, draft in enumerate(counted, start=first):
        labels[draft.id] = style.label(place)
    return labels


def _counted(siblings: Iterable[Draft], around: set[PointNumber], *, unlabelled: bool) -> list[Draft]:
    """The paragraphs that take a label: an open block point counts as one, its first with words."""
    shown = [
        draft
        for draft in siblings
        if draft.stands and (draft.paragraph.label or (unlabelled and not is_footnote(draft.paragraph)))
    ]
    points = [next((ref.point for ref in draft.pending if ref.point not in around), None) for draft in shown]
    heads: dict[PointNumber, Draft] = {}
    for draft, point in zip(shown, points, strict=True):
        if point is not None and (point not in heads or _says_nothing(heads[point].paragraph)):
            heads[point] = draft
    return [
        draft for draft, point in zip(shown, points, strict=True) if point is None or heads[point] is draft
    ]


def _says_nothing(paragraph: Paragraph) -> bool:
    """Whether nothing of it would stand: all is struck, or it says that there is no text."""
    return paragraph.is_deleted or not paragraph.text


def _runs_on(siblings: Iterable[Draft]) -> bool:
    """Whether a part's list is numbered without a gap as printed, so that it may be renumbered."""
    cores = [
        core_of(draft.paragraph.label)
        for draft in siblings
        if draft.paragraph.label and not draft.paragraph.is_deleted
    ]
    return all(core.isdigit() for core in cores) and all(int(b) == int(a) + 1 for a, b in pairwise(cores))
