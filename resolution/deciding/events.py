"""What happened at the table, as past facts.

An event is complete: folding the events over the tree gives the standing, without asking anybody.
"""

from dataclasses import field
from typing import Literal, NamedTuple, get_args

from resolution.deciding.minute_events import MinuteEvent
from resolution.light_dataclass import dataclass
from resolution.tree import Document, MovedTo, ParagraphId, PointNumber, SectionId

Scope = ParagraphId | SectionId | None  # a paragraph with its sub-items, a section, or the whole text
AgreedLevel = Literal["ad ref", "in group", "in plenary"]
AmendingAct = Literal[
    "amended",
    "bracketed",
    "unbracketed",
    "dismissed",
    "option-added",
    "option-attributed",
    "text-attributed",
    "change-opened",
]
AMENDING_ACTS: tuple[AmendingAct, ...] = get_args(AmendingAct)
LEVELS: tuple[AgreedLevel, ...] = ("ad ref", "in group", "in plenary")  # each higher than the one before


@dataclass(frozen=True, slots=True)
class TextRead:
    """The first event: which text the session is about. `sha256` is of its bytes, `outline` of its points.

    `tables` is a sum over the statements that made the file's tables; None in earlier logs.
    """

    name: str
    sha256: str
    outline: str
    profile: str = "itu"
    tables: str | None = None


@dataclass(frozen=True, slots=True)
class OptionAccepted:
    """A point's only option stands."""

    point: PointNumber


@dataclass(frozen=True, slots=True)
class OptionsChosen:
    """These options stand, in this order; their rivals are dropped."""

    point: PointNumber
    options: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PointRejected:
    """The base text stands again."""

    point: PointNumber


@dataclass(frozen=True, slots=True)
class PointKept:
    """Forwarded in brackets, as not agreed."""

    point: PointNumber


@dataclass(frozen=True, slots=True)
class PointParked:
    """Set aside without decision, to come back to."""

    point: PointNumber
    reason: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class PointWithdrawn:
    """Taken back by its source: the whole point, or one of its options."""

    point: PointNumber
    option: int | None = None


@dataclass(frozen=True, slots=True)
class PointReopened:
    """Open again, as it was read."""

    point: PointNumber


@dataclass(frozen=True, slots=True)
class TextAgreed:
    """A paragraph, a section or the whole text is agreed, at that level."""

    scope: Scope
    level: AgreedLevel


