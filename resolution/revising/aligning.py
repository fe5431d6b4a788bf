"""Two sequences laid beside each other: what stands in both, in one order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple


class Gap(NamedTuple):
    """Places `start` to `end` of the old sequence beside `new_start` to `new_end` of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of what is in both, rising in each.

    From both ends what is the same; between, what is there once on either side holds the rest in its place.
    What is there several times is taken only next to what holds.
    """
    pairs: list[tuple[int, int]] = []
    waiting = [Gap(0, len(old), 0, len(new))]
    while waiting:
        gap = waiting.pop()
        gap = _from_ends(old, new, gap, pairs)
        anchors = _anchors(old, new, gap)
        if anchors:
            pairs.extend(anchors)
            waiting.extend(_between(gap, anchors))
    return sorted(pairs)


def gaps(pairs: Sequence[tuple[int, int]], old: int, new: int) -> Iterator[Gap]:
    """What lies between the pairs, in sequences of those lengths, where there is anything on either side."""
    return _between(Gap(0, old, 0, new), pairs)


def _from_ends(
    old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, pairs: list[tuple[int, int]]
) -> Gap:
    start, end, new_start, new_end = gap
    while start < end and new_start < new_end and old[start] == new[new_start]:
        pairs.append((start, new_start))
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
        pairs.append((end, new_end))
    return Gap(start, end, new_start, new_end)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[tuple[int, int]]:
    """Of what is there once on either side the longest run that rises on both."""
    was, now = old[gap.start : gap.end], new[gap.new_start : gap.new_end]
    counts, counts_now = Counter(was), Counter(now)
    place = {one: at for at, one in enumerate(now) if counts_now[one] == 1}
    pairs = [(at, place[one]) for at, one in enumerate(was) if counts[one] == 1 and one in place]
    return [(gap.start + at, gap.new_start + there) for at, there in _rising(pairs)]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of those whose second places rise as their first do."""
    lasts: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        pile = bisect_left(lasts, place)
        before.append(ends[pile - 1] if pile else -1)
        lasts[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [at]
    found: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _between(whole: Gap, pairs: Sequence[tuple[int, int]]) -> Iterator[Gap]:
    start, new_start = whole.start, whole.new_start
    for at, there in (*pairs, (whole.end, whole.new_end)):
        if at > start or there > new_start:
            yield Gap(start, at, new_start, there)
        start, new_start = at + 1, there + 1
