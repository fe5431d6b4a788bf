"""What may be hard to see in a palette, for whoever makes one: those that ship give no cause for any."""

from collections.abc import Iterator

from themes.colour_vision import VISIONS, nearest_pair
from themes.contrast import contrast
from themes.palette import GROUNDS, Palette, least_contrast

TOLD_APART = 0.04
"""How far apart, in Oklab, two states have to look to every vision."""


def remarks_on(palette: Palette) -> Iterator[str]:
    """A sentence for each colour that cannot be read well, and for each vision that mistakes two states."""
    for key, colour in palette.colours.items():
        if key in GROUNDS:
            continue
        ratio, ground = min((contrast(colour, palette.colours[ground]), ground) for ground in GROUNDS)
        if ratio < least_contrast(key):
            yield f"{key} on {ground} has a contrast of {ratio:.1f}, {least_contrast(key)} can be read well"
    if palette.is_without_hues:
        return
    for vision in VISIONS:
        pair = nearest_pair(palette.states, (vision,))
        if pair.distance < TOLD_APART:
            eyes = "any eyes" if vision == "usual" else vision
            yield f"{pair.one} and {pair.other} look much alike to {eyes}"
