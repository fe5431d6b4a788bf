"""What each point of a text offers and where it opens, in the form in which two texts are compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from resolution.light_dataclass import dataclass
from resolution.revising.likeness import Bag, bag_of
from resolution.tree import Change, Document, OptionRef, Piece, PointNumber, SectionId

_SIGNS: dict[Change, str] = {"": "=", "deleted": "-", "inserted": "+"}
_INNER = "\x01"


@dataclass(frozen=True)
class Offered:
    """A point: `base` is what belongs to none of its options, `options` their words with marks, in order.

    `where` is the paragraph (or, in a call, the section) in which it opens; `before` and `after` the words
    round it there.
    """

    number: PointNumber
    section: SectionId
    where: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    base: str
    options: tuple[str, ...]
    sources: frozenset[str]

    @property
    def said(self) -> tuple[str, tuple[str, ...]]:
        return self.base, self.options

    @cached_property
    def words(self) -> Bag:
        return bag_of(" ".join(self.said_words))

    @property
    def said_words(self) -> tuple[str, ...]:
        return (self.base, *self.options)


def offered(document: Document) -> list[Offered]:
    """The points of a text in the order in which they open."""
    return list(_Walk(document).points())


class _Walk:
    """One way through the pieces."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: defaultdict[OptionRef, list[str]] = defaultdict(list)
        self._opened: dict[PointNumber, str] = {}
        self._last: dict[OptionRef, Change] = {}
        self._around: dict[PointNumber, tuple[str, str]] = {}

    def points(self) -> Iterator[Offered]:
        for section in self._document.sections:
            self._pass(section.id, section.pieces)
            for paragraph in section.printed():
                self._pass(paragraph.id, paragraph.pieces)
            self._pass(section.id, section.trailing)
        for number, where in self._opened.items():
            point = self._document.point(number)
            before, after = self._around.get(number, ("", ""))
            refs = [OptionRef(number, option) for option in range(len(point.options) + 1)]
            base, *options = (" ".join("".join(self._words.get(ref, ())).split()) for ref in refs)
            yield Offered(
                number,
                point.section,
                where,
                tuple(before.split()),
                tuple(after.split()),
                base,
                tuple(options),
                frozenset(source.symbol for option in point.options for source in option.sources),
            )

    def _pass(self, where: str, pieces: Iterable[Piece]) -> None:
        text = ""
        spans: dict[PointNumber, tuple[int, int]] = {}
        for piece in pieces:
            if piece.role == "layout":
                continue
            numbers = list(self._open(where, piece.within))
            is_word = piece.role in {"text", "break"}
            start = len(text)
            if is_word:
                text += piece.raw if piece.role == "text" else " "
                self._add(piece)
            for number in numbers:
                spans[number] = (spans.get(number, (start, start))[0], len(text))
        for ref in self._last:
            self._words[ref].append(" ")
        self._last.clear()
        for number, (start, end) in spans.items():
            if self._opened[number] == where:
                self._around.setdefault(number, (text[:start], text[end:]))

    def _add(self, piece: Piece) -> None:
        ref = piece.within
        if ref is None:
            return
        if self._last.get(ref) != piece.change:
            self._last[ref] = piece.change
            self._words[ref].append(_SIGNS[piece.change])
        self._words[ref].append(piece.raw if piece.role == "text" else " ")

    def _open(self, where: str, ref: OptionRef | None) -> Iterator[PointNumber]:
        """The points that the piece lies in; those that begin with it are noted, in what is around them."""
        while ref is not None:
            yield ref.point
            parent = self._document.point(ref.point).parent
            if ref.point not in self._opened:
                self._opened[ref.point] = where
                if parent is not None:
                    self._words[parent].append(_INNER)
                    self._last.pop(parent, None)
            ref = parent
