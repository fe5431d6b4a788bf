"""Where each paragraph stands now, and how the text would speak of it there."""

from collections.abc import Callable

from resolution.light_dataclass import dataclass
from resolution.tree import Document, ParagraphId, SectionId

Labels = dict[ParagraphId, str | None]


@dataclass(frozen=True, slots=True)
class Addresses:
    """`labels_of` gives for a section its standing paragraphs with their labels: empty where none stands."""

    document: Document
    labels_of: Callable[[SectionId], Labels]

    def labels_round(self, paragraph: ParagraphId, written: SectionId) -> Labels:
        """The labels of the section in which the paragraph stands; `written`: where it is printed."""
        return self.labels_of(self.section_of(paragraph, written))

    def section_of(self, paragraph: ParagraphId, written: SectionId) -> SectionId:
        if not self.document.moves:
            return written
        return self.document.paragraph_by_id[paragraph].section

    def is_below(self, paragraph: ParagraphId, above: ParagraphId | None) -> bool:
        """Whether the paragraph is a sub-item of that one, or, for None, of none."""
        return not self.document.moves or self.document.paragraph_by_id[paragraph].parent == above

    def call_of(self, section: SectionId) -> str:
        return " ".join(self.document.section_by_id[section].call.split())

    def labels_down_to(self, paragraph: ParagraphId) -> str:
        """The labels from the top of its section down to the paragraph: `2 iii)`."""
        known = self.document.paragraph_by_id
        labels = self.labels_of(known[paragraph].section)
        found: list[str] = []
        at: ParagraphId | None = paragraph
        while at is not None:
            found.append(labels.get(at) or "")
            at = known[at].parent
        return " ".join(filter(None, reversed(found)))
