from resolution.exchange.outline import outline
from resolution.reader import read
from resolution.said_words import words_of_option
from resolution.tree import OptionRef

TEXT = "*resolves*\n\n1 to lend [within [five][ten] days] [a] [b], [x]/[y] or [p / q].\n"


def test_alternatives_that_touch_are_kept_apart_and_nothing_else_is_said_otherwise() -> None:
    document = read(TEXT)
    [section] = outline(document)["sections"]
    assert [one["text"] for one in section["paragraphs"]] == [
        "to lend within five/ten days a b, x/y or p / q."
    ]
    assert words_of_option(document, OptionRef(document.points[0].number, 1)) == "within five/ten days"
