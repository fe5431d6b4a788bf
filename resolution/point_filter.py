"""Points narrowed down by how they stand, whose text they hold, and where they are."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from resolution.contributions import is_by_author, is_from
from resolution.deciding.events import PointStatus
from resolution.deciding.standing import SETTLED, Standing
from resolution.light_dataclass import dataclass
from resolution.tree import Document, Point

StateName = Literal[PointStatus, "removed", "settled"]
STATE_NAMES: tuple[StateName, ...] = (*get_args(PointStatus), "removed", "settled")
"""`removed`: its text went with the text around it; `settled`: whatever the room need not decide any more."""


class NothingMeant(ValueError):
    """A word of a filter that fits nothing in the text."""

    def __init__(self, word: str) -> None:
        super().__init__(f"“{word}” is no state, source, author, section or label here")


class Condition(NamedTuple):
    """One of the `wanted` has to fit; `anywhere` is what a word typed alone may mean."""

    where: Literal["source", "author", "section", "anywhere"]
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointFilter:
    """One of the states, where there are any, and every condition."""

    states: frozenset[StateName] = frozenset()
    conditions: tuple[Condition, ...] = ()

    def matches(self, standing: Standing, point: Point) -> bool:
        return self.is_in_state(standing, point) and self.can_match(standing.document, point)

    def is_in_state(self, standing: Standing, point: Point) -> bool:
        """Whether the point stands as wanted: the part that decisions change."""
        return not self.states or not self.states.isdisjoint(_states(standing, point))

    def can_match(self, document: Document, point: Point) -> bool:
        """Whether place and sources are as wanted: the part that never changes."""
        return all(_meets(document, point, condition) for condition in self.conditions)


def filter_of(line: str, document: Document) -> PointFilter:
    """The filter that a line of words asks for, as in `open arb resolves`; raises NothingMeant.

    States are alternatives; every other word has to fit. Commas part alternatives: `arb,eur`.
    """
    states: set[StateName] = set()
    conditions: list[Condition] = []
    for term in line.split():
        wanted = tuple(word for word in term.split(",") if word)
        named = {name for name in STATE_NAMES for word in wanted if word.casefold() == name}
        states |= named
        rest = tuple(word for word in wanted if word.casefold() not in named)
        for word in rest:
            if not _means_something(word, document):
                raise NothingMeant(word)
        if rest:
            conditions.append(Condition("anywhere", rest))
    return PointFilter(frozenset(states), tuple(conditions))


def _means_something(word: str, document: Document) -> bool:
    return any(_is_anywhere(document, point, word) for point in document.live_points) or any(
        _holds(section.call, word) for section in document.sections
    )


def _states(standing: Standing, point: Point) -> Iterable[StateName]:
    if standing.removed_with(point.number) is not None:
        return ("removed", "settled")
    status = standing.state(point.number).status
    return (status, "settled") if status in SETTLED else (status,)


def _meets(document: Document, point: Point, condition: Condition) -> bool:
    sources = [source for option in point.options for source in option.sources]
    call = document.section_by_id[point.section].call
    match condition.where:
        case "source":
            return any(is_from(source, word) for source in sources for word in condition.wanted)
        case "author":
            return any(is_by_author(source, word) for source in sources for word in condition.wanted)
        case "section":
            return any(_holds(call, words) for words in condition.wanted)
        case "anywhere":
            return any(_is_anywhere(document, point, word) for word in condition.wanted)


def _is_anywhere(document: Document, point: Point, word: str) -> bool:
    if point.label is not None and point.label.casefold() == word.casefold():
        return True
    return _holds(document.section_by_id[point.section].call, word) or any(
        is_from(source, word)
        or (source.author is not None and word.casefold() in source.author.casefold().split())
        for option in point.options
        for source in option.sources
    )


def _holds(call: str, words: str) -> bool:
    """Whether the call has all the words, in any order."""
    known = call.casefold()
    return all(word in known for word in words.casefold().split())
