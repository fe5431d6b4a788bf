"""From a document's XML to its paragraphs: one walk in the order of the document.

Only what bears text is looked into; everything else is passed over and stays in the file as it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import field

from lxml import etree

from resolution.exchange.docx.changes import Change, ChangeKind, Span, WordBody, WordParagraph
from resolution.exchange.docx.names import ID, MC, VAL, M, P, W
from resolution.exchange.docx.properties import LIST, emphasis_of, first_of_each, list_before, list_of
from resolution.exchange.docx.signs import sign_of
from resolution.light_dataclass import dataclass
from resolution.tree import Emphasis
from resolution.under_way import Hear, counted, nobody

_CHANGES: dict[str, ChangeKind] = {
    f"{W}ins": "inserted",
    f"{W}del": "deleted",
    f"{W}moveTo": "moved-here",
    f"{W}moveFrom": "moved-away",
}
_CELL_CHANGES: dict[str, ChangeKind] = {f"{W}cellIns": "inserted", f"{W}cellDel": "deleted"}
_MARKED_RANGES: dict[str, ChangeKind] = {
    f"{W}customXmlInsRangeStart": "inserted",
    f"{W}customXmlDelRangeStart": "deleted",
}
_INSIDE = frozenset(
    f"{W}{name}"
    for name in "hyperlink smartTag sdt sdtContent customXml fldSimple bdo dir ruby rubyBase ins del".split()
) | {f"{M}{name}" for name in "oMath oMathPara".split()}
_BLOCKS = frozenset(f"{W}{name}" for name in "sdt sdtContent customXml ins del moveTo moveFrom".split())
_TEXTS = frozenset({f"{W}t", f"{W}delText", f"{M}t"})
_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_NOTES = {
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
    f"{W}commentReference": "comment",
}
_NOTHING: tuple[Change, ...] = ()
# Names put together once: the walk asks for some of them at every run.
_RUNS = frozenset({f"{W}r", f"{M}r"})
_PARAGRAPH_PROPERTIES, _RUN_PROPERTIES = f"{W}pPr", f"{W}rPr"
_STYLE = f"{W}pStyle"
_PROPERTIES_CHANGE = f"{W}pPrChange"
_TABLE, _ALTERNATIVES = f"{W}tbl", f"{MC}AlternateContent"
_FIELD, _FIELD_KIND, _RUBY = f"{W}fldChar", f"{W}fldCharType", f"{W}ruby"
_AUTHOR, _DATE, _NAME = f"{W}author", f"{W}date", f"{W}name"
_MOVES: dict[str, tuple[ChangeKind, bool]] = {
    f"{W}moveFromRangeStart": ("moved-away", True),
    f"{W}moveFromRangeEnd": ("moved-away", False),
    f"{W}moveToRangeStart": ("moved-here", True),
    f"{W}moveToRangeEnd": ("moved-here", False),
}

READING = "reading the Word file"

NoteText = Callable[[str, str], str]
"""What a note says, by its kind (`footnote`, `endnote`, `comment`) and its number in the file."""


def change_of(element: etree._Element, kind: ChangeKind, move: str = "") -> Change:
    """The change that an element marks."""
    return Change(
        kind,
        str(element.get(_AUTHOR, "")),
        str(element.get(_DATE, "")),
        str(element.get(ID, "")),
        move,
    )


def body_of(
    container: etree._Element,
    note_text: NoteText = lambda _kind, _number: "",
    *,
    hear: Hear = nobody,
) -> WordBody:
    """The paragraphs of a document's body, or of a note; `hear` is told how far they are walked."""
    of = 0 if hear is nobody else sum(1 for _ in container.iter(P))
    walker = _Walker(note_text, counted(range(of), READING, of, hear))
    walker.blocks(container, _NOTHING, walker.new_group(), in_table=0)
    return WordBody(walker.paragraphs)


