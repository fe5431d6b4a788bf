"""The palettes that ship: complete, readable, and told apart."""

import pytest

from themes import GROUNDS, KEYS, STATES, Palette, contrast, load_themes

PALETTES = load_themes()
LESSER = {"secondary", "dropped"}
OUTLINES = {"border"}


def test_the_default_comes_first_and_a_light_and_a_dark_one_are_there() -> None:
    assert PALETTES[0].name == "assembly"
    assert {palette.is_dark for palette in PALETTES} == {True, False}
    assert {"assembly", "committee", "projector", "high-contrast"} <= {palette.name for palette in PALETTES}


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_colour_can_be_read_upon_every_ground(palette: Palette) -> None:
    for key in KEYS - set(GROUNDS):
        needed = 3.0 if key in OUTLINES else 4.5 if key in LESSER else 7.0
        for ground in GROUNDS:
            ratio = contrast(palette.colours[key], palette.colours[ground])
            assert ratio >= needed, f"{key} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize(
    "palette",
    [palette for palette in PALETTES if palette.name != "monochrome"],
    ids=lambda palette: palette.name,
)
def test_no_two_states_that_ask_for_action_share_a_colour(palette: Palette) -> None:
    told_apart = [palette.colours[state] for state in STATES if state not in {"withdrawn", "empty"}]
    assert len(set(told_apart)) == len(told_apart)


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
