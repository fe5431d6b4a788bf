"""The program on terminals of 256 colours, of sixteen and of none: what it sends, what can still be seen."""

import re
from pathlib import Path

import pytest

from tests.tui.program_on_terminal import ProgramOnTerminal

pytestmark = pytest.mark.terminal

_SGR = re.compile(rb"\x1b\[([0-9;]*)m")
_TRUE = re.compile(r"[34]8;2;\d+;\d+;\d+")
_OF_256 = re.compile(r"[34]8;5;\d+")
_OF_16 = re.compile(r"\b(?:3|4|9|10)[0-7]\b")
TEXT = "RESOLUTION 9\n\n*resolves*\n\n1 to light [lamps][fires];\n\n2 to count [them];\n\n3 to rest.\n"


@pytest.mark.parametrize(
    ("variables", "sent"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, _TRUE),
        ({"TERM": "tmux-256color", "COLORTERM": ""}, _OF_256),
        ({"TERM": "linux", "COLORTERM": ""}, _OF_16),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, None),
    ],
    ids=["all colours", "256", "sixteen", "none"],
)
def test_only_the_colours_that_there_are_are_sent_and_the_cursor_shows(
    tmp_path: Path, variables: dict[str, str], sent: re.Pattern[str] | None
) -> None:
    (tmp_path / "text.md").write_text(TEXT)
    with ProgramOnTerminal(tmp_path, "open", str(tmp_path / "text.md"), **variables) as program:
        program.wait_for("Point 1 of")
        program.press("n", "Point 2 of")
        program.wait(lambda: program.ground_of("to count") != program.ground_of("to rest"), "the cursor")
        codes = " ".join(code.decode() for code in _SGR.findall(program.written))
        for form in (_TRUE, _OF_256, _OF_16):
            codes, count = form.subn("", codes)
            assert (count > 0) == (form is sent), form.pattern
        assert program.ground_of("to light") == program.ground_of("to rest")
        program.end("q")
