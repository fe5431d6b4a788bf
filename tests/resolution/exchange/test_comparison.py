"""Two moments compared: only paragraphs that read otherwise, at their places."""

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Request, Standing
from resolution.exchange.comparison import ParagraphChange, compared
from resolution.exchange.text import paragraph_text
from resolution.reader import read
from resolution.reflow import Reading, reflow
from resolution.tree import ParagraphId
from tests.resolution.reflow.acting import decided, standing_of
from tests.resolution.reflow.texts import after, requests, texts

TEXT = """\
*considering*

a) the first;

[b) the second;]

c) the [small] third;

ARB/1/1

d) one way;

EUR/1/1

d) another way;

*noting*

[all of it,]

*resolves*

to act
"""


def _compared(before: str, later: str, *, text: str = TEXT) -> tuple[ParagraphChange, ...]:
    start = standing_of(text, before)
    return compared(reflow(start, "clean"), reflow(decided(start, later), "clean"))


def _shown(reading: Reading) -> dict[ParagraphId, str]:
    return {
        paragraph.id: paragraph_text(paragraph)
        for section in reading.sections
        if not section.is_empty
        for paragraph in section.paragraphs
    }


def test_a_changed_paragraph_is_told_word_by_word_at_its_place() -> None:
    (change,) = _compared("accept 1", "reject 2")
    assert (change.place_before, change.place_after) == ("considering c)", "considering c)")
    assert [(run.text, run.change) for run in change.runs] == [
        ("the", ""),
        (" [small]", "deleted"),
        (" third,", ""),
    ]


def test_a_paragraph_that_only_moved_up_is_left_out() -> None:
    (change,) = _compared("accept 2", "reject 1")
    assert (change.place_before, change.place_after, change.change) == ("considering b)", "", "deleted")


def test_the_options_of_a_point_are_told_apart() -> None:
    changes = _compared("", "choose 3: 2")
    assert [(one.place_before, one.place_after, one.change) for one in changes[1:]] == [
        ("considering d), option 1", "", "deleted"),
        ("considering d), option 2", "considering d)", ""),
    ]


def test_base_text_that_a_point_strikes_is_no_option_of_it() -> None:
    text = "*resolves*\n\n1 to wait;\n\n~~[2~~ ~~to stay;~~\n\n2 to go;\n\n2 to sail;]\n"
    changes = _compared("", "choose 1: 1", text=text)
    assert [one.place_before for one in changes] == [
        "resolves 1",
        "resolves",
        "resolves 2, option 1",
        "resolves 2, option 2",
    ]


def test_a_section_that_went_is_told_with_its_call() -> None:
    changes = _compared("", "reject 4")
    assert [(one.before, one.after, one.paragraph is None) for one in changes[:2]] == [
        ("noting", "", True),
        ("[all of it,]", "", False),
    ]


def test_one_moment_does_not_differ_from_itself() -> None:
    assert _compared("accept 1", "") == ()


@settings(max_examples=100)
@given(texts, st.lists(requests, max_size=6), st.lists(requests, max_size=6))
def test_the_changes_lead_from_the_one_text_to_the_other(
    text: str, first: list[Request], second: list[Request]
) -> None:
    one = after(Standing(read(text)), first)
    before, later = reflow(one, "current"), reflow(after(one, second), "current")
    changed = {one.paragraph: one for one in compared(before, later) if one.paragraph is not None}
    was, now = _shown(before), _shown(later)
    for paragraph in was.keys() | now.keys():
        texts = was.get(paragraph, ""), now.get(paragraph, "")
        change = changed.get(paragraph)
        assert (texts[0] == texts[1]) == (change is None)
        if change is not None:
            assert (change.before, change.after) == texts
