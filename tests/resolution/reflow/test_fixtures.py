"""Each case of tests/fixtures/reflow: a working text, and how it reads after decisions.

What is wanted comes in blocks: `? reject 1, choose 2: 1` names the decisions, then the text, then `! …` the
consequences; without `in current` and the like it is the clean view.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.fixtures.cases import cases_of
from tests.resolution.reflow.acting import outcome


class Block(NamedTuple):
    """One set of decisions on one text, and what comes of it."""

    name: str
    text: str
    acts: str
    wanted: str


def _blocks() -> list[Block]:
    return [
        Block(f"{case.name} ? {acts}", case.given, acts, wanted.strip("\n"))
        for case in cases_of(Path(__file__).parents[2] / "fixtures" / "reflow")
        for acts, _, wanted in (block.partition("\n") for block in f"\n{case.wanted}".split("\n? ")[1:])
    ]


@pytest.mark.parametrize("block", _blocks(), ids=lambda block: block.name)
def test_a_text_reads_as_decided(block: Block) -> None:
    assert outcome(block.text, block.acts).strip("\n") == block.wanted
