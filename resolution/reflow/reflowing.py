"""From a standing to a reading: the same for the chair, the room, the exports and the replay.

A reading remembers what it was made of, so that the next one does again only what a decision touched.
"""

from collections.abc import Generator, Mapping
from typing import cast

from resolution.deciding.standing import Standing
from resolution.reflow.addresses import Addresses
from resolution.reflow.finishing import Finished, Finisher
from resolution.reflow.index import Index, index_of
from resolution.reflow.marked import survey_in
from resolution.reflow.memory import Memory, ends_the_resolution, speakers_with
from resolution.reflow.profile import Profile, profile_of
from resolution.reflow.reading import Reading, View
from resolution.reflow.renewal import Renewal
from resolution.reflow.survey import SPEAKING, Survey
from resolution.tree import Document, SectionId
from resolution.under_way import Hear, UnderWay, nobody

STEPS_OF_A_SECTION = 2


def reflow(
    standing: Standing,
    view: View,
    previous: Reading | None = None,
    *,
    profile: Profile | None = None,
    hear: Hear = nobody,
) -> Reading:
    """The text as it reads under a standing, in one view; `hear` is told how far it is."""
    steps = reflow_in_steps(standing, view, previous, profile=profile)
    of = STEPS_OF_A_SECTION * len(standing.document.sections)
    done = 0
    while True:
        try:
            next(steps)
        except StopIteration as made:
            hear(UnderWay("setting the text", of, of))
            return cast("Reading", made.value)
        hear(UnderWay("setting the text", done, of))
        done += 1


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
        Renewal(known, standing, view).whole()
        if known
        else (yield from _made(standing, view, profile, _index_for(standing, previous), previous))
    )
    return Reading(
        view,
        standing.version,
        standing.document.head,
        memory.read,
        memory=memory,
    )


def renewal_of(standing: Standing, previous: Reading) -> Renewal | None:
    """The reading under that standing, in the view of `previous`, to be made a section at a time.

    None where `previous` is no reading that was made as a whole of the same text in the same style.
    """
    memory = _memory_for(standing, previous.view, previous, profile_of(standing))
    return None if memory is None else Renewal(memory, standing, previous.view)


def _memory_for(standing: Standing, view: View, previous: Reading | None, profile: Profile) -> Memory | None:
    """What the previous reading remembers, if it is one of the same text in the same view and style."""
    if previous is None or previous.view != view or previous.memory is None:
        return None
    memory = previous.memory
    is_same = has_same_sections(memory.standing.document, standing.document) and memory.profile == profile
    return memory if is_same else None


def has_same_sections(one: Document, other: Document) -> bool:
    """Whether both are the same edition of a text, amended or not: the same sections in the same order."""
    return one is other or (
        one.edition == other.edition
        and [section.id for section in one.sections] == [section.id for section in other.sections]
    )


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
        other = alike[name].read if alike else None
        sections[name] = finisher.finish(made, is_last=name == last, alike=other)
        yield
    read = tuple(finished.read for finished in sections.values())
    return Memory(standing, profile, index, sections, speakers_with({}, surveys, index), last, read)


def _alike(standing: Standing, view: View, other: Reading | None) -> Mapping[SectionId, Finished] | None:
    """The sections of a reading in which the same stands: one of the same moment in another view."""
    memory = other.memory if other is not None else None
    if other is None or memory is None or memory.standing is not standing:
        return None
    wanted = SPEAKING if view == "marked" else {"working", *SPEAKING}
    return memory.sections if other.view in wanted and view != "base" else None


def _last_operative(surveys: Mapping[SectionId, Survey]) -> SectionId | None:
    """The section whose last agreed paragraph ends the resolution."""
    return next((one for one in reversed(tuple(surveys)) if ends_the_resolution(surveys[one])), None)
