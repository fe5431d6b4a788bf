"""What a Word file's text is made of: paragraphs, spans, and the tracked changes that stand over them."""

from collections.abc import Iterator
from dataclasses import field
from itertools import zip_longest
from typing import Literal, NamedTuple

from lxml import etree

from resolution.light_dataclass import dataclass
from resolution.tree import Emphasis

ChangeKind = Literal["inserted", "deleted", "moved-here", "moved-away"]
Side = Literal["base", "current"]
SIDES: tuple[Side, Side] = ("base", "current")
SpanKind = Literal["text", "note"]
_IN_CURRENT: frozenset[ChangeKind] = frozenset({"inserted", "moved-here"})


class Change(NamedTuple):
    """A tracked change: who made it and when, as written; `move` pairs the two places of a move."""

    kind: ChangeKind
    author: str
    date: str
    number: str
    move: str = ""

    @property
    def is_in_current(self) -> bool:
        return self.kind in _IN_CURRENT


class Span(NamedTuple):
    """Characters under one stack of changes, the outermost first; a `note` is no text of the paragraph.

    `emphasis` is what the characters themselves are set in, whatever their paragraph's style is.
    """

    text: str
    changes: tuple[Change, ...] = ()
    kind: SpanKind = "text"
    emphasis: Emphasis = ""


def stands(changes: tuple[Change, ...], side: Side) -> bool:
    """Whether what is under these changes stands before any of them (base), or after all (current)."""
    if not changes:
        return True
    is_base = side == "base"
    return all((change.kind in _IN_CURRENT) != is_base for change in changes)


@dataclass(slots=True)
class WordParagraph:
    """One paragraph: its spans, the changes on its mark, its style and list, and where it stands.

    `around` are the changes of the row or cell that holds it; `group` tells paragraphs whose marks can merge
    (one body, one cell); `listed` is the list and level it names itself, `was_listed` the same before a
    tracked change of that.
    """

    spans: list[Span]
    mark: tuple[Change, ...]
    around: tuple[Change, ...]
    style: str
    group: int
    element: etree._Element
    listed: tuple[str, int] | None = None
    was_listed: tuple[str, int] | None = None
    in_table: int = 0

    def text(self, side: Side) -> str:
        """The words that stand on that side, this paragraph's own only."""
        return "".join(span.text for span in self.spans if span.kind == "text" and stands(span.changes, side))

    def has_words(self, side: Side) -> bool:
        """Whether any word of its own, and not only white space, stands on that side."""
        for span in self.spans:
            if span.kind == "text" and stands(span.changes, side) and not span.text.isspace() and span.text:
                return True
        return False


def _has_text(paragraphs: list[WordParagraph], side: Side) -> bool:
    return any(one.text(side) for one in paragraphs)


@dataclass(frozen=True, slots=True)
class WordBody:
    """All paragraphs in the order of the document."""

    paragraphs: list[WordParagraph] = field(default_factory=list)

    def merged(self, side: Side) -> Iterator[list[WordParagraph]]:
        """The paragraphs of one side: those together whose marks between do not stand on it.

        At the end of a body or a cell there is nothing to merge with: what is left of a paragraph stays one,
        and an empty one goes, but for the only one of a cell.
        """
        standing = [one for one in self.paragraphs if stands(one.around, side)]
        waiting: list[WordParagraph] = []
        is_first = True
        for paragraph, following in zip_longest(standing, standing[1:]):
            waiting.append(paragraph)
            is_last = following is None or following.group != paragraph.group
            is_ended = stands(paragraph.mark, side)
            if is_ended or (is_last and (_has_text(waiting, side) or (is_first and paragraph.in_table))):
                yield waiting
            if is_ended or is_last:
                waiting = []
                is_first = is_last

    def texts(self, side: Side) -> list[str]:
        """The text of each paragraph once all changes are refused (base) or accepted (current)."""
        return ["".join(one.text(side) for one in group) for group in self.merged(side)]
