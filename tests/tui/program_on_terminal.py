"""The real program on a pseudo-terminal: keys go in; all bytes it wrote, and the screen, come out."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from bench.terminal import Terminal

REPOSITORY = Path(__file__).resolve().parents[2]
AT_MOST = 10.0
"""Seconds till what is waited for must have come."""
SETTLED = 0.15
"""Seconds without a byte after which a screen counts as painted: longer than the program's own pauses."""


class ProgramOnTerminal:
    """One run of `adref` in a folder of its own; as a context it ends the program."""

    def __init__(self, home: Path, *arguments: str, **variables: str) -> None:
        command = [sys.executable, "-c", "from tui.command_line import main; raise SystemExit(main())"]
        self._terminal = Terminal([*command, *arguments], _environment(home) | variables)
        self.written = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._terminal.__exit__(kind, error, trace)

    def press(self, keys: str, shows: str) -> str:
        """Presses keys, and waits till the screen shows these words; gives the screen."""
        self._terminal.send(keys)
        return self.wait(lambda: shows in self.screen, shows)

    def wait_for(self, words: str) -> str:
        """Waits till the screen shows these words; gives the screen."""
        return self.wait(lambda: words in self.screen, words)

    def see(self, words: str) -> None:
        """Waits till the screen shows these words, whatever more comes."""
        end = monotonic() + AT_MOST
        while words not in self.screen:
            assert monotonic() < end, self.screen
            self._read(quiet=0.01, at_most=0.05)

    def wait(self, is_met: Callable[[], bool], what: str) -> str:
        """Reads what the program writes till that is met and nothing more comes."""
        end = monotonic() + AT_MOST
        while monotonic() < end:
            self._read()
            if is_met():
                return self.screen
        raise AssertionError(f"never on the screen: {what}\n{self.screen}")

    def end(self, keys: str = "") -> int | None:
        """Presses keys, and waits till the program ends by itself; gives its exit status."""
        self._terminal.send(keys)
        self.wait(lambda: self._terminal.process.poll() is not None, "the end of the program")
        self._read()
        return self._terminal.process.returncode

    def interrupt(self) -> int | None:
        """As ctrl+c does where the terminal makes a signal of it; gives the exit status."""
        self._terminal.process.send_signal(signal.SIGINT)
        return self.end()

    @property
    def screen(self) -> str:
        return "\n".join(self._terminal.lines)

    def ground_of(self, words: str) -> tuple[str, bool]:
        """The colour below these words where they stand first, and whether it is the other way round."""
        line = next(at for at, line in enumerate(self._terminal.lines) if words in line)
        return self._terminal.ground_at(line, self._terminal.lines[line].index(words))

    def columns_of(self, sign: str, line: int) -> list[int]:
        """The cells of a line that hold this sign, as the terminal counts them."""
        return self._terminal.columns_of(sign, line)

    def _read(self, quiet: float = SETTLED, at_most: float = AT_MOST) -> None:
        for frame in self._terminal.receive(quiet=quiet, at_most=at_most):
            self.written += frame.data
            self._terminal.show(frame)


def _environment(home: Path) -> dict[str, str]:
    """A plain terminal with all colours, and settings that are this folder's alone."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "LC_ALL"}}
    return kept | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONUTF8": "1",
    }
