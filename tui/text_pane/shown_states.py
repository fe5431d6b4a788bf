"""How points show in the gutter: each as it stands, or empty where its text went with another point."""

from collections.abc import Iterator, Mapping

from resolution.deciding.standing import Standing
from resolution.tree import PointNumber
from tui.text_pane.glyphs import ShownState, shown_state

States = Mapping[PointNumber, ShownState]
"""A point that is not there is open."""


class StatesOf(States):
    """Those of a standing, looked up point by point as the gutter asks; two of one standing are the same."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing

    def __getitem__(self, point: PointNumber) -> ShownState:
        standing = self._standing
        if not standing.document.has_point(point):
            raise KeyError(point)
        return shown_state(standing.state(point), is_gone=standing.removed_with(point) is not None)

    def __iter__(self) -> Iterator[PointNumber]:
        return iter(self._standing.points)

    def __len__(self) -> int:
        return len(self._standing.points)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StatesOf) and other._standing is self._standing

    def __hash__(self) -> int:
        return id(self._standing)
