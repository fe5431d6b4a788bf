"""A palette for terminals that show few colours: numbers of the terminal's own for each of its colours.

Of the 256, the one that looks nearest is taken among those that can still be read upon every ground, and no
two states share one. Of the sixteen, whose looks the terminal's owner sets, one is taken by meaning that can
be read as most terminals show it. On white those are black, red, blue and magenta alone, so some states share
one there and are told by their signs.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from themes.colour_vision import distance
from themes.contrast import contrast, luminance
from themes.palette import GROUNDS, STATES, Palette, least_contrast

_STEPS = (0, 95, 135, 175, 215, 255)
_GREYS = range(232, 256)
JUST_TOLD = 0.1
"""How far from another ground the cursor's has to be, in Oklab."""
FIXED: Mapping[int, str] = MappingProxyType(
    {
        16 + at: f"#{red:02x}{green:02x}{blue:02x}"
        for at, (red, green, blue) in enumerate(
            (red, green, blue) for red in _STEPS for green in _STEPS for blue in _STEPS
        )
    }
    | {grey: f"#{8 + 10 * at:02x}" + f"{8 + 10 * at:02x}" * 2 for at, grey in enumerate(_GREYS)}
)
"""The colours of the 256 that every terminal shows alike: the cube and the greys, as xterm has them."""

ON_BLACK: Mapping[str, int] = MappingProxyType(
    {
        "background": 0,
        "surface": 0,
        "panel": 0,
        "cursor": 4,
        "text": 15,
        "secondary": 7,
        "border": 7,
        "accent": 14,
        "open": 11,
        "focus": 14,
        "settled": 10,
        "rejected": 9,
        "parked": 13,
        "kept": 3,
        "withdrawn": 7,
        "empty": 6,
        "inserted": 10,
        "deleted": 9,
        "source": 14,
        "label": 7,
        "bracket": 11,
        "diff": 11,
        "dropped": 7,
        "reference": 14,
    }
)
ON_WHITE: Mapping[str, int] = MappingProxyType(
    {
        "background": 15,
        "surface": 15,
        "panel": 15,
        "cursor": 7,
        "text": 0,
        "secondary": 0,
        "border": 8,
        "accent": 4,
        "open": 5,
        "focus": 4,
        "settled": 0,
        "rejected": 1,
        "parked": 4,
        "kept": 0,
        "withdrawn": 0,
        "empty": 0,
        "inserted": 4,
        "deleted": 1,
        "source": 4,
        "label": 0,
        "bracket": 5,
        "diff": 5,
        "dropped": 0,
        "reference": 4,
    }
)


def of_256(palette: Palette) -> dict[str, int]:
    """A number, 16 to 255, for each key of the palette."""
    chosen = {ground: nearest(palette.colours[ground]) for ground in GROUNDS}
    if chosen["cursor"] == chosen["background"]:
        chosen["cursor"] = next_grey(chosen["background"], is_dark=palette.is_dark)
    grounds = {FIXED[number] for number in chosen.values()}
    for key in sorted(palette.colours.keys() - GROUNDS, key=_states_first):
        is_alone = key in STATES and not palette.is_without_hues
        taken = {chosen[state] for state in STATES if state in chosen} if is_alone else ()
        least = least_contrast(key)
        readable = [
            number
            for number, shown in FIXED.items()
            if number not in taken and min(contrast(shown, ground) for ground in grounds) >= least
        ]
        chosen[key] = nearest(palette.colours[key], readable or FIXED)
    return chosen


def of_16(palette: Palette) -> dict[str, int]:
    """A number, 0 to 15, for each key of the palette."""
    by_meaning = ON_BLACK if palette.is_dark else ON_WHITE
    if not palette.is_without_hues:
        return dict(by_meaning)
    hue_free = dict.fromkeys(by_meaning, 15 if palette.is_dark else 0)
    cursor = 8 if palette.is_dark else 7
    return hue_free | {key: by_meaning[key] for key in GROUNDS} | {"cursor": cursor}


def nearest(colour: str, numbers: Iterable[int] = FIXED) -> int:
    """Which of these numbers of the 256 looks most like `#rrggbb`."""
    best: int = min(numbers, key=lambda number: distance(FIXED[number], colour))
    return best


def next_grey(number: int, *, is_dark: bool) -> int:
    """The grey that can just be told from that ground."""
    greys: list[int] = [16, *_GREYS, 231]
    away = greys if is_dark else greys[::-1]
    light = luminance(FIXED[number])
    beyond = [grey for grey in away if (luminance(FIXED[grey]) > light) == is_dark]
    told = [grey for grey in beyond if distance(FIXED[grey], FIXED[number]) > JUST_TOLD]
    return next(iter(told), away[-1])


def _states_first(key: str) -> tuple[bool, str]:
    return key not in STATES, key
