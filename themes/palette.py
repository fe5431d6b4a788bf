"""A palette: a colour for each thing a screen shows, told by what it means and not by how it looks."""

from collections.abc import Mapping
from dataclasses import dataclass

GROUNDS = ("background", "surface", "panel", "cursor")
STATES = ("open", "focus", "settled", "rejected", "parked", "kept", "withdrawn", "empty")
MARKS = ("inserted", "deleted", "source", "label", "bracket", "diff", "dropped", "reference")
KEYS = frozenset({"text", "secondary", "border", "accent", *GROUNDS, *STATES, *MARKS})
LESSER = frozenset({"secondary", "dropped"})
OUTLINES = frozenset({"border"})


def least_contrast(key: str) -> float:
    """What a colour that is no ground needs upon every ground (WCAG 2.2: AAA, AA for what matters less)."""
    return 3.0 if key in OUTLINES else 4.5 if key in LESSER else 7.0


class ThemeError(ValueError):
    """A theme file that cannot be used: which file, which key, and what would be right."""

    exit_status = 3

    def __init__(self, file: str, key: str, advice: str) -> None:
        super().__init__(f"theme {file}: {key}: {advice}")
        self.file = file
        self.key = key


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme; `colours` gives `#rrggbb` for every key of `KEYS`."""

    name: str
    title: str
    is_dark: bool
    colours: Mapping[str, str]

    @property
    def states(self) -> dict[str, str]:
        """The colours of the states alone."""
        return {state: self.colours[state] for state in STATES}

    @property
    def is_without_hues(self) -> bool:
        """Whether it has greys alone, so that states are told by shape."""
        return all(colour[1:3] == colour[3:5] == colour[5:7] for colour in self.states.values())
