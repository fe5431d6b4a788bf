"""Finding rows of the log: by point, section, source, person, what was done, or any word of the text."""

from collections.abc import Iterator, Sequence

from resolution.minutes.rows import Row
from resolution.timeline import Act
from resolution.tree import Document
from resolution.visible import visible


def rows_found(line: str, rows: Sequence[Row], acts: Sequence[Act], document: Document) -> tuple[int, ...]:
    """The places, from 0, of the rows that have every word of the line: a number is that of a point."""
    wanted = [word.rstrip(",").removeprefix("#") for word in line.casefold().split()]
    points = {int(word) for word in wanted if word.isdecimal()}
    words = [word for word in wanted if not word.isdecimal() and not (points and word == "point")]
    texts = _Texts(document)
    return tuple(
        place
        for place, row in enumerate(rows)
        if (not points or points == {row.point}) and all(word in texts.of(row, acts[place]) for word in words)
    )


class _Texts:
    """What is said of each row, and the words of its point: as they show, since that is what is typed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._of_points: dict[int, str] = {}

    def of(self, row: Row, act: Act) -> str:
        said = (act, row.actor, row.role, row.place or "", row.sources or "", row.summary)
        return visible(" ".join((*said, self._of_point(row.point)))).casefold()

    def _of_point(self, number: int | None) -> str:
        if number is None:
            return ""
        if number not in self._of_points:
            self._of_points[number] = " ".join(self._point_words(number))
        return self._of_points[number]

    def _point_words(self, number: int) -> Iterator[str]:
        if not self._document.has_point(number):
            return
        for option in self._document.point(number).options:
            yield option.text
            yield from (f"{source.symbol} {source.author or ''}" for source in option.sources)
