"""What stands in one section, before the rest of the text has its say: runs, labels, references."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from resolution.deciding.standing import PointState, Standing
from resolution.light_dataclass import dataclass
from resolution.references.grammar import Reference
from resolution.reflow.added_brackets import with_brackets
from resolution.reflow.closing_up import close_up
from resolution.reflow.drafts import Draft, draft_of, with_joins
from resolution.reflow.following import found_references
from resolution.reflow.index import Index
from resolution.reflow.labels import CleanLabels, clean_labels
from resolution.reflow.reading import Run, View
from resolution.reflow.visibility import Visibility
from resolution.reflow.working import working_runs
from resolution.tree import Change, Paragraph, ParagraphId, PointNumber, Section, SectionId

States = tuple[PointState | None, ...]
SPEAKING: frozenset[View] = frozenset({"current", "clean"})
"""The views in which the text's references to itself follow."""


@dataclass(frozen=True, slots=True)
class Survey:
    """One section under the states its points had; `runs` of the paragraphs to be shown, in placed order.

    `own` are the drafts before any joined another or got brackets; `targets` the sections its references
    speak of; a section that `is_empty` has nothing that stands, one that `is_agreed` something agreed;
    one that `has_joins` a paragraph whose rest went to the one before it.
    `sides`: what a marked survey was made of, base and current; `change`: what it makes of the call.
    """

    section: Section
    states: States
    own: Mapping[ParagraphId, Draft]
    drafts: Mapping[ParagraphId, Draft]
    labels: CleanLabels
    runs: Mapping[ParagraphId, tuple[Run, ...]]
    references: Mapping[ParagraphId, tuple[Reference, ...]]
    targets: tuple[SectionId, ...]
    is_empty: bool
    is_agreed: bool
    has_joins: bool = False
    sides: "tuple[Survey, Survey] | None" = None
    change: Change = ""


def survey(  # noqa: PLR0913 - what it starts from is named by each caller
    section: Section,
    standing: Standing,
    index: Index,
    *,
    view: View,
    before: Survey | None = None,
    like: Survey | None = None,
    firm_in: Survey | None = None,
    altered: frozenset[ParagraphId] | None = None,
) -> Survey:
    """What stands in the section; what stands as it did `before` is the same object, or as in `like`.

    `firm_in`: a survey of any side, from which paragraphs are taken that stand alike on both; `altered`: the
    paragraphs that may stand otherwise, where the section was amended since `before`.
    """
    states = states_of(section.id, standing, index)
    known = _Known.of(before, states, index, altered)
    visibility = Visibility(standing, index, is_base=view == "base")
    chapeau = [section.chapeau] if section.chapeau else []
    printed = [*chapeau, *section.paragraphs]
    if like is not None:
        own, by_id, labels = like.own, like.drafts, like.labels
        drafts = list(by_id.values())
    else:
        firm = _firm(printed, index, firm_in) if firm_in is not None else {}
        own = {one.id: known.own(one.id) or firm.get(one.id) or draft_of(one, visibility) for one in printed}
        drafts = with_brackets(with_joins(own.values(), visibility), index)
        by_id = {draft.id: draft for draft in drafts}
        labels = known.labels(clean_labels(section, drafts[len(chapeau) :]))
    shown = [by_id[one.id] for one in (*chapeau, *(section.paragraphs[place] for place in section.placed))]
    if view == "working":
        runs = {one.id: known.working(one.id) or working_runs(one.paragraph, visibility) for one in shown}
    else:
        known_runs = known.runs if firm_in is None else _of_same_drafts(firm_in)
        runs = {one.id: known_runs(one) or close_up(one.parts) for one in shown if one.stands}
    if like is not None:
        runs = {one: _same_or(like.runs.get(one), made) for one, made in runs.items()}
    heard = before if altered is None else None
    references = references_of(section.id, runs, index, heard) if view in SPEAKING else {}
    return Survey(
        section,
        states,
        own,
        by_id,
        labels,
        runs,
        references,
        targets_of(references),
        is_empty=_is_empty(section, drafts, labels),
        is_agreed=any(not by_id[one].pending for one in labels),
        has_joins=any(draft.is_rest for draft in drafts),
    )


