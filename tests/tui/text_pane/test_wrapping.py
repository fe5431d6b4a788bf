"""Wrapping keeps every character, every grapheme and the width."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import iter_graphemes

from tui.text_pane.cells import cut, is_one_cell_each
from tui.text_pane.wrapping import Line, wrap

LETTERS = "abc  -/–é漢字、。（）한글שָׁלוֹםনি\u0301\u0308👩‍👩‍👧🇫🇷❤️\n"
texts = st.one_of(st.text(LETTERS, max_size=60), st.text(st.sampled_from("ab c-"), max_size=80))
widths = st.integers(min_value=1, max_value=30)


def _gaps(text: str, lines: tuple[Line, ...]) -> list[str]:
    """What stands before, between and after the lines."""
    ends = [0, *(line.end for line in lines)]
    starts = [*(line.start for line in lines), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


@given(texts, widths)
def test_only_spaces_and_line_feeds_at_a_break_are_left_out(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(not gap.strip(" \n") for gap in _gaps(text, lines))
    assert all(line.start <= line.end for line in lines)


@given(texts, widths)
def test_no_line_is_wider_than_the_width_but_for_one_wide_grapheme(text: str, width: int) -> None:
    for line in wrap(text, width):
        words = text[line.start : line.end]
        assert cell_len(words) <= width or sum(map(bool, map(cell_len, iter_graphemes(words)))) == 1


@given(texts, widths)
def test_no_grapheme_is_split(text: str, width: int) -> None:
    boundaries = {0}
    for grapheme in iter_graphemes(text):
        boundaries.add(max(boundaries) + len(grapheme))
    for line in wrap(text, width):
        assert {line.start, line.end} <= boundaries


@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), max_size=30), st.integers(10, 40))
def test_words_that_fit_are_never_cut_and_lines_are_as_full_as_they_can_be(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    lines = [text[line.start : line.end] for line in wrap(text, width)]
    assert " ".join(lines) == text
    for line, following in pairwise(lines):
        assert len(line) + 1 + len(following.split(" ")[0]) > width


def test_a_word_longer_than_the_line_is_cut_behind_its_last_stroke() -> None:
    text = "A/RES/68/198-continued"
    assert [text[line.start : line.end] for line in wrap(text, 10)] == ["A/RES/68/", "198-", "continued"]


def test_wide_characters_break_anywhere_but_before_closing_marks() -> None:
    text = "決議草案、第一"
    assert [text[line.start : line.end] for line in wrap(text, 8)] == ["決議草", "案、第一"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == (Line(0, 0),)


def test_a_line_feed_always_breaks() -> None:
    assert len(wrap("a\nb", 10)) == 2


def test_characters_counted_without_measuring_fill_one_cell_each() -> None:
    counted = [chr(code) for code in range(0x20, 0x3000) if is_one_cell_each(chr(code))]
    assert len(counted) > 1_000
    assert [character for character in counted if cell_len(character) != 1] == []


@given(texts.map(lambda text: text.replace("\n", "")), st.integers(0, 20))
def test_what_is_cut_fits_and_ends_with_a_sign(text: str, width: int) -> None:
    shown = cut(text, width)
    assert cell_len(shown) <= width
    assert shown == text or not width or shown.endswith("…")
    assert text.startswith(shown.removesuffix("…"))
