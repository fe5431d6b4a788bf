"""Paragraphs written as the XML of Word files: every mark with a number of its own, what was deleted as
such.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from resolution.exchange.docx.outgoing import OutBlock, OutParagraph, OutRun, OutTable, Tracked
from resolution.exchange.docx.template import ROOT, SECTION, XML

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_PARTS = re.compile(r"[\t\n]|[^\t\n]+")
_INNER_MARK = re.compile(r"\{(\+\+|--)(.*?)(?:\+\+|--)\}")
_ITALIC, _BOLD = "<w:i/><w:iCs/>", "<w:b/><w:bCs/>"
_LOOKS = {"": "", "*": _ITALIC, "**": _BOLD, "***": _BOLD + _ITALIC}
_ELEMENT = {"inserted": "ins", "deleted": "del"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_FIRST_NOTE = 1


def escaped(text: str) -> str:
    """The characters as XML has them; what no XML can hold is left out."""
    text = _NO_XML.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class Serializer:
    """Writes the blocks of one file; `comments` and `footnotes` are the XML of their parts' contents so
    far.
    """

    def __init__(self, *, first: int = 101) -> None:
        self.comments: list[str] = []
        self.footnotes: list[str] = []
        self.has_changes = False
        self._looks = ("", "")
        self._number = first - 1

    def document(self, blocks: Iterable[OutBlock]) -> str:
        """The whole document; a table is followed by a paragraph, as the format wants it."""
        body = "".join(self.blocks(blocks))
        return f"{XML}<w:document {ROOT}><w:body>{body}{SECTION}</w:body></w:document>"

    def blocks(self, blocks: Iterable[OutBlock]) -> Iterator[str]:
        """Each block's XML."""
        is_after_table = False
        for block in blocks:
            if isinstance(block, OutTable):
                if is_after_table:
                    yield "<w:p/>"
                yield self._table(block)
            else:
                yield self.paragraph(block)
            is_after_table = isinstance(block, OutTable)
        if is_after_table:
            yield "<w:p/>"

    def paragraph(self, paragraph: OutParagraph) -> str:
        """One paragraph's XML."""
        style = _style(paragraph.style)
        level = (
            ""
            if paragraph.bullet is None
            else f'<w:ilvl w:val="{min(paragraph.bullet, 8)}"/><w:numId w:val="1"/>'
        )
        listed = f"<w:numPr>{level}</w:numPr>" if level else ""
        mark = (
            "" if paragraph.mark is None else f"<w:rPr>{self._change(paragraph.mark, is_empty=True)}</w:rPr>"
        )
        inner = f"{style}{listed}{mark}{self._style_change(paragraph)}"
        properties = f"<w:pPr>{inner}</w:pPr>" if inner else ""
        return f"<w:p>{properties}{self.runs(paragraph.runs)}</w:p>"

    def _style_change(self, paragraph: OutParagraph) -> str:
        change = paragraph.style_change
        if change is None or paragraph.style_before == paragraph.style:
            return ""
        before = f"<w:pPr>{_style(paragraph.style_before)}</w:pPr>"
        return f"<w:pPrChange{self._told(change)}>{before}</w:pPrChange>"

    def mark(self, change: Tracked | None) -> str:
        """The change of a paragraph's mark."""
        return "" if change is None else self._change(change, is_empty=True)

    def runs(self, runs: Iterable[OutRun], *, looks: tuple[str, str] = ("", "")) -> str:
        """The runs' XML, those under one change in one element; `looks`: how their characters look.

        That is in two parts, since what a run has of emphasis stands between them.
        """
        self._looks = looks
        written: list[str] = []
        for change, same in groupby(runs, key=lambda run: run.change):
            inner = "".join(self._run(run) for run in same)
            written.append(inner if change is None or not inner else self._around(change, inner))
        return "".join(written)

    def _around(self, change: Tracked, inner: str) -> str:
        name = _ELEMENT[change.kind]
        return f"{self._change(change)}{inner}</w:{name}>"

    def _change(self, change: Tracked, *, is_empty: bool = False) -> str:
        return f"<w:{_ELEMENT[change.kind]}{self._told(change)}{'/' if is_empty else ''}>"

    def _told(self, change: Tracked) -> str:
        """A number of its own, and whose the change is and of when, as attributes."""
        self.has_changes = True
        self._number += 1
        date = f' w:date="{escaped(change.date)}"' if change.date else ""
        return f' w:id="{self._number}" w:author="{escaped(change.author)[:255]}"{date}'

    def _run(self, run: OutRun) -> str:
        match run.note:
            case "comment":
                return self._comment(run)
            case "footnote":
                return self._footnote(run)
            case _:
                return self._text(run)

    def _text(self, run: OutRun) -> str:
        if not run.text:
            return ""
        name = "delText" if run.change is not None and run.change.kind == "deleted" else "t"
        looks = _LOOKS[run.emphasis].join(self._looks)
        properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
        parts = "".join(_part(part, name) for part in _PARTS.findall(run.text))
        return f"<w:r>{properties}{parts}</w:r>"

    def _comment(self, run: OutRun) -> str:
        number = len(self.comments)
        date = f' w:date="{escaped(run.change.date)}"' if run.change is not None and run.change.date else ""
        text = self._text(OutRun(run.text))
        self.comments.append(
            f'<w:comment w:id="{number}" w:author="{escaped(run.by)[:255]}"{date}><w:p><w:pPr>'
            f'<w:pStyle w:val="CommentText"/></w:pPr>{text}</w:p></w:comment>'
        )
        looks = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        return f'<w:r>{looks}<w:commentReference w:id="{number}"/></w:r>'

    def _footnote(self, run: OutRun) -> str:
        number = len(self.footnotes) + _FIRST_NOTE
        self.footnotes.append("")
        looks = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        self.footnotes[number - _FIRST_NOTE] = (
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>{looks}'
            f"<w:footnoteRef/></w:r>{self.runs(_note_runs(f' {run.text}'))}</w:p></w:footnote>"
        )
        return f'<w:r>{looks}<w:footnoteReference w:id="{number}"/></w:r>'

    def _table(self, table: OutTable) -> str:
        line = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        sides = "".join(
            line.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        lines = f"<w:tblBorders>{sides}</w:tblBorders>" if table.has_lines else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
        rows = "".join(
            self._row(row, table.widths, is_head=table.has_head and not at)
            for at, row in enumerate(table.rows)
        )
        width = f'<w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>'
        return f"<w:tbl><w:tblPr>{width}{lines}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _row(self, cells: list[OutParagraph], widths: tuple[int, ...], *, is_head: bool) -> str:
        head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self.paragraph(cell)}</w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr>{head}{inner}</w:tr>"


def _style(name: str) -> str:
    return "" if name == "Normal" else f'<w:pStyle w:val="{name}"/>'


def _listed(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{min(level, 8)}"/><w:numId w:val="1"/></w:numPr>'


def _part(part: str, name: str) -> str:
    if part == "\t":
        return "<w:tab/>"
    if part == "\n":
        return "<w:br/>"
    return f'<w:{name} xml:space="preserve">{escaped(part)}</w:{name}>'


def _note_runs(text: str) -> Iterator[OutRun]:
    """A note's words, the changes in it tracked."""
    at = 0
    for found in _INNER_MARK.finditer(text):
        yield OutRun(text[at : found.start()])
        yield OutRun(found[2], Tracked("inserted" if found[1] == "++" else "deleted"))
        at = found.end()
    yield OutRun(text[at:])
