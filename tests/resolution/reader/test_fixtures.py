"""Each case of tests/fixtures/reading: a title, a working text, and what it is read as."""

from pathlib import Path

import pytest

from resolution.reader import read
from resolution.tree import write
from tests.fixtures.cases import Case, cases_of
from tests.resolution.reader.compact import compact

CASES = cases_of(Path(__file__).parents[2] / "fixtures" / "reading")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_text_is_read_as_its_rule_says(case: Case) -> None:
    assert compact(read(case.given)) == case.wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_writing_the_tree_gives_the_text_again(case: Case) -> None:
    assert write(read(case.given)) == case.given
