"""A text taken out to stand as an option or as a point of its own: who proposes it, and its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resolution.amending.cutting import Cut, Part, Run
from resolution.light_dataclass import dataclass
from resolution.reader.options import option_line_of
from resolution.tree import Document, Option, Paragraph, ParagraphId, Piece, Point, Source

NO_CHANGE = "NOC"
BETWEEN = "\n\n"
_NO_CHANGE_LINE = re.compile(r"[ \t]*\*{0,2}NOC\*{0,2}[ \t]*$")


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Words with the source lines above them; `is_base`: what is printed is base text, proposed as NOC.

    `is_bracketed`: it has brackets of its own; `name` is its printed option's name, `beside` what is said
    of it on the line of that: ` (EUR, USA)`; `text` and `sources` are as the reader has them.
    """

    place: int
    heads: tuple[str, ...]
    body: tuple[Part, ...]
    is_base: bool = False
    is_bracketed: bool = False
    name: str | None = None
    beside: str = ""
    text: str = ""
    sources: tuple[Source, ...] = ()

    def alone(self) -> tuple[Part, ...]:
        """As a point of its own: base text stands as text again, what has no source in brackets."""
        if self.is_base:
            return self.body
        if self.beside:
            return self.named(1)
        if self.heads or self.is_bracketed:
            return (*_lines(self.heads), *self.body)
        return ("[", *self.body, "]")

    def named(self, number: int) -> tuple[Part, ...]:
        """As an option of that number."""
        heads = (NO_CHANGE,) if self.is_base else self.heads
        return (*_lines(heads), f"Option {number}{self.beside}{BETWEEN}", *self.body)

    def inline(self) -> tuple[Part, ...]:
        """In the middle of a paragraph, in brackets."""
        return self.body if self.is_bracketed else ("[", *self.body, "]")


def options_taken_out(run: Run, document: Document, point: Point) -> list[TakenOut]:
    """Each option of a point that has whole paragraphs; sources that an option inherits are its own."""
    taken: list[TakenOut] = []
    for option in point.options:
        one = _option(run, document, point, option)
        inherits = option.sources and option.name is not None and not (one.heads or one.beside or one.is_base)
        if taken and inherits:
            one = replace(one, heads=taken[-1].heads, beside=taken[-1].beside)
        taken.append(one)
    return taken


def inline_options(run: Run, point: Point) -> list[TakenOut]:
    """Each option of a point in the middle of a paragraph."""
    spans = ((option, run.cut(option.span.start, option.span.end)) for option in point.options)
    return [
        TakenOut(
            cut.start,
            (),
            (cut,),
            is_bracketed=option.is_bracketed,
            text=option.text,
            sources=option.sources,
        )
        for option, cut in spans
    ]


def base_taken_out(run: Run, paragraphs: Sequence[Paragraph]) -> TakenOut:
    """A paragraph of the base text with its sub-items."""
    cut = run.cut(paragraphs[0].span.start, paragraphs[-1].span.end)
    text = "\n".join(one.text for one in paragraphs if one.text and not one.is_deleted)
    return TakenOut(cut.start, (), (cut,), is_base=True, text=text)


def reach(document: Document, point: Point) -> tuple[int, int]:
    """From where to where a point of whole paragraphs takes them in, source lines and all."""
    spans = [document.paragraph_by_id[one].span for option in point.options for one in option.paragraphs]
    return min(point.span.start, *(one.start for one in spans)), max(
        point.span.end, *(one.end for one in spans)
    )


def paragraphs_of(point: Point) -> list[ParagraphId]:
    """The paragraphs that a point's options are in, in the order of the text."""
    return list(dict.fromkeys(one for option in point.options for one in option.paragraphs))


def pieces_in(run: Run, start: int, end: int) -> Iterator[Piece]:
    """The pieces that begin between two places."""
    for paragraph in run.paragraphs:
        for piece in paragraph.pieces:
            if start <= piece.start < end:
                yield piece


def _option(run: Run, document: Document, point: Point, option: Option) -> TakenOut:
    start, end = option.span.start, option.span.end
    first = document.paragraph_by_id[option.paragraphs[0]]
    if len(point.options) == 1:
        start, end = reach(document, point)
    begins = max(start, first.span.start)
    heads = tuple(
        piece.raw.strip()
        for piece in pieces_in(run, start, begins)
        if piece.role == "source" and piece.raw.strip()
    )
    is_base = any(_NO_CHANGE_LINE.match(head) for head in heads)
    body = tuple(_without_name(run, begins, end))
    return TakenOut(
        start,
        heads,
        body,
        is_base=is_base,
        is_bracketed=option.is_bracketed,
        name=option.name,
        beside=_beside(piece.raw for piece in pieces_in(run, start, begins) if piece.role == "option"),
        text=option.text,
        sources=option.sources,
    )


def _beside(lines: Iterable[str]) -> str:
    """What the last of an option's own lines says beside its name, as it is printed behind one."""
    named = [found for line in lines if (found := option_line_of(line))]
    said = named[-1].said if named else None
    words = (", ".join(one.symbol for one in said.sources) or said.note) if said else None
    return f" ({words})" if words else ""


def _without_name(run: Run, start: int, end: int) -> Iterator[Cut]:
    """What stands there but an option's name at its head, and the emphasis round that."""
    at = start
    pieces = list(pieces_in(run, start, end))
    for place, piece in enumerate(pieces):
        around = [one for one in (pieces[place - 1 : place] + pieces[place + 1 : place + 2]) if place]
        is_marked = (
            piece.role == "mark" and not piece.raw.strip("*") and any(o.role == "option" for o in around)
        )
        if piece.role == "option" or is_marked:
            if piece.start > at:
                yield Cut(at, piece.start)
            at = piece.start + len(piece.raw)
    cut = run.cut(at, end)
    if cut.end > cut.start:
        yield cut


def _lines(heads: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{head}{BETWEEN}" for head in heads)