def _same_or(known: tuple[Run, ...] | None, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs known already where they are the same: most paragraphs read alike in several views."""
    return runs if known is None or known != runs else known


def _firm(paragraphs: Iterable[Paragraph], index: Index, other: Survey) -> dict[ParagraphId, Draft]:
    """The drafts of paragraphs that no point has a say in and no tracked change stands in."""
    return {
        one.id: draft
        for one in paragraphs
        if one.id not in index.involved
        and (draft := other.own.get(one.id)) is not None
        and draft.paragraph.content is one.content
        and not any(piece.change for piece in one.pieces)
    }


def _of_same_drafts(other: Survey) -> Callable[[Draft], tuple[Run, ...] | None]:
    """The runs of a draft that is one of the other survey's too."""
    return lambda draft: other.runs.get(draft.id) if other.drafts.get(draft.id) is draft else None


def heard_anew(survey: Survey, index: Index) -> Survey:
    """The survey with its references found again, in a text whose labels are others."""
    spoken = {one: survey.runs[one] for one in survey.references}
    references = references_of(survey.section.id, spoken, index, None)
    return replace(survey, references=references, targets=targets_of(references))


@dataclass(frozen=True, slots=True)
class _Known:
    """What need not be done again: `changed` are the points that stand otherwise than before.

    `altered` are paragraphs that may in any case.
    """

    before: Survey | None
    changed: frozenset[PointNumber]
    index: Index
    altered: frozenset[ParagraphId] = frozenset()

    @classmethod
    def of(
        cls, before: Survey | None, states: States, index: Index, altered: frozenset[ParagraphId] | None
    ) -> "_Known":
        if before is None or altered is not None:
            return cls(before, frozenset(), index, altered or frozenset())
        numbers = index.points.get(before.section.id, ())
        pairs = zip(numbers, before.states, states, strict=True)
        return cls(before, frozenset(number for number, was, now in pairs if was != now), index)

    def own(self, paragraph: ParagraphId) -> Draft | None:
        if self.before is None or paragraph in self.altered:
            return None
        if self.changed and not self.changed.isdisjoint(self.index.involved.get(paragraph, ())):
            return None
        return self.before.own[paragraph]

    def labels(self, labels: CleanLabels) -> CleanLabels:
        """The labels of before where they are the same, in the same order."""
        if self.before is not None and list(self.before.labels.items()) == list(labels.items()):
            return self.before.labels
        return labels

    def working(self, paragraph: ParagraphId) -> tuple[Run, ...] | None:
        return self.before.runs.get(paragraph) if self.before and self.own(paragraph) else None

    def runs(self, draft: Draft) -> tuple[Run, ...] | None:
        if self.before is None or self.before.drafts.get(draft.id) != draft:
            return None
        return self.before.runs.get(draft.id)


def states_of(section: SectionId, standing: Standing, index: Index) -> States:
    """How the points of a section stand: None for one that is as read."""
    return tuple(map(standing.points.get, index.points.get(section, ())))


def _is_empty(section: Section, drafts: Iterable[Draft], labels: CleanLabels) -> bool:
    if section.paragraphs:
        return not labels
    return section.kind != "part" and not any(draft.stands for draft in drafts)


def references_of(
    section: SectionId, runs: Mapping[ParagraphId, tuple[Run, ...]], index: Index, before: Survey | None
) -> dict[ParagraphId, tuple[Reference, ...]]:
    """The references in these paragraphs of the section; the same as before where the runs are."""
    found: dict[ParagraphId, tuple[Reference, ...]] = {}
    for paragraph, shown in runs.items():
        if paragraph not in index.references.candidates:
            continue
        if before is not None and before.runs.get(paragraph) is shown:
            references = before.references.get(paragraph, ())
        else:
            here = index.references.places[index.whereabouts.written_in(paragraph, section)]
            references = found_references(shown, index.references, here)
        if references:
            found[paragraph] = references
    return found


def targets_of(references: Mapping[ParagraphId, tuple[Reference, ...]]) -> tuple[SectionId, ...]:
    """The sections that these references speak of."""
    sections: dict[SectionId, None] = {}
    for found in references.values():
        for reference in found:
            sections[reference.target.section] = None
            sections.update((item.target.section, None) for item in reference.items)
    return tuple(sections)
