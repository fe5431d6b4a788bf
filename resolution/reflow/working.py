"""The working view: every mark as printed, but for empty comments and the emphasis of sources and options.

What a decision took away is still there, flagged.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from resolution.reader.notation import PARTING
from resolution.reflow.closing_up import close_up
from resolution.reflow.reading import Run, RunRole
from resolution.reflow.visibility import Visibility
from resolution.tree import Paragraph, Piece

_EMPHASIS = re.compile(r"(?<!\\)\*{1,3}|^\s*#{1,6}\s+")
"""Of a line that names a source or an option, which looks its own way."""
_ROLES: dict[str, RunRole] = {
    "bracket": "bracket",
    "mark": "mark",
    "layout": "mark",
    "source": "source",
    "option": "option",
    "note": "note",
    "status": "note",
}


def working_runs(paragraph: Paragraph, visibility: Visibility) -> tuple[Run, ...]:
    """All that is printed of a paragraph but its label; line breaks read as a space."""
    return close_up(_runs(_without_label(paragraph.pieces), paragraph, visibility))


def _without_label(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces without the label, the gap after it, and marks that hold nothing but the label."""
    kept: list[Piece] = []
    is_after_label = False
    for piece in pieces:
        if piece.role == "label":
            is_after_label = True
        elif is_after_label and piece.role == "layout" and "\n" not in piece.raw:
            continue
        elif is_after_label and piece.role == "mark" and _is_mark(kept, piece.raw):
            kept.pop()
        else:
            is_after_label = is_after_label and piece.role == "mark"
            kept.append(piece)
    return _without_emphasis(kept)


def _without_emphasis(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces without the emphasis that only an option's name or a source has."""
    roles = ["", *(piece.role for piece in pieces), ""]
    for piece, around in zip(pieces, zip(roles, roles[2:], strict=False), strict=False):
        is_emphasis = piece.role == "mark" and not piece.raw.strip("*")
        if not (is_emphasis and any(role in {"source", "option"} for role in around)):
            yield piece


def _is_mark(pieces: Sequence[Piece], raw: str) -> bool:
    """Whether the last piece is the same mark."""
    return bool(pieces) and pieces[-1].role == "mark" and pieces[-1].raw == raw


def _runs(pieces: Iterable[Piece], paragraph: Paragraph, visibility: Visibility) -> Iterator[Run]:
    has_begun = False
    for piece in pieces:
        match piece.role:
            case "text" | "break":
                yield _words(piece, paragraph, visibility)
            case "layout" if not has_begun and "\n" not in piece.raw:
                continue
            case "layout":
                yield _mark(piece, visibility, text=piece.raw if has_begun and piece.raw.strip() else " ")
            case "call":
                continue
            case "note" if piece.raw == PARTING:  # tells the reader something, and nobody else
                continue
            case "source" | "option":
                yield _mark(piece, visibility, text=_EMPHASIS.sub("", piece.raw))
            case _:
                yield _mark(piece, visibility, text=piece.raw)
        has_begun = has_begun or piece.role in {"text", "bracket"}


def _words(piece: Piece, paragraph: Paragraph, visibility: Visibility) -> Run:
    text = " " if piece.role == "break" else piece.raw
    if piece.within is None:
        return Run(text, "text", piece.change, emphasis=piece.emphasis)
    shown = visibility.shown(piece, paragraph)
    role: RunRole = "text" if piece.within.option or piece.change or piece.role == "break" else "separator"
    change = piece.change if shown is None else shown
    return Run(
        text,
        role,
        change,
        piece.within.point,
        piece.within.option,
        piece.emphasis,
        is_dropped=shown is None,
    )


def _mark(piece: Piece, visibility: Visibility, *, text: str) -> Run:
    ref = piece.within
    role = _ROLES[piece.role]
    if ref is None:
        return Run(text, role)
    return Run(
        text,
        role,
        "",
        ref.point,
        ref.option,
        is_dropped=not visibility.outcome(ref).is_open and bool(text.strip()),
    )
