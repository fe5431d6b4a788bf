"""The marked view: the current text against the base text, every word of both, as tracked changes.

Which words are base and which stand is told by the pieces' visibility, never guessed from two strings: with
the insertions left out it is the base text, with the deletions left out the current one, to the space.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from resolution.deciding.standing import Standing
from resolution.reflow.drafts import Draft
from resolution.reflow.index import Index
from resolution.reflow.marking import runs_of
from resolution.reflow.merging import Items, RawWord, Word, merged, parts_of, words_of
from resolution.reflow.reading import Run, View
from resolution.reflow.remnants import remnant_id, remnant_of
from resolution.reflow.survey import Survey, survey
from resolution.reflow.visibility import Visibility
from resolution.tree import Change, Paragraph, ParagraphId, Section, SectionId

Runs = Mapping[ParagraphId, tuple[Run, ...]]
_NOTHING: Runs = {}


def survey_in(  # noqa: PLR0913 - as `survey`
    view: View,
    name: SectionId,
    *,
    standing: Standing,
    index: Index,
    before: Survey | None = None,
    like: Survey | None = None,
    altered: frozenset[ParagraphId] | None = None,
) -> Survey:
    """What stands in the section in that view; what stands as it did `before` is the same object.

    `like`, a survey of another view under the same standing, knows already what stands of each paragraph; for
    the marked view it is the current or the clean one. The base text stands as it is written, wherever its
    paragraphs were moved.
    """
    section = standing.document.section_by_id[name]
    written = standing.document.written.section_by_id[name]
    if view != "marked":
        shown = written if view == "base" else section
        return survey(shown, standing, index, view=view, before=before, like=like, altered=altered)
    known = before.sides if before is not None else None
    current = like or survey(section, standing, index, view="current", before=known[1] if known else None)
    base = known[0] if known else survey(written, standing, index, view="base", firm_in=current)
    return _survey(_Merger(section, standing, index, base=base, current=current), before)


class _Merger:
    """Both sides of one section, `base` and `current`; a side of which nothing stands has no words."""

    def __init__(
        self, section: Section, standing: Standing, index: Index, *, base: Survey, current: Survey
    ) -> None:
        self.section = section
        self.base, self.current = base, current
        self._displaced = index.whereabouts.displaced
        self.base_runs = _NOTHING if base.is_empty else base.runs
        self.current_runs = _NOTHING if current.is_empty else current.runs
        self._was = Visibility(standing, index, is_base=True)
        self._is = Visibility(standing, index)
        self._base_points = frozenset(run.point for runs in self.base_runs.values() for run in runs)

    def groups(self) -> Iterator[list[Paragraph]]:
        """The paragraphs as printed, those together that join one another on either side."""
        group: list[Paragraph] = []
        for paragraph in _printed(self.section):
            one = paragraph.id
            base = self.base.drafts.get(one)
            if group and not ((base and base.is_rest) or self.current.drafts[one].is_rest):
                yield group
                group = []
            group.append(paragraph)
        if group:
            yield group

    def runs(self, group: Sequence[Paragraph]) -> Iterator[tuple[ParagraphId, tuple[Run, ...]]]:
        """The runs of each paragraph of a group that stands on either side."""
        first = group[0].id
        if first in self._displaced:
            yield from self._runs_of(merged((), (), self._words(group, self.current_runs)))
            return
        if len(group) == 1 and self.base_runs.get(first) == self.current_runs.get(first):
            if first in self.current_runs:
                yield first, self.current_runs[first]
            return
        yield from self._runs_of(
            merged(
                self._raw_words(group),
                self._words(group, self.base_runs),
                self._words(group, self.current_runs),
            )
        )

    def remnants(self) -> Iterator[tuple[Draft, tuple[Run, ...]]]:
        """What stood here before it was moved, all of it gone."""
        for one, runs in self.base_runs.items():
            if one in self._displaced:
                items = merged((), words_of(one, runs), ())
                draft = self.base.drafts[one]
                for _, gone in self._runs_of(items):
                    plain = tuple(run._replace(point=0, option=0) for run in gone)
                    yield replace(draft, paragraph=remnant_of(draft.paragraph)), plain

    def order(self) -> Iterator[ParagraphId]:
        """The paragraphs as they belong; what was moved away where it stood, behind what it stood behind."""
        behind: dict[ParagraphId | None, list[ParagraphId]] = {}
        last: ParagraphId | None = None
        for one in _placed(self.base.section):
            if one in self._displaced:
                behind.setdefault(last, []).append(remnant_id(one))
            else:
                last = one
        yield from behind.get(None, ())
        for one in _placed(self.section):
            yield one
            yield from behind.get(one, ())

    def _runs_of(self, items: Items) -> Iterator[tuple[ParagraphId, tuple[Run, ...]]]:
        for paragraph, its_items in items.items():
            if runs := runs_of(its_items, self._base_points):
                yield paragraph, runs

    def _words(self, group: Sequence[Paragraph], runs: Runs) -> list[Word]:
        return [word for one in group for word in words_of(one.id, runs.get(one.id, ()))]

    def _raw_words(self, group: Sequence[Paragraph]) -> Iterator[RawWord]:
        """Every word as printed, with the sides on which it stands; a joined rest goes to where it joined."""
        place = group[0].id
        for paragraph in group:
            if paragraph.id in self.base_runs or paragraph.id in self.current_runs:
                place = paragraph.id
            for piece in paragraph.pieces:
                if piece.role == "text":
                    was = self._was.shown(piece, paragraph) is not None
                    stands = self._is.shown(piece, paragraph) is not None
                    for text in parts_of(piece.raw):
                        yield RawWord(place, text, in_base=was, in_current=stands)


def _survey(merger: _Merger, before: Survey | None) -> Survey:
    base, current = merger.base, merger.current
    made: dict[ParagraphId, tuple[Run, ...]] = {}
    for group in merger.groups():
        if before is not None and _is_as_before(group, before, current):
            made.update((one.id, before.runs[one.id]) for one in group if one.id in before.runs)
        else:
            made.update(merger.runs(group))
    drafts = {
        one: draft if draft.stands else base.drafts.get(one, draft) for one, draft in current.drafts.items()
    }
    for draft, runs in merger.remnants():
        drafts[draft.id], made[draft.id] = draft, runs
    return Survey(
        current.section,
        current.states,
        current.own,
        drafts,
        current.labels,
        {one: made[one] for one in merger.order() if one in made},
        {},
        (),
        is_empty=base.is_empty and current.is_empty,
        is_agreed=current.is_agreed,
        sides=(base, current),
        change=_change(base, current),
    )


def _is_as_before(group: Sequence[Paragraph], before: Survey, current: Survey) -> bool:
    """Whether all that a group is made of is as it was; the base text never changes."""
    was = before.sides[1] if before.sides else None
    return (
        was is not None
        and was.is_empty == current.is_empty
        and all(
            was.own[one.id] is current.own[one.id] and was.runs.get(one.id) is current.runs.get(one.id)
            for one in group
        )
    )


def _change(base: Survey, current: Survey) -> Change:
    if base.is_empty == current.is_empty:
        return ""
    return "inserted" if base.is_empty else "deleted"


def _printed(section: Section) -> Iterator[Paragraph]:
    if section.chapeau is not None:
        yield section.chapeau
    yield from section.paragraphs


def _placed(section: Section) -> Iterator[ParagraphId]:
    if section.chapeau is not None:
        yield section.chapeau.id
    for place in section.placed:
        yield section.paragraphs[place].id
