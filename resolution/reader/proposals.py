"""Points while they are being found: stretches of text, each with its options."""

from bisect import bisect_left
from dataclasses import field

from resolution.light_dataclass import dataclass
from resolution.reader.brackets import Bracket
from resolution.reader.drafts import Draft
from resolution.reader.scanning import Token
from resolution.tree import Place, PointKind, Source


@dataclass(slots=True)
class Stretch:
    """One option: where its text stands, source lines included, and who proposes it.

    `is_no_change`: it proposes that the base text stays as it is.
    """

    start: int
    end: int
    name: str | None = None
    sources: tuple[Source, ...] = ()
    is_bracketed: bool = False
    is_no_change: bool = False


@dataclass(slots=True, eq=False)
class Proposal:
    """One point: its whole stretch and its options."""

    start: int
    end: int
    options: list[Stretch]
    note: str | None = None
    is_block: bool = False
    is_alternatives: bool = False

    @property
    def kind(self) -> PointKind:
        if len(self.options) > 1:
            return "alternatives"
        return "bracket" if self.options[0].is_bracketed else "proposal"

    @property
    def place(self) -> Place:
        return "block" if self.is_block else "inline"


@dataclass(slots=True)
class SectionDrafts:
    """What the rules for points need of a section: its paragraphs, its brackets, and which are spoken for."""

    drafts: list[Draft]
    brackets: list[Bracket]
    used: set[int] = field(default_factory=set)
    by_opening: dict[int, Bracket] = field(init=False)
    inside: dict[int, list[Bracket]] = field(init=False)
    words: dict[int, tuple[int, int]] = field(default_factory=dict)
    starts: list[int] = field(init=False)
    lasts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.by_opening = {bracket.start: bracket for bracket in self.brackets}
        self.starts = [draft.start for draft in self.drafts]
        self.lasts = [draft.end - 1 for draft in self.drafts]
        self.inside = {}
        for bracket in self.brackets:
            if bracket.parent is not None:
                self.inside.setdefault(bracket.parent.start, []).append(bracket)

    def use(self, bracket: Bracket) -> None:
        self.used.add(id(bracket))

    def unused(self) -> list[Bracket]:
        return [bracket for bracket in self.brackets if id(bracket) not in self.used]

    def index_at(self, place: int) -> int:
        """The index of the paragraph that holds this place, or of the next one."""
        return min(bisect_left(self.lasts, place), len(self.drafts) - 1)

    def touched(self, start: int, end: int) -> list[Draft]:
        """The paragraphs with a place in [start, end)."""
        return self.drafts[slice(*self._bounds(start, end))]

    def covers(self, start: int, end: int) -> bool:
        """Whether [start, end) holds every word of each paragraph it touches, labels apart."""
        first, last = self._bounds(start, end)
        return first >= last or (
            self._are_words_inside(self.drafts[first], start, end)
            and self._are_words_inside(self.drafts[last - 1], start, end)
        )

    def edges(self, start: int, end: int) -> list[Draft]:
        """The first and the last paragraph with a place in [start, end)."""
        first, last = self._bounds(start, end)
        return [self.drafts[place] for place in sorted({first, last - 1})] if first < last else []

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        first = self.index_at(start)
        return first, bisect_left(self.starts, end, lo=first)

    def _are_words_inside(self, draft: Draft, start: int, end: int) -> bool:
        """Whether no word of the paragraph begins before `start` or from `end` on."""
        found = self.words.get(draft.start)
        if found is None:
            first = next((token.start for token in draft.tokens if _is_word(token)), draft.end)
            last = next((token.start for token in reversed(draft.tokens) if _is_word(token)), -1)
            found = self.words[draft.start] = (first, last)
        return found[0] >= start and found[1] < end

    def bracket_opened_by(self, draft: Draft) -> Bracket | None:
        """The outermost bracket that opens before the draft's first word and label."""
        for token in draft.tokens:
            if token.role == "bracket" and token.bracket == "open":
                return self.by_opening.get(token.start)
            if token.role in {"text", "label", "bracket"} and token.raw.strip():
                return None
        return None


def _is_word(token: Token) -> bool:
    return token.role == "text" and (token.raw[0].isalnum() or any(sign.isalnum() for sign in token.raw))
