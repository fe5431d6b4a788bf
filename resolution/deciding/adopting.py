"""What adopting a text that was revised elsewhere would do to the text and to what was decided on it."""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import cached_property

from resolution.deciding.adoption_requests import (
    CarryPoint,
    DropParagraph,
    DropPoint,
    Incoming,
    KeepParagraph,
    Word,
)
from resolution.deciding.amendments import keep_adopted
from resolution.deciding.carried_agreements import AgreementsCarried, agreements_carried
from resolution.deciding.carried_points import PointsCarried, points_carried
from resolution.deciding.events import KeptWords, TextAdopted
from resolution.deciding.folding import apply
from resolution.deciding.outlines import outline_of
from resolution.deciding.questions import Question
from resolution.deciding.refusing import Refused
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.reader import read
from resolution.revising import (
    Comparison,
    Merge,
    Names,
    Patch,
    compared_texts,
    merged,
    names_after,
    parts_of,
    parts_shared,
)
from resolution.tree import Document, MovedTo, ParagraphId, PointNumber, write


@dataclass(frozen=True, eq=False)
class Weighed:
    """The adoption under some words: its event, what it leaves, and the questions that have no word yet.

    Until there are none what they ask about is dropped in `event` and `after`.
    """

    event: TextAdopted
    after: Standing
    questions: tuple[Question, ...]
    comparison: Comparison
    carried: tuple[PointNumber, ...]


@dataclass(frozen=True, eq=False)
class _Beside:
    """The text with some of the session's words in it, beside the session's."""

    comparison: Comparison
    outline: str


