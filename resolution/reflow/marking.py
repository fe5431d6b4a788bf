"""From the words of two readings to runs with tracked changes, the spaces of each where it has them."""

from collections.abc import Container, Sequence
from typing import Literal, NamedTuple

from resolution.reflow.closing_up import HEADINGS
from resolution.reflow.merging import Item
from resolution.reflow.reading import Run, RunRole
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
        self._items = items
        self._spaced: set[Side] = {"base", "current"}
        self._next: dict[Side, tuple[int, _Ahead | None]] = {"base": (0, None), "current": (0, None)}

    def take(self, at: int, item: Item) -> None:
        """Add a word, the space it wants on each side before it."""
        gap = item.base_gap
        if gap is not None and gap == item.current_gap and item.is_word and not self._spaced:
            self._add(item.run, gap + item.text, item.run.role, "")
            return
        change = self._change(item)
        was = self._wanted(item.base_gap, "base")
        now = self._wanted(item.current_gap, "current")
        if item.base_gap is not None and item.current_gap is not None:
            self._space_both(was, now, item)
        elif item.base_gap is not None:
            self._space(was, item, change="deleted", other=self._ahead(at, "current"))
        else:
            self._space_current(now, item, change=change, other=self._ahead(at, "base"))
        self._add(item.run, item.text, item.run.role, change)
        if item.base_gap is not None:
            self._spaced.discard("base")
        if item.current_gap is not None:
            self._spaced.discard("current")

    def _change(self, item: Item) -> Change:
        if item.current_gap is None:
            return "deleted"
        if item.base_gap is not None:
            return ""
        is_quiet = not item.is_word and (_is_heading(item.run) or item.run.point in self._base_points)
        return "" if is_quiet else "inserted"

    def _wanted(self, gap: str | None, side: Side) -> str:
        return "" if gap is None or side in self._spaced else gap

    def _ahead(self, at: int, side: Side) -> _Ahead | None:
        """The next word of a side that still wants its space; each item is looked at once a side."""
        if side in self._spaced:
            return None
        place, ahead = self._next[side]
        if place <= at:
            place, ahead = self._next[side] = _next_word(self._items, at + 1, side)
        return ahead

    def _space_both(self, was: str, now: str, item: Item) -> None:
        if was == now:
            self._add_gap(was, item, "")
            return
        self._add_gap(was, item, "deleted")
        self._add_gap(now, item, "inserted")

    def _space_current(self, gap: str, item: Item, *, change: Change, other: _Ahead | None) -> None:
        if self.runs and _is_heading(self.runs[-1]):
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
        self._add(item.run, gap, item.run.role if item.is_word else "text", change)

    def _add(self, run: Run, text: str, role: RunRole, change: Change) -> None:
        """This text as the run has it, in that role and change; a sign is a run of its own."""
        look = (role, change, *run[3:])
        last = self.runs[-1] if self.runs else None
        if last is not None and last[1:] == look and role != "bracket" and role not in HEADINGS:
            self.runs[-1] = Run(last.text + text, *look)
        else:
            self.runs.append(Run(text, *look))


def _is_heading(run: Run) -> bool:
    return run.role in HEADINGS and not run.says_no_text


def _next_word(items: Sequence[Item], start: int, side: Side) -> tuple[int, _Ahead | None]:
    """The first item from there that has a gap of its own on that side, and its place; else past the end."""
    for at in range(start, len(items)):
        item = items[at]
        gap = item.base_gap if side == "base" else item.current_gap
        if gap is not None:
            return at, _Ahead(gap, item.base_gap == item.current_gap)
    return len(items), None
