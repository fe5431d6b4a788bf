"""What the secretary asks for when a text was revised elsewhere: to adopt it, and what becomes of what."""

from dataclasses import field
from typing import TYPE_CHECKING

from resolution.light_dataclass import dataclass
from resolution.tree import Document, ParagraphId

if TYPE_CHECKING:
    from resolution.deciding.adopting import Adoption


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text revised elsewhere: `sha256` is of its bytes, `document` what was read in it by itself."""

    name: str
    sha256: str
    data: bytes = field(repr=False, compare=False)
    text: str = field(repr=False, compare=False)
    document: Document = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CarryPoint:
    """What was decided of the point counts for the point `to` of the new text; there `options` stand."""

    point: int
    to: int
    options: tuple[int, ...] = ()

    def __str__(self) -> str:
        options = f":{','.join(map(str, self.options))}" if self.options else ""
        return f"carry {self.point}={self.to}{options}"


@dataclass(frozen=True, slots=True)
class DropPoint:
    """What was decided of the point counts no longer; where it is in the text still, it is open."""

    point: int

    def __str__(self) -> str:
        return f"drop {self.point}"


@dataclass(frozen=True, slots=True)
class KeepParagraph:
    """The paragraph stays as the session has it: its words where both changed them, else its agreement."""

    paragraph: ParagraphId

    def __str__(self) -> str:
        return f"carry {self.paragraph}"


@dataclass(frozen=True, slots=True)
class DropParagraph:
    """The new text's words stand, and what was agreed over the paragraph counts no longer."""

    paragraph: ParagraphId

    def __str__(self) -> str:
        return f"drop {self.paragraph}"


Word = CarryPoint | DropPoint | KeepParagraph | DropParagraph


@dataclass(frozen=True, slots=True)
class Adopt:
    """Let the incoming text be the text; `words` say what becomes of what cannot be carried over by itself.

    `adoption` is what was found out about it already, if anything was.
    """

    incoming: Incoming
    words: tuple[Word, ...] = ()
    adoption: "Adoption | None" = field(default=None, compare=False, repr=False)
