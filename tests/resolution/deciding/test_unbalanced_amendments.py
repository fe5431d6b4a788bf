"""An amendment that leaves brackets unbalanced is taken and told of; its undo takes that back."""

from collections.abc import Iterable

import pytest

from resolution.amending import problems_of
from resolution.deciding import Amend, Standing, Strike, Undo, apply, decide
from resolution.reader import read
from resolution.tree import Diagnostic, ParagraphId, write

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


REFERRING = (
    "*considering*\n\na) that lamps burn;\n\nb) that oil is dear, as in *noting* z);\n\n"
    "*noting*\n\n~~a) lamps;~~\n\n"
    "*resolves*\n\n1 to read *considering* a);\n\n2 to go.\n"
)


def test_what_only_the_whole_tells_is_told_of_the_text_as_it_is_now() -> None:
    before = Standing(read(REFERRING))
    assert problems_of(before.document) == before.document.diagnostics
    assert [one.code for one in problems_of(before.document)] == ["dangling-reference", "empty-section"]
    ids = [one.id for one in before.document.paragraphs()]
    after = before
    for act in (Amend(ids[1], "b) that oil is dear, as in *noting* z), now;"), Strike(ids[0])):
        after = apply(after, decide(after, act), after.version + 1)
    found = [(one.code, one.line) for one in problems_of(after.document)]
    assert found == [("dangling-reference", 5), ("empty-section", 7), ("dangling-reference", 13)]
    for one in reversed(ids[3:]):
        after = apply(after, decide(after, Strike(one)), after.version + 1)
    assert [(one.code, one.line) for one in problems_of(after.document)][-1] == ("empty-section", 11)
    again = read(write(after.document)).diagnostics
    assert _messages(problems_of(after.document)) == _messages(again)
    for _ in range(4):
        after = apply(after, decide(after, Undo()), after.version + 1)
    assert problems_of(after.document) == problems_of(before.document)


def _messages(told: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in told]


def test_a_bracket_without_an_end_holds_no_word_of_another_paragraph() -> None:
    before = Standing(read(TEXT))
    after = apply(before, decide(before, Amend(ONE, "1 to count [all lamps;")), 1)
    assert [option.text for option in after.document.point(2).options] == ["all lamps;"]
    assert after.document.sections[1].paragraphs[1].points == ()
    assert "]{>>] assumed<<}" in write(after.document)
