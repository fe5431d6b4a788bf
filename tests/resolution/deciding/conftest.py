"""A document to decide on: points of every kind, two of them nested; spans and pieces are dummies."""

from collections.abc import Callable

import pytest

from resolution.deciding import Request, Standing, apply, decide
from resolution.tree import (
    Document,
    Head,
    Option,
    OptionRef,
    Place,
    Point,
    PointKind,
    PointNumber,
    SectionId,
    Span,
)

NOWHERE = Span(0, 0, 1, 1)
Decide = Callable[..., Standing]


class _Points:
    """Points numbered as they are added."""

    def __init__(self) -> None:
        self.points: list[Point] = []

    def add(
        self,
        kind: PointKind,
        options: int,
        *,
        section: str,
        place: Place = "inline",
        inside: tuple[int, int] | None = None,
    ) -> None:
        self.points.append(
            Point(
                number=PointNumber(len(self.points) + 1),
                kind=kind,
                place=place,
                section=SectionId(section),
                label=None,
                note=None,
                options=tuple(_option(number) for number in range(1, options + 1)),
                parent=None if inside is None else OptionRef(PointNumber(inside[0]), inside[1]),
                span=NOWHERE,
            )
        )


def _option(number: int) -> Option:
    return Option(number, None, (), f"option {number}", (), is_bracketed=False, span=NOWHERE)


@pytest.fixture(scope="session")
def document() -> Document:
    points = _Points()
    points.add("bracket", 1, section="recalling")
    points.add("alternatives", 2, section="recalling")
    points.add("alternatives", 3, section="considering", place="block")
    points.add("proposal", 1, section="considering", place="block", inside=(3, 1))
    points.add("bracket", 1, section="considering", inside=(4, 1))
    points.add("bracket", 1, section="resolves", place="block")
    points.add("alternatives", 2, section="resolves", inside=(6, 1))
    return Document(Head(), (), tuple(points.points), ())


@pytest.fixture(scope="session")
def decided() -> Decide:
    """The standing after these requests, one by one, numbered on from where it is."""

    def decided(standing: Standing, *requests: Request) -> Standing:
        for request in requests:
            standing = apply(standing, decide(standing, request), standing.version + 1)
        return standing

    return decided
