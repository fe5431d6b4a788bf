"""The base words of a section: what no act may add to or take from."""

from resolution.tree import Paragraph, Piece, Section


def base_letters(section: Section) -> str:
    """The letters and digits of the section's base text, in the order printed, labels left out."""
    chapeau = [section.chapeau] if section.chapeau is not None else []
    return "".join(
        sign
        for paragraph in (*chapeau, *section.paragraphs)
        for piece in paragraph.pieces
        if piece.role == "text" and _is_base(piece, paragraph)
        for sign in piece.raw
        if sign.isalnum()
    )


def _is_base(piece: Piece, paragraph: Paragraph) -> bool:
    """Struck words are base text; plain ones outside points, or in an attributed amendment of base text."""
    if piece.change:
        return piece.change == "deleted"
    return piece.within is None or (paragraph.amends and piece.within == paragraph.block)
