"""Theme files: TOML, checked key by key, so that a screen never meets a colour that is not there."""

import re
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from themes.palette import KEYS, Palette, ThemeError

_NAME = re.compile(r"[a-z0-9-]{1,64}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def load_themes(folder: Traversable | None = None) -> tuple[Palette, ...]:
    """The palettes of a folder, those that ship with the program unless told otherwise, by file name.

    Raises ThemeError for the first file that cannot be used.
    """
    found = (folder or files("themes")).iterdir()
    return tuple(
        load_theme(file) for file in sorted(found, key=lambda file: file.name) if file.name.endswith(".toml")
    )


def load_theme(file: Traversable) -> Palette:
    """The palette of one file; raises ThemeError, which names the file and the key."""
    try:
        fields = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ThemeError(file.name, "file", f"not TOML in UTF-8 ({error})") from None
    name = fields.get("name")
    if not (isinstance(name, str) and _NAME.fullmatch(name)):
        raise ThemeError(file.name, "name", "give a name of small letters, digits and hyphens")
    title = fields.get("title")
    if not (isinstance(title, str) and title.isprintable() and title):
        raise ThemeError(file.name, "title", "give a title in quotes")
    is_dark = fields.get("is_dark")
    if not isinstance(is_dark, bool):
        raise ThemeError(file.name, "is_dark", "say true or false")
    return Palette(name, title, is_dark, MappingProxyType(_colours(file.name, fields.get("colours"))))


def _colours(file: str, table: object) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ThemeError(file, "colours", "give a table [colours]")
    for key in sorted(KEYS - table.keys()):
        raise ThemeError(file, f"colours.{key}", 'missing: give a colour such as "#d7e3f0"')
    for key, colour in table.items():
        if key not in KEYS:
            raise ThemeError(file, f"colours.{key}", "unknown: no screen shows it")
        if not (isinstance(colour, str) and _COLOUR.fullmatch(colour)):
            raise ThemeError(file, f"colours.{key}", 'not a colour such as "#d7e3f0"')
    return {key: colour.lower() for key, colour in table.items()}
