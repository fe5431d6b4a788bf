"""Every example of the page on the notation is read as the page says."""

import re
from pathlib import Path

import pytest

from resolution.reader import read
from resolution.tree import write
from tests.resolution.reader.compact import compact

PAGE = Path(__file__).parents[2] / "docs" / "notation.md"
EXAMPLE = re.compile(
    r"^```text\n(?P<text>.*?)^```\n\n^```outline\n(?P<read>.*?)^```\n", re.DOTALL | re.MULTILINE
)
EXAMPLES = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))


def test_each_text_of_the_page_is_an_example_and_is_found() -> None:
    assert len(EXAMPLES) == PAGE.read_text(encoding="utf-8").count("```text\n") > 10


@pytest.mark.parametrize(("text", "wanted"), EXAMPLES)
def test_an_example_is_read_as_the_page_says(text: str, wanted: str) -> None:
    document = read(text)
    assert compact(document) == wanted.rstrip("\n")
    assert write(document) == text
