"""Bars beside their names, as a picture in SVG that takes the colours of its page."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from resolution.minutes.picture import NAMESPACE, TEXT
from resolution.visible import visible

WIDTH, ROW, TOP = 720, 20, 26
NAMES, VALUES = 230, 90
LONGEST, TAIL = 34, 9
PARTS = ('fill-opacity=".75"', 'fill-opacity=".4"', 'fill-opacity=".15"')


class Bar(NamedTuple):
    """A name, what the bar is long for in parts, and the words behind it."""

    name: str
    parts: tuple[float, ...]
    said: str


def bars_svg(title: str, bars: Sequence[Bar]) -> str:
    """The bars below one another; the longest fills the room that names and words leave."""
    most = max((sum(bar.parts) for bar in bars), default=0) or 1
    height = TOP + ROW * max(1, len(bars))
    return "\n".join(
        (
            f'<svg class="bars" viewBox="0 0 {WIDTH} {height}" role="img" xmlns="{NAMESPACE}">',
            f"<title>{escape(visible(title))}</title>",
            f'<text {TEXT} x="0" y="14" font-weight="bold">{escape(visible(title))}</text>',
            *(line for at, bar in enumerate(bars) for line in _row(bar, TOP + ROW * at, most)),
            *(() if bars else (f'<text {TEXT} x="0" y="{TOP + 14}">None.</text>',)),
            "</svg>",
        )
    )


def _row(bar: Bar, y: int, most: float) -> Iterator[str]:
    room = WIDTH - NAMES - VALUES
    name = visible(bar.name)
    if len(name) > LONGEST:  # a place ends with its label
        name = f"{name[: LONGEST - TAIL - 1]}…{name[-TAIL:]}"
    yield f'<text {TEXT} x="{NAMES - 8}" y="{y + 14}" text-anchor="end">{escape(name)}</text>'
    x = float(NAMES)
    for part, look in zip(bar.parts, PARTS, strict=False):
        width = round(part / most * room, 1)
        if width:
            yield (
                f'<rect x="{round(x, 1)}" y="{y + 3}" width="{width}" height="{ROW - 6}" '
                f'fill="currentColor" {look}/>'
            )
        x += width
    yield f'<text {TEXT} x="{round(x + 6, 1)}" y="{y + 14}">{escape(visible(bar.said))}</text>'
