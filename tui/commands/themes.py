"""`adref themes`: which there are, how one looks, and the beginning of one's own."""

import re
import sys
from importlib.resources import files
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from themes import Palette
from themes.remarks import remarks_on
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option
from tui.commands.failing import CannotWrite, Failed
from tui.commands.printing import complain, say, say_json
from tui.preferences import preferences
from tui.theme_files import Themes, themes_folder, themes_there_are
from tui.theme_preview import preview, print_themed, swatch

NAME_OF_NEW = re.compile(r"[a-z0-9-]{1,64}")


@click.command("themes", cls=AdrefCommand)
@click.argument("names", metavar="[THEME]...", nargs=-1)
@click.option(
    "--new", "new", metavar="NAME", help="Begin a theme of your own, as a copy of THEME or assembly."
)
@json_option
def themes_command(names: tuple[str, ...], new: str | None, *, is_json: bool) -> int:
    """List the colour themes, or show how some look.

    Your own themes are files in the configuration folder; --new writes one to begin with. A theme's file
    is read again as it is saved, while adref runs. Exit status 1: a file of yours cannot be used.
    """
    found = themes_there_are()
    for name in names:
        if name not in found.palettes:
            raise Failed(f"{name}: no such theme: there are {', '.join(found.palettes)}")
    if new is not None:
        return _begin(new, names, found)
    for fault in found.faults:
        complain(str(fault))
    if is_json:
        say_json([_data(found, palette) for palette in _meant(found, names)])
    elif names:
        for palette in _meant(found, names):
            _show(palette)
    else:
        _list(found)
    return 1 if found.faults else 0


def _meant(found: Themes, names: tuple[str, ...]) -> list[Palette]:
    return [found.palettes[name] for name in names or found.palettes]


def _data(found: Themes, palette: Palette) -> dict[str, object]:
    return {
        "name": palette.name,
        "title": palette.title,
        "is_dark": palette.is_dark,
        "is_own": palette.name in found.own,
        "colours": dict(palette.colours),
        "remarks": list(remarks_on(palette)),
    }


def _list(found: Themes) -> None:
    console, in_use = Console(), preferences().theme
    for name, palette in found.palettes.items():
        words = f"{name:<16}{'dark' if palette.is_dark else 'light':<7}"
        own = "  your own" if name in found.own else ""
        used = "  in use" if name == in_use else ""
        if sys.stdout.isatty():
            line = swatch(palette)
            print_themed(Text.assemble(words, line, own, used), palette, console)
        else:
            say(f"{words}{palette.title}{own}{used}")
    if sys.stdout.isatty():
        say(f"Your own: {themes_folder()}")


def _show(palette: Palette) -> None:
    say(f"{palette.title} ({palette.name})")
    if sys.stdout.isatty():
        print_themed(preview(palette), palette, Console())
    else:
        say(*(f"{key} {colour}" for key, colour in palette.colours.items()))
    for remark in remarks_on(palette):
        say(f"  {remark}")


def _begin(new: str, names: tuple[str, ...], found: Themes) -> int:
    """Writes the copy; a file that is there is left alone."""
    if not NAME_OF_NEW.fullmatch(new):
        raise click.UsageError(f"{new}: a theme's name has small letters, digits and hyphens")
    palette = found.palettes[names[0] if names else "assembly"]
    path = themes_folder() / f"{new}.toml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(_copy(palette, new, found))
    except FileExistsError:
        raise CannotWrite(path, "is there already: name another, or change that one") from None
    except OSError as error:
        raise CannotWrite(path, error.strerror or "cannot be written") from error
    say(str(path))
    return 0


def _copy(palette: Palette, name: str, found: Themes) -> str:
    """The shipped file with its own remarks, under the new name; of the user's own, what it says."""
    title = name.replace("-", " ").capitalize()
    if palette.name in found.own:
        colours = "\n".join(f'{key} = "{colour}"' for key, colour in palette.colours.items())
        head = f'name = "{name}"\ntitle = "{title}"\nis_dark = {str(palette.is_dark).lower()}'
        return f"{head}\n\n[colours]\n{colours}\n"
    shipped = Path(str(files("themes") / f"{palette.name}.toml")).read_text(encoding="utf-8")
    lines = [line for line in shipped.splitlines()[1:] if not line.startswith(("name =", "title ="))]
    return "\n".join(
        [f"# Begun as a copy of {palette.name}.", f'name = "{name}"', f'title = "{title}"', *lines, ""]
    )
