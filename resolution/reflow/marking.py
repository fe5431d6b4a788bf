"""From the words of two readings to runs with tracked changes, the spaces of each where it has them."""

from collections.abc import Container, Sequence
from typing import Literal, NamedTuple

from resolution.reflow.closing_up import HEADINGS
from resolution.reflow.merging import Item
from resolution.reflow.reading import Run
from resolution.tree import Change

Side = Literal["base", "current"]


def runs_of(items: Sequence[Item], base_points: Container[int]) -> tuple[Run, ...]:
    """One paragraph; the brackets of points without base words count as inserted, as do the words in them."""
    marking = _Marking(items, base_points)
    for at, item in enumerate(items):
        marking.take(at, item)
    return tuple(marking.runs)


class _Ahead(NamedTuple):
    """The next word of a side: the space it wants, and whether both sides want the same one there."""

    gap: str
    is_even: bool


class _Marking:
    """The runs so far; `_spaced` holds the sides whose next word has its space, or wants none."""

    def __init__(self, items: Sequence[Item], base_points: Container[int]) -> None:
        self.runs: list[Run] = []
        self._base_points = base_points
        self._spaced: set[Side] = {"base", "current"}
        self._next = {
            "base": _next_words(items, [item.base_gap for item in items]),
            "current": _next_words(items, [item.current_gap for item in items]),
        }

    def take(self, at: int, item: Item) -> None:
        """Add a word, the space it wants on each side before it."""
        change = self._change(item)
        was = self._wanted(item.base_gap, "base")
        now = self._wanted(item.current_gap, "current")
        if item.base_gap is not None and item.current_gap is not None:
            self._space_both(was, now, item)
        elif item.base_gap is not None:
            self._space(was, item, change="deleted", other=self._ahead(at, "current"))
        else:
            self._space_current(now, item, change=change, other=self._ahead(at, "base"))
        self._add(item.run._replace(text=item.text, change=change))
        if item.base_gap is not None:
            self._spaced.discard("base")
        if item.current_gap is not None:
            self._spaced.discard("current")

    def _change(self, item: Item) -> Change:
        if item.current_gap is None:
            return "deleted"
        if item.base_gap is not None:
            return ""
        is_quiet = not item.is_word and (item.run.role in HEADINGS or item.run.point in self._base_points)
        return "" if is_quiet else "inserted"

    def _wanted(self, gap: str | None, side: Side) -> str:
        return "" if gap is None or side in self._spaced else gap

    def _ahead(self, at: int, side: Side) -> _Ahead | None:
        """The next word of a side that still wants its space."""
        return None if side in self._spaced else self._next[side][at]

    def _space_both(self, was: str, now: str, item: Item) -> None:
        if was == now:
            self._add_gap(was, item, "")
            return
        self._add_gap(was, item, "deleted")
        self._add_gap(now, item, "inserted")

    def _space_current(self, gap: str, item: Item, *, change: Change, other: _Ahead | None) -> None:
        if self.runs and self.runs[-1].role in HEADINGS:
            self.runs[-1] = self.runs[-1]._replace(text=self.runs[-1].text + gap)
        elif change:
            self._space(gap, item, change=change, other=other)
        elif other is not None and other.gap == gap:
            self._share(gap, item)
        else:
            self._add_gap(gap, item, "inserted")

    def _space(self, gap: str, item: Item, *, change: Change, other: _Ahead | None) -> None:
        """Where one word replaces another, both have the one space before them."""
        if gap and other is not None and not other.is_even and other.gap == gap:
            self._share(gap, item)
        else:
            self._add_gap(gap, item, change)

    def _share(self, gap: str, item: Item) -> None:
        self._add_gap(gap, item, "")
        self._spaced |= {"base", "current"}

    def _add_gap(self, gap: str, item: Item, change: Change) -> None:
        if not gap:
            return
        role = item.run.role if item.is_word else "text"
        self._add(item.run._replace(text=gap, role=role, change=change))

    def _add(self, run: Run) -> None:
        last = self.runs[-1] if self.runs else None
        is_sign = run.role == "bracket" or run.role in HEADINGS
        if last is not None and not is_sign and last[1:] == run[1:]:
            self.runs[-1] = last._replace(text=last.text + run.text)
        else:
            self.runs.append(run)


def _next_words(items: Sequence[Item], gaps: Sequence[str | None]) -> list[_Ahead | None]:
    """For each item the next one that has a gap of its own among `gaps`."""
    ahead: list[_Ahead | None] = []
    following: _Ahead | None = None
    for item, gap in zip(reversed(items), reversed(gaps), strict=True):
        ahead.append(following)
        if gap is not None:
            following = _Ahead(gap, item.base_gap == item.current_gap)
    return ahead[::-1]
