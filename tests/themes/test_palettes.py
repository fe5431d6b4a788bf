"""The palettes that ship: complete, readable, and told apart."""

import pytest

from themes import GROUNDS, KEYS, Palette, contrast, least_contrast, load_themes
from themes.colour_vision import VISIONS, Vision, nearest_pair
from themes.remarks import TOLD_APART, remarks_on

PALETTES = load_themes()
WITH_HUES = [palette for palette in PALETTES if not palette.is_without_hues]
CLEARLY = 0.1
"""Five times what can just be told: no two states of the palette made for it are nearer, to any vision."""


def test_the_default_comes_first_and_a_light_and_a_dark_one_are_there() -> None:
    assert PALETTES[0].name == "assembly"
    assert {palette.is_dark for palette in PALETTES} == {True, False}
    assert {palette.name for palette in PALETTES} == {
        "assembly",
        "committee",
        "distinct",
        "high-contrast",
        "monochrome",
        "projector",
    }


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_colour_can_be_read_upon_every_ground(palette: Palette) -> None:
    for key in KEYS - set(GROUNDS):
        for ground in GROUNDS:
            ratio = contrast(palette.colours[key], palette.colours[ground])
            assert ratio >= least_contrast(key), f"{key} on {ground}: {ratio:.2f}"


def test_text_needs_seven_to_one_and_what_matters_less_four_and_a_half() -> None:
    assert {least_contrast(key) for key in ("text", "open", "source", "label")} == {7.0}
    assert {least_contrast(key) for key in ("secondary", "dropped")} == {4.5}


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("palette", WITH_HUES, ids=lambda palette: palette.name)
def test_every_vision_tells_every_two_states_apart(palette: Palette, vision: Vision) -> None:
    pair = nearest_pair(palette.states, (vision,))
    assert pair.distance >= (CLEARLY if palette.name == "distinct" else TOLD_APART), pair


def test_the_only_palette_without_hues_is_the_one_of_greys() -> None:
    assert [palette.name for palette in PALETTES if palette.is_without_hues] == ["monochrome"]


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_nothing_is_to_be_said_against_a_palette_that_ships(palette: Palette) -> None:
    assert list(remarks_on(palette)) == []


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_a_dark_palette_is_dark(palette: Palette) -> None:
    is_dark = contrast(palette.colours["background"], "#000000") < contrast(
        palette.colours["background"], "#ffffff"
    )
    assert is_dark == palette.is_dark


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)
