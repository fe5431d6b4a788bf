"""Text from outside on a line of the screen."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tui.shown import fitted, shown


@given(st.text(st.sampled_from("ab漢é́\u200d👨👩[ "), max_size=60), st.integers(1, 20))
def test_a_text_is_cut_as_if_the_whole_of_it_had_been_looked_through(text: str, width: int) -> None:
    whole = shown(text, "bold")
    cut = fitted(whole, width)
    assert cut.cell_length <= width
    expected = whole if whole.cell_length <= width else whole.truncate(width, ellipsis=True)
    assert cut.is_same(expected)
    assert isinstance(cut, Content)
