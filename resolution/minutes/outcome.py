"""How the points stand in the end: what was agreed, what stays in brackets, what is parked or withdrawn."""

from collections.abc import Iterator
from typing import Literal, get_args

from resolution.deciding import (
    Standing,
    agreed_level,
    agreement_over,
    scope_in_words,
    state_in_words,
)
from resolution.deciding.agreeing import stands
from resolution.minutes.data import AgreementData, OptionData, PointData
from resolution.minutes.moments import Moment, lines_of_points
from resolution.said_words import words_of_option
from resolution.tree import Document, Option, OptionRef, Point, Section

Outcome = Literal["agreed", "open", "kept", "parked", "withdrawn", "removed"]


def points_by_outcome(moment: Moment) -> dict[Outcome, list[PointData]]:
    """The points, in their order, by what became of them; `removed` went with the text around them."""
    found: dict[Outcome, list[PointData]] = {name: [] for name in get_args(Outcome)}
    lines = lines_of_points(moment)
    for point in moment.standing.document.live_points:
        text = lines.get(point.number, [])
        found[_outcome(moment.standing, point)].append(_data(moment.standing, point, text))
    return found


def agreements(standing: Standing) -> list[AgreementData]:
    """What is agreed as a whole: the text, else each section, else each paragraph of it that is."""
    if not standing.agreements and not any(one.status for one in standing.document.paragraphs()):
        return []
    whole = agreed_level(standing, None)
    if whole is not None:
        return [AgreementData(place=scope_in_words(standing.document, None), level=whole, version=None)]
    return [one for section in standing.document.sections for one in _in_section(standing, section)]


def _in_section(standing: Standing, section: Section) -> Iterator[AgreementData]:
    document = standing.document
    paragraphs = [*filter(None, (section.chapeau,)), *section.paragraphs]
    found = [(one, agreement_over(standing, one)) for one in paragraphs if stands(standing, one)]
    level = agreed_level(standing, section.id)
    made = {agreement.version for _, agreement in found if agreement is not None}
    if level is not None and found:
        version = made.pop() if len(made) == 1 else 0
        yield AgreementData(place=scope_in_words(document, section.id), level=level, version=version or None)
        return
    for paragraph, agreement in found:
        if agreement is not None:
            yield AgreementData(
                place=scope_in_words(document, paragraph.id),
                level=agreement.level,
                version=agreement.version or None,
            )


def _outcome(standing: Standing, point: Point) -> Outcome:
    if standing.removed_with(point.number) is not None:
        return "removed"
    match standing.state(point.number).status:
        case "open" | "kept" | "parked" | "withdrawn" as outcome:
            return outcome
        case "accepted" | "chosen" | "rejected":
            return "agreed"


def _data(standing: Standing, point: Point, text: list[str]) -> PointData:
    state, outer = standing.state(point.number), standing.removed_with(point.number)
    chosen = [one for one in point.options if one.number in state.options]
    return PointData(
        point=point.number,
        place=place_of(standing.document, point),
        how=state_in_words(state) if outer is None else f"removed with point {outer}",
        reason=state.reason,
        party=state.party,
        sources=_sources(chosen or list(point.options)),
        text=text,
        options=[
            OptionData(
                number=one.number,
                sources=_sources([one]),
                text=words_of_option(standing.document, OptionRef(point.number, one.number)),
            )
            for one in point.options
        ],
        version=state.version,
    )


def place_of(document: Document, point: Point) -> str:
    """Where the room would look: `considering c)`."""
    section = document.section_by_id.get(point.section)
    return " ".join(filter(None, (section.call if section else "", point.label)))


def _sources(options: list[Option]) -> list[str]:
    """The symbols of all sources, each once."""
    return list(dict.fromkeys(source.symbol for option in options for source in option.sources))
