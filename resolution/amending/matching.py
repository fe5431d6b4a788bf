"""What survives an amendment: the old one of each new thing in a row, by what it says and where it stands."""

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

LONGEST = 400
"""Beyond so many between the common beginning and end, things are paired by their order alone."""


def survivors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int | None]:
    """For each of the new things the place of the old one that it is, each old one at most once.

    What says the same is the same; between two such, as many as there are on both sides are paired in order.
    """
    first = common_beginning(old, new)
    last = common_beginning(old[first:][::-1], new[first:][::-1])
    found: list[int | None] = [None] * len(new)
    for at in range(first):
        found[at] = at
    for back in range(1, last + 1):
        found[-back] = len(old) - back
    middle_old, middle_new = old[first : len(old) - last], new[first : len(new) - last]
    for before, after in _paired(middle_old, middle_new):
        found[first + after] = first + before
    return found


def common_beginning(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many things are the same from the first on."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )


def characters_in_common(one: str, other: str) -> int:
    """How many characters are the same from the first on."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _paired(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    if len(old) > LONGEST or len(new) > LONGEST:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    pairs: list[tuple[int, int]] = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in {"equal", "replace"}:
            pairs.extend(zip(range(first, last), range(start, end), strict=False))
    return pairs
