"""Lines to paint anew, as regions."""

from collections.abc import Iterable, Iterator

from textual.geometry import Region


def line_regions(lines: Iterable[int], left: int, width: int) -> Iterator[Region]:
    """These lines, in order, from column `left` on and so many cells wide; neighbours in one region."""
    start = end = None
    for line in lines:
        if line != end:
            if start is not None and end is not None:
                yield Region(left, start, width, end - start)
            start = line
        end = line + 1
    if start is not None and end is not None:
        yield Region(left, start, width, end - start)
