"""Labels go on in the style of the first one printed."""

import pytest

from resolution.references.label_styles import core_of, letters, roman, style_of


@pytest.mark.parametrize(
    ("printed", "labels"),
    [
        (["a)", "b)"], ["a)", "b)", "c)"]),
        (["c)", "d)"], ["a)", "b)", "c)"]),
        (["(a)"], ["(a)", "(b)", "(c)"]),
        (["1"], ["1", "2", "3"]),
        (["1."], ["1.", "2.", "3."]),
        (["i)", "ii)"], ["i)", "ii)", "iii)"]),
        (["i)", "j)"], ["a)", "b)", "c)"]),
        (["iv)"], ["i)", "ii)", "iii)"]),
        (["A)"], ["A)", "B)", "C)"]),
        (["OP4"], ["OP1", "OP2", "OP3"]),
        (["2.1"], ["2.1", "2.2", "2.3"]),
    ],
)
def test_a_list_goes_on_as_it_began(printed: list[str], labels: list[str]) -> None:
    style = style_of(printed)
    assert style is not None
    assert [style.label(place) for place in (1, 2, 3)] == labels


def test_a_list_without_labels_or_with_strange_ones_has_no_style() -> None:
    assert style_of([]) is None
    assert style_of(["§"]) is None


def test_letters_go_on_after_z_and_romans_are_written_as_usual() -> None:
    assert [letters(place) for place in (1, 26, 27, 53)] == ["a", "z", "aa", "ba"]
    assert [roman(place) for place in (4, 9, 14, 40)] == ["iv", "ix", "xiv", "xl"]


def test_the_part_that_counts_is_compared_without_brackets_or_capitals() -> None:
    assert [core_of(label) for label in ("b)", "(B)", "2.", "ii)")] == ["b", "b", "2", "ii"]
