"""What the reader met in a section, once for the text as read and anew with each amendment of it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from resolution.tree import Diagnostic, Document, Paragraph, Section, SectionId, Span


def with_told(document: Document, told: Mapping[SectionId, tuple[Diagnostic, ...]]) -> tuple[Diagnostic, ...]:
    """The document's diagnostics with these for all that was told of their sections before."""
    known = Counter(one for name in told for one in told_of(document, name))
    left = list(document.diagnostics)
    if known:
        left = [one for one in left if not _taken(known, one)]
    return tuple(sorted([*left, *(one for found in told.values() for one in found)]))


def told_of(document: Document, section: SectionId) -> tuple[Diagnostic, ...]:
    """What is told of a section, as read or anew."""
    told = document.told_anew.get(section)
    return told_as_read(document, section) if told is None else told


def told_as_read(document: Document, section: SectionId) -> tuple[Diagnostic, ...]:
    """What was told of a section that is as it was read: its lines are those of no other section."""
    anew = Counter(one for found in document.told_anew.values() for one in found)
    held = document.section_by_id[section]
    raw, begins = held.raw, origin_of(held).line
    first = begins + raw.startswith("\n")  # else it is the line on which the section before it ends
    last = begins + raw.count("\n")
    low = bisect_left(document.diagnostics, first, key=_line)
    here = document.diagnostics[low : bisect_right(document.diagnostics, last, key=_line)]
    return tuple(one for one in here if not _taken(anew, one)) if anew else here


def origin_of(section: Section) -> Span:
    """Where the section's notation begins, with the blank lines before its call."""
    if not section.pieces:
        return section.span
    blank = section.span.start - section.pieces[0].start
    lines = section.raw[:blank].count("\n")
    return section.span._replace(start=section.pieces[0].start, line=section.span.line - lines)


def written_in(paragraphs: Iterable[Paragraph]) -> str:
    """All that is written in these paragraphs."""
    return "".join(one.raw for one in paragraphs)


def _taken(known: Counter[Diagnostic], one: Diagnostic) -> bool:
    if not known[one]:
        return False
    known[one] -= 1
    return True


def _line(diagnostic: Diagnostic) -> int:
    return diagnostic.line
