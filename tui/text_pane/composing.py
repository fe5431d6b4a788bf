"""From runs to one text to be wrapped: made visible, its leading sources set behind it."""

import re
from collections.abc import Iterable, Sequence

from resolution.light_dataclass import dataclass
from resolution.reflow.reading import Run
from resolution.visible import visible

LEADS = frozenset({"source", "option", "note"})
CONTEXT = 16

_AROUND_BREAKS = re.compile(r"[ \t]*[\r\n][\s]*")


@dataclass(frozen=True, slots=True)
class Composed:
    """One text and its runs: run `i` begins at `starts[i]`; from `body_end` on it is the sources' lines."""

    text: str
    runs: tuple[Run, ...]
    starts: tuple[int, ...]
    body_end: int


def compose(runs: Sequence[Run]) -> Composed:
    """The runs as they are shown, those of the sources at the end."""
    lead = _lead(runs)
    body = _Joined()
    body.extend(runs[lead:])
    body.strip_end()
    body_end = len(body.text)
    if lead:
        body.open_line()
        body.extend(runs[:lead])
        body.strip_end()
    return Composed(body.text, tuple(body.runs), tuple(body.starts), body_end)


def _lead(runs: Sequence[Run]) -> int:
    """How many runs at the beginning are sources, option names and notes; 0 where there is nothing else."""
    for at, run in enumerate(runs):
        if run.role not in LEADS and run.text.strip():
            return at if any(run.role in LEADS for run in runs[:at]) else 0
    return 0


class _Joined:
    """A text that grows run by run."""

    def __init__(self) -> None:
        self.text = ""
        self.runs: list[Run] = []
        self.starts: list[int] = []

    def extend(self, runs: Iterable[Run]) -> None:
        for run in runs:
            text = self._continued(_AROUND_BREAKS.sub("\n", run.text) if "\n" in run.text else run.text)
            if text:
                self.starts.append(len(self.text))
                self.runs.append(run)
                self.text += text

    def _continued(self, text: str) -> str:
        """What is added: visible also after what stands already, since marks may pile up across runs."""
        if not self.text or self.text.endswith("\n"):
            text = text.lstrip()
        tail = self.text[-CONTEXT:]
        both = visible(tail + text, keep_newlines=True)
        return both[len(tail) :] if both.startswith(tail) else visible(text, keep_newlines=True)

    def open_line(self) -> None:
        if self.text:
            self.text += "\n"

    def strip_end(self) -> None:
        """Drops the white space at the end, and the runs that held nothing else."""
        self.text = self.text.rstrip()
        while self.starts and self.starts[-1] >= len(self.text):
            self.starts.pop()
            self.runs.pop()
