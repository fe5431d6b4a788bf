"""Words given alone keep the label and the source lines that stand before them."""

import pytest

from resolution.amending import notation_of, with_its_head
from resolution.reader import read

TEXT = """*resolves*

1 to lend boats;

ARB/7/3
Option 1

2 to give boats;

[3 to keep boats;]

(c) ~~none~~
"""


@pytest.mark.parametrize(
    ("at", "words", "whole"),
    [
        (0, "to lend ships;", "1 to lend ships;"),
        (0, "1 bis to lend ships;", "1 bis to lend ships;"),
        (0, "2) to lend ships;", "2) to lend ships;"),
        (0, "[to lend]/[to give] ships;", "1 [to lend]/[to give] ships;"),
        (0, "{>><<}to lend ships;", "{>><<}to lend ships;"),
        (1, "to give ships;", "ARB/7/3\nOption 1\n\n2 to give ships;"),
        (1, "LAC/1/1\n\n2 to give ships;", "LAC/1/1\n\n2 to give ships;"),
        (2, "[to keep ships;]", "[3 to keep ships;]"),
        (2, "[3 to keep ships;]", "[3 to keep ships;]"),
    ],
)
def test_what_the_words_leave_out_before_them_is_put_there(at: int, words: str, whole: str) -> None:
    paragraph = list(read(TEXT).paragraphs())[at]
    assert with_its_head(paragraph, words) == whole


def test_a_paragraph_given_whole_stays_as_it_is() -> None:
    for paragraph in read(TEXT).paragraphs():
        assert with_its_head(paragraph, notation_of(paragraph)) == notation_of(paragraph)
