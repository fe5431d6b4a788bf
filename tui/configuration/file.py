"""The user's configuration file: TOML, read key by key, so that one mistake costs one setting."""

import tomllib
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from platformdirs import user_config_path

from resolution.light_dataclass import dataclass
from tui.configuration.settings import BY_NAME, Value

LARGEST_FILE = 1 << 20


class ConfigurationFault(ValueError):
    """What is amiss: in which file, at which key, and what would be right."""

    exit_status = 1

    def __init__(self, file: str, key: str, advice: str) -> None:
        super().__init__(f"{file}: {key}: {advice}")
        self.key = key


@dataclass(frozen=True, slots=True)
class ConfigurationFile:
    """What a file says soundly, by the settings' names; `keys` as written, to be checked with the tables."""

    settings: Mapping[str, Value] = field(default_factory=dict)
    keys: Mapping[str, object] = field(default_factory=dict)
    faults: tuple[ConfigurationFault, ...] = ()
    is_there: bool = False


def configuration_path() -> Path:
    """Where the file is looked for: the platform's place for a program's configuration."""
    return user_config_path("adref", appauthor=False) / "config.toml"


def read_configuration(path: Path) -> ConfigurationFile:
    """What the file says; one that is not there says nothing, one that cannot be read is a fault."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return ConfigurationFile()
    except OSError as error:
        return _unusable(path, f"cannot be read ({error.strerror})")
    if len(data) > LARGEST_FILE:
        return _unusable(path, "far too long for a configuration")
    try:
        return _read(path.name, tomllib.loads(data.decode()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return _unusable(path, f"not TOML in UTF-8 ({error})")


def _unusable(path: Path, advice: str) -> ConfigurationFile:
    return ConfigurationFile(faults=(ConfigurationFault(path.name, "file", advice),), is_there=True)


def _read(name: str, table: Mapping[str, object]) -> ConfigurationFile:
    settings: dict[str, Value] = {}
    keys: Mapping[str, object] = {}
    faults: list[ConfigurationFault] = []
    for key, value in table.items():
        setting = BY_NAME.get(key)
        if key == "keys" and isinstance(value, dict):
            keys = value
        elif key == "keys":
            faults.append(ConfigurationFault(name, key, "give a table [keys]"))
        elif setting is None:
            faults.append(ConfigurationFault(name, key, f"no such setting: {', '.join(BY_NAME)}, keys"))
        elif not setting.is_sound(value):
            faults.append(ConfigurationFault(name, key, f"give {setting.possible}"))
        elif isinstance(value, str | bool | int):
            settings[key] = value
    return ConfigurationFile(settings, keys, tuple(faults), is_there=True)
