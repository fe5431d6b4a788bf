"""What is written on a tinted ground, or on the cursor's of sixteen colours, can be read."""

import re

import pytest
from rich.segment import Segment
from rich.style import Style

from themes import GROUNDS, KEYS, Palette, contrast, least_contrast, load_themes
from themes.few_colours import of_16
from tui.few_colours_filter import FewColours
from tui.text_pane.pane_css import PANE_CSS

PALETTES = load_themes()
WRITTEN = sorted(KEYS - {*GROUNDS, "border"})
TINTS = re.findall(r"background: \$(?:state|mark)-(\w+) (\d+)%", PANE_CSS)
SIXTEEN = {
    "xterm": {0: "#000000", 4: "#0000ee", 7: "#e5e5e5", 8: "#7f7f7f", 15: "#ffffff"},
    "linux": {0: "#000000", 4: "#0000aa", 7: "#aaaaaa", 8: "#555555", 15: "#ffffff"},
    "campbell": {0: "#0c0c0c", 4: "#0037da", 7: "#cccccc", 8: "#767676", 15: "#f2f2f2"},
    "tango": {0: "#2e3436", 4: "#3465a4", 7: "#d3d7cf", 8: "#555753", 15: "#eeeeec"},
}
"""What widespread terminals show for these numbers."""


def tinted(ground: str, colour: str, percent: int) -> str:
    pairs = zip(bytes.fromhex(ground[1:]), bytes.fromhex(colour[1:]), strict=True)
    return "#" + bytes(round(one + (other - one) * percent / 100) for one, other in pairs).hex()


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_colour_can_be_read_on_every_tint(palette: Palette) -> None:
    assert TINTS
    for colour, percent in TINTS:
        ground = tinted(palette.colours["background"], palette.colours[colour], int(percent))
        for key in WRITTEN:
            assert contrast(palette.colours[key], ground) >= least_contrast(key), f"{key} on {colour}"


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_of_sixteen_what_the_cursor_is_on_is_written_in_the_colour_of_text(palette: Palette) -> None:
    numbers = of_16(palette)
    for key in WRITTEN:
        style = Style(color=palette.colours[key], bgcolor=palette.colours["cursor"])
        (sent,) = FewColours(palette, 16).apply([Segment("x", style)])
        assert sent.style is not None
        assert sent.style.color is not None
        assert sent.style.bgcolor is not None
        assert (sent.style.color.number, sent.style.bgcolor.number) == (numbers["text"], numbers["cursor"])
    least = 4.0 if palette.is_without_hues else least_contrast("secondary")  # of greys there are only four
    for shown in SIXTEEN.values():
        assert contrast(shown[numbers["text"]], shown[numbers["cursor"]]) >= least
