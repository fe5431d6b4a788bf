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
    holders = [_Holder(word, document) for word in words]
    return tuple(
        place
        for place, row in enumerate(rows)
        if (not points or points == {row.point}) and all(holder.is_in(row, acts[place]) for holder in holders)
    )


class _Holder:
    """Whether a word is in what is said of a row, or in its point: as it shows, since that is what is typed.

    A word lies within one thing said, and much is said of many rows: each is looked through once.
    """

    def __init__(self, word: str, document: Document) -> None:
        self._word = word
        self._document = document
        self._said: dict[str | None, bool] = {None: False}
        self._points: dict[int | None, bool] = {None: False}

    def is_in(self, row: Row, act: Act) -> bool:
        said = self._said
        for words in (act, row.actor, row.role, row.place, row.sources, row.summary):
            is_held = said.get(words)
            if is_held is None:
                is_held = said[words] = self._shows(words or "")
            if is_held:
                return True
        return self._is_in_point(row.point)

    def _is_in_point(self, number: int | None) -> bool:
        if number not in self._points:
            self._points[number] = any(map(self._shows, self._point_words(number or 0)))
        return self._points[number]

    def _shows(self, words: str) -> bool:
        return self._word in visible(words).casefold()

    def _point_words(self, number: int) -> Iterator[str]:
        if not self._document.has_point(number):
            return
        for option in self._document.point(number).options:
            yield option.text
            yield from (f"{source.symbol} {source.author or ''}" for source in option.sources)
