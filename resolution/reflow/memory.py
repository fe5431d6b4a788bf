"""What a reading was made of, so that the next one does again only what a decision touched."""

from collections.abc import Mapping

from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.reflow.finishing import Finished
from resolution.reflow.index import Index
from resolution.reflow.profile import Profile
from resolution.reflow.reading import ReadSection
from resolution.reflow.survey import Survey
from resolution.tree import SectionId

Speakers = Mapping[SectionId, frozenset[SectionId]]


@dataclass(frozen=True, slots=True)
class Memory:
    """What a reading was made of: standing, profile, the document's index, each section as finished.

    `speakers` gives for each section those that may speak of it; `last` is the one that ends the resolution;
    `read` are the sections as they read, in order.
    """

    standing: Standing
    profile: Profile
    index: Index
    sections: Mapping[SectionId, Finished]
    speakers: Speakers
    last: SectionId | None
    read: tuple[ReadSection, ...]


def speakers_with(known: Speakers, surveys: Mapping[SectionId, Survey], index: Index) -> Speakers:
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


def ends_the_resolution(survey: Survey) -> bool:
    """Whether the last of the sections of which this holds is that whose last paragraph ends the text."""
    return survey.section.kind == "operative" and survey.is_agreed
