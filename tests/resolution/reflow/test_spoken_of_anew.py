"""A reference means what bears its label now, whatever it meant when the text was read."""

from resolution.deciding import Insert, Standing, apply, decide
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import SectionId

TEXT = "*noting*\n\na) alpha;\n\nb) in considering b);\n\n*considering*\n\na) alpha;\n"


def test_a_label_that_comes_is_meant_from_then_on() -> None:
    before = Standing(read(TEXT))
    asked = Insert(SectionId("s2"), None, "b) beta;")
    after = apply(before, decide(before, asked), 1)
    made = reflow(after, "clean", reflow(before, "clean"))
    assert as_text(made) == as_text(reflow(after, "clean"))
    assert "in considering a)," in as_text(made)
