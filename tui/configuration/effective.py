"""What is in force: the user's file before what was chosen at the table, and that before the defaults."""

from collections.abc import Mapping
from typing import Literal

from resolution.light_dataclass import dataclass
from tui.configuration.chosen import chosen_at_table
from tui.configuration.file import ConfigurationFault, configuration_path, read_configuration
from tui.configuration.settings import SETTINGS, Value

Origin = Literal["default", "chosen at the table", "configuration file"]


@dataclass(frozen=True, slots=True)
class Effective:
    """Every setting's value with its origin, by its name; the keys as the file has them; what is amiss."""

    values: Mapping[str, Value]
    origins: Mapping[str, Origin]
    keys: Mapping[str, object]
    faults: tuple[ConfigurationFault, ...]
    has_file: bool


def effective() -> Effective:
    """Read anew from the files."""
    file, chosen = read_configuration(configuration_path()), chosen_at_table()
    values: dict[str, Value] = {}
    origins: dict[str, Origin] = {}
    for setting in SETTINGS:
        name = setting.name
        if name in file.settings:
            values[name], origins[name] = file.settings[name], "configuration file"
        elif setting.field in chosen:
            values[name], origins[name] = chosen[setting.field], "chosen at the table"
        else:
            values[name], origins[name] = setting.default, "default"
    return Effective(values, origins, file.keys, file.faults, file.is_there)
