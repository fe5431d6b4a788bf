"""From a paragraph's pieces to the parts that show: words and marks, with a seam where something went."""

import re
from collections.abc import Sequence
from dataclasses import field

from resolution.light_dataclass import dataclass
from resolution.reflow.closing_up import GAP, SEAM, Seam
from resolution.reflow.reading import Run, RunRole
from resolution.reflow.visibility import Visibility
from resolution.tree import OptionRef, Paragraph, Piece

Part = Run | Seam

_CONNECTIVE = re.compile(r"[ \t]*[-–—:,;/·&]?[ \t]*")
_HEADING_MARKS = re.compile(r"^\s*#{1,6}\s+|\*{1,3}|~~|</?u>")
_HEADINGS: dict[str, RunRole] = {"source": "source", "option": "option", "note": "note"}


@dataclass(slots=True)
class Parts:
    """The parts of one paragraph as they are gathered.

    `returned` holds the base text that a rejection gave back; `has_removed`: some words of it went.
    """

    paragraph: Paragraph
    visibility: Visibility
    parts: list[Part] = field(default_factory=list)
    returned: list[tuple[int, str]] = field(default_factory=list)
    has_removed: bool = False
    _removed: list[str] = field(default_factory=list)
    _is_cut: bool = False
    _separated: int = 0
    _connective: str | None = None
    _held: Run | None = None

    def gather(self) -> "Parts":
        """Take every piece in turn; the parts are then complete."""
        for piece in self.paragraph.pieces:
            match piece.role:
                case "text" | "break":
                    self._words(piece)
                case "bracket":
                    self._bracket(piece)
                case "source" | "option" | "note":
                    self._heading(piece)
                case "mark" | "layout":
                    self._notation(piece)
                case _:
                    pass
        if self._is_cut:
            self.parts.append(SEAM)
        return self

    def _words(self, piece: Piece) -> None:
        change = self.visibility.shown(piece, self.paragraph)
        if change is None:
            self._remove(piece)
            return
        ref = piece.within
        text = " " if piece.role == "break" else piece.raw
        if ref is None:
            self._show(Run(text, "text", change, emphasis=piece.emphasis))
            return
        if self._separated == ref.point:
            text = text.lstrip()
        if piece.role == "text" and self.visibility.has_returned(piece, self.paragraph):
            self.returned.append((self.visibility.outcome(ref).settled_by or 0, text))
        run = Run(text, "text", change, ref.point, ref.option, piece.emphasis)
        if not _is_separator(piece, ref):
            self._show(run)
        elif self.visibility.standing.state(ref.point).withdrawn_options:
            self._hold(run._replace(role="separator"))
        else:
            self._show(run._replace(role="separator"))

    def _hold(self, separator: Run) -> None:
        """Where options were taken back, a separator waits: it shows between two that are still there."""
        is_first = not any(
            isinstance(part, Run) and part.option and part.point == separator.point for part in self.parts
        )
        if is_first:
            self._separated = separator.point
        elif self._held is None:
            self._held = separator
        self._is_cut = True

    def _bracket(self, piece: Piece) -> None:
        ref = piece.within
        if ref is not None and self.visibility.outcome(ref).is_open:
            self._show(Run(piece.raw, "bracket", "", ref.point, ref.option))
        else:
            self._is_cut = True

    def _heading(self, piece: Piece) -> None:
        """A source, an option's name or the note beside them; what a line holds besides reads as one run."""
        ref = piece.within
        if ref is None or not self.visibility.outcome(ref).is_open or piece.raw.lstrip().startswith("{"):
            self._is_cut = True
            return
        last = self.parts[-1] if self.parts else None
        text = " ".join(_HEADING_MARKS.sub("", piece.raw).split())
        if self._connective is not None and isinstance(last, Run) and last.role in _HEADINGS:
            self.parts[-1] = last._replace(text=f"{last.text}{self._connective}{text}")
        elif text:
            self._removed.append(" ")
            self._is_cut = True
            self._show(Run(text, _HEADINGS[piece.role], "", ref.point, ref.option))
            self._removed.append(" ")
            self._is_cut = True
        self._connective = ""

    def _notation(self, piece: Piece) -> None:
        """Marks never show; emphasis and escapes leave no seam, and a line break holds words apart."""
        if self._connective is not None and _CONNECTIVE.fullmatch(piece.raw):
            self._connective += piece.raw
            return
        self._connective = None
        if "\n" in piece.raw:
            self._removed.append(" ")
            self._is_cut = True
        elif piece.role == "mark" and piece.raw.strip("*\\"):
            self._is_cut = True

    def _show(self, run: Run) -> None:
        held, self._held = self._held, None
        if held is not None and held.point == run.point:
            self._show(held)
        if self._is_cut:
            self.parts.append(GAP if self._is_spaced() else SEAM)
            self._removed.clear()
        self.parts.append(run)
        self._is_cut, self._separated, self._connective = False, 0, None

    def _is_spaced(self) -> bool:
        """Whether what went parted the words on both sides: it began or ended with a space."""
        removed = "".join(self._removed)
        return removed[:1].isspace() or removed[-1:].isspace()

    def _remove(self, piece: Piece) -> None:
        self._connective = None
        if piece.within is not None and _is_separator(piece, piece.within):
            self._remove_separator(piece.within)
        else:
            self.has_removed = self.has_removed or piece.role == "text"
            text = " " if piece.role == "break" else piece.raw
            is_second = piece.within is not None and piece.within.point == self._separated
            self._removed.append(text.lstrip() if is_second else text)
        self._is_cut = True

    def _remove_separator(self, ref: OptionRef) -> None:
        """The space round a separator goes with it: where one option is left it parts no words."""
        last = self.parts[-1] if self.parts and not self._is_cut else None
        if isinstance(last, Run) and last.point == ref.point and last.option:
            self.parts[-1] = last._replace(text=last.text.rstrip())
        elif self._removed:
            self._removed[-1] = self._removed[-1].rstrip()
        self._separated = ref.point


def plain_parts(pieces: Sequence[Piece]) -> tuple[Part, ...] | None:
    """What `gather` gives for words behind a label and what lays both out, as most paragraphs are; else None.

    None of the pieces lies in an option.
    """
    *before, words = pieces
    if words.role != "text" or words.change:
        return None
    is_parted = False
    for piece in before:
        if piece.role == "layout":
            is_parted = is_parted or "\n" in piece.raw
        elif piece.role != "label":
            return None
    run = Run(words.raw, emphasis=words.emphasis)
    return (GAP, run) if is_parted else (run,)


def _is_separator(piece: Piece, ref: OptionRef) -> bool:
    return piece.role == "text" and not ref.option and not piece.change
