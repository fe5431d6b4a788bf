"""How a colour looks to those who see two primaries only, and how far apart two colours look.

Dichromacy is simulated as by Brettel, Viénot and Mollon (1997), with the cone fundamentals of Smith and
Pokorny (1975) and sRGB; distances are Euclidean in Oklab (Ottosson, 2020), where 0.02 can just be told.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import combinations
from math import cbrt, dist
from typing import Literal, NamedTuple

from themes.contrast import linear_rgb

Vision = Literal["usual", "protanopia", "deuteranopia", "tritanopia"]
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]


class Dichromacy(NamedTuple):
    """Two half-planes of linear RGB, each with its own projection; `parting` is normal to what parts them."""

    before: Matrix
    behind: Matrix
    parting: Triple


DICHROMACIES: Mapping[Vision, Dichromacy] = {
    "protanopia": Dichromacy(
        ((0.14510, 1.20165, -0.34675), (0.10447, 0.85316, 0.04237), (0.00429, -0.00603, 1.00174)),
        ((0.14115, 1.16782, -0.30897), (0.10495, 0.85730, 0.03776), (0.00431, -0.00586, 1.00155)),
        (0.00048, 0.00416, -0.00464),
    ),
    "deuteranopia": Dichromacy(
        ((0.36198, 0.86755, -0.22953), (0.26099, 0.64512, 0.09389), (-0.01975, 0.02686, 0.99289)),
        ((0.37009, 0.88540, -0.25549), (0.25767, 0.63782, 0.10451), (-0.01950, 0.02741, 0.99209)),
        (-0.00293, -0.00645, 0.00938),
    ),
    "tritanopia": Dichromacy(
        ((1.01354, 0.14268, -0.15622), (-0.01181, 0.87561, 0.13619), (0.07707, 0.81208, 0.11085)),
        ((0.93337, 0.19999, -0.13336), (0.05809, 0.82565, 0.11626), (-0.37923, 1.13825, 0.24098)),
        (0.03960, -0.02831, -0.01129),
    ),
}
VISIONS: tuple[Vision, ...] = ("usual", *DICHROMACIES)
_LMS_OF_RGB: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB_OF_LMS: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


class Pair(NamedTuple):
    """Two names whose colours lie so far apart, to that vision."""

    one: str
    other: str
    vision: Vision
    distance: float


def seen(colour: str, vision: Vision) -> Triple:
    """The linear RGB, each part from 0 to 1, as which that vision sees `#rrggbb`."""
    rgb = linear_rgb(colour)
    if vision == "usual":
        return rgb
    before, behind, parting = DICHROMACIES[vision]
    is_before = sum(part * normal for part, normal in zip(rgb, parting, strict=True)) >= 0
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(before if is_before else behind, rgb))
    return red, green, blue


def distance(one: str, other: str, vision: Vision = "usual") -> float:
    """How far apart two colours `#rrggbb` look: 0 is the same, 1 black and white."""
    return dist(_looks(one, vision), _looks(other, vision))


def nearest_pair(colours: Mapping[str, str], visions: Iterable[Vision] = VISIONS) -> Pair:
    """The two names whose colours are hardest to tell, and to which vision; there must be two at least."""
    places = [
        (vision, name, _looks(colour, vision)) for vision in visions for name, colour in colours.items()
    ]
    return min(
        (
            Pair(one, other, vision, dist(here, there))
            for (vision, one, here), (vision_there, other, there) in combinations(places, 2)
            if vision == vision_there
        ),
        key=lambda pair: pair.distance,
    )


@lru_cache(maxsize=4096)
def _looks(colour: str, vision: Vision) -> Triple:
    return _oklab(seen(colour, vision))


def _oklab(rgb: Triple) -> Triple:
    red, green, blue = (cbrt(cone) for cone in _times(_LMS_OF_RGB, rgb))
    return _times(_LAB_OF_LMS, (red, green, blue))


def _times(matrix: Matrix, vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three
