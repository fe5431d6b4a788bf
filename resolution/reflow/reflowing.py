"""From a standing to a reading: the same for the chair, the room, the exports and the replay.

A reading remembers what it was made of, so that the next one does again only what a decision touched.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from resolution.deciding.standing import Standing
from resolution.reflow.addresses import Addresses
from resolution.reflow.finishing import Finished, Finisher
from resolution.reflow.index import Index, index_of
from resolution.reflow.index_renewal import renewed_index
from resolution.reflow.marked import survey_in
from resolution.reflow.profile import Profile, profile_of
from resolution.reflow.reading import Reading, View
from resolution.reflow.survey import Survey, heard_anew, states_of
from resolution.tree import Document, SectionId, changed_sections


@dataclass(frozen=True, slots=True)
class Memory:
    """What a reading was made of: standing, profile, the document's index, each section as finished.

    `speakers` gives for each section those that may speak of it.
    """

    standing: Standing
    profile: Profile
    index: Index
    sections: Mapping[SectionId, Finished]
    speakers: Mapping[SectionId, frozenset[SectionId]]


def reflow(
    standing: Standing, view: View, previous: Reading | None = None, *, profile: Profile | None = None
) -> Reading:
    """The text as it reads under a standing, in one view."""
    steps = reflow_in_steps(standing, view, previous, profile=profile)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return cast("Reading", done.value)


def reflow_in_steps(
    standing: Standing, view: View, previous: Reading | None = None, *, profile: Profile | None = None
) -> Generator[None, None, Reading]:
    """The same, a section at each step of a text that is done as a whole; returns the reading.

    With `previous`, a reading of the same session and view from any other moment, sections and paragraphs
    that read the same are the same objects; from one of another view what the document tells is taken over.
    Without `profile`, the one that the log's first event names.
    """
    profile = profile or profile_of(standing)
    known = _memory_for(standing, view, previous, profile)
    memory = (
        _renewed(known, standing, view)
        if known
        else (yield from _made(standing, view, profile, _index_for(standing, previous), previous))
    )
    return Reading(
        view,
        standing.version,
        standing.document.head,
        tuple(finished.read for finished in memory.sections.values()),
        memory=memory,
    )


def _memory_for(standing: Standing, view: View, previous: Reading | None, profile: Profile) -> Memory | None:
    """What the previous reading remembers, if it is one of the same text in the same view and style."""
    if previous is None or previous.view != view or previous.memory is None:
        return None
    memory = previous.memory
    is_same = has_same_sections(memory.standing.document, standing.document) and memory.profile == profile
    return memory if is_same else None


def has_same_sections(one: Document, other: Document) -> bool:
    """Whether both are the same text, amended or not: the same sections in the same order."""
    return one is other or [section.id for section in one.sections] == [
        section.id for section in other.sections
    ]


def _index_for(standing: Standing, previous: Reading | None) -> Index:
    """The document's index, which is the same in all views."""
    memory = previous.memory if previous is not None else None
    if memory is None or memory.standing.document is not standing.document:
        return index_of(standing.document)
    return memory.index


def _made(
    standing: Standing, view: View, profile: Profile, index: Index, previous: Reading | None
) -> Generator[None, None, Memory]:
    """The whole text done, a section at each step."""
    alike = _alike(standing, view, previous)
    surveys: dict[SectionId, Survey] = {}
    for section in standing.document.sections:
        like = alike[section.id].survey if alike else None
        surveys[section.id] = survey_in(view, section.id, standing=standing, index=index, like=like)
        yield
    finisher = Finisher(view, profile, Addresses(standing.document, lambda section: surveys[section].labels))
    last = _last_operative(surveys)
    sections: dict[SectionId, Finished] = {}
    for name, made in surveys.items():
        sections[name] = finisher.finish(made, is_last=name == last)
        yield
    return Memory(standing, profile, index, sections, _speakers({}, surveys, index))


