"""Each paragraph as words of the base text, of the current one, or of both, in the place where they are
printed.

A mark that was inserted or deleted makes two paragraphs of one side one of the other. A working text
cannot say that of a paragraph's end, but it can say it of words: those that stand in another paragraph on
one side are struck here and inserted there. So both sides read, paragraph by paragraph, as Word gives them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolution.exchange.docx.changes import (
    SIDES,
    Change,
    Side,
    Span,
    SpanKind,
    WordBody,
    WordParagraph,
    stands,
)
from resolution.light_dataclass import dataclass
from resolution.tree import Change as State
from resolution.tree import Emphasis


class Cell(NamedTuple):
    """Characters with one state; `changes` are those that Word has over them."""

    text: str
    state: State
    changes: tuple[Change, ...]
    kind: SpanKind = "text"
    emphasis: Emphasis = ""


@dataclass(slots=True)
class _Standing:
    """A span while it is found out on which sides it stands, and in which paragraph."""

    span: Span
    base: bool
    current: bool
    is_in_neither: bool = False

    def on(self, side: Side) -> bool:
        return self.base if side == "base" else self.current

    def leave(self, side: Side) -> None:
        if side == "base":
            self.base = False
        else:
            self.current = False

    def enter(self, side: Side) -> None:
        if side == "base":
            self.base = True
        else:
            self.current = True


def laid(body: WordBody) -> Iterator[tuple[WordParagraph, list[Cell]]]:
    """Each paragraph in order with its cells; what stands on neither side is a note that says so.

    A note stands whatever is changed round it, but one of the notation stands in the change it is in.
    """
    rows = [_standings(paragraph) for paragraph in body.paragraphs]
    if any(paragraph.mark for paragraph in body.paragraphs):
        _merge_all(body, rows)
    for paragraph, row in zip(body.paragraphs, rows, strict=True):
        yield paragraph, list(_cells(row))


def _standings(paragraph: WordParagraph) -> list[_Standing]:
    row: list[_Standing] = []
    around = paragraph.around
    for span in paragraph.spans:
        kept = span._replace(changes=(*around, *span.changes)) if around else span
        if kept.changes:
            base, current = stands(kept.changes, "base"), stands(kept.changes, "current")
            row.append(_Standing(kept, base, current, not base and not current))
        else:
            row.append(_Standing(kept, base=True, current=True))
    return row


def _merge_all(body: WordBody, rows: Sequence[list[_Standing]]) -> None:
    """Merge what stands in one paragraph on either side; `rows` are those of the body's paragraphs."""
    place = {id(paragraph): at for at, paragraph in enumerate(body.paragraphs)}
    copies: dict[tuple[int, int], _Standing] = {}
    for side in SIDES:
        for group in body.merged(side):
            if len(group) > 1:
                _merge([rows[place[id(one)]] for one in group], group, side, copies)


def _merge(
    rows: Sequence[list[_Standing]],
    group: Sequence[WordParagraph],
    side: Side,
    copies: dict[tuple[int, int], _Standing],
) -> None:
    """Put the words of one side of all these paragraphs into the first that has any."""
    speaking = [at for at, row in enumerate(rows) if any(_is_text(one) and one.on(side) for one in row)]
    if len(speaking) < 2:
        return
    host = rows[speaking[0]]
    for at in speaking[1:]:
        for one in [one for one in rows[at] if _is_text(one) and one.on(side)]:
            known = copies.get((id(one), id(host)))
            if known is not None:
                known.enter(side)
            else:
                span = one.span._replace(changes=(*one.span.changes, *group[at - 1].mark))
                copy = _Standing(span, side == "base", side == "current")
                copies[id(one), id(host)] = copy
                host.append(copy)
            one.leave(side)


def _is_text(one: _Standing) -> bool:
    return one.span.kind == "text"


def _cells(row: Sequence[_Standing]) -> Iterator[Cell]:
    for one in row:
        text, changes, kind, emphasis = one.span
        if kind == "note" and not text.startswith("{"):
            yield Cell(text, "", changes, "note")
        elif one.base or one.current:
            state: State = "" if one.base and one.current else "deleted" if one.base else "inserted"
            yield Cell(text, state, changes, kind, emphasis)
        elif one.is_in_neither and text.strip():
            yield Cell(_struck_again(text, changes), "", changes, "note")


def _struck_again(text: str, changes: tuple[Change, ...]) -> str:
    """What is said of words that one inserted and another struck again: they are in neither text."""
    came = next((change for change in changes if change.is_in_current), None)
    went = next((change for change in reversed(changes) if not change.is_in_current), None)
    if came is None or went is None:
        return ""
    whose = f" of {came.author}" if came.author and came.author != went.author else ""
    return f"{went.author or 'somebody'} struck the insertion{whose}: {' '.join(text.split())}"
