"""What a text that was revised elsewhere changes in a session's, for the screen and the commands."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from resolution.deciding import Standing, Weighed
from resolution.exchange.comparison import ParagraphChange, compared
from resolution.reflow import reflow
from resolution.reflow.profile import profile_of
from resolution.tree import Document, Point, PointNumber
from tui.point_words import place_of

Fate = Literal["new", "gone", "changed"]


class PointChange(NamedTuple):
    """A point that is new, gone, or offers something else; its options as they were and as they are."""

    number: PointNumber
    fate: Fate
    place: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def words(self) -> str:
        """`point 7, considering c): changed`."""
        return (
            f"point {self.number}, {self.place}: {self.fate}" if self.place else f"{self.number}: {self.fate}"
        )


def point_changes(before: Standing, weighed: Weighed) -> tuple[PointChange, ...]:
    """The points that are not as they were, in the order of their numbers."""
    return tuple(sorted(_point_changes(before.document, weighed.after.document, weighed)))


def _point_changes(before: Document, after: Document, weighed: Weighed) -> Iterator[PointChange]:
    changed = set(weighed.comparison.changed_points)
    for point in after.live_points:
        if not before.has_point(point.number):
            yield PointChange(point.number, "new", place_of(after, point), (), _options(point))
        elif point.number in changed or point.number not in weighed.comparison.points:
            was = before.point(point.number)
            yield PointChange(point.number, "changed", place_of(after, point), _options(was), _options(point))
    for point in before.live_points:
        if not after.has_point(point.number):
            yield PointChange(point.number, "gone", place_of(before, point), _options(point), ())


def _options(point: Point) -> tuple[str, ...]:
    return tuple(option.text for option in point.options)


def word_changes(before: Standing, weighed: Weighed) -> tuple[ParagraphChange, ...]:
    """The paragraphs that say something else, all points in brackets: whatever was decided of them."""
    profile = profile_of(before)
    was, now = (
        reflow(Standing(document), "current", profile=profile)
        for document in (before.document, weighed.after.document)
    )
    return compared(was, now)


def counts_in_words(weighed: Weighed, changes: tuple[PointChange, ...]) -> str:
    """`2 points changed, 1 new, 1 gone; 5 decisions carried over`."""
    counts: Mapping[Fate, int] = {
        fate: sum(one.fate == fate for one in changes) for fate in ("changed", "new", "gone")
    }
    said = [f"{count} {fate}" for fate, count in counts.items() if count]
    points = f"points: {', '.join(said)}" if said else "no point changed"
    count = len(weighed.carried)
    carried = f"{count} decision{'' if count == 1 else 's'} on points carried over"
    return f"{points}; {carried}"
