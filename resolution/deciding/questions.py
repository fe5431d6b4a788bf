"""What an adoption cannot carry over by itself, and so asks the secretary."""

from resolution.deciding.adoption_requests import CarryPoint, DropParagraph, DropPoint, KeepParagraph, Word
from resolution.light_dataclass import dataclass
from resolution.tree import ParagraphId, PointNumber


@dataclass(frozen=True, slots=True)
class Question:
    """A decision, why it is not carried over, and the words that would say what becomes of it.

    `about` is a point, or a paragraph whose words or agreement it is; `paragraphs` are all that a word may
    name.
    """

    about: PointNumber | ParagraphId
    told: str
    possible: tuple[str, ...]
    paragraphs: frozenset[ParagraphId] = frozenset()

    @property
    def can_be_kept(self) -> bool:
        return any(one.startswith("carry") for one in self.possible)

    def is_answered_by(self, word: Word) -> bool:
        match word:
            case CarryPoint(point=point) | DropPoint(point=point):
                return point == self.about and not self.paragraphs
            case DropParagraph(paragraph=paragraph):
                return paragraph in self.paragraphs
            case KeepParagraph(paragraph=paragraph):
                return paragraph in self.paragraphs and self.can_be_kept
