"""Acts of every kind made up at random, each about something that is in the text by then."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from resolution.deciding import (
    LEVELS,
    Accept,
    Act,
    Agree,
    Amend,
    Choose,
    Event,
    Group,
    Insert,
    Keep,
    Merge,
    Move,
    Package,
    Park,
    Redo,
    Refused,
    Reject,
    Reopen,
    ReopenAgreement,
    Split,
    Standing,
    Strike,
    Undo,
    UndoWithDependents,
    Withdraw,
    decide_all,
)
from resolution.deciding.deciding_together import after_all, events_together
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    OpenChange,
    Unbracket,
)
from resolution.tree import Document, Paragraph, Point, PointNumber, SectionId

WORDS = ("alpha beta", "new words", "[gamma]", "alpha [beta / delta] x", "{--alpha--} {++x++}", "[one] [two]")
PARTIES = (None, None, "the floor", "ARB/8/8")


class Wish(NamedTuple):
    """An act told by numbers, so that it can be about what an act before it brought."""

    kind: type[Act] | type[Package]
    one: int
    other: int
    words: int
    wishes: tuple["Wish", ...] = ()

    def asked(self, standing: Standing) -> Act | Package:
        """What it comes to under a standing."""
        if self.kind is Package:
            return Package(tuple(_acts(standing, self.wishes)))
        return _ASKED[self.kind](_Here(standing, self))  # type: ignore[index]


class _Here:
    """What a wish speaks of, in the text of a standing."""

    def __init__(self, standing: Standing, wish: Wish) -> None:
        self.wish, self.standing, self.document = wish, standing, standing.document
        self.words = WORDS[wish.words % len(WORDS)]
        self.party = PARTIES[wish.words % len(PARTIES)]

    @property
    def section(self) -> SectionId:
        return self.document.sections[self.wish.one % len(self.document.sections)].id

    @property
    def paragraph(self) -> Paragraph:
        paragraphs = list(self.document.paragraphs())
        return paragraphs[self.wish.one % len(paragraphs)]

    @property
    def point(self) -> Point:
        points = self.document.live_points
        return points[self.wish.one % len(points)] if points else self.document.points[0]

    @property
    def number(self) -> PointNumber:
        return self.point.number if self.document.points else PointNumber(1)

    @property
    def option(self) -> int:
        return self.wish.other % len(self.point.options) + 1 if self.document.points else 1

    @property
    def scope(self) -> SectionId | str | None:
        return (self.paragraph.id, self.section, None)[self.wish.other % 3]

    @property
    def version(self) -> int:
        return self.wish.one % (self.standing.version + 1) + 1

    @property
    def notation(self) -> str:
        label = self.paragraph.label
        return f"{label} {self.words};" if label and self.wish.other % 3 else f"{self.words};"

    @property
    def a_word(self) -> str:
        """A word of the paragraph, or none: all of it."""
        found = [word for word in self.paragraph.text.split() if word.isalnum()]
        return found[self.wish.other % len(found)] if found and self.wish.words % 3 else ""

    def moved(self) -> Move:
        held = self.document.section_by_id[self._section_to_go_to]
        place = self.wish.words % (len(held.paragraphs) + 1)
        if not place:
            return Move(self.paragraph.id, held.id)
        beside = held.paragraphs[place - 1]
        if self.wish.words % 4 == 0:
            return Move(self.paragraph.id, held.id, None, beside.id)
        return Move(self.paragraph.id, held.id, beside.id, beside.parent)

    @property
    def _section_to_go_to(self) -> SectionId:
        if self.wish.other % 2:
            return self.paragraph.section
        return self.document.sections[self.wish.other % len(self.document.sections)].id

    def grouped(self) -> Group:
        near = [one.number for one in self.document.live_points if one.section == self.point.section]
        at = near.index(self.number) if self.number in near else 0
        base = [one.id for one in self.document.section_by_id[self.paragraph.section].paragraphs]
        return Group(tuple(near[at : at + 2]), tuple(base[:1]) if self.wish.words % 3 == 0 else ())

    def split(self) -> Split:
        words = self.point.options[0].text.split() if self.document.points else []
        return Split(self.number, tuple(words[1:2]) if len(self.point.options) == 1 else ())


_ASKED: dict[type[Act], Callable[[_Here], Act]] = {
    Accept: lambda on: Accept(on.number, on.option),
    Choose: lambda on: Choose(on.number, (on.option,)),
    Reject: lambda on: Reject(on.number),
    Keep: lambda on: Keep(on.number),
    Park: lambda on: Park(on.number, "later", on.party),
    Withdraw: lambda on: Withdraw(on.number, on.option if on.wish.words % 2 else None),
    Reopen: lambda on: Reopen(on.number),
    Amend: lambda on: Amend(on.paragraph.id, on.notation, on.party),
    Insert: lambda on: Insert(on.paragraph.section, on.paragraph.id, on.notation, on.party),
    Strike: lambda on: Strike(on.paragraph.id, on.party),
    Move: _Here.moved,
    Bracket: lambda on: Bracket(on.paragraph.id, on.a_word, 1, on.party),
    Unbracket: lambda on: Unbracket(on.number),
    Dismiss: lambda on: Dismiss(on.number),
    AddOption: lambda on: AddOption(on.number, on.words, on.party),
    AttributeOption: lambda on: AttributeOption(on.number, "BRA/1/1", on.option),
    AttributeText: lambda on: AttributeText(on.paragraph.id, "BRA/1/1"),
    OpenChange: lambda on: OpenChange(on.paragraph.id, on.wish.other % 2 + 1),
    Group: _Here.grouped,
    Split: _Here.split,
    Merge: lambda on: Merge(on.number, (), on.words),
    Agree: lambda on: Agree(on.scope, LEVELS[on.wish.words % 3]),  # type: ignore[arg-type]
    ReopenAgreement: lambda on: ReopenAgreement(on.scope),  # type: ignore[arg-type]
    Undo: lambda on: Undo(on.version if on.wish.words % 2 else None),
    UndoWithDependents: lambda on: UndoWithDependents(on.version),
    Redo: lambda _: Redo(),
}
KINDS: tuple[type[Act] | type[Package], ...] = (*_ASKED, Package)
TAKING_BACK = (Undo, UndoWithDependents, Redo)

_MOST = 24


def _wish(kind: type[Act], number: int) -> Wish:
    """One number for all that it is about: that is drawn quickly."""
    rest, one = divmod(number, _MOST)
    words, other = divmod(rest, _MOST)
    return Wish(kind, one, other, words)


_single = st.builds(_wish, st.sampled_from(tuple(_ASKED)), st.integers(0, _MOST**3 - 1))
_several = st.lists(_single, min_size=1, max_size=4).map(lambda acts: Wish(Package, 0, 0, 0, tuple(acts)))
wishes = st.lists(st.one_of(*[_single] * 9, _several), min_size=3, max_size=8)


def _acts(standing: Standing, wishes: Sequence[Wish]) -> list[Act]:
    """Those of the wishes that can be granted one after the other."""
    acts: list[Act] = []
    for wish in wishes:
        act = wish.asked(standing)
        assert not isinstance(act, Package)
        try:
            events = decide_all(standing, act)
        except Refused:
            continue
        standing = after_all(standing, events)
        acts.append(act)
    return acts


class Step(NamedTuple):
    """An act that was granted: what stood before it, its events, what stands after it."""

    request: Act | Package
    before: Standing
    events: tuple[Event, ...]
    after: Standing

    def one_by_one(self) -> "Iterator[Step]":
        """Each act of a package as a step of its own; none for what only takes back."""
        reached = self.before
        for act in self.request.acts if isinstance(self.request, Package) else (self.request,):
            events = events_together(reached, act)
            after = after_all(reached, events)
            if not isinstance(act, TAKING_BACK):
                yield Step(act, reached, events, after)
            reached = after


def steps(document: Document, asked: Sequence[Wish]) -> list[Step]:
    """Each of the wishes that can be granted, one after the other."""
    standing, made = Standing(document), list[Step]()
    if not any(True for _ in document.paragraphs()):
        return made
    for wish in asked:
        request = wish.asked(standing)
        try:
            events = decide_all(standing, request)
        except Refused:
            continue
        made.append(Step(request, standing, events, after_all(standing, events)))
        standing = made[-1].after
    return made
