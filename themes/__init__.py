"""Palettes as data, one file each, and their loader; they know nothing of any screen."""

from themes.contrast import contrast
from themes.loading import load_theme, load_themes
from themes.palette import GROUNDS, KEYS, MARKS, STATES, Palette, ThemeError

__all__ = [
    "GROUNDS",
    "KEYS",
    "MARKS",
    "STATES",
    "Palette",
    "ThemeError",
    "contrast",
    "load_theme",
    "load_themes",
]
