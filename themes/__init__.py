"""Palettes as data, one file each, and their loader; they know nothing of any screen."""

from themes.contrast import contrast
from themes.loading import is_theme_file, load_theme, load_themes, theme_files
from themes.palette import GROUNDS, KEYS, MARKS, STATES, Palette, ThemeError, least_contrast

__all__ = [
    "GROUNDS",
    "KEYS",
    "MARKS",
    "STATES",
    "Palette",
    "ThemeError",
    "contrast",
    "is_theme_file",
    "least_contrast",
    "load_theme",
    "load_themes",
    "theme_files",
]
