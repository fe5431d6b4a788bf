"""The standing: how every point stands at one moment of the log."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, NamedTuple

from resolution.deciding.events import AgreedLevel, PointStatus, Scope, TextAdopted
from resolution.deciding.history import History
from resolution.light_dataclass import dataclass
from resolution.tree import Document, OptionRef, PointNumber, SectionId

Concern = PointNumber | Literal["agreements", "amendments"]
SETTLED: frozenset[PointStatus] = frozenset({"accepted", "chosen", "rejected", "withdrawn"})


class PointState(NamedTuple):
    """How one point stands.

    `options` are those that stand (accepted, chosen), in the chair's order; `withdrawn_options` those taken
    back while the point goes on; `version` is the event that brought it here, 0 as read.
    """

    status: PointStatus = "open"
    options: tuple[int, ...] = ()
    withdrawn_options: tuple[int, ...] = ()
    reason: str | None = None
    party: str | None = None
    version: int = 0

    @property
    def is_settled(self) -> bool:
        return self.status in SETTLED


AS_READ = PointState()


class ScopeAgreements(NamedTuple):
    """What was agreed over a scope since it was reopened (0: never): for each level the last version.

    `revised` is the version in which a paragraph's own words were revised elsewhere: what was agreed before
    counts for it no longer, but for its sub-items.
    """

    agreed: tuple[tuple[int, AgreedLevel], ...] = ()
    reopened: int = 0
    revised: int = 0


class Edition(NamedTuple):
    """An adoption that counts: its version, the text it found, the text it gave, itself."""

    version: int
    before: Document
    after: Document
    event: TextAdopted


class KnownText(NamedTuple):
    """A text, by the versions of the changes that made it, and the adoptions among them."""

    versions: tuple[int, ...]
    document: Document
    editions: tuple[Edition, ...] = ()


@dataclass(frozen=True)
class Standing:
    """A fold of the log over a document; `points` holds only points that are not as read.

    `stamps` gives for each section the version that last touched a point of it, so that a reflow can tell at
    once what it need not do again. `history` is the log so far; `undone` gives for each version that counts
    no longer the undos that took it back. `agreements` gives what was agreed over each scope (what of it
    counts `agreement_over` tells), `taken_back` for each point its events no longer counting, with the undos.
    `joined` gives for each version in a package the version that closes it.
    `document` is the text with every amendment that counts, `as_read` (None: the same) the text before any;
    `texts` are the last few texts there were, so that an undo need not make all of it again. `editions` are
    the adoptions that made `document`, the first first.
    `numbered` is the highest number that a point was ever given, 0 while only the reader gave any.
    `latest` gives the last version that concerns each point, any agreement, any amendment: from there the
    entries of the history lead back, so that an undo looks only at what it concerns.
    """

    document: Document
    version: int = 0
    points: Mapping[PointNumber, PointState] = field(default_factory=dict)
    stamps: Mapping[SectionId, int] = field(default_factory=dict)
    history: History = field(default_factory=History, repr=False)
    undone: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    agreements: Mapping[Scope, ScopeAgreements] = field(default_factory=dict)
    taken_back: Mapping[PointNumber, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    joined: Mapping[int, int] = field(default_factory=dict)
    as_read: Document | None = field(default=None, repr=False)
    numbered: int = 0
    texts: tuple[KnownText, ...] = field(default=(), repr=False, compare=False)
    latest: Mapping[Concern, int] = field(default_factory=dict, repr=False, compare=False)
    editions: tuple[Edition, ...] = field(default=(), repr=False, compare=False)

    @property
    def origin(self) -> Document:
        """The text as it was read, before any amendment."""
        return self.as_read if self.as_read is not None else self.document

    @property
    def next_point(self) -> int:
        """The first number that no point was ever given."""
        return max(self.numbered, len(self.document.points)) + 1

    def state(self, point: int) -> PointState:
        """The point's own state, whatever became of the text around it."""
        return self.points.get(PointNumber(point), AS_READ)

    def is_undone(self, version: int) -> bool:
        return version in self.undone

    def live_options(self, point: int) -> tuple[int, ...]:
        """The point's options that were not withdrawn."""
        withdrawn = self.state(point).withdrawn_options
        return tuple(
            option.number for option in self.document.point(point).options if option.number not in withdrawn
        )

    def stands(self, ref: OptionRef) -> bool | None:
        """Whether that option's text stands: None while its point is not settled, then never for option 0."""
        state = self.state(ref.point)
        if not state.is_settled:
            return False if ref.option in state.withdrawn_options else None
        return ref.option in state.options

    def removed_with(self, point: int) -> PointNumber | None:
        """The outermost point that took this one's text away with it, or None while the text is there."""
        gone: PointNumber | None = None
        parent = self.document.point(point).parent
        while parent is not None:
            if self.stands(parent) is False:
                gone = parent.point
            parent = self.document.point(parent.point).parent
        return gone
