"""Words without marks, as they are said: alternatives that touch, `[five][ten]`, are kept apart, five/ten."""

from collections.abc import Iterable, Iterator

from resolution.tree import Document, OptionRef, Paragraph, Piece


def words_of_paragraph(document: Document, paragraph: Paragraph) -> str:
    """The paragraph's text; of a deleted one what was deleted."""
    if not paragraph.points:
        return paragraph.text
    return _said(document, _spoken(paragraph, with_struck=paragraph.is_deleted))


def words_of_option(document: Document, ref: OptionRef) -> str:
    """The option's text, its paragraphs one on each line; as it was read where a bracket crosses its end."""
    option = document.point(ref.point).option(ref.option)
    if ref not in document.points_inside:
        return option.text
    paragraphs = (document.paragraph_by_id[one] for one in option.paragraphs)
    pieces = ([piece for piece in _spoken(one) if ref in _around(document, piece)] for one in paragraphs)
    said = "\n".join(filter(None, (_said(document, row) for row in pieces)))
    return said if _letters(said) == _letters(option.text) else option.text


def _spoken(paragraph: Paragraph, *, with_struck: bool = False) -> Iterator[Piece]:
    for piece in paragraph.pieces:
        if piece.role in {"text", "break"} and (with_struck or piece.change != "deleted"):
            yield piece


def _said(document: Document, pieces: Iterable[Piece]) -> str:
    words: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None and before.within != piece.within and _are_rivals(document, before, piece):
            words.append("/")
        words.append(" " if piece.role == "break" else piece.raw)
        before = piece
    return " ".join("".join(words).split())


def _are_rivals(document: Document, one: Piece, other: Piece) -> bool:
    """Whether the two lie in different options of one point."""
    options = {ref.point: ref.option for ref in _around(document, one) if ref.option}
    return any(
        ref.option and options.get(ref.point, ref.option) != ref.option for ref in _around(document, other)
    )


def _around(document: Document, piece: Piece) -> list[OptionRef]:
    """The options that a piece lies in, the innermost first."""
    around: list[OptionRef] = []
    ref = piece.within
    while ref is not None:
        around.append(ref)
        ref = document.point(ref.point).parent
    return around


def _letters(words: str) -> str:
    return "".join(words.replace("/", "").split())
