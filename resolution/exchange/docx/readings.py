"""The marked and the clean view as the paragraphs of a Word file.

Marked: all changes refused, it is the base text; all accepted, the clean one, with its labels, its
punctuation and its references. What stays open stands in its brackets, as proposals of its sources.
"""

from collections.abc import Iterator, Mapping, Sequence

from resolution.exchange.docx.authors import Authors
from resolution.exchange.docx.following import led_on
from resolution.exchange.docx.outgoing import OutParagraph, OutRun, OutTable, Tracked, plain
from resolution.exchange.text import heading_lines, label_of, says_nothing_else, standing_sections, text_runs
from resolution.reflow.reading import Reading, ReadParagraph, ReadSection, Run
from resolution.reflow.text_changes import text_changes
from resolution.tree import Emphasis, Head, ParagraphId

_LEVELS = ("Normal", "enumlev1", "enumlev2")
_WORDS = frozenset({"text", "reference", "separator"})
_HEAD_WIDTHS = (6521, 3118)
TITLE_STYLES = ("ResNo", "Restitle", "Normalaftertitle")


def marked_blocks(marked: Reading, clean: Reading, authors: Authors) -> Iterator[OutParagraph | OutTable]:
    """The base text and what became of it, as tracked changes."""
    yield from head_table(marked.head)
    ours = authors.tracked("inserted")
    yield from _marked_title(marked.head, authors)
    standing = {one.id: one for section in standing_sections(clean) for one in section.paragraphs}
    for section in standing_sections(marked):
        yield from _call(section, authors.tracked(section.change) if section.change else None)
        for paragraph in section.paragraphs:
            yield from _Marked(paragraph, standing, authors, ours).paragraphs()


def clean_blocks(clean: Reading, authors: Authors) -> Iterator[OutParagraph | OutTable]:
    """The text as it would be issued; what is open in its brackets, its own changes tracked."""
    yield from head_table(clean.head)
    head = clean.head
    for text, style in zip((head.title, head.subject, head.enacting), TITLE_STYLES, strict=True):
        if text:
            yield plain(text, style)
    for section in standing_sections(clean):
        yield from _call(section, None)
        for paragraph in section.paragraphs:
            yield from (plain(line, "Proposal") for line in heading_lines(paragraph))
            if says_nothing_else(paragraph):
                continue
            label = label_of(paragraph, "clean")
            lead = [OutRun(f"{label}\t", None, _look(label))] if label else []
            runs = [_clean_run(run, authors) for run in _stripped(text_runs(paragraph))]
            yield OutParagraph([*lead, *runs], style_of(paragraph.level))


def style_of(level: int) -> str:
    """The style of a paragraph at that level of its list, from 1."""
    return _LEVELS[min(max(level, 1), len(_LEVELS)) - 1]


def head_table(head: Head) -> Iterator[OutTable]:
    """Group, symbol and date at the head of the document, where the text tells any."""
    revision = f"(Rev.{head.revision})" if head.revision is not None else ""
    symbol, _, language = (head.symbol or "").partition("-")
    named = f"Document {symbol}{revision}{'-' + language if language else ''}" if symbol else ""
    date = _date_in_words(head.date or "")
    if not (named or date):
        return
    rows = [(head.group or "", named), ("", date)]
    yield OutTable([[plain(cell, "Head") for cell in row] for row in rows], _HEAD_WIDTHS, has_lines=False)


_MONTHS = "January February March April May June July August September October November December".split()


def _date_in_words(date: str) -> str:
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 0 < int(parts[1]) < 13:
        return date
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def _marked_title(head: Head, authors: Authors) -> Iterator[OutParagraph]:
    base = (head.base_title, head.base_subject, head.base_enacting)
    current = (head.title, head.subject, head.enacting)
    for was, now, style in zip(base, current, TITLE_STYLES, strict=True):
        runs = [_marked_run(run, authors) for run in text_changes(was or "", now or "")]
        if runs:
            yield OutParagraph(runs, style, _mark_of(runs))


