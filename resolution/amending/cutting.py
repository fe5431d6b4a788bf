"""A run of paragraphs taken apart and put together: what stays is cut out, what is new stands between."""

from collections.abc import Sequence
from typing import NamedTuple

from resolution.light_dataclass import dataclass
from resolution.tree import Document, Paragraph, ParagraphId, Piece, Section


class Cut(NamedTuple):
    """Characters of the text that stay, from `start` to `end`."""

    start: int
    end: int


Part = Cut | str


class Written(NamedTuple):
    """New notation, and where each cut of it came to stand in it."""

    notation: str
    places: tuple[tuple[Cut, int], ...]

    def place_of(self, place: int) -> int | None:
        """Where a character of the old text stands now."""
        return next((at + place - cut.start for cut, at in self.places if cut.start <= place < cut.end), None)


@dataclass(frozen=True, slots=True)
class Run:
    """Paragraphs that follow one another in a section: characters `start` to `end`, no blanks around.

    `raw` is the section's notation, whose first character is the `origin`th of the text.
    """

    section: Section
    paragraphs: tuple[Paragraph, ...]
    raw: str
    origin: int
    start: int
    end: int

    def text(self, start: int, end: int) -> str:
        """The notation between two places of the text."""
        return self.raw[start - self.origin : end - self.origin]

    def cut(self, start: int, end: int) -> Cut:
        """What stands there, without the blanks around it."""
        raw = self.text(start, end)
        return Cut(start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip()))

    def written(self, parts: Sequence[Part]) -> Written:
        """The section's notation with these parts in the place of the run."""
        whole = (Cut(self.origin, self.start), *parts, Cut(self.end, self.origin + len(self.raw)))
        places: list[tuple[Cut, int]] = []
        notation = ""
        for part in whole:
            if isinstance(part, Cut):
                places.append((part, len(notation)))
            notation += part if isinstance(part, str) else self.text(*part)
        return Written(notation, tuple(places))


def run_of(document: Document, first: ParagraphId, last: ParagraphId) -> Run:
    """The paragraphs of one section from one to another."""
    section = document.section_by_id[document.paragraph_by_id[first].section]
    printed = printed_in(section)
    places = [at for at, one in enumerate(printed) if one.id in {first, last}]
    chosen = printed[places[0] : places[-1] + 1]
    raw = "".join(piece.raw for piece in pieces_of(section))
    start, end = chosen[0].pieces[0].start, _end(chosen[-1].pieces[-1])
    origin = next(piece.start for piece in pieces_of(section))
    run = Run(section, chosen, raw, origin, start, end)
    cut = run.cut(start, end)
    return Run(section, chosen, raw, origin, cut.start, cut.end)


def printed_in(section: Section) -> tuple[Paragraph, ...]:
    """The section's paragraphs as printed, its chapeau first."""
    return (*((section.chapeau,) if section.chapeau is not None else ()), *section.paragraphs)


def pieces_of(section: Section) -> list[Piece]:
    """All pieces of the section, in the order of the text."""
    inside = [piece for paragraph in printed_in(section) for piece in paragraph.pieces]
    return [*section.pieces, *inside, *section.trailing]


def _end(piece: Piece) -> int:
    return piece.start + len(piece.raw)
