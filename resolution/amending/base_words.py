"""The base words of a section: what no act may add to or take from."""

from collections.abc import Iterable
from itertools import takewhile

from resolution.tree import Paragraph, Piece, Section


def base_letters(section: Section) -> str:
    """The letters and digits of the section's base text, in the order printed, labels left out."""
    return _letters_of(section.printed())


def has_same_base(one: Section, other: Section) -> bool:
    """Whether two sections have the same base letters in the same order."""
    first, second = list(one.printed()), list(other.printed())
    same = sum(
        1
        for _ in takewhile(lambda pair: pair[0].content is pair[1].content, zip(first, second, strict=False))
    )
    first, second = first[same:], second[same:]
    while first and second and _are_written_alike(first[-1], second[-1]):
        first.pop()
        second.pop()
    return _letters_of(first) == _letters_of(second)


def _letters_of(paragraphs: Iterable[Paragraph]) -> str:
    words = (
        piece.raw
        for paragraph in paragraphs
        for piece in paragraph.pieces
        if piece.role == "text" and _is_base(piece, paragraph)
    )
    return "".join(filter(str.isalnum, "".join(words)))


def _are_written_alike(one: Paragraph, other: Paragraph) -> bool:
    return one.content is other.content or _written(one) == _written(other)


def _written(paragraph: Paragraph) -> tuple[object, ...]:
    pieces = [(piece.raw, piece.role, piece.change, piece.within) for piece in paragraph.pieces]
    return pieces, paragraph.amends, paragraph.block


def _is_base(piece: Piece, paragraph: Paragraph) -> bool:
    """Struck words are base text; plain ones outside points, or in an attributed amendment of base text."""
    if piece.change:
        return piece.change == "deleted"
    return piece.within is None or (paragraph.amends and piece.within == paragraph.block)
