"""From what stands in a section to how it reads: references follow, marks fall into place, labels are set."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from resolution.footnotes import is_footnote
from resolution.light_dataclass import dataclass
from resolution.reflow.addresses import Addresses
from resolution.reflow.following import ReadReference, read_reference
from resolution.reflow.profile import Profile
from resolution.reflow.punctuation import Unit, marks_for, punctuated
from resolution.reflow.reading import ReadParagraph, ReadSection, Run, View
from resolution.reflow.spans import Edit, edited
from resolution.reflow.survey import Survey
from resolution.tree import Paragraph, ParagraphId, PointNumber

_CHANGE = attrgetter("change")


@dataclass(frozen=True, slots=True)
class Finished:
    """A section as it reads, what it was made of, its references and its paragraphs' marks."""

    survey: Survey
    is_last: bool
    read: ReadSection
    references: Mapping[ParagraphId, tuple[ReadReference, ...]]
    marks: Mapping[ParagraphId, str]


@dataclass(frozen=True, slots=True)
class Finisher:
    """Finishes sections for one view; `addresses` tells where any paragraph stands and what it is called."""

    view: View
    profile: Profile
    addresses: Addresses

    def finish(
        self,
        survey: Survey,
        *,
        is_last: bool,
        before: Finished | None = None,
        alike: ReadSection | None = None,
    ) -> Finished:
        """The section as it reads; what reads as `before`, or as in another view, is the same object."""
        references = {
            paragraph: tuple(
                read_reference(one, _text(survey.runs[paragraph]), self.addresses) for one in found
            )
            for paragraph, found in survey.references.items()
        }
        marks = self._marks(survey, is_last=is_last)
        section = survey.section
        read = ReadSection(
            section.id, section.kind, section.call, (), is_empty=survey.is_empty, change=survey.change
        )
        made = Finished(survey, is_last, read, references, marks)
        if not (survey.is_empty and self.view in {"current", "clean"}):
            read = replace(read, paragraphs=self._paragraphs(made, before, alike))
        if before is not None and _reads_same(read, before.read):
            read = before.read
        return replace(made, read=read)

    def finish_again(self, survey: Survey, before: Finished, changed: Iterable[ParagraphId]) -> Finished:
        """The section where only the words of these paragraphs are others, and no label anywhere."""
        references = dict(before.references)
        for one in changed:
            references.pop(one, None)
            if found := survey.references.get(one):
                text = _text(survey.runs[one])
                references[one] = tuple(
                    read_reference(reference, text, self.addresses) for reference in found
                )
        made = Finished(survey, before.is_last, before.read, references, before.marks)
        was = before.read
        if not was.paragraphs:
            return made
        others: dict[ParagraphId, ReadParagraph] = {}
        for one in changed:
            if one in survey.runs:
                others[one] = self._read(made, one)
        paragraphs = tuple(
            paragraph if (words := others.get(paragraph.id)) is None or words == paragraph else words
            for paragraph in was.paragraphs
        )
        if all(now is then for now, then in zip(paragraphs, was.paragraphs, strict=True)):
            return made
        read = ReadSection(was.id, was.kind, was.call, paragraphs, was.is_empty, was.change)
        return Finished(survey, before.is_last, read, references, before.marks)

    def _paragraphs(
        self, made: Finished, before: Finished | None, alike: ReadSection | None
    ) -> tuple[ReadParagraph, ...]:
        known_in = before.read if before is not None else alike
        known = {one.id: one for one in known_in.paragraphs} if known_in is not None else {}
        paragraphs: list[ReadParagraph] = []
        for one in made.survey.runs:
            same = known.get(one)
            label = made.survey.labels.get(one)
            if same is None or before is None or not _is_worded_alike(one, made, before):
                paragraph = self._read(made, one)
                same = same if paragraph == same else paragraph
            elif same.clean_label != label:
                same = same.labelled(label)
            paragraphs.append(same)
        return tuple(paragraphs)

    def _marks(self, survey: Survey, *, is_last: bool) -> Mapping[ParagraphId, str]:
        if self.view != "clean":
            return {}
        into = {rest: draft.id for draft in survey.drafts.values() for rest in draft.joined}
        units = [
            Unit(one, _parent(survey, one, into), bool(survey.drafts[one].pending))
            for one in survey.labels
            if not is_footnote(survey.drafts[one].paragraph)
        ]
        return marks_for(units, survey.section.kind, is_last=is_last, profile=self.profile)

    def _read(self, made: Finished, paragraph: ParagraphId) -> ReadParagraph:
        runs = made.survey.runs[paragraph]
        references = made.references.get(paragraph, ())
        edits = [edit for reference in references for edit in self._edits(reference)]
        if edits:
            runs = edited(runs, edits)
        if mark := made.marks.get(paragraph):
            runs = punctuated(runs, mark, self.profile)
        draft = made.survey.drafts[paragraph]
        return _paragraph(
            draft.paragraph,
            runs,
            made.survey.labels.get(paragraph),
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
    return ReadParagraph(
        paragraph.id,
        paragraph.section,
        paragraph.label,
        clean_label,
        paragraph.level,
        runs,
        paragraph.block.point if paragraph.block else 0,
        paragraph.block.option if paragraph.block else 0,
        tuple(dict.fromkeys([PointNumber(run.point) for run in runs if run.point])),
        is_dropped,
        "deleted" in map(_CHANGE, runs) and _is_all_struck(runs),
        paragraph.is_chapeau,
    )


def _is_all_struck(runs: tuple[Run, ...]) -> bool:
    words = [run for run in runs if run.role == "text" and run.text.strip()]
    return bool(words) and all(run.change == "deleted" for run in words)


def _is_worded_alike(paragraph: ParagraphId, made: Finished, before: Finished) -> bool:
    """Whether all that a paragraph is made of is as it was, its clean label apart."""
    now, was = made.survey, before.survey
    return (
        now.runs[paragraph] is was.runs.get(paragraph)
        and now.drafts[paragraph].stands == was.drafts[paragraph].stands
        and made.marks.get(paragraph) == before.marks.get(paragraph)
        and made.references.get(paragraph) == before.references.get(paragraph)
    )


def _reads_same(one: ReadSection, other: ReadSection) -> bool:
    return (
        one.is_empty == other.is_empty
        and one.change == other.change
        and len(one.paragraphs) == len(other.paragraphs)
        and all(a is b for a, b in zip(one.paragraphs, other.paragraphs, strict=True))
    )


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
