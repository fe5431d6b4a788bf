"""What was changed in the session beside what was changed elsewhere, both in the text that both began with.

Paragraph by paragraph: what only one side changed stays as that side has it; where both changed the same
paragraph it is told, and nobody guesses.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from resolution.light_dataclass import dataclass
from resolution.revising.aligning import aligned
from resolution.revising.matching import matched
from resolution.tree import Document, ParagraphId, Piece

HEAD = ""
_BETWEEN = "\n\n"


class Part(NamedTuple):
    """A title block, a call, a paragraph as written, by its id, and with which character it begins."""

    name: str
    raw: str
    start: int

    @property
    def said(self) -> str:
        return " ".join(self.raw.split())

    @property
    def words_end(self) -> int:
        """Behind its last sign that is no blank."""
        return self.start + len(self.raw.rstrip())


class Patch(NamedTuple):
    """Notation for characters `start` to `end` (exclusive) of the new text."""

    start: int
    end: int
    notation: str


class Clash(NamedTuple):
    """A paragraph that both sides changed; the patch gives it as the session has it."""

    paragraph: ParagraphId
    patch: Patch


@dataclass(frozen=True, slots=True)
class Merge:
    """`kept` is what the session alone changed, `clashes` what both did."""

    kept: tuple[Patch, ...]
    clashes: tuple[Clash, ...]

    def patches(self, paragraphs: Iterable[ParagraphId]) -> tuple[Patch, ...]:
        """What is to stand in the new text, where of these clashes the session's words count."""
        names = set(paragraphs)
        taken = (clash.patch for clash in self.clashes if clash.paragraph in names)
        found: dict[tuple[int, int], str] = {}
        for start, end, notation in (*self.kept, *taken):
            found[start, end] = found.get((start, end), "") + notation
        return tuple(Patch(*place, notation) for place, notation in sorted(found.items()))


def parts_of(document: Document) -> list[Part]:
    """All that is written in a text, part by part: put together they are its notation."""
    found: list[Part] = []
    at = 0
    for name, raw in _parts(document):
        if found and not raw.strip():
            found[-1] = found[-1]._replace(raw=found[-1].raw + raw)
        elif raw:
            found.append(Part(name, raw, at))
        at += len(raw)
    return found


def parts_shared(one: Sequence[Part], other: Sequence[Part]) -> int:
    """How many parts say the same in both, in one order."""
    return len(aligned([part.said for part in one], [part.said for part in other]))


def merged(base: Document, ours: Document, theirs: Document, names: Mapping[str, str]) -> Merge:
    """What of the session's text is to stand in the new one.

    `names` tells how the session calls the parts of the text that both began with; what is not in it is
    called as there.
    """
    texts = matched(base, theirs)
    there: dict[str, str] = {HEAD: HEAD}
    there.update(texts.sections.items())
    there.update(texts.paragraphs.items())
    return _Merging(parts_of(base), parts_of(ours), parts_of(theirs), names, there).made()


@dataclass
class _Merging:
    base: Sequence[Part]
    ours: Sequence[Part]
    theirs: Sequence[Part]
    names: Mapping[str, str]
    there: Mapping[str, str]
    kept: list[Patch] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)

    def made(self) -> Merge:
        self._now = {part.name: part for part in self.theirs}
        self._was = {self.names.get(part.name, part.name): part for part in self.base}
        self._new_words = {part.said for part in self.theirs if part.name not in set(self.there.values())}
        behind = 0
        for part in self.ours:
            was = self._was.get(part.name)
            now = None if was is None else self._now.get(self.there.get(was.name, "?"))
            if was is None:
                self._added(part, behind)
            elif part.said != was.said:
                self._changed(part, was, now, behind)
            behind = behind if now is None else now.words_end
        self._taken_out()
        return Merge(tuple(self.kept), tuple(self.clashes))

    def _added(self, part: Part, behind: int) -> None:
        """A paragraph that only the session has, behind what stands before it there."""
        if part.said not in self._new_words:
            self.kept.append(_put(part, behind))

    def _changed(self, part: Part, was: Part, now: Part | None, behind: int) -> None:
        if now is None:
            self.clashes.append(Clash(ParagraphId(part.name), _put(part, behind)))
        elif now.said == was.said:
            self.kept.append(_instead(part, now))
        elif now.said != part.said:
            self.clashes.append(Clash(ParagraphId(part.name), _instead(part, now)))

    def _taken_out(self) -> None:
        """What the session has no longer goes, unless it says something else now."""
        held = {part.name for part in self.ours}
        for name, was in self._was.items():
            now = self._now.get(self.there.get(was.name, "?"))
            if name not in held and now is not None and now.said == was.said:
                self.kept.append(Patch(now.start, now.start + len(now.raw), ""))


def _put(part: Part, behind: int) -> Patch:
    words = part.raw.strip()
    return Patch(behind, behind, f"{_BETWEEN}{words}" if behind else f"{words}{_BETWEEN}")


def _instead(part: Part, now: Part) -> Patch:
    """The blank space around it stays."""
    begins = now.start + len(now.raw) - len(now.raw.lstrip())
    return Patch(begins, now.words_end, part.raw.strip())


def _parts(document: Document) -> Iterator[tuple[str, str]]:
    yield HEAD, _raw(document.head.pieces)
    for section in document.sections:
        yield section.id, _raw(section.pieces)
        for paragraph in section.printed():
            yield paragraph.id, _raw(paragraph.pieces)
        yield f"{section.id}.trailing", _raw(section.trailing)


def _raw(pieces: Iterable[Piece]) -> str:
    return "".join(piece.raw for piece in pieces)


def names_after(source: Document, patches: Sequence[Patch], named: Document) -> dict[str, str]:
    """How each part of a text is called in the text that it became under these patches.

    A part that was replaced is what stands in its place; where it stands for nothing it has no name there.
    """
    there = {part.start: part.name for part in parts_of(named)}
    names: dict[str, str] = {}
    for part in parts_of(source):
        words = part.start + len(part.raw) - len(part.raw.lstrip())
        moved = sum(len(one.notation) - (one.end - one.start) for one in patches if one.end <= part.start)
        held = there.get(part.start + moved)
        is_out = any(one.start <= words < one.end and not one.notation for one in patches)
        names[part.name] = f"{part.name}?" if held is None or is_out else held
    return names
