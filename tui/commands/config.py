"""`adref config`: what is set, where each value comes from, and what is amiss."""

import click

from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option
from tui.commands.failing import CannotWrite
from tui.commands.printing import complain, say, say_json
from tui.configuration import Effective, configuration_path, effective
from tui.configuration.keys_called import keys_called
from tui.configuration.written import begun, in_force_lines
from tui.keys.faces import face_of, key_named
from tui.keys.remapping import Remapping


@click.command("config", cls=AdrefCommand)
@click.option(
    "--init", "is_begun", is_flag=True, help="Write a file with every setting as a remark, to begin with."
)
@click.option("--path", "is_path", is_flag=True, help="Print the file's path, and no more.")
@json_option
def config_command(*, is_begun: bool, is_path: bool, is_json: bool) -> int:
    """Print the settings and keys in force, and where each is from.

    What is printed is TOML, as the configuration file has it. Exit status 1: something in the file is
    amiss, which is told with its key; all else counts.
    """
    if is_path:
        say(str(configuration_path()))
        return 0
    if is_begun:
        return _begin()
    found = effective()
    remapped, faults = keys_called(found)
    for fault in faults:
        complain(str(fault))
    if is_json:
        say_json(_data(found, remapped, [str(fault) for fault in faults]))
    else:
        said = "" if found.has_file else " (not there: adref config --init writes one)"
        say(f"# {configuration_path()}{said}", *in_force_lines(found, _faces(remapped)))
    return 1 if faults else 0


def _faces(remapped: Remapping) -> dict[str, tuple[str, ...]]:
    """The keys that are called otherwise, as a person writes them."""
    return {name: tuple(_written(key) for key in keys.split(",")) for name, keys in remapped.keys.items()}


def _written(key: str) -> str:
    """The name that is read again as this key."""
    shown = face_of([key])
    return shown if key_named(shown) == key else key


def _data(found: Effective, remapped: Remapping, faults: list[str]) -> dict[str, object]:
    return {
        "file": str(configuration_path()),
        "settings": {
            name: {"value": value, "from": found.origins[name]} for name, value in found.values.items()
        },
        "keys": {name: list(keys) for name, keys in _faces(remapped).items()},
        "faults": faults,
    }


def _begin() -> int:
    """Writes the file; one that is there is left alone."""
    path = configuration_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(begun())
    except FileExistsError:
        raise CannotWrite(path, "is there already: change that one") from None
    except OSError as error:
        raise CannotWrite(path, error.strerror or "cannot be written") from error
    say(str(path))
    return 0
