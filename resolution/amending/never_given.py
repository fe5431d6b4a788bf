"""Numbers below those of the text's points that no point of it bears: what gave them counts no longer."""

from resolution.tree import Point, PointNumber, SectionId, Span

_NOWHERE = Span(0, 0, 1, 1)


def never(number: PointNumber, section: SectionId) -> Point:
    """What stands for a number that was given by an amendment which no longer counts."""
    return Point(number, "bracket", "inline", section, None, None, (), None, _NOWHERE)


def is_never(point: Point) -> bool:
    """Whether it only stands for its number; every point that was read offers something."""
    return not point.options