def _mark_of(runs: Sequence[OutRun]) -> Tracked | None:
    """The change of a paragraph's mark: that of all its runs, where it is one."""
    changes = [run.change for run in runs]
    first = changes[0]
    return first if first and all(one and one.kind == first.kind for one in changes) else None


def _call(section: ReadSection, change: Tracked | None) -> Iterator[OutParagraph]:
    if section.call:
        style = "Heading2" if section.kind == "part" else "Call"
        yield OutParagraph([OutRun(section.call, change)], style, change)


def _clean_run(run: Run, authors: Authors) -> OutRun:
    return OutRun(run.text, authors.tracked(run.change, run) if run.change else None, run.emphasis)


def _marked_run(run: Run, authors: Authors) -> OutRun:
    """Brackets and what is said in them of positions are no base text, whatever stands in them."""
    change = run.change or ("" if run.role in _WORDS else "inserted")
    return OutRun(run.text, authors.tracked(change, run) if change else None, run.emphasis)


def _stripped(runs: Sequence[Run]) -> list[Run]:
    """The runs without the space at either end."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return kept


def _look(label: str | None) -> Emphasis:
    """Letters are set in italics, numbers are not."""
    return "*" if label and label.strip("()")[:1].isalpha() else ""


class _Marked:
    """One paragraph of the marked view, `clean` as it is issued, if it is."""

    def __init__(
        self,
        paragraph: ReadParagraph,
        standing: Mapping[ParagraphId, ReadParagraph],
        authors: Authors,
        ours: Tracked,
    ) -> None:
        self._paragraph = paragraph
        self._clean = standing.get(paragraph.id)
        self._authors = authors
        self._ours = ours
        self._runs = [_marked_run(run, authors) for run in _stripped(text_runs(paragraph))]
        self._has_base = any(
            (run.change is None or run.change.kind == "deleted") and run.text.strip() for run in self._runs
        )

    def paragraphs(self) -> Iterator[OutParagraph]:
        """Its source lines, and itself."""
        clean = self._clean
        if clean is None and not self._has_base:
            return
        proposed = self._proposed()
        if clean is not None:
            for line in heading_lines(clean):
                yield OutParagraph([OutRun(line, proposed)], "Proposal", proposed)
        runs = self._runs
        if clean is not None:
            wanted = "".join(
                run.text for run in _stripped([r for r in text_runs(clean) if r.change != "deleted"])
            )
            runs = led_on(runs, wanted, self._ours)
        else:
            runs = [self._gone(run) for run in runs if run.change is None or run.change.kind == "deleted"]
        mark = None
        if clean is None:
            mark = next((run.change for run in runs if run.change), self._ours._replace(kind="deleted"))
        elif not self._has_base:
            mark = next((run.change for run in runs if run.change), proposed)
        yield OutParagraph([*self._label(mark), *runs], style_of(self._paragraph.level), mark)

    def _proposed(self) -> Tracked:
        """The change of what is said above the paragraph: that of the first point it is in."""
        first = next((run.change for run in self._runs if run.change and run.change.kind == "inserted"), None)
        return first or self._ours

    def _gone(self, run: OutRun) -> OutRun:
        return run if run.change else run._replace(change=self._ours._replace(kind="deleted"))

    def _label(self, mark: Tracked | None) -> Iterator[OutRun]:
        """The old label and the new one; the gap behind them stays where both have one."""
        was = self._paragraph.label if self._has_base else None
        now = label_of(self._clean, "clean") if self._clean is not None else None
        went, came = self._ours._replace(kind="deleted"), self._ours
        if mark is not None:
            went = came = mark
        if was == now and mark is None:
            if now:
                yield OutRun(f"{now}\t", None, _look(now))
            return
        gap = "" if was and now else "\t"
        if was:
            yield OutRun(f"{was}{gap}", went, _look(was))
        if now:
            yield OutRun(f"{now}{gap}", came, _look(now))
        if was and now:
            yield OutRun("\t")
