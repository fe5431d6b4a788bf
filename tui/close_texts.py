"""Which paragraph of the text a proposed text is close to, so that the room may treat both as alternatives.

Only paragraphs that share rare words with it are compared, and of these a few: a text of 10,000 paragraphs
costs a proposal no more than one of 100. The comparison is rapidfuzz's, loaded when there may be one to make.
"""

import importlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from resolution.tree import Document, OptionRef, Paragraph, ParagraphId, SectionKind

LEAST_WORDS = 10
LEAST_SCORE = 75.0
LEAST_SHARED = 3
COMMONEST = 60
"""A word that stands in more paragraphs than this tells none of them apart."""
RARE_WORDS = 24
SHORTLIST = 5
SLICE = 100
LONGEST = 500
"""Of a longer text only the beginning is compared, since the comparison takes length times length."""
COMPARING = "rapidfuzz.process"
_WORD = re.compile(r"\w{4,}")


class Close(NamedTuple):
    """The paragraph that a text is close to, by call and label; `score` up to 100: one holds the other."""

    call: str
    label: str | None
    score: int
    paragraph: ParagraphId

    @property
    def place(self) -> str:
        return f"{self.call} {self.label}" if self.label else self.call


class CloseTexts:
    """Each option's text is looked up once; `is_ready` when all paragraphs were looked through before."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[OptionRef, Close | None] = {}
        self._paragraphs: list[Paragraph] = []
        self._with_word: dict[str, list[int]] = {}
        self._left: Iterator[Paragraph] = _base_paragraphs(document)
        self.compared = 0
        self.is_ready = False

    def known(self, ref: OptionRef) -> Close | None:
        """What was found for the option, if it was looked for."""
        return self._known.get(ref)

    def is_known(self, ref: OptionRef) -> bool:
        """Whether there is nothing left to look for: few words are close to anything, and so to nothing."""
        return ref in self._known or not self._has_enough_words(ref)

    def _has_enough_words(self, ref: OptionRef) -> bool:
        return len(self._text(ref).split()) >= LEAST_WORDS

    def _text(self, ref: OptionRef) -> str:
        return self._document.point(ref.point).option(ref.option).text

    def prepare(self) -> None:
        """Looks through one slice of the paragraphs more, a few milliseconds; loading comes first."""
        if COMPARING not in sys.modules:
            importlib.import_module(COMPARING)
            return
        for _ in range(SLICE):
            paragraph = next(self._left, None)
            if paragraph is None:
                self.is_ready = True
                return
            for word in _words(paragraph.text):
                places = self._with_word.setdefault(word, [])
                if len(places) <= COMMONEST:  # one more says that the word is common
                    places.append(len(self._paragraphs))
            self._paragraphs.append(paragraph)

    def of(self, ref: OptionRef) -> Close | None:
        """The paragraph its text is close to, outside its own point, in a section of the same kind."""
        if not self._has_enough_words(ref):
            return None
        while not self.is_ready:
            self.prepare()
        if ref not in self._known:
            self._known[ref] = self._found(ref)
        return self._known[ref]

    def _found(self, ref: OptionRef) -> Close | None:
        document, point = self._document, self._document.point(ref.point)
        text = self._text(ref)[:LONGEST]
        near = self._near(ref, text, document.section_by_id[point.section].kind)
        if not near:
            return None
        from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only texts with proposals need it

        self.compared += len(near)
        best = process.extractOne(
            text,
            [one.text[:LONGEST] for one in near],
            scorer=fuzz.partial_ratio,
            processor=utils.default_process,
            score_cutoff=LEAST_SCORE,
        )
        if best is None:
            return None
        _, score, at = best
        one = near[at]
        return Close(document.section_by_id[one.section].call, one.label, round(score), one.id)

    def _near(self, ref: OptionRef, text: str, kind: SectionKind) -> list[Paragraph]:
        """The paragraphs that share most of the rare words, those of its own point left out."""
        found = {word: self._with_word.get(word, []) for word in _words(text)}
        rare = [places for places in found.values() if 0 < len(places) <= COMMONEST]
        shared = Counter(at for places in sorted(rare, key=len)[:RARE_WORDS] for at in places)
        by_id = self._document.section_by_id
        best = ((self._paragraphs[at], count) for at, count in shared.most_common(4 * SHORTLIST))
        return [
            one
            for one, count in best
            if count >= LEAST_SHARED and ref.point not in one.points and by_id[one.section].kind == kind
        ][:SHORTLIST]


def _base_paragraphs(document: Document) -> Iterator[Paragraph]:
    """Those that are in the text whatever is decided: no proposal's, not struck, of some words."""
    for paragraph in document.paragraphs():
        if (
            paragraph.block is None
            and not paragraph.is_deleted
            and len(paragraph.text.split()) >= LEAST_WORDS
        ):
            yield paragraph


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
