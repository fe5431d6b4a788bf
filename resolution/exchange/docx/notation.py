"""One paragraph's cells in the notation of working texts, and which of its characters came from where.

Signs that are notation are words in Word, but for the brackets: they are escaped. A change whose author is a
contribution is a point, since the room has to decide it; any other is a tracked change as it stands.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from resolution.exchange.docx.changes import Change
from resolution.exchange.docx.laying import Cell
from resolution.exchange.docx.sources import source_of
from resolution.reader.label_forms import label_form
from resolution.reader.notation import PARTING
from resolution.tree import Change as State

# A set of characters first: a text is gone through for one much faster than for a choice.
_SIGNS = re.compile(
    r"[\\*~{<(}](?:(?<=[\\*~{])|(?<=<)(?=/?(?:u|ins|del|s|strike)>)"
    r"|(?:(?<=\]\()|(?<=\A\())(?=\#|https?://|mailto:|www\.)|(?<=\+\+\})|(?<=--\}))"
)
_FIRST_SIGNS = frozenset(["", *"-•–—#"])
_FIRST_SIGN = re.compile(r"(\s*)([-•–—#])(?=\s|\Z)")
_BRACKET = re.compile(r"([\[\]])")
_STATE = attrgetter("state")
_OPEN: dict[State, str] = {"inserted": "{++", "deleted": "{--"}
_CLOSE: dict[State, str] = {"inserted": "++}", "deleted": "--}"}


class Origin(NamedTuple):
    """Characters `start` to `end` of the text, and the changes that Word has over them."""

    start: int
    end: int
    paragraph: int
    changes: tuple[Change, ...]


class Written(NamedTuple):
    """A paragraph in notation; places count from its own first character.

    `added` are the opening brackets that stand for a change of a source: Word has none there.
    """

    text: str
    origins: tuple[Origin, ...]
    added: tuple[int, ...] = ()


def escaped(text: str, *, is_first: bool = False) -> str:
    """The words so that no sign of theirs is read as a mark; line breaks stay."""
    if _SIGNS.search(text) is not None:
        text = _SIGNS.sub(lambda sign: f"\\{sign[0]}", text)
    return _FIRST_SIGN.sub(r"\1\\\2", text, count=1) if is_first and _FIRST_SIGN.match(text) else text


def note(text: str) -> str:
    """A note in its marks, in one line; one that comes in its braces stays as it is."""
    if text.startswith("{"):
        return text
    words = " ".join(text.replace("<<}", "").replace("{>>", "").split())
    return f"{{>>{words}<<}}" if words else ""


def written(cells: Sequence[Cell], *, place: int, with_points: bool, is_whole: bool = False) -> Written:
    """The paragraph's cells in notation; `with_points`: a source's changes are points.

    `is_whole`: a source proposes all of it.
    """
    writer = _Writer(place, with_points=with_points, is_whole=is_whole)
    writer.write(_notes_behind(cells))
    return Written("".join(writer.parts), tuple(writer.origins), tuple(writer.added))


def side_text(cells: Sequence[Cell], without: str) -> str:
    """The words of one side: those that are not so changed."""
    return "".join([cell.text for cell in cells if cell.kind == "text" and cell.state != without])


def _notes_behind(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, notes that stand before the first words behind them all: the label comes first."""
    first = next((at for at, cell in enumerate(cells) if cell.kind == "text" and cell.text.strip()), 0)
    if not first:
        return list(cells)
    return [
        *(c for c in cells[:first] if c.kind == "text"),
        *cells[first:],
        *(c for c in cells[:first] if c.kind == "note"),
    ]


class _Stretch(NamedTuple):
    """Cells in a row that one source changed, or that nobody did."""

    source: str
    cells: list[Cell]


