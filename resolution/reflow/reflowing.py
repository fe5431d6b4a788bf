"""From a standing to a reading: the same for the chair, the room, the exports and the replay.

A reading remembers what it was made of, so that the next one does again only what a decision touched.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from resolution.deciding.standing import Standing
from resolution.reflow.finishing import Finished, Finisher
from resolution.reflow.index import Index, index_of
from resolution.reflow.profile import ITU, Profile
from resolution.reflow.reading import Reading, View
from resolution.reflow.survey import Survey, states_of, survey
from resolution.tree import ParagraphId, SectionId


@dataclass(frozen=True, slots=True)
class Memory:
    """What a reading was made of: standing, profile, the document's index, each section as finished."""

    standing: Standing
    profile: Profile
    index: Index
    sections: Mapping[SectionId, Finished]


def reflow(
    standing: Standing, view: View, previous: Reading | None = None, *, profile: Profile = ITU
) -> Reading:
    """The text as it reads under a standing, in one view.

    With `previous`, a reading of the same document and view from any other moment, sections and paragraphs
    that read the same are the same objects.
    """
    memory = _memory_for(standing, view, previous, profile)
    index = memory.index if memory else index_of(standing.document)
    surveys = {
        section.id: _same_survey(memory, section.id, standing)
        or survey(section, standing, index, view=view, before=_survey_before(memory, section.id))
        for section in standing.document.sections
    }
    sections = _finished(surveys, Finisher(view, profile, lambda one: _labels(surveys, one)), memory)
    return Reading(
        view,
        standing.version,
        standing.document.head,
        tuple(finished.read for finished in sections.values()),
        memory=Memory(standing, profile, index, sections),
    )


def _memory_for(standing: Standing, view: View, previous: Reading | None, profile: Profile) -> Memory | None:
    """What the previous reading remembers, if it is one of the same text in the same view and style."""
    if previous is None or previous.view != view or previous.memory is None:
        return None
    memory = previous.memory
    is_same = memory.standing.document is standing.document and memory.profile == profile
    return memory if is_same else None


def _survey_before(memory: Memory | None, section: SectionId) -> Survey | None:
    return memory.sections[section].survey if memory else None


def _same_survey(memory: Memory | None, section: SectionId, standing: Standing) -> Survey | None:
    """The survey made before, if the section's points stand as they did.

    Stamps alone would not do: two tentative standings may bear the same version.
    """
    if memory is None:
        return None
    stamp = standing.stamps.get(section, 0)
    if memory.standing.stamps.get(section, 0) != stamp:
        return None
    known = memory.sections[section].survey
    if stamp == 0 or states_of(section, standing, memory.index) == known.states:
        return known
    return None


def _labels(surveys: Mapping[SectionId, Survey], section: SectionId) -> dict[ParagraphId, str | None]:
    return surveys[section].labels


def _finished(
    surveys: Mapping[SectionId, Survey], finisher: Finisher, memory: Memory | None
) -> dict[SectionId, Finished]:
    last = _last_operative(surveys)
    finished: dict[SectionId, Finished] = {}
    for place, (section, made) in enumerate(surveys.items()):
        before = memory.sections[section] if memory else None
        is_last = section == last
        if (
            before is not None
            and memory is not None
            and _is_unchanged(before, made, surveys, memory, is_last=is_last)
        ):
            finished[section] = before
        else:
            finished[section] = finisher.finish(made, place, is_last=is_last, before=before)
    return finished


def _last_operative(surveys: Mapping[SectionId, Survey]) -> SectionId | None:
    return next(
        (
            one
            for one, made in reversed(tuple(surveys.items()))
            if made.section.kind == "operative" and not made.is_empty
        ),
        None,
    )


def _is_unchanged(
    before: Finished, made: Survey, surveys: Mapping[SectionId, Survey], memory: Memory, *, is_last: bool
) -> bool:
    return (
        before.survey is made
        and before.is_last == is_last
        and all(surveys[one].labels is memory.sections[one].survey.labels for one in made.targets)
    )