def _alike(standing: Standing, view: View, other: Reading | None) -> Mapping[SectionId, Finished] | None:
    """The sections of a reading in which the same stands: one of the same moment in another view."""
    memory = other.memory if other is not None else None
    if other is None or memory is None or memory.standing is not standing:
        return None
    return memory.sections if {view, other.view} <= {"working", "current", "clean"} else None


def _renewed(memory: Memory, standing: Standing, view: View) -> Memory:
    """What a decision touched done again, the rest as it was."""
    index = renewed_index(memory.index, memory.standing.document, standing.document)
    amended = {new.id for _, new in changed_sections(memory.standing.document, standing.document)}
    renewed = {
        section: survey_in(
            view,
            section,
            standing=standing,
            index=index,
            before=None if section in amended else memory.sections[section].survey,
        )
        for section in amended | set(_touched(memory, standing, index))
    }
    for section in _listeners(memory, index, amended) - amended:
        renewed[section] = heard_anew(renewed.get(section) or memory.sections[section].survey, index)
    surveys = {section: finished.survey for section, finished in memory.sections.items()} | renewed
    speakers = _speakers(memory.speakers, renewed, index)
    last = _last_operative(surveys)
    addresses = Addresses(standing.document, lambda section: surveys[section].labels)
    finisher = Finisher(view, memory.profile, addresses)
    sections = dict(memory.sections)
    for section in _to_finish(memory, renewed, speakers, last):
        before = None if section in amended else memory.sections[section]
        sections[section] = finisher.finish(surveys[section], is_last=section == last, before=before)
    return Memory(standing, memory.profile, index, sections, speakers)


def _listeners(memory: Memory, index: Index, amended: Iterable[SectionId]) -> set[SectionId]:
    """The sections that speak of amended ones, or of others by the same call: they may mean another now."""
    alike = {one for section in amended for one in index.references.sections_called_like(section)}
    return {speaker for section in alike for speaker in memory.speakers.get(section, ())}


def _touched(memory: Memory, standing: Standing, index: Index) -> Iterator[SectionId]:
    """The sections whose points stand otherwise.

    Stamps alone would not do: two tentative standings may bear the same version.
    """
    before, after = memory.standing.stamps, standing.stamps
    for section in before.keys() | after.keys():
        known = memory.sections[section].survey.states
        if before.get(section) != after.get(section) or states_of(section, standing, index) != known:
            yield section


def _to_finish(
    memory: Memory,
    renewed: Mapping[SectionId, Survey],
    speakers: Mapping[SectionId, frozenset[SectionId]],
    last: SectionId | None,
) -> set[SectionId]:
    """The sections done again, those that speak of them, and those that end the text or did."""
    sections = set(renewed)
    for section, made in renewed.items():
        if made.labels is not memory.sections[section].survey.labels:
            sections |= speakers.get(section, frozenset())
    sections |= {one for one, finished in memory.sections.items() if finished.is_last != (one == last)}
    return sections


def _speakers(
    known: Mapping[SectionId, frozenset[SectionId]], surveys: Mapping[SectionId, Survey], index: Index
) -> Mapping[SectionId, frozenset[SectionId]]:
    """Who speaks of whom, with what these surveys add; a section that no longer does may stay.

    Who speaks of a section speaks of where paragraphs of it went.
    """
    added: dict[SectionId, set[SectionId]] = {}
    for section, made in surveys.items():
        for target in made.targets:
            if section not in known.get(target, ()):
                added.setdefault(target, set()).add(section)
    for left, entered in index.whereabouts.ways:
        added.setdefault(entered, set()).update(known.get(left, ()), added.get(left, ()))
    if not added:
        return known
    return {**known, **{target: known.get(target, frozenset()) | more for target, more in added.items()}}


def _last_operative(surveys: Mapping[SectionId, Survey]) -> SectionId | None:
    """The section whose last agreed paragraph ends the resolution."""
    for section in reversed(tuple(surveys)):
        made = surveys[section]
        if made.section.kind == "operative" and made.is_agreed:
            return section
    return None
