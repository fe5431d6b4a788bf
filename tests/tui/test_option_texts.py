from resolution.reader import read
from tui.option_texts import OptionTexts


def words_of(text: str, point: int) -> list[str]:
    document = read(text)
    options = OptionTexts(document).of(document.point(point))
    return ["".join(stretch.text for stretch in stretches) for stretches in options]


def test_the_brackets_of_points_inside_an_option_are_shown() -> None:
    text = "*resolves*\n\nto answer [within [five][ten] days]."
    assert words_of(text, 1) == ["within [five][ten] days"]


def test_rivals_are_compared_with_the_brackets_inside_them() -> None:
    text = "*resolves*\n\nto answer [at once]/[within [five][ten] days]."
    assert words_of(text, 1) == ["at once", "within [five][ten] days"]


def test_paragraphs_of_an_option_are_parted() -> None:
    text = "*resolves*\n\n[1 to lend;\n\n2 to give;]\n\n3 to end."
    assert words_of(text, 1) == ["to lend; ¶ to give;"]
