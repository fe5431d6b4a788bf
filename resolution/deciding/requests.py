"""What the chair asks for: `decide` answers a request with an event, `decide_all` any with all it takes."""

from resolution.deciding.adoption_requests import Adopt
from resolution.deciding.events import AgreedLevel, Scope
from resolution.deciding.marking_requests import MarkingRequest
from resolution.deciding.minute_requests import MinuteRequest
from resolution.light_dataclass import dataclass
from resolution.tree import ParagraphId, SectionId


@dataclass(frozen=True, slots=True)
class Accept:
    """Let the point's text stand; `option` says which where it offers several."""

    point: int
    option: int | None = None


@dataclass(frozen=True, slots=True)
class Choose:
    """Let these options stand, in this order."""

    point: int
    options: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reject:
    """Let the base text stand again."""

    point: int


@dataclass(frozen=True, slots=True)
class Keep:
    """Forward the point in its brackets."""

    point: int


@dataclass(frozen=True, slots=True)
class Park:
    """Set the point aside, to come back to: why, and with whom."""

    point: int
    reason: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take back the whole point, or one of its options."""

    point: int
    option: int | None = None


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open the point again, as it was read."""

    point: int


@dataclass(frozen=True, slots=True)
class Agree:
    """Agree a paragraph, a section, or (None) the whole text, at that level."""

    scope: Scope
    level: AgreedLevel


@dataclass(frozen=True, slots=True)
class ReopenAgreement:
    """Let what is agreed there be open to decisions again."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class Amend:
    """Let the paragraph read so: `notation` is the whole of it; `party` says whose wording it is."""

    paragraph: ParagraphId
    notation: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a paragraph more into the section: after one and its sub-items, or (None) before the first."""

    section: SectionId
    after: ParagraphId | None
    notation: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Put the paragraph elsewhere: behind `after` and all below it, or (None) first.

    There is the section, or the paragraph `under` which it becomes a sub-item.
    """

    paragraph: ParagraphId
    section: SectionId
    after: ParagraphId | None = None
    under: ParagraphId | None = None


@dataclass(frozen=True, slots=True)
class Strike:
    """Delete the paragraph: its words stay in the base text, struck."""

    paragraph: ParagraphId
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Make these points, and these paragraphs of the base text, the alternatives of one point."""

    points: tuple[int, ...]
    paragraphs: tuple[ParagraphId, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """Make the point's options points of their own; or part its one text before each of these words."""

    point: int
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Make these options of the point one: `notation` is its text."""

    point: int
    options: tuple[int, ...]
    notation: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the decision of that version, or the last that still stands."""

    version: int | None = None


@dataclass(frozen=True, slots=True)
class UndoWithDependents:
    """Take back the decision of that version, and the later ones that depend on it."""

    version: int


@dataclass(frozen=True, slots=True)
class Redo:
    """Take back the last undo."""


PointRequest = Accept | Choose | Reject | Keep | Park | Withdraw | Reopen
AgreementRequest = Agree | ReopenAgreement
WordingRequest = Amend | Insert | Strike
AmendmentRequest = WordingRequest | Move | MarkingRequest
RecastRequest = Group | Split | Merge
Request = PointRequest | AgreementRequest | AmendmentRequest | RecastRequest | Undo | Redo | MinuteRequest
Act = Request | UndoWithDependents


@dataclass(frozen=True, slots=True)
class Package:
    """Decide all of these, each on the standing that those before it leave, or none."""

    acts: tuple[Act, ...]
    name: str = ""


AnyRequest = Act | Package | Adopt