@dataclass(frozen=True, slots=True)
class AgreementReopened:
    """What was agreed there, with more or in part, is agreed no longer."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class TextAmended:
    """A paragraph reads otherwise from now on: `notation` is the whole of it, marks included.

    `party` is whose wording it is, None for the chair's own; `first_point` numbers the first point it adds.
    `act` is what was done where only marks changed, `point` the point that it is about.
    """

    paragraph: ParagraphId
    notation: str
    party: str | None
    first_point: int
    act: AmendingAct = "amended"
    point: PointNumber | None = None


@dataclass(frozen=True, slots=True)
class TextInserted:
    """A paragraph more in a section: after one and its sub-items, or (None) before the first."""

    section: SectionId
    after: ParagraphId | None
    notation: str
    party: str | None
    first_point: int


@dataclass(frozen=True, slots=True)
class ParagraphMoved:
    """A paragraph, its sub-items and its rivals stand elsewhere: behind `after`, or (None) first.

    `under` is the paragraph that it is a sub-item of there, None for none; `label` what it is called from
    now on, None where it keeps its own.
    """

    paragraph: ParagraphId
    section: SectionId
    after: ParagraphId | None
    under: ParagraphId | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class TextRecast:
    """A run of paragraphs is written otherwise from now on, for the sake of `point`.

    `paragraphs` are those of the run, `notation` is what takes their place; `becomes` are its own paragraphs
    in order, empty where one is new, `numbers` those of the points that open in it; `first_point` is for
    more.
    """

    point: PointNumber
    paragraphs: tuple[ParagraphId, ...]
    notation: str
    becomes: tuple[ParagraphId, ...]
    numbers: tuple[PointNumber, ...]
    first_point: int


@dataclass(frozen=True, slots=True)
class PointsGrouped(TextRecast):
    """These points, and these paragraphs of the base text, are the alternatives of `point` from now on."""

    points: tuple[PointNumber, ...]
    texts: tuple[ParagraphId, ...] = ()


@dataclass(frozen=True, slots=True)
class PointSplit(TextRecast):
    """The options of `point` are points of their own from now on; `into` are their numbers."""

    into: tuple[PointNumber, ...]


@dataclass(frozen=True, slots=True)
class OptionParted(TextRecast):
    """The one text of `point` is so many alternatives from now on."""

    count: int


@dataclass(frozen=True, slots=True)
class OptionsMerged(TextRecast):
    """These options of `point` are one from now on, `option`, with all their sources.

    `lost` are the words of any of them that the merged text has not, `added` those that it has of none;
    `reordered` are the options whose words it has in another order.
    """

    options: tuple[int, ...]
    option: int
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    reordered: tuple[int, ...] = ()


class KeptWords(NamedTuple):
    """Notation of the text as it stood in place of characters `start` to `end` (exclusive) of the new one."""

    start: int
    end: int
    notation: str


class OptionsCarried(NamedTuple):
    """The new number of each option that the point had, in their order; 0 for one that is gone."""

    point: PointNumber
    options: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TextAdopted:
    """A text that was revised elsewhere is the text from now on; `sha256` is of its bytes.

    `kept` are words of the session that stand in it, `outline` is of the points as then read. `sections`,
    `paragraphs` and `numbers` say what its own are called, in the order in which they are read, `moves` what
    stands elsewhere than it is written. Decisions count on for what bears their name; but nothing that was
    decided of a point `dropped`, nor what settled one that is `changed`; `options` says what became of them
    where that is not plain. For the paragraphs `revised` what was agreed counts no longer. `words` is what
    the secretary said of what could not be carried over. `source` is the text as read, `revision` the same
    with the words kept in it: the record holds them apart.
    """

    name: str
    sha256: str
    outline: str
    kept: tuple[KeptWords, ...]
    sections: tuple[SectionId, ...]
    paragraphs: tuple[ParagraphId, ...]
    numbers: tuple[PointNumber, ...]
    options: tuple[OptionsCarried, ...]
    changed: tuple[PointNumber, ...]
    dropped: tuple[PointNumber, ...]
    revised: tuple[ParagraphId, ...]
    moves: tuple[MovedTo, ...]
    words: tuple[str, ...]
    revision: Document | None = field(default=None, compare=False, repr=False, metadata={"is_logged": False})
    source: Document | None = field(default=None, compare=False, repr=False, metadata={"is_logged": False})


@dataclass(frozen=True, slots=True)
class PointRemarked(TextRecast):
    """The marks of `point`, in several paragraphs, are others from now on: `act` says what was done.

    `party` is whose wording came with it, None for the chair's own.
    """

    act: AmendingAct
    party: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionUndone:
    """The event of `version` counts no longer; undoing an undo is the redo."""

    version: int


@dataclass(frozen=True, slots=True)
class PackageDecided:
    """The events from version `first` up to this one were decided as one, and stand or fall together."""

    first: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class UndoneTogether:
    """The undos from version `first` up to this one took back `version`, and stand or fall together.

    `version` closed a package, or was a decision that others depended on.
    """

    first: int
    version: int


Undone = DecisionUndone | UndoneTogether
"""What takes decisions back, or, of an undo, brings them again."""
PointEvent = (
    OptionAccepted | OptionsChosen | PointRejected | PointKept | PointParked | PointWithdrawn | PointReopened
)
AgreementEvent = TextAgreed | AgreementReopened
WordingEvent = TextAmended | TextInserted
RecastEvent = PointsGrouped | PointSplit | OptionParted | OptionsMerged | PointRemarked
AmendmentEvent = WordingEvent | ParagraphMoved | RecastEvent | TextAdopted
ClosingEvent = PackageDecided | UndoneTogether
Event = TextRead | PointEvent | AgreementEvent | AmendmentEvent | DecisionUndone | ClosingEvent | MinuteEvent
PointStatus = Literal["open", "accepted", "chosen", "rejected", "kept", "parked", "withdrawn"]
