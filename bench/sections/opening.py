"""From the start of the program to its first text on a pseudo-terminal, and to the whole of it."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, at_percentiles
from bench.generated_text import word_of, working_text
from bench.sections import Scale
from bench.session_file import workplace
from bench.stopwatch import BenchError
from bench.terminal import Terminal
from tui.screens.head_screen import NO_CODE_YET

SESSION_BAR, TEXT_BAR = 350.0, 500.0
PROGRAM = "import sys; from tui.command_line import main; sys.exit(main(sys.argv[1:]))"
AT_MOST = 60


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds for a session and for a new text; `import textual.app` is in the section of floors."""
    for size in scale.pick((100, 10_000), (100,)):
        place = workplace(scale.folder / f"opening-{size}", size)
        environment = place.environment(-1)
        for kind, bar in (("a session", SESSION_BAR), ("a new text", TEXT_BAR)):
            firsts, wholes = [], []
            for turn in range(scale.pick(7, 2)):
                target = place.session
                if kind == "a new text":
                    target = place.folder / f"new-{turn}.md"
                    target.write_text(working_text(size))
                first, whole = _opened(target, environment)
                firsts.append(first)
                wholes.append(whole)
            yield from at_percentiles(f"start to first text, {kind}", firsts, p50=bar, size=size)
            yield from at_percentiles(f"start to whole text, {kind}", wholes, size=size)


def _opened(target: Path, environment: dict[str, str]) -> tuple[float, float]:
    first: float | None = None
    with Terminal([sys.executable, "-c", PROGRAM, "open", str(target)], environment) as terminal:
        for _ in range(AT_MOST * 5):
            for frame in terminal.receive(quiet=0.2, at_most=0.2):
                lines = terminal.show(frame)
                since = (frame.arrived - terminal.started) / 1e6
                if first is None and any(word_of(1) in line for line in lines):
                    first = since
                if first is not None and " open" in lines[0] and NO_CODE_YET not in lines[0]:
                    terminal.send("q")
                    terminal.receive(quiet=0.2, at_most=5)
                    return first, since
    raise BenchError("the text was never shown")
