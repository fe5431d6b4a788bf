"""Who proposed what, where: one contribution for each source of each option, in the order of the text."""

from collections.abc import Iterator
from typing import NamedTuple

from resolution.said_words import words_of_option
from resolution.tree import Document, Option, OptionRef, Point, Source


class Contribution(NamedTuple):
    """One text as one source proposes it; `call` and `label` say where, `joint` with whom."""

    ref: OptionRef
    source: Source
    call: str
    label: str | None
    text: str
    joint: tuple[Source, ...] = ()

    @property
    def place(self) -> str:
        return f"{self.call} {self.label}".strip() if self.label else self.call


def contributions_in(document: Document) -> tuple[Contribution, ...]:
    """Every contribution of a document; a joint proposal is one of each of its sources."""
    return tuple(one for point in document.live_points for one in _of_point(document, point))


def options_without_source(document: Document) -> int:
    """How many options no source is printed for."""
    return sum(not option.sources for point in document.live_points for option in point.options)


def _of_point(document: Document, point: Point) -> Iterator[Contribution]:
    call = document.section_by_id[point.section].call
    for option in point.options:
        ref, sources = OptionRef(point.number, option.number), _once_each(option)
        for source in sources:
            joint = tuple(other for other in sources if other is not source)
            yield Contribution(ref, source, call, point.label, words_of_option(document, ref), joint)


def _once_each(option: Option) -> tuple[Source, ...]:
    return tuple({source.symbol: source for source in reversed(option.sources)}.values())[::-1]
