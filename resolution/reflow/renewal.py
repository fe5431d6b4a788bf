"""A reading made of one of another moment: what was touched is done again, the rest is as it was.

It can be made a section at a time, those in view first, since a jump over half a log touches every section.
What has been made is as it is in the whole; what has not still reads as it did.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from resolution.deciding.standing import Standing
from resolution.reflow.addresses import Addresses
from resolution.reflow.finishing import Finished, Finisher
from resolution.reflow.index_renewal import renewed_index
from resolution.reflow.marked import survey_in
from resolution.reflow.memory import Memory, Speakers, ends_the_resolution, speakers_with
from resolution.reflow.reading import Reading, View
from resolution.reflow.survey import Survey, heard_anew, states_of
from resolution.tree import SectionId, changed_sections


class Renewal:
    """From what a reading remembers to one under another standing, of the same text in the same view."""

    def __init__(self, memory: Memory, standing: Standing, view: View) -> None:
        self.standing = standing
        self._before = memory
        self._view: View = view
        self._index = renewed_index(memory.index, memory.standing.document, standing.document)
        self._amended = {new.id for _, new in changed_sections(memory.standing.document, standing.document)}
        self._listening = self._listeners() - self._amended
        self.touched = frozenset(self._amended.union(self._touched(), self._listening))
        self._surveys: dict[SectionId, Survey] = {}
        self._finished: dict[SectionId, Finished] = {}
        addresses = Addresses(standing.document, lambda section: self._survey(section).labels)
        self._finisher = Finisher(view, memory.profile, addresses)
        self.memory: Memory | None = None

    def make(self, sections: Iterable[SectionId]) -> None:
        """Makes these sections, and of the others what they speak of."""
        for section in sections:
            self._finish(section)

    def steps(self) -> Iterator[None]:
        """Makes the rest, a section at each step; then there is a `memory` to build upon."""
        for section in self._before.sections:
            if section in self.touched:
                self._survey(section)
                yield
        renewed = {section: self._survey(section) for section in self.touched}
        speakers = speakers_with(self._before.speakers, renewed, self._index)
        for section in self._to_finish(speakers):
            self._finish(section)
            yield
        self.memory = Memory(
            self.standing,
            self._before.profile,
            self._index,
            {**self._before.sections, **self._finished},
            speakers,
        )

    def whole(self) -> Memory:
        """Makes the rest at once."""
        for _ in self.steps():
            pass
        if self.memory is None:
            raise LookupError("a renewal ends with a memory")
        return self.memory

    def reading(self) -> Reading:
        """The text as far as it has been made."""
        known = self._before.sections
        return Reading(
            self._view,
            self.standing.version,
            self.standing.document.head,
            tuple(self._finished.get(section, before).read for section, before in known.items()),
            memory=self.memory,
        )

    def _survey(self, section: SectionId) -> Survey:
        made = self._surveys.get(section)
        if made is None:
            made = self._surveys[section] = self._surveyed(section)
        return made

    def _surveyed(self, section: SectionId) -> Survey:
        made = self._before.sections[section].survey
        if section in self.touched:
            made = survey_in(
                self._view,
                section,
                standing=self.standing,
                index=self._index,
                before=None if section in self._amended else made,
            )
        return heard_anew(made, self._index) if section in self._listening else made

    def _finish(self, section: SectionId) -> None:
        if section in self._finished:
            return
        before = None if section in self._amended else self._before.sections[section]
        self._finished[section] = self._finisher.finish(
            self._survey(section), is_last=section == self._last, before=before
        )

    @cached_property
    def _last(self) -> SectionId | None:
        """The section whose last agreed paragraph ends the resolution."""
        sections = reversed(tuple(self._before.sections))
        return next((one for one in sections if ends_the_resolution(self._survey(one))), None)

    def _listeners(self) -> set[SectionId]:
        """The sections that speak of amended ones, or of others by the same call: they may mean another."""
        like = self._index.references.sections_called_like
        alike = {one for section in self._amended for one in like(section)}
        return {speaker for section in alike for speaker in self._before.speakers.get(section, ())}

    def _touched(self) -> Iterator[SectionId]:
        """The sections whose points stand otherwise.

        Stamps alone would not do: two tentative standings may bear the same version.
        """
        before, after = self._before.standing.stamps, self.standing.stamps
        for section in before.keys() | after.keys():
            known = self._before.sections[section].survey.states
            if before.get(section) != after.get(section) or (
                states_of(section, self.standing, self._index) != known
            ):
                yield section

    def _to_finish(self, speakers: Speakers) -> set[SectionId]:
        """The sections done again, those that speak of them, and those that end the text or did."""
        known = self._before.sections
        sections = set(self.touched)
        for section in self.touched:
            if self._survey(section).labels is not known[section].survey.labels:
                sections |= speakers.get(section, frozenset())
        return sections | {one for one, made in known.items() if made.is_last != (one == self._last)}
