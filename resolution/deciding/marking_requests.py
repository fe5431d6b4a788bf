"""What the chair asks to be done to the marks of a text: brackets, options, sources, tracked changes."""

from resolution.light_dataclass import dataclass
from resolution.tree import ParagraphId


@dataclass(frozen=True, slots=True)
class Bracket:
    """Put words of the paragraph in brackets, as a point: those found the `nth` time; none: all of it."""

    paragraph: ParagraphId
    words: str = ""
    nth: int = 1
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Unbracket:
    """Take the point's brackets away; its words stay as text."""

    point: int


@dataclass(frozen=True, slots=True)
class Dismiss:
    """The point is none: its brackets are part of the text."""

    point: int


@dataclass(frozen=True, slots=True)
class AddOption:
    """Let the point offer one more text; `party` says whose."""

    point: int
    notation: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class AttributeOption:
    """The option is proposed by this source, beside those that it has."""

    point: int
    source: str
    option: int = 1


@dataclass(frozen=True, slots=True)
class AttributeText:
    """The paragraph's changes are a proposal of this source, and so a point."""

    paragraph: ParagraphId
    source: str


@dataclass(frozen=True, slots=True)
class OpenChange:
    """The `nth` tracked change of the paragraph, outside its points, is a point to be decided."""

    paragraph: ParagraphId
    nth: int = 1


PointMarking = Unbracket | Dismiss | AddOption | AttributeOption
PlaceMarking = Bracket | AttributeText | OpenChange
MarkingRequest = PointMarking | PlaceMarking
