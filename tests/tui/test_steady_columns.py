import pyte
import pytest

from tui.steady_columns import steadied
from tui.text_pane.cells import cells

SEQUENCES = (
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\U0001f469\U0001f3fd\u200d\U0001f692",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "\u2764\ufe0f",
    "\U0001f44d\U0001f3ff",
    "1\ufe0f\u20e3",
)


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_what_follows_a_sequence_stands_where_it_was_laid_out(sequence: str) -> None:
    before, after = "lit by ", " and others │"
    assert cells(sequence) == 2
    screen = pyte.Screen(40, 2)
    pyte.Stream(screen).feed(steadied(before + sequence + after))
    frame = len(before) + cells(sequence) + len(after) - 1
    assert screen.buffer[0][frame].data == "│"
    assert screen.buffer[0][frame + 1].data == " "


def test_a_sequence_at_the_edge_wraps_nothing() -> None:
    screen = pyte.Screen(10, 2)
    pyte.Stream(screen).feed(steadied("x" * 8 + SEQUENCES[0]))
    assert not screen.display[1].strip()


@pytest.mark.parametrize(
    "data",
    [
        "plain [text] \x1b[1mbold\x1b[0m",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\U0001f4e1 and \u2705",
    ],
)
def test_other_text_is_written_as_it_is(data: str) -> None:
    assert steadied(data) == data
