"""What the room says of a point: its place, its kind, how it stands."""

from typing import assert_never

from resolution.deciding.standing import PointState, Standing
from resolution.tree import Document, Option, Point, PointKind, Source

KIND_WORDS: dict[PointKind, str] = {
    "bracket": "bracketed text",
    "alternatives": "alternatives",
    "proposal": "proposal",
}


def number_words(document: Document, point: int) -> str:
    """`Point 7 of 15`; once any is gone, whose number is not given again, `Point 16, one of 14`."""
    count = document.point_count
    return f"Point {point}, one of {count}" if document.gone else f"Point {point} of {count}"


def place_of(document: Document, point: Point) -> str:
    """Where the point stands: the call and the printed label."""
    call = document.section_by_id[point.section].call
    return " ".join(part for part in (call, point.label) if part)


def source_words(source: Source) -> str:
    return " ".join(part for part in (source.symbol, source.author) if part)


def sources_of(option: Option) -> str:
    """The sources of an option, and its printed name."""
    sources = ", ".join(source_words(source) for source in option.sources)
    return " · ".join(part for part in (sources, option.name) if part)


def state_words(state: PointState) -> str:
    """How a point stands, as the minutes would say it."""
    match state.status:
        case "open" | "accepted" | "rejected" | "withdrawn":
            return state.status
        case "chosen":
            return f"chosen {_numbers(state.options)}"
        case "kept":
            return "kept in brackets"
        case "parked":
            whom = f" with {state.party}" if state.party else ""
            return f"parked{whom}: {state.reason}"
    assert_never(state.status)


def standing_words(standing: Standing, point: Point) -> str:
    """How a point stands, what became of the text around it included."""
    outer = standing.removed_with(point.number)
    return f"went with point {outer}" if outer is not None else state_words(standing.state(point.number))


def dropped_words(point: Point, state: PointState) -> str:
    """What went when the point was settled, and from whom; empty where nothing did."""
    if not state.is_settled:
        return ""
    gone = [option for option in point.options if option.number not in state.options]
    return ", ".join(f"{option.number} ({sources_of(option) or 'no source'})" for option in gone)


def _numbers(options: tuple[int, ...]) -> str:
    return " and ".join(map(str, options))
