"""What a text that was revised elsewhere changes in a session's, for the screen and the commands."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from resolution.deciding import Adoption, CarryPoint, Incoming, Standing, Weighed, adoption_of
from resolution.exchange.comparison import ParagraphChange, compared
from resolution.reflow import reflow
from resolution.reflow.profile import profile_of
from resolution.tree import Document, Point, PointNumber
from tui.point_words import place_of

_POINTS = re.compile(r"(\d{1,9})=(\d{1,9})(?::(\d{1,9}(?:,\d{1,9})*))?")
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


class Revised(NamedTuple):
    """What was found out about a text that was revised elsewhere, before any word is given."""

    adoption: Adoption
    weighed: Weighed
    changes: tuple[ParagraphChange, ...]


def revised_by(standing: Standing, incoming: Incoming) -> Revised | None:
    """What it changes; None where it says what the session's text says. As long as a reading takes."""
    adoption = adoption_of(standing, incoming)
    if adoption.is_same_text:
        return None
    weighed = adoption.weigh()
    return Revised(adoption, weighed, word_changes(standing, weighed))


def carried_point(said: str) -> CarryPoint | None:
    """The word that `7=16` is, or `7=16:1,2` where these options stand; None where it is none."""
    found = _POINTS.fullmatch(said.strip())
    if found is None:
        return None
    options = tuple(map(int, found[3].split(","))) if found[3] else ()
    return CarryPoint(int(found[1]), int(found[2]), options)


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
