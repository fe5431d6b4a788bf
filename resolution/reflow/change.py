"""One section before and after a decision, and what its parts are called when they are spoken of."""

from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.reflow.finishing import Finished
from resolution.reflow.index import Index
from resolution.reflow.survey import Survey
from resolution.tree import Document, ParagraphId, PointNumber, Section, SectionId

_QUOTED = 60


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section as it read under one standing and under another."""

    standing_before: Standing
    standing_after: Standing
    index: Index
    before: Finished
    after: Finished

    @property
    def section(self) -> Section:
        return self.after.survey.section

    @property
    def id(self) -> SectionId:
        return self.section.id

    @property
    def document(self) -> Document:
        return self.standing_after.document

    @property
    def points(self) -> tuple[PointNumber, ...]:
        return self.index.points.get(self.id, ())

    def name_before(self, paragraph: ParagraphId) -> str:
        return name_of(self.before.survey, paragraph)

    def name_after(self, paragraph: ParagraphId) -> str:
        return name_of(self.after.survey, paragraph)


def name_of(survey: Survey, paragraph: ParagraphId) -> str:
    """What the room calls a paragraph: its section's call and its labels, `resolves 1 ii)`."""
    return " ".join([call_of(survey.section), *_labels(survey, paragraph)])


def call_of(section: Section) -> str:
    return " ".join(section.call.split()) or "the text"


def _labels(survey: Survey, paragraph: ParagraphId) -> list[str]:
    """The clean labels from the top down; the printed one for a paragraph that has none of its own."""
    labels: list[str] = []
    at: ParagraphId | None = paragraph
    while at is not None and at in survey.drafts:
        printed = survey.drafts[at].paragraph
        label = survey.labels.get(at, printed.label)
        if label:
            labels.append(label)
        at = printed.parent
    return labels[::-1]


def quoted(text: str) -> str:
    """The words in quotation marks, the end left out where they are many."""
    words = " ".join(text.split())
    if len(words) <= _QUOTED:
        return f'"{words}"'
    return f'"{words[:_QUOTED].rsplit(" ", 1)[0]} …"'
