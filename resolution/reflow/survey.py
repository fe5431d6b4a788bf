"""What stands in one section, before the rest of the text has its say: runs, labels, references."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from resolution.deciding.standing import PointState, Standing
from resolution.reflow.added_brackets import with_brackets
from resolution.reflow.closing_up import close_up
from resolution.reflow.drafts import Draft, drafts_of
from resolution.reflow.following import found_references
from resolution.reflow.index import Index
from resolution.reflow.labels import CleanLabels, clean_labels
from resolution.reflow.reading import Run, View
from resolution.reflow.reference_grammar import Reference
from resolution.reflow.visibility import Visibility
from resolution.reflow.working import working_runs
from resolution.tree import Paragraph, ParagraphId, Section, SectionId

States = tuple[PointState | None, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """One section under the states its points had; `runs` of the paragraphs to be shown, in placed order.

    `targets` are the sections its references speak of; a section that `is_empty` has nothing that stands.
    """

    section: Section
    states: States
    drafts: Mapping[ParagraphId, Draft]
    labels: CleanLabels
    runs: Mapping[ParagraphId, tuple[Run, ...]]
    references: Mapping[ParagraphId, tuple[Reference, ...]]
    targets: tuple[SectionId, ...]
    is_empty: bool


def survey(
    section: Section, standing: Standing, index: Index, *, view: View, before: Survey | None = None
) -> Survey:
    """What stands in the section; labels that are as they were `before` are the same object."""
    visibility = Visibility(standing, index, is_base=view == "base")
    chapeau = [section.chapeau] if section.chapeau else []
    drafts = with_brackets(drafts_of([*chapeau, *section.paragraphs], visibility), index)
    labels = clean_labels(section, drafts[len(chapeau) :])
    if before is not None and list(before.labels.items()) == list(labels.items()):
        labels = before.labels
    by_id = {draft.id: draft for draft in drafts}
    shown = [*chapeau, *(section.paragraphs[place] for place in section.placed)]
    if view == "working":
        runs = {paragraph.id: working_runs(paragraph, visibility) for paragraph in shown}
    else:
        runs = {one.id: close_up(by_id[one.id].parts) for one in shown if by_id[one.id].stands}
    references = _references(shown, runs, index) if view in {"current", "clean"} else {}
    return Survey(
        section,
        states_of(section.id, standing, index),
        by_id,
        labels,
        runs,
        references,
        _targets(references),
        is_empty=_is_empty(section, drafts, labels),
    )


def states_of(section: SectionId, standing: Standing, index: Index) -> States:
    """How the points of a section stand: None for one that is as read."""
    return tuple(map(standing.points.get, index.points.get(section, ())))


def _is_empty(section: Section, drafts: Iterable[Draft], labels: CleanLabels) -> bool:
    if section.paragraphs:
        return not labels
    return section.kind != "part" and not any(draft.stands for draft in drafts)


def _references(
    paragraphs: Iterable[Paragraph], runs: Mapping[ParagraphId, tuple[Run, ...]], index: Index
) -> dict[ParagraphId, tuple[Reference, ...]]:
    found = {
        paragraph.id: found_references(runs[paragraph.id], index.references)
        for paragraph in paragraphs
        if paragraph.id in index.references.candidates and paragraph.id in runs
    }
    return {paragraph: references for paragraph, references in found.items() if references}


def _targets(references: Mapping[ParagraphId, tuple[Reference, ...]]) -> tuple[SectionId, ...]:
    sections = (
        target.section for found in references.values() for reference in found for target in reference.targets
    )
    return tuple(dict.fromkeys(sections))
