"""An amendment that leaves brackets unbalanced is taken and told of; its undo takes that back."""

import pytest

from resolution.deciding import Amend, Standing, Undo, apply, decide
from resolution.reader import read
from resolution.tree import ParagraphId, write

TEXT = "*considering*\n\na) that [some] lamps burn;\n\n*resolves*\n\n1 to count lamps;\n\n2 to go.\n"
ONE = ParagraphId("s2.1")


@pytest.mark.parametrize(
    ("notation", "code", "points"),
    [
        ("1 to count [all lamps;", "unclosed-bracket", [1, 2]),
        ("1 to count all] lamps;", "stray-bracket", [1]),
    ],
)
def test_it_is_taken_with_what_was_assumed(notation: str, code: str, points: list[int]) -> None:
    before = Standing(read(TEXT))
    after = apply(before, decide(before, Amend(ONE, notation)), 1)
    assert [(one.code, one.line) for one in after.document.diagnostics] == [(code, 7)]
    assert [point.number for point in after.document.live_points] == points
    undone = apply(after, decide(after, Undo()), 2)
    assert undone.document == before.document


def test_a_bracket_without_an_end_holds_no_word_of_another_paragraph() -> None:
    before = Standing(read(TEXT))
    after = apply(before, decide(before, Amend(ONE, "1 to count [all lamps;")), 1)
    assert [option.text for option in after.document.point(2).options] == ["all lamps;"]
    assert after.document.sections[1].paragraphs[1].points == ()
    assert "]{>>] assumed<<}" in write(after.document)
