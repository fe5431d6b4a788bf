import pytest

from tui.widgets.card import Card, CardOption, card_lines, card_title
from tui.word_diff import Stretch

LONG = "that the event reaffirmed the importance of building confidence " * 40
SIZES = [(116, 9), (76, 6), (40, 3), (20, 2), (9, 1), (1, 1)]


def option(number: int, text: str = LONG) -> CardOption:
    stretches = (Stretch(text),)
    return CardOption(number, "B/75/4 Brazil", stretches, stretches)


def plain(card: Card, width: int, height: int) -> list[str]:
    return [line.plain for line in card_lines(card, width, height)]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 9, 40])
def test_no_card_is_larger_than_its_room(count: int, width: int, height: int) -> None:
    card = Card(
        "Point 1", options=tuple(map(option, range(1, count + 1))), outlook=("If", "else"), remark="Note"
    )
    lines = card_lines(card, width, height)
    assert len(lines) <= height
    assert all(line.cell_length <= max(width, 1) for line in lines)


@pytest.mark.parametrize(("width", "height"), SIZES[:4])
def test_a_text_that_was_cut_says_so(width: int, height: int) -> None:
    card = Card("Point 1", options=(option(1),))
    assert "".join(plain(card, width, height)).rstrip().endswith("…")


def test_a_text_that_fits_is_shown_whole() -> None:
    card = Card("Point 1", options=(option(1, "to give it priority;"),))
    assert plain(card, 60, 3) == ["  1 B/75/4 Brazil  to give it priority;"]


def test_options_that_do_not_fit_are_counted() -> None:
    card = Card("Point 1", options=tuple(map(option, range(1, 10))), cursor=5)
    lines = plain(card, 80, 4)
    assert lines[1].startswith("▸ 5")
    assert lines[-1].startswith("… 6 more options")


def test_the_option_under_the_cursor_is_the_one_shown_in_a_single_line() -> None:
    card = Card("Point 1", options=tuple(map(option, range(1, 4))), cursor=2)
    assert plain(card, 80, 1)[0].startswith("▸ 2")


def test_each_decision_that_is_near_has_its_line_and_a_long_one_is_cut_with_a_sign() -> None:
    card = Card("Point 1", options=(option(1),), outlook=(f"If accepted: {LONG}", "If rejected: nothing"))
    lines = plain(card, 80, 9)
    assert lines[-1] == "If rejected: nothing"
    assert lines[-2].endswith("…")


@pytest.mark.parametrize(
    "hostile", ["[sic]", "[the] [Secretary-General]", "[/b]", "[@click=app.quit]x[/]", "[a[b]c]"]
)
def test_square_brackets_appear_as_they_are(hostile: str) -> None:
    card = Card(hostile, options=(option(1, hostile),), remark=hostile, outlook=(hostile,))
    assert all(hostile in line for line in plain(card, 80, 9)[-3:])


def test_control_characters_are_shown_by_name() -> None:
    card = Card("Point 1", options=(option(1, "a\x1b]52;c;x\x07b"),))
    assert "a␛]52;c;x␇b" in plain(card, 80, 2)[0]


@pytest.mark.parametrize("width", [40, 72, 116])
def test_a_long_place_gives_way_to_how_the_point_stands(width: int) -> None:
    card = Card(
        "Point 9 of 15", "instructs the Directors of the Bureaux " * 4, "bracketed text", "open", "bold"
    )
    title = card_title(card, width).plain
    assert title.startswith(" Point 9 of 15 · instr")
    assert title.endswith("… · bracketed text · open ")
