"""Which decisions on points count on in a text that was revised elsewhere.

What settled a point counts on where each option that it offers now was offered before, and those that stand
are there; what parked or kept it, wherever it is. For the rest the secretary has a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from resolution.deciding.adoption_requests import CarryPoint, DropPoint, Word
from resolution.deciding.events import OptionsCarried
from resolution.deciding.questions import Question
from resolution.deciding.refusing import Refused, listed, state_in_words
from resolution.deciding.standing import PointState, Standing
from resolution.light_dataclass import dataclass
from resolution.revising import Comparison, PointMatch
from resolution.tree import PointNumber

MOST_CANDIDATES = 6


@dataclass(slots=True)
class PointsCarried:
    """What the event says of points; `renamed`: numbers of new points that the secretary gave old ones."""

    options: tuple[OptionsCarried, ...] = ()
    changed: tuple[PointNumber, ...] = ()
    dropped: tuple[PointNumber, ...] = ()
    renamed: dict[PointNumber, PointNumber] = field(default_factory=dict)
    carried: tuple[PointNumber, ...] = ()
    questions: tuple[Question, ...] = ()


def points_carried(
    standing: Standing, comparison: Comparison, words: Sequence[Word], *, first_point: int
) -> PointsCarried:
    """What becomes of each point's decisions under these words; raises Refused for a word that cannot be."""
    return _Carrying(standing, comparison, words, first_point).made()


@dataclass(slots=True)
class _Carrying:
    standing: Standing
    comparison: Comparison
    words: Sequence[Word]
    first_point: int
    carry: Mapping[int, CarryPoint] = field(init=False)
    fresh: Mapping[int, PointNumber] = field(init=False)

    def __post_init__(self) -> None:
        self.carry = {one.point: one for one in self.words if isinstance(one, CarryPoint)}
        new = self.comparison.new_points
        self.fresh = dict(enumerate(new, self.first_point))

    def made(self) -> PointsCarried:
        made = PointsCarried()
        options: list[OptionsCarried] = []
        changed: list[PointNumber] = []
        dropped: list[PointNumber] = []
        carried: list[PointNumber] = []
        questions: list[Question] = []
        dropped_by_word = {one.point for one in self.words if isinstance(one, DropPoint)}
        for point in self.standing.document.live_points:
            number = point.number
            state = self.standing.points.get(number)
            match = self._match(number, made)
            needs_word = state is not None and not _means_the_same(state, self.comparison.points.get(number))
            if state is not None and needs_word:
                questions.append(self._question(number, state))
            elif state is not None:
                carried.append(number)
            if match is None or (needs_word and number in dropped_by_word):
                dropped.append(number)
                continue
            chosen = self._options(number, state, match)
            if chosen != tuple(range(1, len(chosen) + 1)):
                options.append(OptionsCarried(number, chosen))
            if not match.is_same and number not in self.carry and not _is_settled_alike(state, match):
                changed.append(number)
        made.options, made.changed, made.dropped = tuple(options), tuple(changed), tuple(dropped)
        made.carried, made.questions = tuple(carried), tuple(questions)
        return made

    def _match(self, number: PointNumber, made: PointsCarried) -> PointMatch | None:
        """What the point is in the new text, by itself or by a word."""
        known = self.comparison.points.get(number)
        word = self.carry.get(number)
        if word is None:
            return known
        if word.to == number:
            if known is None:
                raise Refused(f"{word}: point {number} is not in the new text", self._possible(number))
            return known
        if known is not None:
            raise Refused(f"{word}: point {number} is in the new text itself", (f"carry {number}={number}",))
        new = self.fresh.get(word.to)
        taken = made.renamed.get(PointNumber(word.to))
        if new is None or taken is not None:
            why = f"is point {taken} already" if taken is not None else "is no new point"
            raise Refused(f"{word}: point {word.to} {why}", self._possible(number))
        made.renamed[PointNumber(word.to)] = number
        return self.comparison.match(number, new)

    def _options(self, number: PointNumber, state: PointState | None, match: PointMatch) -> tuple[int, ...]:
        """The new number of each option; where a word names those that stand, so."""
        word = self.carry.get(number)
        if word is None or state is None or state.status not in {"accepted", "chosen"}:
            return match.options
        offered = len(self.comparison.revision.point(match.new).options)
        standing = word.options or tuple(match.options[option - 1] for option in state.options)
        if len(standing) != len(state.options) or not all(1 <= one <= offered for one in standing):
            raise Refused(
                f"{word}: which of its {offered} options stand? Name {len(state.options)}",
                (f"carry {number}={word.to}:1",),
            )
        new = dict(zip(state.options, standing, strict=True))
        return tuple(
            new.get(option, 0 if match.options[option - 1] in standing else match.options[option - 1])
            for option in range(1, len(match.options) + 1)
        )

    def _question(self, number: PointNumber, state: PointState) -> Question:
        point = self.standing.document.point(number)
        section = self.standing.document.section_by_id.get(point.section)
        place = " ".join(filter(None, (section.call if section is not None else "", point.label)))
        match = self.comparison.points.get(number)
        why = "is not in the new text" if match is None else _difference(match)
        told = f"point {number}, {place}: {state_in_words(state)} (v{state.version}); it {why}"
        return Question(number, told, self._possible(number))

    def _possible(self, number: PointNumber) -> tuple[str, ...]:
        if number in self.comparison.points:
            return (f"carry {number}={number}", f"drop {number}")
        return (*(f"carry {number}={one}" for one in self._candidates(number)), f"drop {number}")

    def _candidates(self, number: PointNumber) -> list[int]:
        """The new points of its section, those with as many options first."""
        section = self.comparison.texts.sections.get(self.standing.document.point(number).section)
        count = len(self.standing.document.point(number).options)
        points = {at: self.comparison.revision.point(new) for at, new in self.fresh.items()}
        near = [at for at, one in points.items() if one.section == section]
        return sorted(near, key=lambda at: abs(len(points[at].options) - count))[:MOST_CANDIDATES]


def _means_the_same(state: PointState, match: PointMatch | None) -> bool:
    """Whether the decision is about what it was about."""
    if match is None:
        return False
    withdrawn = [match.options[option - 1] for option in state.withdrawn_options]
    if not match.unlike.isdisjoint(withdrawn):
        return False
    return not state.is_settled or _is_settled_alike(state, match)


def _is_settled_alike(state: PointState | None, match: PointMatch) -> bool:
    """Whether nothing is offered that was not offered, and what stands is there."""
    if state is None or not state.is_settled or match.unlike or not match.is_base_same:
        return False
    if state.status in {"rejected", "withdrawn"}:
        return all(match.options)
    return all(match.options[option - 1] for option in state.options)


def _difference(match: PointMatch) -> str:
    return " and ".join(_differences(match)) or "offers something else"


def _differences(match: PointMatch) -> Iterator[str]:
    reworded = [number for number in match.options if number in match.unlike]
    added = sorted(match.unlike.difference(match.options))
    gone = [at for at, number in enumerate(match.options, 1) if not number]
    if reworded:
        yield f"reads otherwise in {_options_in_words(reworded)}"
    if added:
        yield f"offers {_options_in_words(added)} besides"
    if gone:
        yield f"offers what was {_options_in_words(gone)} no longer"
    if not match.is_base_same:
        yield "strikes other words"


def _options_in_words(numbers: Sequence[int]) -> str:
    return f"option{'s' if len(numbers) > 1 else ''} {listed(numbers, last='and')}"
