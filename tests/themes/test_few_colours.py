"""Palettes on terminals of 256 and of sixteen colours: still readable, still told apart."""

import pytest
from rich.color import Color

from themes import GROUNDS, KEYS, STATES, Palette, contrast, least_contrast, load_themes
from themes.few_colours import FIXED, of_16, of_256

PALETTES = load_themes()
XTERM = """
    #000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5
    #7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff
""".split()
"""What xterm shows for the sixteen where nobody set them otherwise."""
LEAST_OF_HUE = {XTERM.index(colour): 4.5 for colour in ("#cd0000", "#cd00cd", "#ff0000", "#ff00ff")}
"""No red and no magenta of the sixteen reaches 7:1 on black or on white: AA is asked of them."""
WITH_HUES = [palette for palette in PALETTES if not palette.is_without_hues]


def by_name(palette: Palette) -> str:
    return palette.name


def test_the_fixed_colours_are_those_that_terminals_show() -> None:
    assert {number: Color.from_ansi(number).get_truecolor().hex for number in range(16, 256)} == FIXED


@pytest.mark.parametrize("palette", PALETTES, ids=by_name)
def test_of_256_every_colour_can_be_read_upon_every_ground(palette: Palette) -> None:
    numbers = of_256(palette)
    assert numbers.keys() == KEYS
    for key in KEYS - set(GROUNDS):
        for ground in GROUNDS:
            ratio = contrast(FIXED[numbers[key]], FIXED[numbers[ground]])
            assert ratio >= least_contrast(key), f"{key} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("palette", WITH_HUES, ids=by_name)
def test_no_two_states_share_one_of_the_256(palette: Palette) -> None:
    assert len({of_256(palette)[state] for state in STATES}) == len(STATES)


@pytest.mark.parametrize("palette", WITH_HUES, ids=by_name)
def test_states_share_one_of_the_sixteen_only_on_white_where_few_can_be_read(palette: Palette) -> None:
    numbers = of_16(palette)
    states = [numbers[state] for state in STATES]
    assert len(set(states)) == (len(STATES) if palette.is_dark else 4)
    assert len({numbers["open"], numbers["settled"], numbers["rejected"], numbers["parked"]}) == 4
    assert not set(states) & {numbers[ground] for ground in GROUNDS}
    assert numbers.keys() == KEYS
    assert set(numbers.values()) <= set(range(16))


@pytest.mark.parametrize("palette", PALETTES, ids=by_name)
def test_of_the_sixteen_every_colour_can_be_read_upon_every_ground_but_the_cursors(palette: Palette) -> None:
    """On the cursor's all is written in the colour of text."""
    numbers = of_16(palette)
    for key in KEYS - set(GROUNDS):
        least = min(least_contrast(key), LEAST_OF_HUE.get(numbers[key], 7.0))
        for ground in ("background", "surface", "panel"):
            ratio = contrast(XTERM[numbers[key]], XTERM[numbers[ground]])
            assert ratio >= least, f"{key} on {ground}: {ratio:.2f}"
    assert contrast(XTERM[numbers["text"]], XTERM[numbers["cursor"]]) >= (
        4.0 if palette.is_without_hues else 7.0
    )


@pytest.mark.parametrize("palette", PALETTES, ids=by_name)
def test_the_cursor_has_a_ground_of_its_own_however_few_colours_there_are(palette: Palette) -> None:
    for numbers in (of_256(palette), of_16(palette)):
        assert numbers["cursor"] != numbers["background"]
        assert numbers["text"] not in {numbers[ground] for ground in GROUNDS}


def test_greys_stay_greys() -> None:
    monochrome = next(palette for palette in PALETTES if palette.is_without_hues)
    assert {number for key, number in of_16(monochrome).items() if key not in GROUNDS} == {15}
