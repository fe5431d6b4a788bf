"""Which sections and paragraphs of a new text are those of the old one.

By what they say; else by their label and place; else by the likeness of their words. Where two could be meant
neither is taken: it is one that is gone, and one that is new.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cached_property

from resolution.light_dataclass import dataclass
from resolution.revising.aligning import aligned, gaps
from resolution.revising.likeness import Bag, bag_of, likeness, likest
from resolution.tree import Document, Paragraph, ParagraphId, Section, SectionId

SAME_PLACE = 0.25
"""So alike a paragraph has to be where its label and its place are the same."""
SAME_SECTION = 0.6
"""So alike where they are not, among the paragraphs between the same two."""
ANYWHERE = 0.75
"""So alike in any other place."""


@dataclass(frozen=True)
class Written:
    """A paragraph as it is compared: by all that is written in it but label and blank space."""

    paragraph: Paragraph

    @cached_property
    def said(self) -> str:
        raw = (" " if one.role in {"layout", "break", "label"} else one.raw for one in self.paragraph.pieces)
        return " ".join("".join(raw).split())

    @cached_property
    def words(self) -> Bag:
        return bag_of(self.said)


@dataclass
class Matched:
    """For each old section and paragraph that is in the new text, what it is there."""

    sections: dict[SectionId, SectionId] = field(default_factory=dict)
    paragraphs: dict[ParagraphId, ParagraphId] = field(default_factory=dict)
    changed: set[ParagraphId] = field(default_factory=set)
    """The old ids of those that say something else."""


def matched(old: Document, new: Document) -> Matched:
    """What of the old text is where in the new one."""
    return _Matching(_written(old), _written(new), old, new).made()


def _written(document: Document) -> dict[SectionId, list[Written]]:
    return {section.id: list(map(Written, section.printed())) for section in document.sections}


@dataclass
class _Matching:
    old: dict[SectionId, list[Written]]
    new: dict[SectionId, list[Written]]
    old_text: Document
    new_text: Document
    found: Matched = field(default_factory=Matched)
    taken: set[ParagraphId] = field(default_factory=set)

    def made(self) -> Matched:
        self.found.sections = dict(_sections(self))
        for section, place in self.found.sections.items():
            old, new = self.old[section], self.new[place]
            self._pair(old, new, aligned([one.said for one in old], [one.said for one in new]))
        self._pair(*self._left(), self._said_once())
        for section, place in self.found.sections.items():
            self._by_place(self.old[section], self.new[place])
        old, new = self._left()
        self._pair(old, new, _likest(old, new, ANYWHERE, labels=0.0))
        return self.found

    def _pair(self, old: Sequence[Written], new: Sequence[Written], pairs: Sequence[tuple[int, int]]) -> None:
        for at, there in pairs:
            before, after = old[at].paragraph.id, new[there].paragraph.id
            self.found.paragraphs[before] = after
            self.taken.add(after)
            if old[at].said != new[there].said:
                self.found.changed.add(before)

    def _left(self) -> tuple[list[Written], list[Written]]:
        """What is not found yet on either side, in the order of the text."""
        old = [one for held in self.old.values() for one in held]
        new = [one for held in self.new.values() for one in held]
        return (
            [one for one in old if one.paragraph.id not in self.found.paragraphs],
            [one for one in new if one.paragraph.id not in self.taken],
        )

    def _said_once(self) -> list[tuple[int, int]]:
        """What is left that says the same, wherever it went, where no other says that too."""
        old, new = self._left()
        counts, counts_now = Counter(one.said for one in old), Counter(one.said for one in new)
        places = {one.said: at for at, one in enumerate(new) if counts_now[one.said] == 1 and one.words}
        return [
            (at, places[one.said])
            for at, one in enumerate(old)
            if counts[one.said] == 1 and one.said in places
        ]

    def _by_place(self, old: list[Written], new: list[Written]) -> None:
        """Those between the same two paragraphs of a section: by label and likeness."""
        places = {one.paragraph.id: at for at, one in enumerate(new)}
        known = [
            (at, places[there])
            for at, one in enumerate(old)
            if (there := self.found.paragraphs.get(one.paragraph.id)) in places
        ]
        for gap in list(gaps(_rising(known), len(old), len(new))):
            left = [one for one in old[gap.start : gap.end] if one.paragraph.id not in self.found.paragraphs]
            right = [one for one in new[gap.new_start : gap.new_end] if one.paragraph.id not in self.taken]
            self._pair(left, right, _likest(left, right, SAME_SECTION, labels=SAME_SECTION - SAME_PLACE))


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that went to another place of their section."""
    order = {there: at for at, there in pairs}
    kept = aligned([there for _, there in pairs], sorted(order))
    return [pairs[at] for at, _ in kept]


def _likest(
    old: Sequence[Written], new: Sequence[Written], least: float, *, labels: float
) -> list[tuple[int, int]]:
    """Pairs at least so alike; the same label counts for so much of it."""

    def score(at: int, there: int) -> float:
        one, other = old[at], new[there]
        alike = likeness(one.words, other.words)
        if one.paragraph.label is not None and one.paragraph.label == other.paragraph.label:
            alike += labels
        return alike if alike >= least else 0.0

    return likest(len(old), len(new), score)


def _sections(matching: _Matching) -> Iterator[tuple[SectionId, SectionId]]:
    """By the paragraphs they share; what shares none by its call and its place among the others."""
    votes = _votes(matching)
    taken: dict[SectionId, SectionId] = {}
    given: set[SectionId] = set()
    order = {one.id: at for at, one in enumerate(matching.new_text.sections)}
    for (old, new), _ in sorted(votes.items(), key=lambda one: (-one[1], order[one[0][1]])):
        if old not in taken and new not in given:
            taken[old] = new
            given.add(new)
    yield from taken.items()
    yield from _by_call(matching.old_text.sections, matching.new_text.sections, taken)


def _votes(matching: _Matching) -> Counter[tuple[SectionId, SectionId]]:
    """How many paragraphs two sections share, each where it stands in the order of the whole text."""
    old = [(section, one.said) for section, held in matching.old.items() for one in held]
    new = [(section, one.said) for section, held in matching.new.items() for one in held]
    pairs = aligned([said for _, said in old], [said for _, said in new])
    return Counter((old[at][0], new[there][0]) for at, there in pairs)


def _by_call(
    old: Sequence[Section], new: Sequence[Section], taken: dict[SectionId, SectionId]
) -> Iterator[tuple[SectionId, SectionId]]:
    """Those left, between the same two sections: by the same call, else where one is left on either side."""
    places = {section.id: at for at, section in enumerate(new)}
    known = [(at, places[taken[section.id]]) for at, section in enumerate(old) if section.id in taken]
    given = set(taken.values())
    for gap in gaps(_rising(known), len(old), len(new)):
        left = [one for one in old[gap.start : gap.end] if one.id not in taken]
        there = [one for one in new[gap.new_start : gap.new_end] if one.id not in given]
        calls: defaultdict[str, list[SectionId]] = defaultdict(list)
        for section in there:
            calls[_call(section)].append(section.id)
        found = {one.id: calls[_call(one)].pop(0) for one in left if calls[_call(one)]}
        if len(left) == len(there) == 1 and not found and left[0].kind == there[0].kind:
            found = {left[0].id: there[0].id}
        yield from found.items()


def _call(section: Section) -> str:
    return " ".join(section.call.casefold().split())
