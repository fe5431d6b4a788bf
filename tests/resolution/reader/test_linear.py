"""Reading costs in proportion to the text: calls are counted, so that no clock decides."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from bench.generated_text import working_text
from resolution.reader import read
from resolution.reader.brackets import DEEPEST
from resolution.tree import write

_SMALL = 60


def _nested(count: int) -> str:
    return "resolves\n\n1 that " + "[a " * count + "] " * count + ".\n"


def _each_opens_one(count: int) -> str:
    return "resolves\n\n" + "that\n\n".join("1 [that act;\n\n" for _ in range(count))


def _each_opens_one_amid_its_words(count: int) -> str:
    return "resolves\n\n" + "".join("We ask [that they act;\n\n" for _ in range(count))


def _strokes(count: int) -> str:
    return "resolves\n\n1 that " + "[a / b " * count + "] " * count + ".\n"


def _open_in_one_paragraph(count: int) -> str:
    return "resolves\n\n1 that " + "[they act " * count + ".\n"


def _open_and_closed_over_paragraphs(count: int) -> str:
    return "resolves\n\n" + "[1 that they act;\n\n" * count + "1 that they act " + "]" * count + "\n"


def _beside_one_another(count: int) -> str:
    return "resolves\n\n1 that " + "[they] [,] act " * count + ".\n"


def _joint_sources(count: int) -> str:
    return "resolves\n\n" + "".join(f"ARB/{at}/1\n" for at in range(count)) + "1 that they act.\n"


def _sources_in_mid_sentence(count: int) -> str:
    return "resolves\n\n1 that they" + "\n\nARB/7/1\n\nact and" * count + " go.\n"


def _lines_under_a_title(count: int) -> str:
    return "RESOLUTION 1\n" + "The Conference meets\n" * count + "\nresolves\n\n1 to act.\n"


def _emphasis_in_emphasis(count: int) -> str:
    return "resolves\n\n1 that " + "*they **act " * count + ".\n"


_SHAPES = [
    _nested,
    _each_opens_one,
    _each_opens_one_amid_its_words,
    _strokes,
    _open_in_one_paragraph,
    _open_and_closed_over_paragraphs,
    _beside_one_another,
    _joint_sources,
    _sources_in_mid_sentence,
    _lines_under_a_title,
    _emphasis_in_emphasis,
]


@pytest.mark.parametrize("text", _SHAPES)
def test_twice_the_text_takes_twice_the_calls(text: Callable[[int], str]) -> None:
    read(text(_SMALL))
    once, twice = _calls(text(4 * _SMALL)), _calls(text(8 * _SMALL))
    assert twice < 2.3 * once


def test_a_paragraph_costs_the_same_in_a_long_text() -> None:
    read(working_text(100))
    short, long = _calls(working_text(200)) / 200, _calls(working_text(800)) / 800
    assert long < 1.05 * short


def test_a_paragraph_costs_no_more_calls_than_it_did() -> None:
    """Calls and returns, of built-in functions too; half of these paragraphs hold a point."""
    read(working_text(100))
    assert _calls(working_text(400)) < 850 * 400


def test_a_paragraph_without_marks_costs_half_of_that() -> None:
    text = "resolves\n\n" + "".join(f"{number} that the members meet;\n\n" for number in range(1, 401))
    read(text)
    assert _calls(text) < 425 * 400


@pytest.mark.parametrize("text", _SHAPES)
def test_what_points_hold_is_no_more_than_so_many_times_the_text(text: Callable[[int], str]) -> None:
    source = text(4 * _SMALL)
    held = sum(len(option.text) for point in read(source).points for option in point.options)
    assert held <= DEEPEST * len(source)


def test_brackets_that_lie_too_deep_are_kept_as_words_and_reported() -> None:
    text = "resolves\n\n1 that " + "[they " * (DEEPEST + 3) + "act" + "]" * (DEEPEST + 3) + ".\n"
    document = read(text)
    assert write(document) == text
    assert len(document.points) == DEEPEST
    assert [one.code for one in document.diagnostics] == ["deep-bracket"] * 3
    assert document.points[-1].options[0].text == "they [they [they [they act]]]"


@pytest.mark.parametrize(
    "words",
    [
        "text." + "*" * 200 + "x",
        "text," + "*" * 200 + "x",
        "*" * 200 + "x",
        "[x - " + "A" * 200 + "(]",
        "[x - " + "A&" * 200 + "(]",
    ],
)
def test_a_run_of_one_sign_can_be_read_in_one_way_only(words: str) -> None:
    """A pattern that could match it in many ways would never come to an end here."""
    text = f"resolves\n\n1 {words}\n\nmore words\n"
    assert write(read(text)) == text


def _calls(text: str) -> int:
    """How many calls reading the text takes, generators' steps included."""
    count = 0

    def counted(_frame: FrameType, _event: str, _arg: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count
