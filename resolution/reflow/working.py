"""The working view: every mark as printed, and what a decision took away still there, flagged."""

from collections.abc import Iterator

from resolution.reflow.closing_up import close_up
from resolution.reflow.reading import Run, RunRole
from resolution.reflow.visibility import Visibility
from resolution.tree import Paragraph, Piece

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
    return close_up(_runs(paragraph, visibility))


def _runs(paragraph: Paragraph, visibility: Visibility) -> Iterator[Run]:
    has_begun, before = False, ""
    for piece in paragraph.pieces:
        match piece.role:
            case "text" | "break":
                yield _words(piece, paragraph, visibility)
            case "layout" if (before == "label" or not has_begun) and "\n" not in piece.raw:
                continue
            case "layout":
                yield _mark(piece, visibility, text=piece.raw if has_begun and piece.raw.strip() else " ")
            case "label" | "call":
                before = piece.role
                continue
            case _:
                yield _mark(piece, visibility, text=piece.raw)
        before = piece.role
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
