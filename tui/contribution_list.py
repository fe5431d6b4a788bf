"""The contributions of a text as rows on the screen; what became of each is asked when its row is made."""

from collections.abc import Sequence
from functools import cached_property

from textual.content import Content

from resolution.contributions import (
    FALLEN,
    STANDING,
    AuthorCount,
    Contribution,
    FateKind,
    by_author,
    fate_of,
    fate_words,
)
from resolution.deciding.standing import Standing
from tui.point_words import source_words
from tui.shown import fitted, shown

FATE_SIGNS: dict[FateKind, tuple[str, str]] = {
    "open": ("●", "$state-open"),
    "parked": ("⏸", "$state-parked"),
    "kept": ("⟦⟧", "$state-kept"),
    "accepted": ("✓", "$state-settled"),
    "chosen": ("✓", "$state-settled"),
    "dropped": ("✗", "$state-rejected"),
    "rejected": ("✗", "$state-rejected"),
    "withdrawn": ("⊘", "$state-withdrawn"),
    "removed": ("✗", "$state-rejected"),
}
WIDE = 96
"""From so many cells on a row has room for the words proposed."""
COUNTS = ("stand", "fell", "open", "parked", "kept")


class ContributionList:
    """All contributions under one standing, and those among them that typed words ask for."""

    def __init__(self, contributions: Sequence[Contribution], standing: Standing) -> None:
        self._all = contributions
        self._standing = standing
        self.shown: Sequence[Contribution] = contributions

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self._all)

    @cached_property
    def authors(self) -> tuple[AuthorCount, ...]:
        return by_author(self._standing, self._all)

    def narrow(self, line: str) -> None:
        """Shows those that hold every word; a word that is an author's code means that author."""
        words = line.casefold().split()
        if not words:
            self.shown = self._all
            return
        wanted = {word for word in words if word in self._codes}
        rest = [word for word in words if word not in wanted]
        self.shown = [
            one
            for one, said in zip(self._all, self._said, strict=True)
            if (not wanted or one.source.code.casefold() in wanted) and all(word in said for word in rest)
        ]

    def row(self, at: int, width: int) -> Content:
        """One of those shown: point and option, source, place, fate, and its words where there is room."""
        one = self.shown[at]
        fate = fate_of(self._standing, one.ref)
        sign, style = FATE_SIGNS[fate.kind]
        source, place = (20, 28) if width >= WIDE else (max(width // 4, 8), max(width // 3, 8))
        cells = (
            _cell(Content.assemble((f"{sign:<3}", style), (f"{one.ref.point}.{one.ref.option}", "bold")), 11),
            _cell(shown(source_words(one.source), "$mark-source"), source),
            _cell(_place(one, place - 1), place),
            _cell(shown(fate_words(fate), style), 18),
        )
        words = " ¶ ".join(one.text.splitlines()) if width >= WIDE else ""
        return fitted(Content.assemble(*cells, shown(words, _text_style(fate.kind))), width)

    def author_row(self, at: int, width: int) -> Content:
        """One author: its code, its names, and its proposals by what became of them."""
        one = self.authors[at]
        counts = (one.proposals, one.stand, one.fell, one.open, one.parked, one.kept)
        styles = ("", "$state-settled", "$state-rejected", "$state-open", "$state-parked", "$state-kept")
        named = ("proposal" if one.proposals == 1 else "proposals", *COUNTS)
        told = [
            _cell(shown(f"{count} {name}" if count else "", style), size)
            for count, name, style, size in zip(counts, named, styles, (15, 9, 9, 9, 10, 9), strict=True)
        ]
        names = shown(", ".join(one.names), "$text-secondary")
        return fitted(Content.assemble(_cell(shown(one.code, "bold $mark-source"), 9), *told, names), width)

    @cached_property
    def _codes(self) -> frozenset[str]:
        return frozenset(one.source.code.casefold() for one in self._all)

    @cached_property
    def _said(self) -> list[str]:
        """What can be looked for in each: its source, its place and what became of it."""
        standing = self._standing
        return [
            f"{source_words(one.source)} {one.place} {fate_words(fate_of(standing, one.ref))}".casefold()
            for one in self._all
        ]


def _place(one: Contribution, width: int) -> Content:
    """Call and label; a long call gives way, its label never."""
    if one.label is None:
        return fitted(shown(one.call), width)
    label = shown(one.label)
    return Content.assemble(fitted(shown(one.call), max(width - label.cell_length - 1, 1)), " ", label)


def _text_style(kind: FateKind) -> str:
    return "strike $mark-dropped" if kind in FALLEN else "bold" if kind in STANDING else ""


def _cell(content: Content, width: int) -> Content:
    """The content in a column of so many cells, one of them left blank."""
    cut = fitted(content, width - 1)
    return cut.pad_right(width - cut.cell_length)
