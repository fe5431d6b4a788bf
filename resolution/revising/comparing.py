"""A new text beside the old one: what of it is what, and what it is to be called."""

from collections.abc import Mapping
from functools import cached_property

from resolution.light_dataclass import dataclass
from resolution.revising.matching import Matched, matched
from resolution.revising.naming import Names
from resolution.revising.offered import Offered, offered
from resolution.revising.points_matched import PointMatch, match_of, points_matched
from resolution.tree import Document, Paragraph, ParagraphId, PointNumber, Section, SectionId


@dataclass(frozen=True, eq=False)
class Comparison:
    """The text `before`, the `revision` as it was read, and what they have in common.

    `points` are told by their numbers in the text before.
    """

    before: Document
    revision: Document
    texts: Matched
    points: Mapping[PointNumber, PointMatch]
    offered_before: Mapping[PointNumber, Offered]
    offered_now: Mapping[PointNumber, Offered]

    @cached_property
    def new_points(self) -> tuple[PointNumber, ...]:
        """The points of the revision, by their numbers there, that were in the text before."""
        known = {one.new for one in self.points.values()}
        return tuple(point.number for point in self.revision.points if point.number not in known)

    @cached_property
    def gone_points(self) -> tuple[PointNumber, ...]:
        return tuple(point.number for point in self.before.live_points if point.number not in self.points)

    @cached_property
    def changed_points(self) -> tuple[PointNumber, ...]:
        """The points that offer something else than before."""
        return tuple(number for number in sorted(self.points) if not self.points[number].is_same)

    @cached_property
    def old_paragraphs(self) -> Mapping[ParagraphId, ParagraphId]:
        """For each paragraph of the revision that is an old one, which."""
        return {there: here for here, there in self.texts.paragraphs.items()}

    @cached_property
    def new_paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(one for one in self.revision.paragraphs() if one.id not in self.old_paragraphs)

    @cached_property
    def gone_paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(one for one in self.before.paragraphs() if one.id not in self.texts.paragraphs)

    @property
    def is_same(self) -> bool:
        """Whether nothing at all differs, but for blank space."""
        return not (
            self.new_points
            or self.gone_points
            or self.changed_points
            or self.new_paragraphs
            or self.gone_paragraphs
            or self.texts.changed
        )

    def names(self, *, version: int, first_point: int) -> Names:
        """What all of the revision is called: new points are numbered on, new ids name the version."""
        numbers = {one.new: number for number, one in self.points.items()}
        fresh = iter(range(first_point, first_point + len(self.new_points)))
        sections = self._sections(version)
        return Names(
            tuple(sections),
            tuple(
                one
                for name, section in zip(sections, self.revision.sections, strict=True)
                for one in self._paragraphs(name, section, version)
            ),
            tuple(
                numbers[point.number] if point.number in numbers else PointNumber(next(fresh))
                for point in self.revision.points
            ),
        )

    def _sections(self, version: int) -> list[SectionId]:
        return [
            self._section_names.get(section.id) or SectionId(f"s{place}v{version}")
            for place, section in enumerate(self.revision.sections, 1)
        ]

    @cached_property
    def _section_names(self) -> Mapping[SectionId, SectionId]:
        return {there: here for here, there in self.texts.sections.items()}

    def _paragraphs(self, name: SectionId, section: Section, version: int) -> list[ParagraphId]:
        return [
            self.old_paragraphs.get(one.id) or ParagraphId(f"{name}.v{version}-{place}")
            for place, one in enumerate(section.printed(), 1)
        ]

    def match(self, old: PointNumber, new: PointNumber) -> PointMatch:
        """What becomes of the options where the one point is to be the other; raises KeyError for no such."""
        return match_of(self.offered_before[old], self.offered_now[new])


def compared_texts(before: Document, revision: Document) -> Comparison:
    """What of the text `before` is what in the revision, which was read by itself."""
    texts = matched(before, revision)
    old, new = offered(before), offered(revision)
    return Comparison(
        before,
        revision,
        texts,
        points_matched(old, new, texts),
        {one.number: one for one in old},
        {one.number: one for one in new},
    )
