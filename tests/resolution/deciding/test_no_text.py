"""An option that reads "No text": open it is shown, chosen it leaves nothing."""

from resolution.deciding import Choose, Standing, apply, decide
from resolution.exchange.markdown import as_markdown
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import PointNumber, write

TEXT = (
    "## Article 2\n\nOption 1:\n\nParties act.\n\nOption 2:\n\nNo text\n\n## Article 3\n\nParties report.\n"
)


def test_the_words_are_shown_while_the_point_is_open() -> None:
    assert "Option 2:\nNo text\n" in as_text(reflow(Standing(read(TEXT)), "clean"))
    assert write(read(TEXT)) == TEXT


def test_its_choice_leaves_no_text() -> None:
    standing = Standing(read(TEXT))
    chosen = apply(standing, decide(standing, Choose(PointNumber(1), (2,))), 1)
    assert as_text(reflow(chosen, "clean")).split("\n") == ["Article 3", "Parties report.", ""]


def test_the_rivals_choice_leaves_its_own() -> None:
    standing = Standing(read(TEXT))
    chosen = apply(standing, decide(standing, Choose(PointNumber(1), (1,))), 1)
    assert "Parties act." in as_text(reflow(chosen, "clean"))
    assert "No text" not in as_text(reflow(chosen, "clean"))


def test_more_words_are_a_text() -> None:
    text = TEXT.replace("No text", "No text on adjustment")
    assert read(text).point(1).option(2).text == "No text on adjustment"


def test_the_words_stay_in_the_bracket_of_an_open_point() -> None:
    reading = reflow(Standing(read("## decides\n\n1 to do [this / No text];\n")), "clean")
    assert "to do [this / No text]." in as_text(reading)
    assert "to do [this / No text]." in as_markdown(reading)
