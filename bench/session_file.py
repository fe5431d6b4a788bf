"""A real session file made from a generated text, in a folder of its own with nobody's settings in it."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.generated_text import working_text
from bench.traced_program import TRACE
from session_store import Session


@dataclass(frozen=True, slots=True)
class Workplace:
    """A folder with one session, and how the program is started on it."""

    folder: Path
    session: Path

    def command(self) -> list[str]:
        return [sys.executable, "-m", "bench.traced_program", "open", str(self.session)]

    def environment(self, trace: int) -> dict[str, str]:
        """A plain terminal with all colours, and settings that are this folder's alone."""
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "LC_ALL"}}
        here = str(Path(__file__).resolve().parent.parent)
        return kept | {
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": here,
            TRACE: str(trace),
        }

    def rows(self) -> int:
        """How many rows the log has."""
        with Session.open(self.session, read_only=True) as session:
            return session.version


def workplace(folder: Path, paragraphs: int, *, text: str | None = None) -> Workplace:
    """A new session about a text of so many paragraphs, the generated one if no other is given."""
    folder.mkdir()
    session = folder / f"lending-{paragraphs}.adref"
    Session.create(
        session, (text or working_text(paragraphs)).encode(), name=f"lending-{paragraphs}.md"
    ).close()
    return Workplace(folder, session)
