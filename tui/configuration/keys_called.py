"""The keys that the user's file calls actions by, and what is amiss in it, keys included."""

from tui.configuration.effective import Effective
from tui.configuration.file import ConfigurationFault, configuration_path
from tui.keys.remapping import Remapping, remapping


def keys_called(found: Effective) -> tuple[Remapping, tuple[ConfigurationFault, ...]]:
    """What of the keys can be, and every fault of the file, one line each."""
    remapped, name = remapping(found.keys), configuration_path().name
    of_keys = [ConfigurationFault(name, f"keys.{key}", advice) for key, advice in remapped.faults.items()]
    return remapped, (*found.faults, *of_keys)
