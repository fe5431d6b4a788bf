"""What becomes of points and options: rivals that go, points that go with others, base text that returns."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from resolution.deciding.standing import Standing
from resolution.reflow.change import SectionChange, quoted
from resolution.reflow.reading import Consequence
from resolution.reflow.survey import Survey
from resolution.tree import Option, OptionRef, Point, PointNumber, Source


def dropped_changes(change: SectionChange) -> Iterator[Consequence]:
    """The options that a choice or their source took away, and those that are back."""
    for number in change.points:
        before, after = change.standing_before, change.standing_after
        if before.state(number) == after.state(number) or after.removed_with(number):
            continue
        point = change.document.point(number)
        for option in point.options:
            was, now = _is_dropped(before, point, option), _is_dropped(after, point, option)
            if was != now:
                yield _dropped(change, point, option, goes=now)


def settled_changes(change: SectionChange) -> Iterator[Consequence]:
    """The points that went with the text around them, and those that came back with it."""
    known, now = _removals(change.standing_before, change), _removals(change.standing_after, change)
    moved = ((number, known[number], now[number]) for number in change.points)
    for (was, outer), run in groupby(moved, key=lambda move: (move[1] is not None, move[2])):
        if was == (outer is not None):
            continue
        names, is_one = _points([number for number, _, _ in run])
        if was:
            yield _settled(change, names, "", f"{names} {'is' if is_one else 'are'} back")
        else:
            yield _settled(change, "", names, f"{names} {'goes' if is_one else 'go'} with point {outer}")


def _points(numbers: Sequence[int]) -> tuple[str, bool]:
    """What the room calls points that follow each other, and whether it is only one."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return f"point {first}", True
    return f"points {first} {'and' if len(numbers) == 2 else 'to'} {last}", False


def base_changes(change: SectionChange) -> Iterator[Consequence]:
    """Base text that stands again, and what another option of a rejected point had otherwise."""
    before, after = _returned(change.before.survey), _returned(change.after.survey)
    for number, words in after.items():
        if number in before:
            continue
        point = change.document.point(number)
        first = next((one for option in point.options for one in option.paragraphs), None)
        message = f"with point {number} gone its base text stands again: {quoted(words)}"
        yield Consequence("base", change.id, first, "", words, message)
        yield from _differences(change, point)


def _removals(standing: Standing, change: SectionChange) -> dict[PointNumber, PointNumber | None]:
    """For each point of the section the outermost settled one that took it away; outer ones come first."""
    removals: dict[PointNumber, PointNumber | None] = {}
    for number in change.points:
        parent = change.document.point(number).parent
        outer = removals.get(parent.point) if parent else None
        if outer is None and parent and parent.option and standing.stands(parent) is False:
            outer = parent.point
        removals[number] = outer
    return removals


def _is_dropped(standing: Standing, point: Point, option: Option) -> bool:
    state = standing.state(point.number)
    if state.status in {"accepted", "chosen"}:
        return option.number not in state.options
    return not state.is_settled and option.number in state.withdrawn_options


def _dropped(change: SectionChange, point: Point, option: Option, *, goes: bool) -> Consequence:
    sources = ", ".join(_source(source) for source in option.sources)
    name = f"point {point.number}: option {option.number}" + (f" ({sources})" if sources else "")
    old, new = (option.text, "") if goes else ("", option.text)
    message = f"{name} is dropped" if goes else f"{name} is back"
    return Consequence("dropped", change.id, next(iter(option.paragraphs), None), old, new, message)


def _source(source: Source) -> str:
    return f"{source.symbol} {source.author}" if source.author else source.symbol


def _settled(change: SectionChange, old: str, new: str, message: str) -> Consequence:
    return Consequence("settled", change.id, None, old, new, message)


def _returned(survey: Survey) -> dict[int, str]:
    """The base words that each rejected point gave back."""
    words: dict[int, str] = {}
    for draft in survey.drafts.values():
        for number, text in draft.returned:
            words[number] = f"{words.get(number, '')} {text}"
    return {number: " ".join(text.split()) for number, text in words.items() if text.strip()}


def _differences(change: SectionChange, point: Point) -> Iterator[Consequence]:
    """Where options amend the base, and not the same words of it, only the first one's base text is back."""
    for option in point.options:
        words = change.index.doubled.get(OptionRef(point.number, option.number))
        if words:
            message = (
                f"point {point.number}: option {option.number} starts from other base text, "
                f"and these words of it do not stand: {quoted(words)}"
            )
            yield Consequence("base", change.id, next(iter(option.paragraphs), None), words, "", message)
