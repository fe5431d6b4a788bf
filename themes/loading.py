"""Theme files: TOML, checked key by key, so that a screen never meets a colour that is not there."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from themes.palette import KEYS, Palette, ThemeError

_NAME = re.compile(r"[a-z0-9-]{1,64}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


LARGEST_FILE = 1 << 16
"""Characters: a theme has some thirty short lines."""


def load_themes(folder: Traversable | None = None) -> tuple[Palette, ...]:
    """The palettes of a folder, those that ship with the program unless told otherwise, by file name.

    Raises ThemeError for the first file that cannot be used.
    """
    return tuple(load_theme(file) for file in theme_files(folder or files("themes")))


def theme_files(folder: Traversable) -> list[Traversable]:
    """The theme files of a folder, by name; raises OSError where it cannot be listed."""
    return sorted((file for file in folder.iterdir() if is_theme_file(file.name)), key=lambda file: file.name)


def is_theme_file(name: str) -> bool:
    """Whether a file of that name is read as a theme; editors' copies are not."""
    return name.endswith(".toml") and not name.startswith(".")


def load_theme(file: Traversable, *, bases: Iterable[Palette] = ()) -> Palette:
    """The palette of one file; raises ThemeError, which names the file and the key.

    With `based_on` a file takes what it does not say itself from one of `bases`.
    """
    fields = _fields(file)
    base = _base(file.name, fields, {palette.name: palette for palette in bases})
    name = fields.get("name")
    if not (isinstance(name, str) and _NAME.fullmatch(name)):
        raise ThemeError(file.name, "name", "give a name of small letters, digits and hyphens")
    title = fields.get("title")
    if not (isinstance(title, str) and title.isprintable() and title):
        raise ThemeError(file.name, "title", "give a title in quotes")
    is_dark = fields.get("is_dark", base.is_dark if base else None)
    if not isinstance(is_dark, bool):
        raise ThemeError(file.name, "is_dark", "say true or false")
    for key in fields.keys() - {"name", "title", "is_dark", "based_on", "colours"}:
        raise ThemeError(file.name, key, "unknown: a theme has no such key outside [colours]")
    table = fields.get("colours", {} if base else None)
    return Palette(name, title, is_dark, MappingProxyType(_colours(file.name, table, base)))


def _fields(file: Traversable) -> dict[str, object]:
    try:
        with file.open(encoding="utf-8") as opened:
            text = opened.read(LARGEST_FILE + 1)
        if len(text) > LARGEST_FILE:
            raise ThemeError(file.name, "file", "far too long for a theme")
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ThemeError(file.name, "file", f"not TOML in UTF-8 ({error})") from None
    except OSError as error:
        raise ThemeError(file.name, "file", f"cannot be read ({error.strerror})") from None


def _base(file: str, fields: Mapping[str, object], bases: Mapping[str, Palette]) -> Palette | None:
    name = fields.get("based_on")
    if name is None:
        return None
    if not (isinstance(name, str) and name in bases):
        raise ThemeError(file, "based_on", f"name one of {', '.join(bases) or 'none here'}")
    return bases[name]


def _colours(file: str, table: object, base: Palette | None) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ThemeError(file, "colours", "give a table [colours]")
    given, table = table, dict(base.colours if base else {}) | table
    for key in sorted(KEYS - table.keys()):
        raise ThemeError(file, f"colours.{key}", 'missing: give a colour such as "#d7e3f0"')
    for key, colour in given.items():
        if key not in KEYS:
            raise ThemeError(file, f"colours.{key}", "unknown: no screen shows it")
        if not (isinstance(colour, str) and _COLOUR.fullmatch(colour)):
            raise ThemeError(file, f"colours.{key}", 'not a colour such as "#d7e3f0"')
    return {key: colour.lower() for key, colour in table.items()}
