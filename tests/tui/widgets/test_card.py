import pytest

from tui.widgets.card import Card, CardOption, card_lines, card_title
from tui.word_diff import Stretch

LONG = "that the event reaffirmed the importance of building confidence " * 40
SIZES = [(116, 9), (76, 6), (40, 3), (20, 2), (9, 1), (1, 1)]


def option(number: int, text: str = LONG) -> CardOption:
    return CardOption(number, "B/75/4 Brazil", (Stretch(text),))


def plain(card: Card, width: int, height: int) -> list[str]:
    return [line.plain.rstrip() for line in card_lines(card, width, height)]


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


@pytest.mark.parametrize("width", [50, 72, 116])
def test_a_long_call_gives_way_to_the_label_and_to_how_the_point_stands(width: int) -> None:
    call = "instructs the Directors of the Bureaux " * 4
    card = Card("Point 9 of 15", call, "iii)", "bracketed text", "open", "bold")
    title = card_title(card, width).plain
    assert title.startswith(" Point 9 of 15 · instr")
    assert title.endswith("… iii) · bracketed text · open ")


def test_a_text_is_cut_after_a_whole_word() -> None:
    card = Card("Point 1", options=(option(1),))
    for width in range(40, 80):
        assert plain(card, width, 2)[-1].removesuffix(" …").split()[-1] in LONG.split()


def test_long_sources_stand_before_the_text_in_its_first_line() -> None:
    long = CardOption(1, "RCC/73A1/16 RCC · Option 1", (Stretch("that the number of attacks is growing;"),))
    assert plain(Card("Point 1", options=(long,)), 60, 2) == [
        "  1 RCC/73A1/16 RCC · Option 1  that the number of attacks",
        "    is growing;",
    ]


def test_the_part_that_differs_is_shown_however_far_on_it_is() -> None:
    def rival(number: int, word: str) -> CardOption:
        return CardOption(number, "", (Stretch(LONG), Stretch(word, differs=True), Stretch(f" {LONG}")))

    lines = plain(Card("Point 1", options=(rival(1, "early"), rival(2, "late"))), 76, 2)
    assert "early" in lines[0]
    assert "late" in lines[1]
    assert all("…" in line for line in lines)


def test_a_struck_text_leaves_room_for_what_replaces_it() -> None:
    words = (Stretch(LONG, change="deleted"), Stretch(" ¶ "), Stretch("that nets build trust"))
    assert "that nets build trust" in " ".join(
        "".join(plain(Card("Point 1", options=(CardOption(1, "", words),)), 76, 2)).split()
    )


def test_the_option_under_the_cursor_gets_the_lines_that_others_do_not_need() -> None:
    options = (option(1, "short;"), option(2), option(3))
    lines = plain(Card("Point 1", options=options, cursor=3), 76, 6)
    assert len(lines) == 6
    assert [line[2] for line in lines] == ["1", "2", " ", "3", " ", " "]
