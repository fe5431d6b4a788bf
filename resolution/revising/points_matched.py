"""Which points of a new text are those of the old one, and what became of their options.

By their words and what stands round them in their paragraph; else by their place there; else by words that
only they have. Where two could be meant neither is taken.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from resolution.light_dataclass import dataclass
from resolution.revising.likeness import bag_of, likeness, likest
from resolution.revising.matching import Matched
from resolution.revising.offered import Offered
from resolution.tree import PointNumber

_ROUND = 0.4
"""What the same word before a point, or behind it, counts beside the likeness of its own words."""
_SOURCES = 0.2
_LEAST = 0.45
_LEAST_OPTION = 0.34
_LEAST_ELSEWHERE = 0.6
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class PointMatch:
    """A point in both texts: its number there and here, the new number of each option, 0 where it is gone.

    `unlike` are the new options that say something else than any old one, `is_base_same` whether what
    belongs to no option is as it was.
    """

    old: PointNumber
    new: PointNumber
    options: tuple[int, ...]
    unlike: frozenset[int]
    is_base_same: bool

    @property
    def is_same(self) -> bool:
        """Whether it offers what it offered, in that order."""
        is_in_order = self.options == tuple(range(1, len(self.options) + 1))
        return is_in_order and not self.unlike and self.is_base_same


def points_matched(
    old: Sequence[Offered], new: Sequence[Offered], texts: Matched
) -> dict[PointNumber, PointMatch]:
    """For each old point that is in the new text, what it is there."""
    matching = _Matching(old, new)
    there: defaultdict[str, list[Offered]] = defaultdict(list)
    for one in new:
        there[one.where].append(one)
    here: defaultdict[str, list[Offered]] = defaultdict(list)
    for one in old:
        here[one.where].append(one)
    where: dict[str, str] = {}
    where.update(texts.sections.items())
    where.update(texts.paragraphs.items())
    for place, held in here.items():
        if place in where:
            matching.in_paragraph(held, there[where[place]])
    matching.anywhere(texts)
    return matching.found


class _Matching:
    def __init__(self, old: Sequence[Offered], new: Sequence[Offered]) -> None:
        self._old, self._new = old, new
        self._taken: set[PointNumber] = set()
        self.found: dict[PointNumber, PointMatch] = {}

    def in_paragraph(self, old: Sequence[Offered], new: Sequence[Offered]) -> None:
        """Those that open in a paragraph which is in both texts."""
        keys: tuple[Callable[[Offered], Hashable], ...] = (
            lambda one: (one.said, one.before, one.after),
            lambda one: (one.said, one.before),
            lambda one: (one.said, one.after),
            lambda one: (one.said, one.before[-1:], one.after[:1]),
            lambda one: one.said,
        )
        for key in keys:
            self._once(old, new, key)
        left, there = self._left(old), self._there(new)
        alike = [one.said for one in left]
        if alike == [one.said for one in there]:
            self._pair(zip(left, there, strict=True))
            return
        self._pair(_by_place(left, there))

    def anywhere(self, texts: Matched) -> None:
        """What is left: by words that only it has, else by the likeness of its words in its section."""
        self._once(
            [one for one in self._old if _has_words(one)],
            [one for one in self._new if _has_words(one)],
            lambda one: one.said,
        )
        old, new = self._left(self._old), self._there(self._new)

        def score(at: int, there: int) -> float:
            one, other = old[at], new[there]
            if texts.sections.get(one.section) != other.section or not _has_words(one):
                return 0.0
            alike = likeness(one.words, other.words) + (_SOURCES if one.sources & other.sources else 0)
            return alike if alike >= _LEAST_ELSEWHERE else 0.0

        self._pair((old[at], new[there]) for at, there in likest(len(old), len(new), score))

    def _once(
        self, old: Iterable[Offered], new: Iterable[Offered], key: Callable[[Offered], Hashable]
    ) -> None:
        """Those left of which there is one on either side by that key."""
        here, there = self._left(old), self._there(new)
        counts, counts_there = Counter(map(key, here)), Counter(map(key, there))
        known = {key(one): one for one in there if counts_there[key(one)] == 1}
        self._pair((one, known[key(one)]) for one in here if counts[key(one)] == 1 and key(one) in known)

    def _left(self, points: Iterable[Offered]) -> list[Offered]:
        return [one for one in points if one.number not in self.found]

    def _there(self, points: Iterable[Offered]) -> list[Offered]:
        return [one for one in points if one.number not in self._taken]

    def _pair(self, pairs: Iterable[tuple[Offered, Offered]]) -> None:
        for one, other in pairs:
            self.found[one.number] = match_of(one, other)
            self._taken.add(other.number)


def match_of(old: Offered, new: Offered) -> PointMatch:
    """What became of the options of a point that is this one in the new text."""
    left = dict(enumerate(new.options, 1))
    options: list[int] = []
    for words in old.options:
        same = next((number for number, now in left.items() if now == words), 0)
        left.pop(same, None)
        options.append(same)
    unlike = frozenset(left)
    gone = [at for at, number in enumerate(options) if not number]
    for at, number in _options_alike([old.options[at] for at in gone], left):
        options[gone[at]] = number
    return PointMatch(old.number, new.number, tuple(options), unlike, old.base == new.base)


def _options_alike(old: Sequence[str], new: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Which of the new options are the old ones in other words."""
    if len(old) == len(new) == 1:
        yield 0, next(iter(new))
        return
    bags, there = [bag_of(one) for one in old], {number: bag_of(one) for number, one in new.items()}
    numbers = list(new)

    def score(at: int, other: int) -> float:
        alike = likeness(bags[at], there[numbers[other]])
        return alike if alike >= _LEAST_OPTION else 0.0

    for at, other in likest(len(old), len(new), score):
        yield at, numbers[other]


def _by_place(old: Sequence[Offered], new: Sequence[Offered]) -> Iterator[tuple[Offered, Offered]]:
    """By what stands next to them, their sources and the likeness of their words."""

    def score(at: int, there: int) -> float:
        one, other = old[at], new[there]
        alike = likeness(one.words, other.words)
        alike += _ROUND * (one.before[-1:] == other.before[-1:]) + _ROUND * (one.after[:1] == other.after[:1])
        alike += _SOURCES * bool(one.sources & other.sources)
        return alike if alike >= _LEAST else 0.0

    for at, there in likest(len(old), len(new), score):
        yield old[at], new[there]


def _has_words(one: Offered) -> bool:
    """Whether it says enough to be known by that anywhere."""
    return one.words.total() >= _FEWEST_WORDS
