"""A blank line in new words is the end of a paragraph, and never a space."""

import pytest

from resolution.amending import parted
from resolution.deciding import Amend, Insert, Request, Standing, Undo, apply, decide
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import ParagraphId, SectionId, write

TEXT = (
    "*resolves*\n\n1 to light lamps\n\nand fires;\n\n2 to count boats and men;\n\n[3 to go;]\n\n4 to rest.\n"
)
SECTION, FIRST, SECOND, THIRD = SectionId("s1"), *map(ParagraphId, ("s1.1", "s1.2", "s1.3"))


@pytest.mark.parametrize(
    ("request_", "reads"),
    [
        (Amend(SECOND, "2 to count boats\n\nand men;"), "2 to count boats; 3 and men; 4 [to go;] 5"),
        (
            Amend(SECOND, "2 to count boats;\n\nTo count men;"),
            "2 to count boats; 3 To count men; 4 [to go;] 5",
        ),
        (
            Amend(SECOND, "2 to count boats:\n\n- i) and men;\n\n- ii) women;"),
            "2 to count boats: i) and men; ii) women; 3 [to go;] 4",
        ),
        (Amend(THIRD, "[3 to go\n\nto wait;]"), "2 to count boats and men; 3 [to go to wait;] 4"),
        (
            Insert(SECTION, SECOND, "to fly\n\nand to swim;"),
            "2 to count boats and men; 3 to fly; 4 and to swim; 5 [to go;] 6",
        ),
        (
            Insert(SECTION, SECOND, "2bis to fly:\n\n- i) high;\n\n- ii) low;"),
            "2 to count boats and men; 3 to fly: i) high; ii) low; 4 [to go;] 5",
        ),
    ],
)
def test_a_blank_line_makes_a_paragraph(request_: Request, reads: str) -> None:
    before = Standing(read(TEXT))
    now = apply(before, decide(before, request_), 1)
    rows = reflow(now, "clean").sections[0].paragraphs
    said = " ".join(f"{row.clean_label or ''} {''.join(run.text for run in row.runs)}" for row in rows)
    assert " ".join(said.split()) == f"1 to light lamps and fires; {reads} to rest."
    assert write(apply(now, decide(now, Undo()), 2).document) == TEXT


def test_a_page_break_that_was_in_the_words_stays_one() -> None:
    before = Standing(read(TEXT))
    now = apply(before, decide(before, Amend(FIRST, "1 to light lamps\n\nand great fires;")), 1)
    assert "1 to light lamps\n\nand {++great++} fires;" in write(now.document)
    assert len(now.document.sections[0].paragraphs) == 4


@pytest.mark.parametrize(
    "words", ["ARB/1/2\n\nto sail;", "Option 1\n\nto sail;", "3\n\nto sail;", "to go;\n\n4 to sail;"]
)
def test_lines_that_belong_to_what_follows_are_left_as_they_are(words: str) -> None:
    assert parted("", words) == words
