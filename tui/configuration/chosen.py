"""What was chosen at the table: kept from one session to the next, and no part of any record."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_config_path

from tui.configuration.settings import SETTINGS, Value
from tui.kept_json import keep, read_kept


def chosen_path() -> Path:
    """A file of the program's own, beside the user's."""
    return user_config_path("adref", appauthor=False) / "preferences.json"


def chosen_at_table() -> dict[str, Value]:
    """What was chosen, by the settings' fields; what is damaged is as if never chosen."""
    kept = read_kept(chosen_path())
    if not isinstance(kept, dict):
        return {}
    return {
        setting.field: kept[setting.field]
        for setting in SETTINGS
        if setting.field in kept and setting.is_sound(kept[setting.field])
    }


def choose_at_table(changes: Mapping[str, Value]) -> None:
    """Keeps these beside what was chosen before."""
    keep(chosen_path(), {**chosen_at_table(), **changes})
