"""From what stands in a section to how it reads: references follow, marks fall into place, labels are set."""

from collections.abc import Mapping
from dataclasses import dataclass

from resolution.reflow.following import LabelsOf, ReadReference, read_reference
from resolution.reflow.profile import Profile
from resolution.reflow.punctuation import Unit, marks_for, punctuated
from resolution.reflow.reading import ReadParagraph, ReadSection, Run, View
from resolution.reflow.spans import Edit, edited
from resolution.reflow.survey import Survey
from resolution.tree import Paragraph, ParagraphId, PointNumber


@dataclass(frozen=True, slots=True)
class Finished:
    """A section as it reads, what it was made of, and how each of its references reads."""

    survey: Survey
    is_last: bool
    read: ReadSection
    references: Mapping[ParagraphId, tuple[ReadReference, ...]]


@dataclass(frozen=True, slots=True)
class Finisher:
    """Finishes sections for one view; `labels_of` gives the clean labels of any section."""

    view: View
    profile: Profile
    labels_of: LabelsOf

    def finish(
        self, survey: Survey, place: int, *, is_last: bool, before: Finished | None = None
    ) -> Finished:
        """The section as it reads; what reads as `before` is the same object."""
        references = {
            paragraph: tuple(
                read_reference(one, _text(survey.runs[paragraph]), place, self.labels_of) for one in found
            )
            for paragraph, found in survey.references.items()
        }
        marks = self._marks(survey, is_last=is_last)
        known = {one.id: one for one in before.read.paragraphs} if before else {}
        paragraphs = tuple(
            _same_or_new(
                self._read(survey, paragraph, references.get(paragraph, ()), marks.get(paragraph)),
                known.get(paragraph),
            )
            for paragraph in survey.runs
        )
        section = survey.section
        read = ReadSection(section.id, section.kind, section.call, paragraphs, is_empty=survey.is_empty)
        if self.view in {"current", "clean"} and survey.is_empty:
            read = ReadSection(section.id, section.kind, section.call, (), is_empty=True)
        if before is not None and _reads_same(read, before.read):
            read = before.read
        return Finished(survey, is_last, read, references)

    def _marks(self, survey: Survey, *, is_last: bool) -> Mapping[ParagraphId, str]:
        if self.view != "clean":
            return {}
        into = {rest: draft.id for draft in survey.drafts.values() for rest in draft.joined}
        units = [
            Unit(one, _parent(survey, one, into), bool(survey.drafts[one].pending)) for one in survey.labels
        ]
        return marks_for(units, survey.section.kind, is_last=is_last, profile=self.profile)

    def _read(
        self, survey: Survey, paragraph: ParagraphId, references: tuple[ReadReference, ...], mark: str | None
    ) -> ReadParagraph:
        runs = survey.runs[paragraph]
        edits = [edit for reference in references for edit in self._edits(reference)]
        if edits:
            runs = edited(runs, edits)
        if mark is not None:
            runs = punctuated(runs, mark, self.profile)
        draft = survey.drafts[paragraph]
        return _paragraph(
            draft.paragraph,
            runs,
            survey.labels.get(paragraph),
            is_dropped=not draft.stands and any(run.is_dropped and run.role == "text" for run in runs),
        )

    def _edits(self, reference: ReadReference) -> tuple[Edit, ...]:
        if self.view == "clean":
            return reference.edits
        return (Edit(reference.edits[0].start, reference.edits[-1].end, None, "reference"),)


def _parent(
    survey: Survey, paragraph: ParagraphId, into: Mapping[ParagraphId, ParagraphId]
) -> ParagraphId | None:
    parent = survey.drafts[paragraph].paragraph.parent
    return into.get(parent, parent) if parent is not None else None


def _paragraph(
    paragraph: Paragraph, runs: tuple[Run, ...], clean_label: str | None, *, is_dropped: bool
) -> ReadParagraph:
    words = [run for run in runs if run.role == "text" and run.text.strip()]
    return ReadParagraph(
        paragraph.id,
        paragraph.section,
        paragraph.label,
        clean_label,
        paragraph.level,
        runs,
        paragraph.block.point if paragraph.block else 0,
        paragraph.block.option if paragraph.block else 0,
        tuple(dict.fromkeys(PointNumber(run.point) for run in runs if run.point)),
        is_dropped=is_dropped,
        is_deleted=bool(words) and all(run.change == "deleted" for run in words),
        is_chapeau=paragraph.is_chapeau,
    )


def _same_or_new(paragraph: ReadParagraph, known: ReadParagraph | None) -> ReadParagraph:
    return known if known is not None and known == paragraph else paragraph


def _reads_same(one: ReadSection, other: ReadSection) -> bool:
    return (
        one.is_empty == other.is_empty
        and len(one.paragraphs) == len(other.paragraphs)
        and all(a is b for a, b in zip(one.paragraphs, other.paragraphs, strict=True))
    )


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
