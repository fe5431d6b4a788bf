"""The parts of the suite: each is a module whose `measure(scale)` gives figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from bench.figures import Figure

SECTIONS = {
    "floors": "what nothing of ours can be quicker than here",
    "keys": "from a key to its durable row to the repainted text",
    "reading": "reading a text of growing size, beside markdown-it-py",
    "opening": "from the start of the program to its first text",
    "decisions": "one decision in memory, with the reading after it",
    "whole": "a whole text with all its points settled, from file to clean text, beside others",
    "acts": "acts on words, a package and the undo of an early amendment",
    "table": "the same acts at the table, from the key to the durable row to the repainted text",
    "bursts": "thirty keys at once",
    "scrolling": "paging through a text, and a terminal that becomes narrower",
    "replay": "a log of 100,000 events: to its end, a step back, a jump",
    "memory": "what the program holds after a long meeting",
    "word": "Word files read and written, beside programs that convert them",
    "rooms": "from a commit to the repainted room",
}

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Scale:
    """Where files may be made, and how much is measured: all of it, or enough to show that it works."""

    folder: Path
    is_quick: bool = False

    def pick(self, whole: Value, quick: Value) -> Value:
        return quick if self.is_quick else whole


def measure(section: str, scale: Scale) -> Iterator[Figure]:
    """The figures of a section, as they are measured; raises BenchError where the program misbehaves."""
    figures: Iterable[Figure] = import_module(f"bench.sections.{section}").measure(scale)
    yield from figures
