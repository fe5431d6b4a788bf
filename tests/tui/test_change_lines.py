"""A change laid out for the screen: no word is lost, no line too wide, what went is told from what came."""

from hypothesis import given
from hypothesis import strategies as st

from resolution.exchange.comparison import ParagraphChange
from resolution.tree import ParagraphId, SectionId
from resolution.visible import visible
from tui.change_lines import change_lines

WORDS = st.lists(
    st.sampled_from(["boats", "[lent]", "to", "船舶", "a\x9bb", "e\u0301", "x" * 40, ";"]), max_size=30
)


def change(before: str, after: str) -> ParagraphChange:
    return ParagraphChange(SectionId("s"), ParagraphId("p"), "resolves 1", "resolves 1", "", before, after)


def bare(text: str) -> str:
    """Without spaces, and without the marks round what changed."""
    joined = "".join(text.split())
    for mark in ("{-", "-}", "{+", "+}"):
        joined = joined.replace(mark, "")
    return joined


def test_what_went_and_what_came_are_told_apart_without_colour() -> None:
    (line,) = change_lines(change("to [lend] boats", "to give boats"), "inline", 60)
    assert line.plain.strip() == "to {-[lend]-}{+give+} boats"


def test_no_mark_is_parted_from_its_word_by_a_line_break() -> None:
    lines = change_lines(change("to lend boats to all members", "to lend boats"), "inline", 18)
    assert [line.plain.strip() for line in lines] == ["to lend boats", "{-to all", "members-}"]


def test_side_by_side_each_moment_has_a_column() -> None:
    (line,) = change_lines(change("to [lend] boats", "to give boats"), "side by side", 61)
    assert [side.strip() for side in line.plain.split("│")] == ["to {-[lend]-} boats", "to {+give+} boats"]


@given(WORDS, WORDS, st.integers(min_value=12, max_value=150))
def test_no_word_is_lost_and_no_line_too_wide(before: list[str], after: list[str], width: int) -> None:
    changed = change(" ".join(before), " ".join(after))
    inline = change_lines(changed, "inline", width)
    beside = change_lines(changed, "side by side", width)
    assert all(line.cell_length <= width for line in (*inline, *beside))
    assert bare("".join(line.plain for line in inline)) == bare(
        visible("".join(run.text for run in changed.runs))
    )
    left, right = ("".join(line.plain.split("│")[at] for line in beside) for at in (0, 1))
    assert (bare(left), bare(right)) == (bare(visible(changed.before)), bare(visible(changed.after)))
