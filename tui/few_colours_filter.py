"""What a terminal of 256 or sixteen colours is sent: its own colours, chosen for the palette shown."""

from collections.abc import Callable, Mapping
from typing import Literal

from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from themes import GROUNDS, Palette
from themes.colour_vision import distance
from themes.few_colours import nearest, next_grey, of_16, of_256

ColourCount = Literal[16, 256]
SAME = 0.03
"""Grounds that are no further apart, in Oklab, are shown as the same ground."""


class FewColours(LineFilter):
    """Rich would take what is nearest by numbers, by which states fall together and a cursor vanishes."""

    def __init__(self, palette: Palette, count: ColourCount) -> None:
        super().__init__()
        self._count = count
        self._is_dark = palette.is_dark
        numbers = of_256(palette) if count == 256 else of_16(palette)
        self._on_ground = {
            palette.colours[key]: number for key, number in numbers.items() if key not in GROUNDS
        }
        self._grounds = {palette.colours[key]: numbers[key] for key in reversed(GROUNDS)}
        self._lifted = numbers["cursor"]
        self._text = numbers["text"]
        self._styles: dict[Style, Style] = {}

    def apply(self, segments: list[Segment], background: object = None) -> list[Segment]:  # noqa: ARG002
        """The segments in the terminal's own colours; the same style gives the same style again."""
        return [
            Segment(text, None if style is None else self._style(style), control)
            for text, style, control in segments
        ]

    def _style(self, style: Style) -> Style:
        few = self._styles.get(style)
        if few is None:
            ground = self._told(style.bgcolor, self._grounds, self._other_ground)
            colour = self._told(style.color, self._on_ground, self._other_text)
            if self._is_lifted(ground) and colour is not None:
                colour = Color.from_ansi(self._text)
            few = self._styles[style] = style + Style(color=colour, bgcolor=ground)
        return few

    def _is_lifted(self, ground: Color | None) -> bool:
        """Whether it is the cursor's of sixteen, on which only the text's colour is sure to be read."""
        return self._count == 16 and ground is not None and ground.number == self._lifted

    def _told(
        self, colour: Color | None, known: Mapping[str, int], other: Callable[[str], int]
    ) -> Color | None:
        if colour is None or colour.type is not ColorType.TRUECOLOR or colour.triplet is None:
            return None
        name = colour.triplet.hex
        number = known.get(name)
        return Color.from_ansi(number if number is not None else other(name))

    def _other_text(self, colour: str) -> int:
        if self._count == 256:
            return nearest(colour)
        if colour in self._grounds:
            return self._grounds[colour]
        known = min(self._on_ground, key=lambda one: distance(one, colour), default="")
        return self._on_ground.get(known, self._text)

    def _other_ground(self, colour: str) -> int:
        """What is none of the plain grounds shall not look as if it were."""
        ground = min(self._grounds, key=lambda one: distance(one, colour))
        if distance(colour, ground) < SAME:
            return self._grounds[ground]
        if colour in self._on_ground:
            return self._on_ground[colour]
        if self._count == 16:
            return self._lifted
        found = nearest(colour)
        return next_grey(found, is_dark=self._is_dark) if found in self._grounds.values() else found