@dataclass(slots=True)
class _Walker:
    """The paragraphs so far; fields (`fields`: whether each open one is at its result) span paragraphs.

    An instruction does not: one that never ends would else hide the rest of the text.
    `passed` goes on at each paragraph, and tells how far the walk is.
    """

    note_text: NoteText
    passed: Iterator[int]
    paragraphs: list[WordParagraph] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    moves: dict[str, str] = field(default_factory=dict)
    groups: int = 0

    def new_group(self) -> int:
        self.groups += 1
        return self.groups

    def blocks(
        self, container: etree._Element, around: tuple[Change, ...], group: int, *, in_table: int
    ) -> None:
        """The paragraphs and tables in a container; what stands on both sides of a table never merges."""
        for element in container:
            tag = element.tag
            if tag == P:
                self._paragraph(element, around, group, in_table)
            elif tag == _TABLE:
                self._table(element, around, in_table)
                group = self.new_group()
            elif tag in _BLOCKS:
                self.blocks(element, around, group, in_table=in_table)
            elif tag == _ALTERNATIVES:
                for chosen in _chosen(element):
                    self.blocks(chosen, around, group, in_table=in_table)
            else:
                self._note_range(element)

    def _table(self, table: etree._Element, around: tuple[Change, ...], in_table: int) -> None:
        for row in _inside(table, f"{W}tr"):
            changes = (*around, *_marked(row.find(f"{W}trPr"), _CHANGES))
            for cell in _inside(row, f"{W}tc"):
                of_cell = (*changes, *_marked(cell.find(f"{W}tcPr"), _CELL_CHANGES))
                self.blocks(cell, of_cell, self.new_group(), in_table=in_table + 1)

    def _paragraph(
        self, element: etree._Element, around: tuple[Change, ...], group: int, in_table: int
    ) -> None:
        properties = next(element.iterchildren(_PARAGRAPH_PROPERTIES), None)
        said = first_of_each(properties)
        style = said.get(_STYLE)
        is_listed = LIST in said
        listed = list_of(properties) if is_listed else None
        paragraph = WordParagraph(
            [],
            _marked(said.get(_RUN_PROPERTIES), _CHANGES),
            around,
            "" if style is None else str(style.get(VAL, "")),
            group,
            element,
            listed,
            list_before(properties) if is_listed or _PROPERTIES_CHANGE in said else None,
            in_table,
        )
        self.paragraphs.append(paragraph)
        next(self.passed, None)
        boxes: list[etree._Element] = []
        spans: list[Span] = []
        self._inline(element, _NOTHING, spans, boxes)
        paragraph.spans.extend(_joined(spans))
        self.fields = [is_at_result for is_at_result in self.fields if is_at_result]
        for box in boxes:
            self.blocks(box, around, self.new_group(), in_table=in_table)

    def _inline(
        self,
        container: etree._Element,
        changes: tuple[Change, ...],
        spans: list[Span],
        boxes: list[etree._Element],
    ) -> None:
        for element in container:
            tag = element.tag
            if tag in _RUNS:
                self._run(element, changes, spans, boxes)
            elif tag in _CHANGES:
                kind = _CHANGES[tag]
                change = change_of(element, kind, self._move(kind))
                self._inline(element, (*changes, change), spans, boxes)
            elif tag in _INSIDE or tag.startswith(M):
                self._inline(element, changes, spans, boxes)
            elif tag == _ALTERNATIVES:
                for chosen in _chosen(element):
                    self._inline(chosen, changes, spans, boxes)
            else:
                self._note_range(element)

    def _run(
        self, run: etree._Element, changes: tuple[Change, ...], spans: list[Span], boxes: list[etree._Element]
    ) -> None:
        children = list(run)
        tags = [element.tag for element in children]
        emphasis = emphasis_of(children[tags.index(_RUN_PROPERTIES)]) if _RUN_PROPERTIES in tags else ""
        for element, tag in zip(children, tags, strict=True):
            text = (element.text or "") if tag in _TEXTS else sign_of(element, tag)
            if text is not None:
                self._add(text, changes, spans, emphasis)
            elif tag == _FIELD:
                self._field(str(element.get(_FIELD_KIND, "")))
            elif tag in _NOTES:
                self._note(_NOTES[tag], str(element.get(ID, "")), changes, spans)
            elif tag in _DRAWINGS:
                boxes.extend(_boxes(element))
            elif tag in _CHANGES:
                self._run(element, (*changes, change_of(element, _CHANGES[tag])), spans, boxes)
            elif tag == _ALTERNATIVES:
                for chosen in _chosen(element):
                    self._run(chosen, changes, spans, boxes)
            elif tag == _RUBY:
                self._inline(element, changes, spans, boxes)

    def _add(self, text: str, changes: tuple[Change, ...], spans: list[Span], emphasis: Emphasis) -> None:
        """Field instructions are no text: only what stands behind their end, or at their result, is."""
        if text and (not self.fields or all(self.fields)):
            spans.append(Span(text, changes, "text", emphasis))

    def _note(self, kind: str, number: str, changes: tuple[Change, ...], spans: list[Span]) -> None:
        text = self.note_text(kind, number)
        if text and all(self.fields):
            spans.append(Span(text, changes, "note"))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _note_range(self, element: etree._Element) -> None:
        """Keep the names of the moves whose ranges are open, one for each end."""
        found = _MOVES.get(element.tag)
        if found is None:
            return
        kind, begins = found
        if begins:
            self.moves[kind] = str(element.get(_NAME, ""))
        else:
            self.moves.pop(kind, None)

    def _move(self, kind: ChangeKind) -> str:
        return self.moves.get(kind, "")


def _joined(spans: list[Span]) -> list[Span]:
    """Text in a row under the same changes and in the same emphasis as one span."""
    joined: list[Span] = []
    further: list[str] = []
    looks: tuple[object, ...] = ()
    for span in spans:
        if span[1:] == looks and span.kind == "text":
            further.append(span.text)
            continue
        _go_on(joined, further)
        joined.append(span)
        looks = span[1:]
    _go_on(joined, further)
    return joined


def _go_on(joined: list[Span], further: list[str]) -> None:
    """Put what stands further on to the last of the spans."""
    if further:
        last = joined[-1]
        joined[-1] = Span("".join((last.text, *further)), last.changes, last.kind, last.emphasis)
        further.clear()


def _inside(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, those in content controls too."""
    for element in container:
        if element.tag == tag:
            yield element
        elif element.tag in _BLOCKS:
            yield from _inside(element, tag)


def _marked(properties: etree._Element | None, kinds: dict[str, ChangeKind]) -> tuple[Change, ...]:
    if properties is None:
        return _NOTHING
    return tuple(change_of(one, kinds[one.tag]) for one in properties if one.tag in kinds)


def _chosen(alternative: etree._Element) -> list[etree._Element]:
    """What a reader shows of alternative content: the first choice, else what it falls back to."""
    return list(alternative)[:1]


def _boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a drawing, those inside others with the outer one."""
    for box in drawing.iter(f"{W}txbxContent"):
        if not any(above.tag == f"{W}txbxContent" for above in box.iterancestors() if above is not drawing):
            yield box
