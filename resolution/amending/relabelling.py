"""A paragraph under another working label, and typed under that one again."""

from dataclasses import replace

from resolution.tree import Paragraph, Piece


def relabelled(paragraph: Paragraph, label: str) -> Paragraph:
    """The paragraph as it reads with that label printed in place of its own."""
    pieces: list[Piece] = []
    is_written = False
    for piece in paragraph.pieces:
        if piece.role != "label":
            pieces.append(piece)
        elif not is_written:
            pieces.append(piece._replace(raw=label))
            is_written = True
    if not is_written:
        at = next(
            (at for at, piece in enumerate(pieces) if piece.role in {"text", "mark", "bracket"}), len(pieces)
        )
        here = pieces[min(at, len(pieces) - 1)]
        pieces[at:at] = [
            Piece(label, here.start, "label", within=here.within),
            Piece(" ", here.start, "layout", within=here.within),
        ]
    return replace(paragraph, label=label, old_label=None, pieces=tuple(pieces))


def with_label_as_written(notation: str, paragraph: Paragraph, written: Paragraph) -> str:
    """The paragraph's new notation, with the label under which it is written for the one it bears since."""
    if paragraph.label == written.label or not paragraph.label:
        return notation
    before, found, after = notation.partition(paragraph.label)
    if not found:
        return notation
    return f"{before}{written.label}{after}" if written.label else f"{before}{after.lstrip()}"
