"""A reading: the text as it reads at one moment of the log, in one view."""

from dataclasses import field
from typing import TYPE_CHECKING, Literal, NamedTuple

from resolution.light_dataclass import dataclass
from resolution.tree import Change, Emphasis, Head, ParagraphId, PointNumber, SectionId, SectionKind

if TYPE_CHECKING:
    from resolution.reflow.memory import Memory

View = Literal["working", "current", "clean", "marked", "base"]
VIEWS: tuple[View, ...] = ("working", "current", "clean", "marked", "base")

RunRole = Literal[
    "text",
    "bracket",  # [ ] round what is not agreed
    "mark",  # other notation, in the working view
    "source",  # who proposes what stands beside it
    "option",  # the name or number of an option
    "note",
    "reference",  # a reference of the text to itself
    "separator",  # what stands between inline alternatives
]


class Run(NamedTuple):
    """Characters that look the same.

    `point` is the innermost point they lie in, 0 for none; `change` is a tracked change still to be shown;
    `is_dropped`: shown (in the working view) though a decision took it away; `is_moved`: the reflow itself
    changed these words (a reference, a mark of punctuation).
    """

    text: str
    role: RunRole = "text"
    change: Change = ""
    point: int = 0
    option: int = 0
    emphasis: Emphasis = ""
    is_dropped: bool = False
    is_moved: bool = False

    @property
    def says_no_text(self) -> bool:
        """Whether it is the words *No text* of an option still open: a note that no brace encloses."""
        return self.role == "note" and bool(self.point) and not self.text.startswith(("{", "["))


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """One paragraph of a reading.

    `label` is the working label, as printed; `clean_label` the one the reflow computes; `block` the block
    point it belongs to (0 for none) and `option` which of its options; `points` every point that
    shows in it, in order. `is_dropped`: shown in the working view though it no longer stands.
    """

    id: ParagraphId
    section: SectionId
    label: str | None
    clean_label: str | None
    level: int
    runs: tuple[Run, ...]
    block: int = 0
    option: int = 0
    points: tuple[PointNumber, ...] = ()
    is_dropped: bool = False
    is_deleted: bool = False
    is_chapeau: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def labelled(self, label: str | None) -> "ReadParagraph":
        """The paragraph with another clean label."""
        return ReadParagraph(
            self.id,
            self.section,
            self.label,
            label,
            self.level,
            self.runs,
            self.block,
            self.option,
            self.points,
            self.is_dropped,
            self.is_deleted,
            self.is_chapeau,
        )


@dataclass(frozen=True)
class ReadSection:
    """One section of a reading; `is_empty`: nothing of it stands, and current and clean text leave it out.

    `change`: in the marked view, whether the whole section, its call included, came or went.
    """

    id: SectionId
    kind: SectionKind
    call: str
    paragraphs: tuple[ReadParagraph, ...]
    is_empty: bool = False
    change: Change = ""


ConsequenceKind = Literal[
    "label",  # a clean label changed
    "reference",  # a reference follows its paragraph
    "dangling",  # a reference lost its target
    "punctuation",
    "empty-section",
    "joined",  # a paragraph's rest joined the one before
    "settled",  # a point went with the text around it, or came back
    "dropped",  # a rival option went
    "base",  # base text stands again, or differs between options
]


class Consequence(NamedTuple):
    """What a decision changes beyond its own words. `before` and `after` are what stood and what stands."""

    kind: ConsequenceKind
    section: SectionId
    paragraph: ParagraphId | None
    before: str
    after: str
    message: str


@dataclass(frozen=True)
class Reading:
    """The whole text in one view, at one version of the log; `memory` is what it was made of."""

    view: View
    version: int
    head: Head
    sections: tuple[ReadSection, ...]
    consequences: tuple[Consequence, ...] = ()
    memory: "Memory | None" = field(default=None, compare=False, repr=False)
