"""The themes there are: those that ship, and the user's own from the configuration folder."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_config_path

from resolution.light_dataclass import dataclass
from themes import Palette, ThemeError, load_theme, load_themes, theme_files


@dataclass(frozen=True, slots=True)
class Themes:
    """Palettes by name, those that ship first; `own` names the user's, `faults` tells what cannot be used."""

    palettes: Mapping[str, Palette]
    own: frozenset[str] = frozenset()
    faults: tuple[ThemeError, ...] = ()


def themes_folder() -> Path:
    """Where the user's own themes lie, one file each."""
    return user_config_path("adref", appauthor=False) / "themes"


def themes_there_are() -> Themes:
    """All that can be used; a file of the user's with a name that ships takes its place."""
    shipped = {palette.name: palette for palette in load_themes()}
    own: dict[str, Palette] = {}
    faults: list[ThemeError] = []
    try:
        files = theme_files(themes_folder())
    except FileNotFoundError:
        files = []
    except OSError as error:
        return Themes(shipped, faults=(ThemeError(themes_folder().name, "folder", str(error.strerror)),))
    for file in files:
        try:
            palette = load_theme(file, bases=shipped.values())
        except ThemeError as fault:
            faults.append(fault)
            continue
        if palette.name in own:
            faults.append(ThemeError(file.name, "name", f"another file's theme is called {palette.name}"))
        own.setdefault(palette.name, palette)
    return Themes(shipped | own, frozenset(own), tuple(faults))
