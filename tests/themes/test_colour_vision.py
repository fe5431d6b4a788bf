"""Colours as dichromats see them, and how far apart two look."""

import pytest

from themes import contrast
from themes.colour_vision import Vision, distance, nearest_pair, seen

# Made by DaltonLens 0.1.5 (Brettel 1997, its defaults), which rounds down where a channel lies between.
AS_SEEN: dict[Vision, dict[str, str]] = {
    "protanopia": {"#ff0000": "#6a5a0d", "#00ff00": "#feed00", "#0000ff": "#0036fe", "#d9b3ff": "#98bbfe"},
    "deuteranopia": {"#ff0000": "#a38a00", "#00ff00": "#f1d12e", "#0000ff": "#0056fe", "#d9b3ff": "#acc6fe"},
    "tritanopia": {"#ff0000": "#fe004e", "#00ff00": "#7beafe", "#0000ff": "#005f86", "#d9b3ff": "#cdbfc0"},
}


def channels(rgb: tuple[float, float, float]) -> list[float]:
    """Linear light as sRGB channels from 0 to 255."""
    return [255 * (12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055) for part in rgb]


@pytest.mark.parametrize(
    ("vision", "colour", "shown"),
    [(vision, colour, shown) for vision, pairs in AS_SEEN.items() for colour, shown in pairs.items()],
)
def test_a_colour_is_seen_as_the_reference_has_it(vision: Vision, colour: str, shown: str) -> None:
    expected = [int(shown[at : at + 2], 16) for at in (1, 3, 5)]
    assert channels(seen(colour, vision)) == pytest.approx(expected, abs=1.6)


@pytest.mark.parametrize("vision", ["usual", *AS_SEEN])
@pytest.mark.parametrize("grey", ["#000000", "#777777", "#ffffff"])
def test_greys_look_the_same_to_all(vision: Vision, grey: str) -> None:
    assert channels(seen(grey, vision)) == pytest.approx([int(grey[1:3], 16)] * 3, abs=0.5)


def test_black_and_white_are_one_apart_and_the_same_colour_not_at_all() -> None:
    assert distance("#000000", "#ffffff") == pytest.approx(1.0, abs=1e-3)
    assert distance("#8ad4ff", "#8ad4ff") == 0


def test_red_and_green_of_the_same_lightness_are_hard_to_tell_for_those_without_red_or_green_cones() -> None:
    red, green = "#d9655f", "#889a3c"
    assert contrast(red, green) < 1.2
    assert distance(red, green) > 0.15
    assert distance(red, green, "deuteranopia") < 0.05


def test_the_nearest_pair_is_named_with_the_vision_that_takes_them_for_one() -> None:
    pair = nearest_pair({"red": "#d9655f", "green": "#889a3c", "blue": "#0000ff"})
    assert ({pair.one, pair.other}, pair.vision) == ({"red", "green"}, "deuteranopia")
