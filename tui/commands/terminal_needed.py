"""What a screen asks of where it is shown."""

import os
import sys

from tui.commands.failing import Failed


def refuse_without_terminal(screen: str, instead: str) -> None:
    """Raises Failed, naming the commands that do instead, where there is no terminal or a dumb one."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise Failed(f"{screen} needs a terminal: without one, use {instead}")
    if os.environ.get("TERM") == "dumb":
        raise Failed(
            f"{screen} needs a terminal that can place text, and TERM says that this one is dumb: "
            f"set TERM to what it is, or use {instead}"
        )