@dataclass(eq=False)
class Adoption:
    """An incoming text beside a standing; it takes as long as a reading to make, a word then costs little."""

    before: Standing
    incoming: Incoming
    _compared: dict[tuple[KeptWords, ...], _Beside] = field(default_factory=dict, repr=False)
    _names: dict[tuple[KeptWords, ...], Names] = field(default_factory=dict, repr=False)
    _named: dict[tuple[object, ...], Document] = field(default_factory=dict, repr=False)

    def take_over(self, known: "Adoption") -> None:
        """Uses what was found out about the same text beside the same words."""
        if known.before.document is self.before.document:
            self._compared = known._compared  # noqa: SLF001 - of its own kind
        if known.before is self.before:
            self._names, self._named = known._names, known._named  # noqa: SLF001

    @property
    def is_same_text(self) -> bool:
        """Whether the incoming text is, letter by letter, what the session has."""
        return write(self.before.document) == self.incoming.text

    def weigh(self, words: Sequence[Word] = ()) -> Weighed:
        """What adopting does under these words; raises Refused for a word that answers nothing."""
        kept, clashes = self._kept(words)
        beside = self._beside(kept)
        comparison, names = beside.comparison, self._names_in(kept)
        points = points_carried(self.before, comparison, words, first_point=self.before.next_point)
        event = TextAdopted(
            self.incoming.name,
            self.incoming.sha256,
            beside.outline,
            kept,
            names.sections,
            names.paragraphs,
            tuple(points.renamed.get(number, number) for number in names.numbers),
            points.options,
            points.changed,
            points.dropped,
            (),
            self._moves,
            (),
            comparison.revision,
            self.incoming.document,
        )
        agreed = agreements_carried(self.before, self._applied(event), words)
        event = replace(event, revised=agreed.revised, words=tuple(self._said(words)))
        after = self._applied(event)
        questions = (*clashes, *self._moves_lost(after), *points.questions, *agreed.questions)
        self._refuse_idle(words, questions, points, agreed)
        return Weighed(event, after, _unanswered(questions, words), comparison, points.carried)

    @property
    def version(self) -> int:
        """Of the event, if it is recorded next."""
        return self.before.version + 1

    def _beside(self, kept: tuple[KeptWords, ...]) -> _Beside:
        known = self._compared.get(kept)
        if known is None:
            revision = read(with_words(self.incoming.text, kept)) if kept else self.incoming.document
            comparison = compared_texts(self._compared_with, revision)
            known = self._compared[kept] = _Beside(comparison, outline_of(revision))
        return known

    def _names_in(self, kept: tuple[KeptWords, ...]) -> Names:
        known = self._names.get(kept)
        if known is None:
            comparison = self._beside(kept).comparison
            known = comparison.names(version=self.version, first_point=self.before.next_point)
            self._names[kept] = known
        return known

    def _applied(self, event: TextAdopted) -> Standing:
        """The standing after it; under most words the new text's parts are called as under those before."""
        names = event.kept, event.numbers
        known = self._named.get(names)
        if known is not None:
            keep_adopted(self.before.document, event, self.version, known)
        after = apply(self.before, event, self.version)
        self._named.clear()
        self._named[names] = after.document
        return after

    def keep_for(self, weighed: Weighed) -> None:
        """What was weighed is decided next: its text need not be made once more."""
        keep_adopted(self.before.document, weighed.event, self.version, weighed.after.document)

    @property
    def _compared_with(self) -> Document:
        document = self.before.document
        return document if self._is_of_session else document.written

    @property
    def _moves(self) -> tuple[MovedTo, ...]:
        """What was moved in the session is moved again; a text that came of the session has it in place."""
        return () if self._is_of_session else self.before.document.moves

    @cached_property
    def _is_of_session(self) -> bool:
        """Whether the incoming text is a revision of the session's, rather than of the one it began with."""
        if self._is_as_taken and not self.before.document.moves:
            return True
        theirs = parts_of(self.incoming.document)
        session = parts_shared(parts_of(self.before.document), theirs)
        return session > parts_shared(parts_of(self._source), theirs)

    @property
    def _is_as_taken(self) -> bool:
        """Whether no word was changed in the session since the text was read or adopted."""
        return self.before.document.written is self._taken and self._source is self._taken

    @cached_property
    def _taken(self) -> Document:
        """The text as it was read or adopted last, before the session changed any of it."""
        editions = self.before.editions
        return editions[-1].after.written if editions else self.before.origin

    @cached_property
    def _source(self) -> Document:
        """The same as it came from outside, without words that were kept when it was adopted."""
        adopted = self._last_adopted
        return self._taken if adopted is None or adopted.source is None else adopted.source

    @property
    def _last_adopted(self) -> TextAdopted | None:
        editions = self.before.editions
        entry = self.before.history.entry(editions[-1].version) if editions else None
        adopted = None if entry is None else entry.event
        return adopted if isinstance(adopted, TextAdopted) and adopted.kept else None

    @cached_property
    def _merge(self) -> Merge | None:
        """What the session changed beside what was changed elsewhere; None where one of them is nothing."""
        if self._is_of_session or self._is_as_taken:
            return None
        adopted = self._last_adopted
        patches = () if adopted is None else tuple(Patch(*one) for one in adopted.kept)
        names = names_after(self._source, patches, self._taken) if adopted is not None else {}
        return merged(self._source, self.before.document.written, self.incoming.document, names)

    def _kept(self, words: Sequence[Word]) -> tuple[tuple[KeptWords, ...], tuple[Question, ...]]:
        merge = self._merge
        if merge is None:
            return (), ()
        kept = merge.patches(one.paragraph for one in words if isinstance(one, KeepParagraph))
        questions = tuple(self._clash(clash.paragraph) for clash in merge.clashes)
        return tuple(KeptWords(*one) for one in kept), questions

    def _clash(self, paragraph: ParagraphId) -> Question:
        where = scope_in_words(self.before.document, paragraph)
        told = f"{where}: amended in the session, and reads otherwise in {self.incoming.name}"
        return Question(paragraph, told, (f"carry {where}", f"drop {where}"), frozenset({paragraph}))

    def _moves_lost(self, after: Standing) -> Iterator[Question]:
        made = set(after.document.moves)
        for move in self._moves:
            if move not in made:
                where = scope_in_words(self.before.document, move.paragraph)
                told = f"{where}: its new place is not in {self.incoming.name}"
                yield Question(move.paragraph, told, (f"drop {where}",), frozenset({move.paragraph}))

    def _said(self, words: Sequence[Word]) -> Iterator[str]:
        for word in words:
            match word:
                case KeepParagraph(paragraph=paragraph):
                    yield f"carry {scope_in_words(self.before.document, paragraph)}"
                case DropParagraph(paragraph=paragraph):
                    yield f"drop {scope_in_words(self.before.document, paragraph)}"
                case CarryPoint() | DropPoint():
                    yield str(word)

    def _refuse_idle(
        self,
        words: Sequence[Word],
        questions: Sequence[Question],
        points: PointsCarried,
        agreed: AgreementsCarried,
    ) -> None:
        """A word that answers no question was meant for another one."""
        for word in words:
            if not any(one.is_answered_by(word) for one in questions):
                about = word.point if isinstance(word, CarryPoint | DropPoint) else word.paragraph
                if about in points.carried or about in agreed.carried:
                    raise Refused(f"{next(self._said((word,)))}: that is carried over by itself")
                raise Refused(f"{next(self._said((word,)))}: nothing was decided there that needs a word")


def with_words(text: str, kept: Sequence[KeptWords]) -> str:
    """The text with these words in the place of its own."""
    parts: list[str] = []
    at = 0
    for start, end, notation in kept:
        parts += [text[at:start], notation]
        at = max(at, end)
    return "".join((*parts, text[at:]))


def _unanswered(questions: Sequence[Question], words: Sequence[Word]) -> tuple[Question, ...]:
    return tuple(one for one in questions if not any(one.is_answered_by(word) for word in words))
