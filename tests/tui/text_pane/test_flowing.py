"""Runs become lines: visible, in order, sources at the right."""

from hypothesis import given
from hypothesis import strategies as st

from resolution.reflow.reading import Run
from tests.tui.text_pane.readings import bracketed
from tui.text_pane.composing import compose
from tui.text_pane.flow_cache import FlowCache
from tui.text_pane.flowing import Flow, flow

BRACKETS = (
    "[sic]",
    "[the] [Secretary-General]",
    "[/b]",
    "[@click=app.quit]x[/]",
    "[[shall]/[should]]",
    r"\[b]bold",
    "[$primary on red]x",
)
runs = st.lists(st.builds(Run, st.text("ab [c]漢\u0301\u202e\x1b\n", max_size=12)), max_size=6).map(tuple)


def _texts(flowed: Flow) -> list[str]:
    return [" " * line.indent + "".join(stretch.text for stretch in line.stretches) for line in flowed.lines]


def test_brackets_appear_as_they_are() -> None:
    for text in BRACKETS:
        assert _texts(flow((Run(text),), 60)) == [text]


def test_what_steers_a_terminal_is_shown_and_not_sent() -> None:
    assert _texts(flow((Run("\x1b]52;c;x\x07 \x9b2J \u202eabc"),), 60)) == [
        "␛]52;c;x␇ ⟨U+009B⟩2J ⟨U+202E⟩abc"
    ]


@given(runs, st.integers(1, 30))
def test_no_control_character_is_in_any_line(made: tuple[Run, ...], width: int) -> None:
    assert all(character.isprintable() for line in _texts(flow(made, width)) for character in line)


@given(runs, st.integers(1, 30))
def test_stretches_say_where_they_stand_in_the_text(made: tuple[Run, ...], width: int) -> None:
    flowed = flow(made, width)
    for line in flowed.lines:
        for stretch in line.stretches:
            if stretch.start >= 0:
                assert flowed.text[stretch.start : stretch.start + len(stretch.text)] == stretch.text


@given(runs)
def test_runs_of_a_composed_text_join_to_it_but_for_the_breaks_between_lines(made: tuple[Run, ...]) -> None:
    composed = compose(made)
    assert list(composed.starts) == sorted(composed.starts)
    assert all(start < len(composed.text) for start in composed.starts)
    assert len(composed.runs) == len(composed.starts)


def test_a_marks_flood_across_runs_is_cut() -> None:
    flood = tuple(Run("a" + "\u0301" * 6 if not at else "\u0301" * 6) for at in range(20))
    assert compose(flood).text.count("\u0301") <= 8


def test_the_sources_that_lead_stand_at_the_right_of_the_last_line_that_has_room() -> None:
    lead = Run("B/75/4 Brazil", "source", point=1)
    assert _texts(flow((lead, Run("the text")), 30)) == ["the text         B/75/4 Brazil"]
    assert _texts(flow((lead, Run("a text that fills the whole")), 30)) == [
        "a text that fills the whole",
        "                 B/75/4 Brazil",
    ]


def test_joint_sources_stand_one_under_the_other() -> None:
    lead = Run("EUR/1\nRCC/2", "source", point=1)
    assert _texts(flow((lead, Run("the text")), 20)) == ["the text       EUR/1", "               RCC/2"]


def test_a_source_in_the_middle_stays_there() -> None:
    made = (Run("one "), Run("CUB/70/2 ", "source", point=1), Run("two"))
    assert _texts(flow(made, 40)) == ["one CUB/70/2 two"]


def test_a_paragraph_of_nothing_but_a_source_shows_it_as_text() -> None:
    assert _texts(flow((Run("CUB/70/2", "source", point=1),), 40)) == ["CUB/70/2"]


def test_blank_lines_in_a_run_are_one_break() -> None:
    assert _texts(flow((Run("one\n\n  \ntwo\n"),), 40)) == ["one", "two"]


def test_a_flow_tells_on_which_line_each_point_begins() -> None:
    flowed = flow(
        (Run("some words before "), *bracketed(4, "in doubt"), Run(" and "), *bracketed(9, "more")), 20
    )
    assert flowed.begins == {4: 1, 9: 2}


def test_equal_runs_are_wrapped_once_whatever_paragraph_they_are_in() -> None:
    cache = FlowCache()
    first = cache.flow((Run("the same"), Run(" words")), 20)
    assert cache.flow((Run("the same"), Run(" words")), 20) is first
    assert cache.made == 1
    cache.flow((Run("the same"), Run(" words")), 21)
    assert cache.made == 2


def test_the_cache_forgets_what_was_used_longest_ago() -> None:
    cache = FlowCache(2)
    kept = cache.flow((Run("a"),), 9)
    cache.flow((Run("b"),), 9)
    cache.flow((Run("a"),), 9)
    cache.flow((Run("c"),), 9)
    assert cache.flow((Run("a"),), 9) is kept
    assert cache.made == 3
    cache.flow((Run("b"),), 9)
    assert cache.made == 4
