"""The base text that options hold, and which of them give the same one back."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from resolution.tree import Document, OptionRef, Paragraph, Piece, Point


class BaseWords(NamedTuple):
    """The base words of each option that holds any, those of the points inside it included.

    `amending` are the options that amend base text, `unchanged` those that propose it as NOC.
    """

    words: dict[OptionRef, list[str]]
    amending: set[OptionRef]
    unchanged: set[OptionRef]


def base_words(document: Document, paragraphs: Iterable[Paragraph]) -> BaseWords:
    """The base words that these paragraphs give their options."""
    base = BaseWords({}, set(), set())
    for paragraph in paragraphs:
        if not (paragraph.points or paragraph.block or paragraph.joins):
            continue
        if paragraph.amends and paragraph.block is not None:
            kind = base.unchanged if _is_no_change(paragraph) else base.amending
            kind.add(paragraph.block)
        for piece in paragraph.pieces:
            if piece.within is None or piece.role != "text" or not is_base(piece, paragraph):
                continue
            ref: OptionRef | None = piece.within
            while ref is not None:
                base.words.setdefault(ref, []).extend(piece.raw.split())
                ref = document.point(ref.point).parent
    return base._replace(amending=base.amending - base.unchanged)


def doubled(points: Iterable[Point], base: BaseWords) -> dict[OptionRef, str]:
    """Options that do not give base text back when their point is rejected, since another one does.

    The value tells the words by which the two differ, empty where they agree.
    """
    found: dict[OptionRef, str] = {}
    for point in points:
        refs = [OptionRef(point.number, option.number) for option in point.options]
        if len(refs) < 2:
            continue
        supplier = next((ref for ref in refs if ref in base.amending), None)
        given = [supplier] if supplier else []
        for ref in refs:
            if ref not in base.words or ref == supplier:
                continue
            other = next((one for one in given if _is_same(ref, one, base)), None)
            if other is None and ref in base.amending:
                other = supplier
            if other is None:
                given.append(ref)
            else:
                found[ref] = _difference(base.words[ref], base.words[other])
    return found


def is_base(piece: Piece, paragraph: Paragraph) -> bool:
    """Whether these words, inside a point, are base text: struck, or left alone by an amendment."""
    if piece.change == "deleted":
        return True
    return piece.change == "" and paragraph.amends and piece.within == paragraph.block


def _is_no_change(paragraph: Paragraph) -> bool:
    return any(
        piece.role == "source" and piece.raw.strip(" *#\t") == "NOC" for piece in paragraph.pieces
    ) or not any(piece.change for piece in paragraph.pieces)


def _is_same(ref: OptionRef, one: OptionRef, base: BaseWords) -> bool:
    """Whether two options hold the same base text: half the words of the one are in the other.

    What is printed as NOC is a text of its own, unless it is word for word the other.
    """
    if {ref, one} & base.unchanged:
        return base.words[ref] == base.words[one]
    shared = sum((Counter(base.words[ref]) & Counter(base.words[one])).values())
    return 2 * shared >= len(base.words[ref])


def _difference(one: list[str], other: list[str]) -> str:
    lacking = Counter(one) - Counter(other)
    return " ".join(word for word in one if word in lacking)
