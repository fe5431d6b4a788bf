"""The outline: a document's tree, points and diagnostics as plain data, for machines.

`text` is without label and marks; of a deleted paragraph it is what was deleted.
"""

from collections.abc import Mapping
from typing import Literal, TypedDict

from resolution.amending import problems_of
from resolution.deciding import AgreedLevel, Standing, agreed_level, agreement_over
from resolution.reflow import ReadParagraph, reflow
from resolution.said_words import words_of_option, words_of_paragraph
from resolution.tree import (
    Diagnostic,
    Document,
    Head,
    Option,
    OptionRef,
    Paragraph,
    ParagraphId,
    Point,
    PointNumber,
    Section,
)

ParagraphStatus = Literal[
    "open",  # in an open point, or holding one
    "parked",  # the same of a parked point, where none is open
    "kept",  # the same of one kept in brackets
    "settled",  # all its points are settled, and it stands
    "dropped",  # a decision took it away
    "deleted",  # struck as a whole
    "agreed",  # at the level `agreed`, by a decision or as printed
    "undisputed",  # no point touches it
]

_CAN_BE_AGREED = {"settled", "undisputed"}


class DocumentData(TypedDict):
    symbol: str | None
    revision: int | None
    date: str | None
    languages: list[str]
    group: str | None
    title: str | None
    subject: str | None
    enacting: str | None


class ParagraphData(TypedDict):
    """`point` and `option`: the block point it is printed in; `points`: those inside it."""

    id: str
    label: str | None
    old_label: str | None
    clean_label: str | None
    level: int
    status: ParagraphStatus
    agreed: AgreedLevel | None
    text: str
    point: int | None
    option: int | None
    points: list[int]


class SectionData(TypedDict):
    id: str
    kind: str
    call: str
    chapeau: str | None
    agreed: AgreedLevel | None
    paragraphs: list[ParagraphData]


class OptionData(TypedDict):
    number: int
    name: str | None
    sources: list[str]
    text: str


class PointData(TypedDict):
    number: int
    kind: str
    place: str
    section: str
    label: str | None
    note: str | None
    status: str
    options: list[OptionData]


class DiagnosticData(TypedDict):
    line: int
    column: int
    code: str
    message: str


class Outline(TypedDict):
    document: DocumentData
    sections: list[SectionData]
    points: list[PointData]
    diagnostics: list[DiagnosticData]


def outline(document: Document, standing: Standing | None = None) -> Outline:
    """The document as data, its points as they stand; without a standing, as they were read."""
    standing = standing or Standing(document)
    clean = {
        paragraph.id: paragraph
        for section in reflow(standing, "clean").sections
        for paragraph in section.paragraphs
    }
    return Outline(
        document=_head_data(document.head),
        sections=[_section_data(section, standing, clean) for section in document.sections],
        points=[point_data(point, standing) for point in document.live_points],
        diagnostics=[_diagnostic_data(diagnostic) for diagnostic in problems_of(document)],
    )


def point_data(point: Point, standing: Standing) -> PointData:
    """One point as data: where it is, how it stands, what it offers."""
    return PointData(
        number=point.number,
        kind=point.kind,
        place=point.place,
        section=standing.document.section_by_id[point.section].call,
        label=point.label,
        note=point.note,
        status=standing.state(point.number).status,
        options=[
            _option_data(option, words_of_option(standing.document, OptionRef(point.number, option.number)))
            for option in point.options
        ],
    )


def _head_data(head: Head) -> DocumentData:
    return DocumentData(
        symbol=head.symbol,
        revision=head.revision,
        date=head.date,
        languages=list(head.languages),
        group=head.group,
        title=head.title,
        subject=head.subject,
        enacting=head.enacting,
    )


def _section_data(
    section: Section, standing: Standing, clean: Mapping[ParagraphId, ReadParagraph]
) -> SectionData:
    return SectionData(
        id=section.id,
        kind=section.kind,
        call=section.call,
        chapeau=section.chapeau.text if section.chapeau else None,
        agreed=agreed_level(standing, section.id),
        paragraphs=[
            _paragraph_data(paragraph, standing, clean.get(paragraph.id)) for paragraph in section.paragraphs
        ],
    )


def _paragraph_data(paragraph: Paragraph, standing: Standing, read: ReadParagraph | None) -> ParagraphData:
    block = paragraph.block
    status = _status(paragraph, standing, read)
    agreement = agreement_over(standing, paragraph) if status in _CAN_BE_AGREED else None
    return ParagraphData(
        id=paragraph.id,
        label=paragraph.label,
        old_label=paragraph.old_label,
        clean_label=read.clean_label if read else None,
        level=paragraph.level,
        status="agreed" if agreement else status,
        agreed=agreement.level if agreement else None,
        text=words_of_paragraph(standing.document, paragraph),
        point=block.point if block else None,
        option=block.option or None if block else None,
        points=list(paragraph.points),
    )


def _status(paragraph: Paragraph, standing: Standing, read: ReadParagraph | None) -> ParagraphStatus:
    if paragraph.is_deleted and (read is None or read.is_deleted):
        return "deleted"
    touching = _points_around(paragraph.block, standing.document) + paragraph.points
    if read is None and touching:
        return "dropped"
    states = {standing.state(point).status for point in touching}
    for status in ("open", "parked", "kept"):
        if status in states:
            return status
    if states:
        return "settled"
    return "undisputed"


def _points_around(block: OptionRef | None, document: Document) -> tuple[PointNumber, ...]:
    around: tuple[PointNumber, ...] = ()
    while block is not None:
        around = (*around, block.point)
        block = document.point(block.point).parent
    return around


def _option_data(option: Option, text: str) -> OptionData:
    return OptionData(
        number=option.number,
        name=option.name,
        sources=[source.symbol for source in option.sources],
        text=text,
    )


def _diagnostic_data(diagnostic: Diagnostic) -> DiagnosticData:
    return DiagnosticData(
        line=diagnostic.line, column=diagnostic.column, code=diagnostic.code, message=diagnostic.message
    )
