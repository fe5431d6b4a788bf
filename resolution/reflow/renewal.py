"""A reading made of one of another moment: what was touched is done again, the rest is as it was.

It can be made a section at a time, those in view first, since a jump over half a log touches every section.
What has been made is as it is in the whole; what has not still reads as it did.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from weakref import proxy

from resolution.deciding.standing import Standing
from resolution.reflow.addresses import Addresses
from resolution.reflow.altered import altered
from resolution.reflow.finishing import Finished, Finisher
from resolution.reflow.index_renewal import renewed_index
from resolution.reflow.marked import survey_in
from resolution.reflow.memory import Memory, Speakers, ends_the_resolution, speakers_with
from resolution.reflow.reading import Reading, ReadSection, View
from resolution.reflow.resurvey import survey_again
from resolution.reflow.survey import Survey, heard_anew, states_of
from resolution.tree import ParagraphId, PointNumber, SectionId, changed_sections

FEW_EVENTS = 256
"""So many events are looked through sooner than all sections."""


class Renewal:
    """From what a reading remembers to one under another standing, of the same text in the same view."""

    def __init__(self, memory: Memory, standing: Standing, view: View) -> None:
        self.standing = standing
        self._before = memory
        self._view: View = view
        self._index = renewed_index(memory.index, memory.standing.document, standing.document)
        self._amended = {new.id for _, new in changed_sections(memory.standing.document, standing.document)}
        self._listening = self._listeners() - self._amended
        self._decided = self._sections_decided()
        self.touched = frozenset(self._amended.union(self._decided, self._listening))
        self._surveys: dict[SectionId, Survey] = {}
        self._reworded: dict[SectionId, tuple[ParagraphId, ...]] = {}
        self._finished: dict[SectionId, Finished] = {}
        # By a weak reference, since a ring would hold all that was, until the collector comes in a pause.
        surveyed = proxy(self)
        addresses = Addresses(standing.document, lambda section: surveyed._survey(section).labels)  # noqa: SLF001 - its own
        self._finisher = Finisher(view, memory.profile, addresses)
        self._nearer: dict[SectionId, Finished] = {}
        """Sections as they read at a moment nearer than that of the memory, which speak of the same."""
        self.memory: Memory | None = None

    def going_on(self, standing: Standing) -> "Renewal | None":
        """The renewal to another standing near by, with what of this one stands and reads alike there.

        None where the moment is not near, or words were amended between: little may be alike then.
        """
        further = Renewal(self._before, standing, self._view)
        return further if further.take_over(self) else None

    def take_over(self, other: "Renewal") -> bool:
        """Takes what another one, of a moment near by, has made and what stands and reads alike here.

        Nothing where that is not near, or not of the same text: then False.
        """
        document = self.standing.document
        documents = (other.standing.document, self._before.standing.document)
        decided = sections_between(other.standing, self.standing)
        is_alike = other._before is self._before and all(one is document for one in documents)  # noqa: SLF001 - its own
        if decided is None or document.moves or not is_alike:
            return False
        made_here = set(self._surveys)
        for name, made in {**other._nearer, **other._finished}.items():  # noqa: SLF001 - its own
            if name not in made_here and decided.isdisjoint(made.survey.targets):
                self._nearer[name] = made
        for name, survey in other._surveys.items():  # noqa: SLF001 - its own
            if name not in made_here and name not in decided:
                self._surveys[name] = survey
        for name in other._finished.keys() & self._nearer.keys() - decided:  # noqa: SLF001 - its own
            self._finish(name)
        return True

    def make(self, sections: Iterable[SectionId]) -> None:
        """Makes these sections, and of the others what they speak of."""
        for section in sections:
            self._finish(section)

    def lacks(self, section: SectionId) -> bool:
        """Whether that section has not been made: it may read otherwise, touched or not."""
        return section not in self._finished

    def steps(self) -> Iterator[None]:
        """Makes the rest, a section at each step; then there is a `memory` to build upon."""
        for section in sorted(self.touched, key=self._index.references.places.__getitem__):
            if section not in self._surveys:
                self._survey(section)
                yield
        renewed = {section: self._survey(section) for section in self.touched}
        speakers = speakers_with(self._before.speakers, renewed, self._index)
        for section in self._to_finish(speakers):
            if section not in self._finished:
                self._finish(section)
                yield
        self.memory = Memory(
            self.standing,
            self._before.profile,
            self._index,
            {**self._before.sections, **self._finished},
            speakers,
            self._last,
            self._read(),
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
        head = self.standing.document.head
        read = self.memory.read if self.memory is not None else self._read()
        return Reading(self._view, self.standing.version, head, read, memory=self.memory)

    def _read(self) -> tuple[ReadSection, ...]:
        """The sections as they read, as far as they have been made."""
        read = list(self._before.read)
        for section, made in self._finished.items():
            read[self._index.references.places[section]] = made.read
        return tuple(read)

    def _known(self, section: SectionId) -> Finished:
        """The section as it was finished before: at a nearer moment, unless it stands as in the memory."""
        before = self._before.sections[section]
        return self._nearer.get(section, before) if section in self._decided else before

    def _survey(self, section: SectionId) -> Survey:
        made = self._surveys.get(section)
        if made is None:
            made = self._surveys[section] = self._surveyed(section)
        return made

    def _surveyed(self, section: SectionId) -> Survey:
        made = self._known(section).survey
        if section in self._decided and not (section in self._amended or section in self._listening):
            points = self._points_changed(section)
            if not points:
                return made
            again = survey_again(made, self.standing, self._index, view=self._view, changed=points)
            if again is not None:
                made, self._reworded[section] = again
                return made
        if section in self.touched:
            altered = self._altered(section) if section in self._amended else None
            made = survey_in(
                self._view,
                section,
                standing=self.standing,
                index=self._index,
                before=None if altered is None and section in self._amended else made,
                altered=altered,
            )
        return heard_anew(made, self._index) if section in self._listening else made

    def _altered(self, section: SectionId) -> frozenset[ParagraphId] | None:
        """The paragraphs of an amended section that may stand otherwise; None where the whole is asked for.

        The base text stands as it is written and the marked one has two sides.
        """
        if self._view in {"base", "marked"}:
            return None
        was, now = self._before.index.involved, self._index.involved
        known, new = self._before.sections[section].survey, self.standing.document.section_by_id[section]
        stood = dict(zip(self._before.index.points.get(section, ()), known.states, strict=True))
        stand = self.standing.points
        decided = {number for number, state in stood.items() if stand.get(number) != state}
        stand_otherwise = (
            one.id for one in new.printed() if one.refs and not decided.isdisjoint(now.get(one.id, ()))
        )
        return altered(known.section, new, was, now).union(stand_otherwise)

    def _finish(self, section: SectionId) -> None:
        if section in self._finished:
            return
        survey, before = self._survey(section), self._known(section)
        is_last = section == self._last
        is_as_before = before.survey is survey
        is_known = (
            (is_as_before or section in self._reworded)
            and before.is_last == is_last
            and (before is self._nearer.get(section) or self._speaks_of_the_same(survey))
        )
        if is_known and is_as_before:
            made = before
        elif is_known:
            made = self._finisher.finish_again(survey, before, self._reworded[section])
        else:
            made = self._finisher.finish(survey, is_last=is_last, before=before)
        self._finished[section] = made

    def _speaks_of_the_same(self, survey: Survey) -> bool:
        """Whether all paragraphs that the section may speak of are called what they were."""
        known = self._before.sections
        return not self.standing.document.moves and all(
            self._survey(target).labels is known[target].survey.labels for target in survey.targets
        )

    @cached_property
    def _last(self) -> SectionId | None:
        """The section whose last agreed paragraph ends the resolution."""
        sections = (section.id for section in reversed(self._before.read))
        return next((one for one in sections if ends_the_resolution(self._survey(one))), None)

    def _listeners(self) -> set[SectionId]:
        """The sections that speak of amended ones, or of others by the same call: they may mean another."""
        like = self._index.references.sections_called_like
        alike = {one for section in self._amended for one in like(section)}
        return {speaker for section in alike for speaker in self._before.speakers.get(section, ())}

    def _sections_decided(self) -> set[SectionId]:
        """The sections in which a point may stand otherwise; which of them do is found as they are made."""
        before, now = self._before.standing, self.standing
        between = sections_between(before, now)
        if between is not None:
            return between
        stamped = (before.stamps.keys() | now.stamps.keys()) & self._before.sections.keys()
        return {section for section in stamped if not self._stands_as_it_did(section)}

    def _stands_as_it_did(self, section: SectionId) -> bool:
        """Whether the same event touched it last.

        The version alone would not tell: two tentative standings may bear the same one.
        """
        before, now = self._before.standing, self.standing
        version = now.stamps.get(section)
        if version is None or version != before.stamps.get(section):
            return False
        was, is_now = before.history.entry(version), now.history.entry(version)
        return was is not None and is_now is not None and was.event is is_now.event

    def _points_changed(self, section: SectionId) -> Sequence[PointNumber]:
        """The points of a section that stand otherwise; all of them where it was amended."""
        numbers = self._index.points.get(section, ())
        was = self._known(section).survey.states
        now = states_of(section, self.standing, self._index)
        if len(was) != len(now):
            return numbers
        return [number for number, one, other in zip(numbers, was, now, strict=True) if one != other]

    def _to_finish(self, speakers: Speakers) -> set[SectionId]:
        """The sections done again, those that speak of them, and those that end the text or did."""
        known = self._before.sections
        sections = set(self.touched)
        for section in self.touched:
            if self._survey(section).labels is not known[section].survey.labels:
                sections |= speakers.get(section, frozenset())
        if self._last != self._before.last:
            sections |= {section for section in (self._last, self._before.last) if section is not None}
        return sections


def sections_between(before: Standing, now: Standing) -> set[SectionId] | None:
    """The sections of the points that events between two moments of one log decided; None where many did."""
    earlier, later = (before, now) if before.version <= now.version else (now, before)
    is_near = later.version - earlier.version <= FEW_EVENTS
    if not is_near or not later.history.goes_on_from(earlier.history):
        return None
    points = {entry.point for entry in later.history.since(earlier.version) if entry.point is not None}
    return {now.document.point(number).section for number in filter(now.document.has_point, points)}
