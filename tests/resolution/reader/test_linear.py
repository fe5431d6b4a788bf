"""Reading costs in proportion to the text: calls are counted, so that no clock decides."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from resolution.reader import read

_SMALL = 60


def _nested(count: int) -> str:
    return "resolves\n\n1 that " + "[a " * count + "] " * count + ".\n"


def _each_opens_one(count: int) -> str:
    return "resolves\n\n" + "that\n\n".join("1 [that act;\n\n" for _ in range(count))


def _each_opens_one_amid_its_words(count: int) -> str:
    return "resolves\n\n" + "".join("We ask [that they act;\n\n" for _ in range(count))


def _strokes(count: int) -> str:
    return "resolves\n\n1 that " + "[a / b " * count + "] " * count + ".\n"


@pytest.mark.parametrize("text", [_nested, _each_opens_one, _each_opens_one_amid_its_words, _strokes])
def test_twice_the_text_takes_twice_the_calls(text: Callable[[int], str]) -> None:
    read(text(_SMALL))
    once, twice = _calls(text(4 * _SMALL)), _calls(text(8 * _SMALL))
    assert twice < 2.3 * once


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
