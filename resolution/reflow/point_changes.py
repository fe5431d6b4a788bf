"""What becomes of points and options: rivals that go, points that go with others, base text that returns."""

from collections.abc import Iterator

from resolution.deciding.standing import Standing
from resolution.reflow.change import SectionChange, quoted
from resolution.reflow.reading import Consequence
from resolution.reflow.survey import Survey
from resolution.tree import Option, OptionRef, Point, Source


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
    for number in change.points:
        before = change.standing_before.removed_with(number)
        after = change.standing_after.removed_with(number)
        if before is None and after is not None:
            yield _settled(change, "", f"{number}", f"point {number} went with point {after}")
        elif before is not None and after is None:
            yield _settled(change, f"{number}", "", f"point {number} is back")


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
