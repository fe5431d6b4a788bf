"""How large the room's text is: a terminal's letters have one size, so it is margins and lines between."""

from typing import Literal, NamedTuple

RoomSize = Literal["normal", "large", "largest"]


class Spacing(NamedTuple):
    """At most so many columns of text beside its labels; so many empty lines between paragraphs."""

    columns: int
    apart: int


SIZES: dict[RoomSize, Spacing] = {
    "normal": Spacing(100, 0),
    "large": Spacing(80, 1),
    "largest": Spacing(60, 2),
}
