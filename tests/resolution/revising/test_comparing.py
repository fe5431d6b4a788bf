"""Which paragraph and point of a revised text is which, and what finding that costs."""

import cProfile
import pstats

from bench.generated_text import working_text
from resolution.reader import read
from resolution.revising import Comparison, compared_texts

TEXT = """*recalling*

a) one thing of [some] weight;

b) another thing that the [first] meeting said of boats and nets;

*resolves*

1 to keep [the] boats and [the] nets;

2 to report each year to all Members.
"""


def _compared(text: str) -> Comparison:
    return compared_texts(read(TEXT), read(text))


def test_a_paragraph_that_went_elsewhere_and_was_labelled_anew_is_the_same() -> None:
    moved = TEXT.replace("2 to report each year to all Members.\n", "").replace(
        "1 to keep", "1 to report each year to all Members.\n\n2 to keep"
    )
    found = _compared(moved)
    assert found.texts.paragraphs["s2.2"] == "s2.1"  # type: ignore[index]  # an id is a str
    assert not found.new_paragraphs
    assert not found.gone_paragraphs
    assert not found.changed_points


def test_of_two_points_that_say_the_same_the_one_that_went_is_told_by_its_place() -> None:
    found = _compared(TEXT.replace("keep [the] boats", "keep boats"))
    assert found.gone_points == (3,)
    assert found.points[read(TEXT).points[3].number].new == 3


def test_words_of_their_own_make_a_paragraph_new_whatever_its_label() -> None:
    found = _compared(
        TEXT.replace("a) one thing of [some] weight;", "a) [wholly] unlike sentences about lamps;")
    )
    assert [one.id for one in found.gone_paragraphs] == ["s1.1"]
    assert [one.id for one in found.new_paragraphs] == ["s1.1"]
    assert found.gone_points == (1,)


def _calls(paragraphs: int) -> int:
    text = working_text(paragraphs)
    old, new = read(text), read(text.replace("as they stand", "as they now stand", 9))
    profile = cProfile.Profile()
    profile.runcall(compared_texts, old, new)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # its stub lacks it


def test_what_comparing_costs_grows_with_the_text_and_no_faster() -> None:
    assert _calls(800) < 2.4 * _calls(400)
