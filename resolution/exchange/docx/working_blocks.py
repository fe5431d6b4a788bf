"""The working view as the paragraphs of a Word file: brackets and sources as printed, changes as tracked
changes.

Read again, it is the same text: what a mark says Word says by a change, a style, a list or a comment.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from resolution.exchange.docx.authors import Authors
from resolution.exchange.docx.outgoing import OURS, OutParagraph, OutRun, Tracked
from resolution.exchange.docx.readings import TITLE_STYLES, style_of
from resolution.reader.calls import heading_of
from resolution.reader.notation import LIST_DASH, NO_LABEL
from resolution.reader.scanning import Scanner, Token
from resolution.tree import Change, Document, Emphasis, Head, Paragraph, Piece, Role, Section

_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_FOOTNOTE = re.compile(r"footnote \d+: (.*)", re.DOTALL)
_SAID = re.compile(r"(\S[^:{}]{0,200}?): (.+)", re.DOTALL)
_HEADING_MARK = re.compile(r"^\s*#{1,6}\s+")


class Said(Protocol):
    """A piece of a text, or a token of one."""

    @property
    def raw(self) -> str: ...
    @property
    def role(self) -> Role: ...
    @property
    def change(self) -> Change: ...
    @property
    def emphasis(self) -> Emphasis: ...


def working_blocks(document: Document, authors: Authors) -> Iterator[OutParagraph]:
    """Every paragraph of the text, as it is written."""
    written = document.written
    yield from _head(written.head, authors)
    for section in written.sections:
        yield from _opening(section, authors)
        for paragraph in section.printed():
            yield from _gathered(paragraph.pieces, authors, paragraph)
        yield from _gathered(section.trailing, authors, None)


def _head(head: Head, authors: Authors) -> Iterator[OutParagraph]:
    """The title block, each of its blocks a paragraph in its own style."""
    raw = "".join(piece.raw for piece in head.pieces)
    start = 0
    styles = dict(zip((head.title, head.subject, head.enacting), TITLE_STYLES, strict=True))
    for block in _BLANK_LINES.split(raw):
        at = raw.index(block, start)
        start = at + len(block)
        heading = heading_of(block.strip())
        tokens = _tokens(heading.words if heading else block.strip())
        offset = (
            at + len(block) - len(block.lstrip()) + (block.strip().index(heading.words) if heading else 0)
        )
        runs = list(_runs(tokens, authors, offset))
        current = " ".join("".join(one.raw for one in tokens if _stands(one)).split())
        if runs:
            yield OutParagraph(runs, styles.get(current, "Heading1" if heading else "Normal"))


def _stands(token: Token) -> bool:
    return token.role in {"text", "bracket", "break"} and token.change != "deleted"


def _opening(section: Section, authors: Authors) -> Iterator[OutParagraph]:
    raw = "".join(piece.raw for piece in section.pieces)
    line = raw.strip()
    if not line:
        return
    heading = heading_of(line)
    words = heading.words if heading else line
    offset = (section.pieces[0].start if section.pieces else 0) + raw.index(words)
    runs = list(_runs(_tokens(words), authors, offset))
    if section.kind != "part":
        yield OutParagraph(runs, "Call")
    elif heading is not None:
        yield OutParagraph(runs, f"Heading{min(max(heading.level - 1, 1), 5)}")
    else:
        yield OutParagraph(runs)


def _tokens(text: str) -> list[Token]:
    scanner = Scanner(frozenset(), lambda *_: None)
    scanner.scan(text, 0)
    return scanner.finish()


def _gathered(
    pieces: Sequence[Piece], authors: Authors, paragraph: Paragraph | None
) -> Iterator[OutParagraph]:
    """The paragraphs that pieces make: source and option lines each one, then the text."""
    level = 1 if paragraph is None else paragraph.level
    for is_line_end, same in groupby(pieces, key=lambda piece: piece.role == "layout" and "\n" in piece.raw):
        if is_line_end:
            continue
        line = list(same)
        bullet = _bullet(line)
        kept = line[1:] if line[0].role == "layout" else line
        runs = list(_runs(kept, authors, None, paragraph))
        if not runs:
            continue
        is_source = all(piece.role in {"source", "option", "layout", "note"} for piece in kept)
        style = "Proposal" if is_source else "Normal" if bullet is not None else style_of(level)
        yield OutParagraph(runs, style, None, bullet)


def _bullet(line: Sequence[Piece]) -> int | None:
    """The level of the list dash before a paragraph; None where there is none."""
    first = line[0]
    if first.role != "layout" or LIST_DASH.fullmatch(first.raw) is None:
        return None
    return (len(first.raw) - len(first.raw.lstrip())) // 2


def _runs(
    said: Iterable[Said], authors: Authors, offset: int | None, paragraph: Paragraph | None = None
) -> Iterator[OutRun]:
    """The runs; `offset` is where the first character of tokens stands in the text."""
    pieces = list(said)
    for at, one in enumerate(pieces):
        change = _tracked(one, authors, offset, paragraph)
        match one.role:
            case "mark":
                continue
            case "note" if one.raw == NO_LABEL and not at:
                continue
            case "note":
                around = _around(pieces, at)
                within = _tracked(around, authors, offset, paragraph) if around is not None else None
                yield _note(one.raw, within)
            case "break":
                yield OutRun(one.raw if one.raw.count("\n") == 1 else " ", change)
            case "source" | "option" if isinstance(one, Piece) and not _is_tail(one.raw):
                yield from _runs(_tokens(_HEADING_MARK.sub("", one.raw)), authors, one.start)
            case _:
                yield OutRun(one.raw, change, one.emphasis)


def _is_tail(raw: str) -> bool:
    """Whether a source is named behind words, not on a line of its own."""
    return raw != raw.lstrip(" -–—")


def _around(pieces: Sequence[Said], at: int) -> Said | None:
    """The piece before a note, where the change that it is under goes on behind the note."""
    if not 0 < at < len(pieces) - 1:
        return None
    before, after = pieces[at - 1], pieces[at + 1]
    return before if before.change and before.change == after.change else None


def _tracked(one: Said, authors: Authors, offset: int | None, paragraph: Paragraph | None) -> Tracked | None:
    if not one.change:
        return None
    if isinstance(one, Piece):
        return authors.of_piece(one, paragraph)
    start = one.start + (offset or 0) if isinstance(one, Token) else 0
    return authors.at(start, one.change)


def _note(raw: str, change: Tracked | None) -> OutRun:
    """A note as a footnote or a comment; one that nobody said as a comment of ours, which is read as it
    is.
    """
    if not raw.startswith("{>>"):
        return OutRun(raw, change, "", "comment", OURS)
    inner = raw[3:-3]
    if footnote := _FOOTNOTE.fullmatch(inner):
        return OutRun(footnote[1], None, "", "footnote")
    said = _SAID.fullmatch(inner)
    if said is None:
        return OutRun(inner, change, "", "comment", OURS)
    return OutRun(said[2], None, "", "comment", said[1])
