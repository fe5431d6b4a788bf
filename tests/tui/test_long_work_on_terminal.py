"""A long export on a terminal: how far it is stands on a line, and ctrl+c leaves what was there before."""

from pathlib import Path

import pytest

from bench.generated_text import working_text
from tests.tui.program_on_terminal import ProgramOnTerminal

pytestmark = pytest.mark.terminal


def test_an_export_says_how_far_it_is_and_ctrl_c_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    text, target = tmp_path / "long.md", tmp_path / "long.docx"
    text.write_text(working_text(6_000), encoding="utf-8")
    target.write_bytes(b"before")
    with ProgramOnTerminal(tmp_path, "text", str(text), "--format", "docx", "-o", str(target)) as program:
        program.see("% (ctrl+c stops)")
        assert program.interrupt() == 130
        assert "adref: stopped" in program.screen
        assert "ctrl+c stops" not in program.screen
    assert target.read_bytes() == b"before"
    assert {path.name for path in tmp_path.iterdir()} <= {"long.md", "long.docx", "data", "config"}