class _Writer:
    """The notation so far."""

    def __init__(self, place: int, *, with_points: bool, is_whole: bool) -> None:
        self._is_whole = is_whole
        self.parts: list[str] = []
        self.origins: list[Origin] = []
        self.added: list[int] = []
        self._place = place
        self._with_points = with_points
        self._at = 0
        self._has_words = self._has_sign = False

    def write(self, cells: list[Cell]) -> None:
        spoken = [cell for cell in cells if cell.kind == "text"]
        if spoken and not spoken[0].state and spoken[0].text.lstrip()[:1] in _FIRST_SIGNS:
            self._has_sign = _FIRST_SIGN.match("".join([cell.text for cell in spoken])) is not None
        if not any(cell.state for cell in cells):
            self._state_alike(cells)
            return
        stretches = self._stretches(cells) if self._with_points else [_Stretch("", cells)]
        for at, stretch in enumerate(stretches):
            following = stretches[at + 1].cells[0].text if at + 1 < len(stretches) else ""
            if not stretch.source or self._is_said(stretch.source, following):
                self._cells(stretch.cells, is_open=self._is_whole or bool(stretch.source))
            elif self._can_be_point(stretch):
                self._point(stretch, following)
            else:
                self._cells(stretch.cells)
                self._put(note(stretch.source))

    @staticmethod
    def _stretches(cells: list[Cell]) -> list[_Stretch]:
        base, current = label_ends(cells)
        stretches: list[_Stretch] = []
        was = now = 0
        for cell in cells:
            text, state, changes, kind, _ = cell
            source = ""
            if state:
                in_label = kind == "text" and (was < base if state == "deleted" else now < current)
                source = "" if in_label else source_of(changes, state)
            if stretches and stretches[-1].source == source:
                stretches[-1].cells.append(cell)
            else:
                stretches.append(_Stretch(source, [cell]))
            if kind == "text":
                was += len(text) if state != "inserted" else 0
                now += len(text) if state != "deleted" else 0
        return stretches

    def _is_said(self, source: str, following: str) -> bool:
        """Whether the source is said beside the change already: in the brackets round it, or in a note."""
        if following.startswith(f" - {source}]") and "".join(self.parts[-2:]).endswith("["):
            return True
        return following == f"{{>>{source}<<}}"

    def _can_be_point(self, stretch: _Stretch) -> bool:
        """Whether brackets can be put round these words: those in them pair, and a line holds them."""
        text = "".join([cell.text for cell in stretch.cells])
        return bool(text.strip()) and "\n" not in text and _is_balanced(text)

    def _follows_bracket(self) -> bool:
        last = next((part for part in reversed(self.parts) if part.strip()), "")
        return last.rstrip().endswith("]")

    def _point(self, stretch: _Stretch, following: str) -> None:
        """The change as bracketed text of its source, told apart from brackets right beside it."""
        if self._follows_bracket():
            self._put(PARTING)
        self.added.append(self._at)
        self._put("[")
        self._cells(stretch.cells, is_open=True)
        self._put(f" - {stretch.source}]")
        if following.lstrip().startswith("["):
            self._put(PARTING)

    def _cells(self, cells: Sequence[Cell], *, is_open: bool = False) -> None:
        """The cells in their marks; a bracket that is struck, and not only proposed to be, is no point's."""
        for state, same in groupby(cells, key=_STATE):
            group = list(same)
            if state == "deleted" and any(_has_bracket(cell.text) or not cell.text for cell in group):
                self._struck(group, is_open=is_open)
            else:
                self._state_alike(group)

    def _struck(self, group: list[Cell], *, is_open: bool) -> None:
        """Cells that were struck, some of them brackets."""
        if not is_open:
            group = [part for cell in group for part in _parted(cell)]
        for is_sign, parts in groupby(group, key=_is_struck_bracket):
            for part in [[one] for one in parts] if is_sign else [list(parts)]:
                self._state_alike(part)

    def _state_alike(self, cells: Sequence[Cell]) -> None:
        """Cells in the marks of the one state that all of them have."""
        state: State = cells[0].state if cells else ""
        if state:
            self._put(_OPEN[state])
        for cell in cells:
            self._cell(cell)
        if state:
            self._put(_CLOSE[state])

    def _cell(self, cell: Cell) -> None:
        if cell.kind == "note":
            self._put(note(cell.text), cell.changes)
            return
        text = cell.text
        if self._has_sign or _SIGNS.search(text) is not None:
            text = escaped(text, is_first=self._has_sign and not self._has_words)
        if cell.emphasis:
            words = text.strip()
            text = text.replace(words, f"{cell.emphasis}{words}{cell.emphasis}", 1)
        self._put(text, cell.changes)
        if self._has_sign and not self._has_words:
            self._has_words = bool(cell.text.strip())

    def _put(self, text: str, changes: tuple[Change, ...] | None = None) -> None:
        if not text:
            return
        end = self._at + len(text)
        if changes:
            self.origins.append(Origin(self._at, end, self._place, changes))
        self.parts.append(text)
        self._at = end


def _parted(cell: Cell) -> list[Cell]:
    """A struck cell, each of its brackets apart."""
    if cell.kind != "text":
        return [cell]
    return [cell._replace(text=part) for part in _BRACKET.split(cell.text) if part]


def _is_struck_bracket(cell: Cell) -> bool:
    return cell.state == "deleted" and cell.kind == "text" and cell.text in {"[", "]"}


def label_ends(cells: Sequence[Cell]) -> tuple[int, int]:
    """How many characters the label takes on each side: its change is no proposal of its own."""
    return _label_end(side_text(cells, "inserted")), _label_end(side_text(cells, "deleted"))


def _label_end(text: str) -> int:
    words = text.lstrip(" \t[")
    found = label_form(words[:80])
    return len(text) - len(words) + found.length if found is not None else 0


def _has_bracket(text: str) -> bool:
    return "[" in text or "]" in text


def _is_balanced(text: str) -> bool:
    if not _has_bracket(text):
        return True
    depth = 0
    for sign in text:
        depth += (sign == "[") - (sign == "]")
        if depth < 0:
            return False
    return depth == 0
