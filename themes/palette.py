"""A palette: a colour for each thing a screen shows, told by what it means and not by how it looks."""

from collections.abc import Mapping
from dataclasses import dataclass

GROUNDS = ("background", "surface", "panel", "cursor")
STATES = ("open", "focus", "settled", "rejected", "parked", "kept", "withdrawn", "empty")
MARKS = ("inserted", "deleted", "source", "label", "bracket", "diff", "dropped", "reference")
KEYS = frozenset({"text", "secondary", "border", "accent", *GROUNDS, *STATES, *MARKS})


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
